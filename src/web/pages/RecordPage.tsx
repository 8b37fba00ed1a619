import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ClaimTold, FieldTold, RecordReply, SourceTold } from '#api/contract'
import { document as documentQuery, record } from '../client/queries.ts'
import { Page } from '../components/Page.tsx'
import { ShowFailure } from '../components/ShowFailure.tsx'
import { TypeSign } from '../components/TypeSign.tsx'
import { Wait } from '../components/Wait.tsx'
import { Words } from '../components/Words.tsx'
import { localeOf, writeEdtf } from '../lib/edtf.ts'
import { hashOf } from '../lib/hash.ts'
import { type Pen, writeField, writeStatus, writeTitle, writeWord } from '../lib/value.ts'
import { recordRoute } from '../router.tsx'
import { usePen } from '../state/pen.ts'
import '../styles/record.css'

/** One record: its fields, each with the words it came from; what became of it below. */
export function RecordPage() {
  const pen = usePen()
  const { id } = recordRoute.useParams()
  const query = useQuery(record(id))
  if (query.isError)
    return (
      <Page title={pen.t('app.failed')}>
        <h1 className="unseen">{pen.t('app.records')}</h1>
        <ShowFailure failure={query.error} again={() => void query.refetch()} />
      </Page>
    )
  if (!query.data)
    return (
      <Page title="">
        <h1 className="unseen">{pen.t('app.records')}</h1>
        <Wait what={pen.t('record.what')} />
      </Page>
    )
  return <Told reply={query.data} pen={pen} />
}

