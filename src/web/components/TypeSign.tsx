import type { RecordType } from '#model/record'
import { useStrings } from '../state/language.ts'

/** The letter of a record type over its underline; its name is there for those who do not see it. */
export function TypeSign({ type }: { type: RecordType }) {
  const t = useStrings()
  return (
    <span className="type" data-type={type} title={t(`type.${type}`)}>
      <span aria-hidden="true">{t(`letter.${type}`)}</span>
      <span className="unseen">{t(`type.${type}`)}</span>
    </span>
  )
}
