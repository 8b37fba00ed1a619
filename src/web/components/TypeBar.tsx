import type { TypeCounts } from '#api/contract'
import { TYPES } from '../lib/types.ts'
import { useStrings } from '../state/language.ts'

/** Records by type as one small bar; the widths are shares of `most`, so that documents can be compared. */
export function TypeBar({ counts, most }: { counts: TypeCounts; most: number }) {
  const t = useStrings()
  const told = TYPES.filter((type) => counts[type] > 0)
  const words = told.map((type) => `${counts[type]} ${t(`types.${type}`)}`).join(', ')
  return (
    <span className="bars" role="img" aria-label={words === '' ? t('app.none') : words} title={words}>
      {told.map((type) => (
        <span key={type} data-type={type} style={{ inlineSize: `${Math.max(3, (counts[type] / Math.max(1, most)) * 110)}px` }} />
      ))}
    </span>
  )
}