function Told({ reply, pen }: { reply: RecordReply; pen: Pen }) {
  const { record: row, fields } = reply
  const source = useQuery(documentQuery(row.document.id)).data?.document
  const { t } = pen
  const sources = numbered(fields)
  const title = writeTitle(row.title, pen)
  return (
    <Page title={title}>
      <Ways reply={reply} pen={pen} />
      <header className="record-title">
        <p className="quiet">
          <TypeSign type={row.type} /> <span aria-hidden="true">{t(`type.${row.type}`)}</span>
          {row.status ? ` · ${writeStatus(row.type, row.status, pen)}` : ''} · <span className="state">{t('state.proposed')}</span>
        </p>
        <h1>
          <Words>{title}</Words>
        </h1>
        <p className="quiet">
          <Link to="/documents/$id" params={{ id: row.document.id }} hash={hashOf(row)}>
            <Words>{row.document.title ?? row.document.name}</Words>
          </Link>
          {source?.publisher ? ' · ' : ''}
          <Words>{source?.publisher}</Words>
          {source?.published ? ` · ${writeEdtf(source.published, pen.language)}` : ''}
        </p>
      </header>
      <section aria-labelledby="fields">
        <h2 id="fields" className="unseen">
          {t('record.fields')}
        </h2>
        <dl className="record-fields">
          {fields.map((field) => (
            <Field key={field.field} field={field} row={row} pen={pen} sources={sources} />
          ))}
        </dl>
      </section>
      <section className="print-only" aria-hidden="true">
        <h2>{t('record.sources')}</h2>
        <ol className="footnotes">
          {[...sources.keys()].map(({ start, end, sentence }) => (
            <li key={`${start} ${end}`}>
              “{sentence.before}
              <strong>{sentence.words}</strong>
              {sentence.after}” {row.document.title ?? row.document.name}
              {source?.publisher ? `, ${source.publisher}` : ''} ({hashOf({ start, end })}).
            </li>
          ))}
        </ol>
      </section>
      <section className="history" aria-labelledby="history">
        <h2 id="history">{t('record.history')}</h2>
        <ul>
          {reply.history.map(({ run, at, rule, standing }) => (
            <li key={run} className={standing ? 'quiet' : 'quiet state'} data-state={standing ? undefined : 'rejected'}>
              {t('record.history.made', {
                rule,
                at: new Date(at).toLocaleString(localeOf(pen.language), { dateStyle: 'medium', timeStyle: 'short' }),
              })}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}

/** Each source once, in the order of the fields: its number is that of the printed footnote. */
function numbered(fields: readonly FieldTold[]): Map<SourceTold, number> {
  const first = new Map<string, SourceTold>()
  for (const field of fields)
    for (const claim of field.claims) for (const source of claim.sources) if (!first.has(hashOf(source))) first.set(hashOf(source), source)
  return new Map([...first.values()].map((source, index) => [source, index + 1]))
}

const numberOf = (sources: ReadonlyMap<SourceTold, number>, source: SourceTold): number =>
  [...sources].find(([known]) => known.start === source.start && known.end === source.end)?.[1] ?? 0

function Ways({ reply: { record: row, neighbours }, pen: { t } }: { reply: RecordReply; pen: Pen }) {
  return (
    <p className="tools ways">
      <Link className="plain" to="/records" search={{ type: row.type }}>
        <span aria-hidden="true" className="turn">
          ‹
        </span>
        &nbsp;{t('record.all', { type: t(`types.${row.type}`) })}
      </Link>
      <span className="room" />
      {neighbours.before ? (
        <Link className="plain" to="/records/$id" params={{ id: neighbours.before }} aria-label={t('record.before')} title={t('record.before')}>
          <span aria-hidden="true">↑</span>
        </Link>
      ) : null}
      {neighbours.after ? (
        <Link className="plain" to="/records/$id" params={{ id: neighbours.after }} aria-label={t('record.after')} title={t('record.after')}>
          <span aria-hidden="true">↓</span>
        </Link>
      ) : null}
      <Link className="button" to="/documents/$id" params={{ id: row.document.id }} hash={hashOf(row)}>
        {t('record.inReader')}
      </Link>
      <button type="button" className="button" onClick={() => window.print()}>
        {t('record.print')}
      </button>
    </p>
  )
}

interface FieldProps {
  readonly field: FieldTold
  readonly row: RecordReply['record']
  readonly pen: Pen
  readonly sources: ReadonlyMap<SourceTold, number>
}

function Field({ field, row, pen, sources }: FieldProps) {
  const name = writeWord('field', field.field, pen)
  const told = writeField(field.field, field.form, field.value, pen)
  return (
    <div className={field.claims.length === 0 ? 'record-field untold' : 'record-field'}>
      <dt>{name}</dt>
      <dd>
        {field.claims.length === 0 ? (
          <span className="quieter">{told === '' ? pen.t('record.unknown') : told}</span>
        ) : (
          <ul>
            {field.claims.map((claim) => (
              <Claim key={claim.id} claim={claim} field={field} row={row} pen={pen} sources={sources} />
            ))}
          </ul>
        )}
      </dd>
    </div>
  )
}

function Claim({ claim, field, row, pen, sources }: FieldProps & { claim: ClaimTold }) {
  const { t } = pen
  return (
    <li className="claim">
      <p className="claim-value">
        <Words className="serif">{writeField(field.field, field.form, claim.value, pen)}</Words>
        {claim.sources.map((source) => (
          <sup key={hashOf(source)} className="print-only" aria-hidden="true">
            {numberOf(sources, source)}
          </sup>
        ))}
        <span className="claim-facts quieter small">
          {claim.speaker ? ` ${t('record.saidBy', { speaker: claim.speaker })} · ` : ' '}
          {t(`basis.${claim.basis}`)} · <span className="rule">{claim.rule}</span> ·{' '}
          <span className="state" data-state={claim.state}>
            {t(`state.${claim.state}`)}
          </span>
        </span>
      </p>
      {claim.sources.map((source) => (
        <p key={hashOf(source)} className="claim-source">
          <Words className="serif">
            {source.sentence.before}
            <mark className="in-chosen">{source.sentence.words}</mark>
            {source.sentence.after}
          </Words>{' '}
          <Link className="small" to="/documents/$id" params={{ id: row.document.id }} hash={hashOf(source)}>
            {t('record.inReader')}
          </Link>
        </p>
      ))}
    </li>
  )
}
