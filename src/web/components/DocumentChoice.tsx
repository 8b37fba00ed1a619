import { useQuery } from '@tanstack/react-query'
import { documentNames } from '../client/queries.ts'
import { useStrings } from '../state/language.ts'

/** Chooses one document, or any. */
export function DocumentChoice({ value, label, onChange }: { value: string | undefined; label?: string; onChange: (document: string) => void }) {
  const t = useStrings()
  const { data } = useQuery(documentNames)
  const all = data ?? []
  const unknown = value !== undefined && !all.some((row) => row.id === value)
  return (
    <label>
      {label ?? t('records.document')}
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('records.anyDocument')}</option>
        {unknown ? <option value={value}>{value}</option> : null}
        {all
          .filter((row) => row.records > 0 || row.id === value)
          .map((row) => (
            <option key={row.id} value={row.id}>
              {(row.title ?? row.fileName).slice(0, 80)}
            </option>
          ))}
      </select>
    </label>
  )
}
