import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ClaimState, RecordReply, ThingReply } from '#api/contract'
import { document as documentQuery, record, thing } from '../client/queries.ts'
import { DecidedLine } from '../components/DecidedLine.tsx'
import { InParts } from '../components/InParts.tsx'
import { Page } from '../components/Page.tsx'
import { History } from '../components/record/History.tsx'
import { RecordActs } from '../components/record/RecordActs.tsx'
import { numbered, RecordField } from '../components/record/RecordField.tsx'
import { type RecordDesk, useRecordDesk } from '../components/record/useRecordDesk.ts'
import { ShowFailure } from '../components/ShowFailure.tsx'
import { TypeSign } from '../components/TypeSign.tsx'
import { ContradictionPair } from '../components/things/ContradictionPair.tsx'
import { Joins, judge, pairKey, Unsure } from '../components/things/Joins.tsx'
import { Telling } from '../components/things/Telling.tsx'
import { Wait } from '../components/Wait.tsx'
import { Words } from '../components/Words.tsx'
import { stateOf } from '../lib/deciding.ts'
import { writeEdtf } from '../lib/edtf.ts'
import { hashOf } from '../lib/hash.ts'
import { type Pen, writeStatus, writeTitle } from '../lib/value.ts'
import { recordRoute } from '../router.tsx'
import { usePen } from '../state/pen.ts'
import '../styles/review.css'
import '../styles/desk.css'
import '../styles/things.css'
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
  return <Told key={id} reply={query.data} pen={pen} />
}

function Told({ reply, pen }: { reply: RecordReply; pen: Pen }) {
  const { record: row, fields } = reply
  const source = useQuery(documentQuery(row.document.id)).data?.document
  const whole = useQuery(thing(row.id)).data
  const desk = useRecordDesk(reply, pen)
  const { t } = pen
  const sources = numbered(fields)
  const title = writeTitle(row.title, pen)
  const state = stateOf(fields.flatMap(({ claims }) => claims.map((claim) => (desk.here.marks.get(claim.id)?.state ?? claim.state) as ClaimState)))
  return (
    <Page title={title}>
      <Ways reply={reply} pen={pen} />
      <header className="record-title">
        <p className="quiet">
          <TypeSign type={row.type} /> <span aria-hidden="true">{t(`type.${row.type}`)}</span>
          {row.status ? ` · ${writeStatus(row.type, row.status, pen)}` : ''} ·{' '}
          <span className="state" data-state={state}>
            {t(`state.${state}`)}
          </span>
          {whole && whole.thing.members > 1 ? ` · ${t('joined.title', { count: whole.thing.members })}` : ''}
        </p>
        <h1>
          <Words>{title}</Words>
        </h1>
        <p className="quiet">
          <Link to="/documents/$id" params={{ id: row.document.id }} hash={hashOf(row)}>
            <Words>{row.document.title ?? row.document.name}</Words>
          </Link>
          {source?.publisher || source?.published ? ' · ' : ''}
          <InParts parts={[source?.publisher ?? null, source?.published ? writeEdtf(source.published, pen.language) : null]} />
        </p>
      </header>
      <RecordActs desk={desk} />
      <DecidedLine {...desk.here} />
      <section aria-labelledby="fields">
        <h2 id="fields" className="unseen">
          {t('record.fields')}
        </h2>
        <dl className="record-fields">
          {fields.map((field) => (
            <RecordField
              key={field.field}
              joined={whole?.fields.find((each) => each.field === field.field)}
              {...{ field, row, pen, sources, desk }}
            />
          ))}
        </dl>
      </section>
      {whole ? <Whole whole={whole} row={row} desk={desk} pen={pen} /> : null}
      <section className="print-only" aria-hidden="true">
        <h2>{t('record.sources')}</h2>
        <ol className="footnotes">
          {[...sources.keys()].map(({ start, end, sentence }) => (
            <li key={`${start} ${end}`}>
              “{sentence.before}
              <strong>{sentence.words}</strong>
              {sentence.after}” {row.document.title ?? row.document.name}
              {source?.publisher ? `, ${source.publisher}` : ''}
              {source?.published ? `, ${writeEdtf(source.published, pen.language)}` : ''} ({hashOf({ start, end })}).
            </li>
          ))}
        </ol>
      </section>
      <History record={row} />
    </Page>
  )
}

interface WholeProps {
  readonly whole: ThingReply
  readonly row: RecordReply['record']
  readonly desk: RecordDesk
  readonly pen: Pen
}

/** What this record is one telling of: the other tellings, what holds them together, what contradicts in them. */
function Whole({ whole, row, desk, pen: { t }, pen }: WholeProps) {
  const others = whole.members.filter(({ id }) => id !== row.id)
  return (
    <>
      {whole.contradictions.length > 0 ? (
        <section className="whole" aria-labelledby="contra">
          <h2 id="contra">{t('app.contradictions')}</h2>
          {whole.contradictions.map((told) => (
            <ContradictionPair key={told.id} told={told} here={desk.here} />
          ))}
        </section>
      ) : null}
      {others.length > 0 ? (
        <section className="whole" aria-labelledby="others">
          <h2 id="others">{t('joined.others')}</h2>
          <ul className="joins">
            {others.map((other) => (
              <Other key={other.id} {...{ other, whole, row, desk, pen }} />
            ))}
          </ul>
        </section>
      ) : null}
      {whole.joins.length > 0 ? (
        <section className="whole" aria-labelledby="joins">
          <h2 id="joins">{t('joined.holds')}</h2>
          <Joins told={whole} here={desk.here} />
        </section>
      ) : null}
      {whole.unsure.length > 0 ? (
        <section className="whole" aria-labelledby="unsure">
          <h2 id="unsure">{t('thing.unsure')}</h2>
          <Unsure told={whole} here={desk.here} />
        </section>
      ) : null}
    </>
  )
}

/** Another telling of the same, to be taken apart where it is not. */
function Other({ other, whole, row, desk, pen }: WholeProps & { other: ThingReply['members'][number] }) {
  const { t } = pen
  const title = writeTitle(other.title, pen)
  const apart = desk.here.marks.has(pairKey(row.id, other.id))
  return (
    <li className="join">
      <p>
        <Link to="/records/$id" params={{ id: other.id }}>
          <span className={apart ? 'state' : ''} data-state={apart ? 'rejected' : undefined}>
            <Words className="serif">{title}</Words>
          </span>
        </Link>{' '}
        <button
          type="button"
          className="button"
          disabled={apart}
          onClick={() => judge(desk.here, { told: whole.thing, a: row.id, b: other.id, verdict: 'different', what: title })}
        >
          {apart ? t('joined.takenApart') : t('joined.apartThis')}
        </button>
      </p>
      <Telling window={other.window} spans={other.spans} />
    </li>
  )
}

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
