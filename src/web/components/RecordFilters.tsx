import { Link } from '@tanstack/react-router'
import { useEffect, useId, useMemo, useState } from 'react'
import type { RecordsReply } from '#api/contract'
import { isPoint, localeOf } from '../lib/edtf.ts'
import { type Filters, narrowed } from '../lib/filters.ts'
import { STATUS_WORDS, TYPES } from '../lib/types.ts'
import { writeNumber, writeStatus } from '../lib/value.ts'
import { usePen } from '../state/pen.ts'
import { DocumentChoice } from './DocumentChoice.tsx'
import { TypeSign } from './TypeSign.tsx'

interface Props {
  readonly filters: Filters
  readonly reply: RecordsReply | undefined
  readonly onChange: (changes: Partial<Record<keyof Filters, string | undefined>>) => void
}

/** Type, words, dates, country, document and status; what is chosen stands in the address. */
export function RecordFilters({ filters, reply, onChange }: Props) {
  const pen = usePen()
  const { t } = pen
  return (
    <>
      <nav className="type-tabs" aria-label={t('records.types')}>
        {TYPES.map((type) => (
          <Link
            key={type}
            to="/records"
            search={({ columns: _, ...before }: Partial<Filters>) => ({ ...before, type })}
            replace
            aria-current={type === filters.type ? 'true' : undefined}
          >
            <TypeSign type={type} />
            <span aria-hidden="true">{t(`types.${type}`)}</span>
            <span className="quieter">{reply ? writeNumber(reply.counts[type], pen) : ''}</span>
          </Link>
        ))}
      </nav>
      <search className="filters" aria-label={t('records.filters')}>
        <TextFilter name={t('records.q')} value={filters.q ?? ''} onChange={(q) => onChange({ q: q.slice(0, 200) })} />
        <DateFilter name={t('records.from')} value={filters.from ?? ''} onChange={(from) => onChange({ from })} />
        <DateFilter name={t('records.to')} value={filters.to ?? ''} onChange={(to) => onChange({ to })} />
        <Country filters={filters} reply={reply} onChange={onChange} />
        <DocumentChoice value={filters.document} onChange={(document) => onChange({ document })} />
        <label>
          {t('records.status')}
          <select value={filters.status ?? ''} onChange={(event) => onChange({ status: event.target.value })}>
            <option value="">{t('records.anyStatus')}</option>
            {STATUS_WORDS.map((status) => (
              <option key={status} value={status}>
                {writeStatus(filters.type, status, pen)}
              </option>
            ))}
          </select>
        </label>
        {narrowed(filters) ? (
          <Link className="button" to="/records" search={{ type: filters.type, ...(filters.sort ? { sort: filters.sort } : {}) }} replace>
            {t('records.clear')}
          </Link>
        ) : null}
      </search>
    </>
  )
}

/** Hands on what is typed a quarter of a second after the last key, so that the address does not change with each letter. */
function useSettled(value: string, onChange: (value: string) => void, ok: (text: string) => boolean) {
  const [words, setWords] = useState(value)
  // An address that changes from outside replaces what is typed.
  useEffect(() => setWords(value), [value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the wait
  useEffect(() => {
    if (words === value || !ok(words)) return
    const timer = window.setTimeout(() => onChange(words), 250)
    return () => window.clearTimeout(timer)
  }, [words])
  return [words, setWords] as const
}

interface FieldProps {
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function TextFilter({ name, value, onChange }: FieldProps) {
  const [words, setWords] = useSettled(value, onChange, () => true)
  return (
    <label>
      {name}
      <input type="search" value={words} maxLength={200} onChange={(event) => setWords(event.target.value)} />
    </label>
  )
}

function DateFilter({ name, value, onChange }: FieldProps) {
  const { t } = usePen()
  const hint = useId()
  const input = useId()
  const [words, setWords] = useSettled(value, onChange, (text) => text === '' || isPoint(text))
  const wrong = words !== '' && words.length >= 4 && !isPoint(words) && !/^\d{4}-\d{0,2}(-\d?)?$/.test(words)
  return (
    <div className="field" title={t('records.dateHint')}>
      <label htmlFor={input}>{name}</label>
      <input
        id={input}
        className="date"
        inputMode="numeric"
        placeholder="2024-11"
        value={words}
        aria-invalid={wrong}
        aria-describedby={hint}
        onChange={(event) => setWords(event.target.value.trim())}
      />
      <span id={hint} className={wrong ? '' : 'unseen'}>
        {wrong ? t('records.dateWrong') : t('records.dateHint')}
      </span>
    </div>
  )
}

function Country({ filters, reply, onChange }: Props) {
  const { t, language } = usePen()
  const names = useMemo(() => new Intl.DisplayNames([localeOf(language)], { type: 'region', fallback: 'code' }), [language])
  const codes = reply?.countries ?? []
  const all =
    filters.country !== undefined && !codes.some(({ code }) => code === filters.country) ? [{ code: filters.country, count: 0 }, ...codes] : codes
  return (
    <label>
      {t('records.country')}
      <select value={filters.country ?? ''} onChange={(event) => onChange({ country: event.target.value })}>
        <option value="">{t('records.anyCountry')}</option>
        {all.map(({ code, count }) => (
          <option key={code} value={code}>
            {names.of(code) ?? code} ({count})
          </option>
        ))}
      </select>
    </label>
  )
}
