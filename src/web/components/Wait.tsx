import { useStrings } from '../state/language.ts'

/** Says what is being fetched; comes into sight only when it takes more than a tenth of a second. */
export function Wait({ what }: { what: string }) {
  const t = useStrings()
  return (
    <p className="wait" role="status">
      {t('app.wait', { what })}
    </p>
  )
}
