import { addressOf } from '../client/http.ts'
import type { Filters } from '../lib/filters.ts'
import { useStrings } from '../state/language.ts'

/** Links that take what the table shows out of the program. */
export function Export({ filters: { columns: _, sort: __, ...filters }, disabled }: { filters: Filters; disabled: boolean }) {
  const t = useStrings()
  if (disabled) return null
  return (
    <span className="tools">
      <span className="quiet">{t('records.export')}</span>
      {(['csv', 'jsonl'] as const).map((format) => (
        <a
          key={format}
          className="button"
          href={addressOf('/export', { ...filters, format })}
          download
          aria-label={t('records.exportAs', { format: format.toUpperCase() })}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  )
}
