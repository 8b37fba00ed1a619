import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { LightRecord } from '#api/contract'
import { stateOf } from '../../lib/deciding.ts'
import { formOf, type Pen, writeField, writeStatus, writeTitle, writeWord } from '../../lib/value.ts'
import { DecideActs } from '../DecideActs.tsx'
import { TypeSign } from '../TypeSign.tsx'
import { Words } from '../Words.tsx'
import { EntryForm } from './EntryDesk.tsx'
import type { Reviewing } from './useReviewing.ts'
import { Why } from './Why.tsx'

interface Props {
  readonly record: LightRecord
  readonly index: number
  readonly rules: readonly string[]
  readonly pen: Pen
  readonly document: string
  readonly chosen: boolean
  readonly why: boolean
  /** Ids of those of its claims that are lit, parted by blanks: a string, so that an entry is drawn only when its own light changes. */
  readonly lit: string
  readonly onChoose: (index: number) => void
  readonly onLight: (claims: readonly string[]) => void
  readonly onWhy: () => void
  readonly onSource: (index: number) => void
  /** What is decided on it; only of the chosen one. */
  readonly reviewing: Reviewing | null
}

/** A record beside the text. The chosen one shows its fields, its rule and what can be done with it. */
export const RecordEntry = memo(function RecordEntry(props: Props) {
  const { record, index, pen, chosen, lit, onChoose, onLight } = props
  const title = writeTitle(record.title, pen)
  const state = stateOf(record.claims.map((claim) => claim.state))
  const about = [
    record.title.name !== null && record.title.kind ? writeWord('kind', record.title.kind, pen) : '',
    record.status ? writeStatus(record.type, record.status, pen) : '',
  ]
  return (
    <div
      className="entry"
      data-record={index}
      data-chosen={chosen}
      data-lit={lit !== ''}
      onPointerEnter={chosen ? undefined : () => onLight(record.claims.map(({ id }) => id))}
      onPointerLeave={() => onLight([])}
    >
      <h3>
        <button
          type="button"
          aria-pressed={chosen}
          onClick={() => onChoose(index)}
          onFocus={() => onLight(record.claims.map(({ id }) => id))}
          onBlur={() => onLight([])}
        >
          <TypeSign type={record.type} />
          <span>
            <span className="entry-title">
              <span className="state" data-state={state}>
                <Words className="serif">{title}</Words>
              </span>
            </span>
            <span className="entry-about">{[...about, state === 'proposed' ? '' : pen.t(`state.${state}`)].filter(Boolean).join(' · ')}</span>
          </span>
        </button>
      </h3>
      {chosen ? <Opened {...props} /> : <Brief record={record} pen={pen} title={title} />}
    </div>
  )
})

/** Fields that say little beside the title. */
const UNSAID: ReadonlySet<string> = new Set(['kind', 'status', 'mode', 'approx'])

/** The fields of an entry that is not chosen, in one line; what the title says already is left out. */
function Brief({ record, pen, title }: { record: LightRecord; pen: Pen; title: string }) {
  const values = record.claims
    .filter(({ field, value, state }) => value !== false && state !== 'rejected' && !UNSAID.has(field))
    .map(({ field, value }) => (value === true ? writeWord('field', field, pen) : writeField(field, formOf(field), value, pen)))
    .filter((value) => value !== '' && !title.includes(value))
  if (values.length === 0) return null
  return (
    <p className="brief quiet">
      <Words>{[...new Set(values)].join(' · ').slice(0, 160)}</Words>
    </p>
  )
}

function Opened({ record, index, rules, pen, document, why, lit, onLight, onWhy, onSource, reviewing }: Props) {
  const { t } = pen
  const fields = [...new Set(record.claims.map(({ field }) => field))].map(
    (field) => [field, record.claims.filter((claim) => claim.field === field)] as const,
  )
  const lighted = new Set(lit.split(' '))
  return (
    <>
      <dl className="entry-fields">
        {fields.map(([field, claims]) => (
          <div key={field} className="entry-field">
            <dt>{writeWord('field', field, pen)}</dt>
            <dd>
              {claims.map((claim) => (
                <button
                  key={claim.id}
                  type="button"
                  className="entry-value"
                  data-claim={claim.id}
                  aria-pressed={reviewing?.claim?.id === claim.id}
                  data-lit={lighted.has(claim.id)}
                  onClick={() => reviewing?.setClaim(reviewing.claim?.id === claim.id ? null : claim.id)}
                  onPointerEnter={() => onLight([claim.id])}
                  onPointerLeave={() => onLight([])}
                  onFocus={() => onLight([claim.id])}
                  onBlur={() => onLight([])}
                >
                  <span className="state" data-state={claim.state}>
                    <Words className="serif">{writeField(field, formOf(field), claim.value, pen)}</Words>
                  </span>
                  <span className="basis">{claim.state === 'proposed' ? t(`basis.${claim.basis}`) : t(`state.${claim.state}`)}</span>
                </button>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="entry-acts">
        <button type="button" className="plain" aria-expanded={why} aria-keyshortcuts="w" onClick={onWhy}>
          {t('reader.why')}&nbsp;<kbd>w</kbd>
        </button>
        <button type="button" className="plain" aria-keyshortcuts="s" onClick={() => onSource(index)}>
          {t('reader.source')}&nbsp;<kbd>s</kbd>
        </button>
        <Link className="plain" to="/records/$id" params={{ id: record.id }}>
          {t('reader.open')}
        </Link>
      </p>
      {reviewing ? (
        <>
          <DecideActs field={reviewing.claim?.field ?? null} does={reviewing.keys} />
          <EntryForm record={record} reviewing={reviewing} />
        </>
      ) : null}
      {why ? (
        <>
          <p className="small">
            {t('why.rule')} <span className="rule">{rules[record.rule]}</span>
          </p>
          <Why document={document} offset={record.claims[0]?.spans[0]?.[0] ?? record.start} except={record.id} />
        </>
      ) : null}
    </>
  )
}
