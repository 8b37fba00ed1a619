import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { RecordRow, ThingReply } from '#api/contract'
import { thing } from '../client/queries.ts'
import { DecidedLine } from '../components/DecidedLine.tsx'
import { Page } from '../components/Page.tsx'
import { ShowFailure } from '../components/ShowFailure.tsx'
import { TypeSign } from '../components/TypeSign.tsx'
import { ContradictionPair } from '../components/things/ContradictionPair.tsx'
import { Joins, takeOut, Unsure } from '../components/things/Joins.tsx'
import { Telling } from '../components/things/Telling.tsx'
import { Wait } from '../components/Wait.tsx'
import { Words } from '../components/Words.tsx'
import { writeEdtf } from '../lib/edtf.ts'
import { hashOf } from '../lib/hash.ts'
import { isName } from '../lib/thing-filters.ts'
import { TYPES } from '../lib/types.ts'
import { type Pen, writeTitle } from '../lib/value.ts'
import { thingRoute } from '../router.tsx'
import { useDecidedHere } from '../state/decided-here.ts'
import { useKeys } from '../state/keys.ts'
import { usePen } from '../state/pen.ts'
import '../styles/review.css'
import '../styles/desk.css'
import '../styles/things.css'

/** One person, body or place: what it is called, what is told of it and where, and what makes it one. */
export function ThingPage() {
  const { id } = thingRoute.useParams()
  const { t } = usePen()
  const query = useQuery(thing(id))
  if (query.isError)
    return (
      <Page title={t('app.failed')}>
        <h1 className="unseen">{t('things.title')}</h1>
        <ShowFailure failure={query.error} again={() => void query.refetch()} />
      </Page>
    )
  if (!query.data)
    return (
      <Page title="">
        <h1 className="unseen">{t('things.title')}</h1>
        <Wait what={t('thing.what')} />
      </Page>
    )
  return <Told key={id} told={query.data} />
}

function Told({ told }: { told: ThingReply }) {
  const pen = usePen()
  const { t } = pen
  const here = useDecidedHere()
  useKeys('lists', { undo: here.undo, escape: here.dropPending })
  const { thing: row, members, joins, unsure, records, contradictions } = told
  const title = writeTitle(row.title, pen)
  const kind = isName(row.kind) ? t(`thingKind.${row.kind}`) : t(`type.${row.kind}`)
  const kinds = isName(row.kind) ? t(`kinds.${row.kind}`) : t(`types.${row.kind}`)
  const dates = new Map(members.map(({ window }) => [window.document.id, window.published]))
  const posts = records.filter(({ type }) => type === 'post')
  return (
    <Page title={title}>
      <p className="tools ways">
        <Link className="plain" to="/things" search={{ kind: row.kind }}>
          <span aria-hidden="true" className="turn">
            ‹
          </span>
          &nbsp;{t('thing.all', { kind: kinds })}
        </Link>
      </p>
      <header className="record-title">
        <p className="quiet">
          {kind} · {t('documents.count', { count: row.documents })} · {t('records.count', { count: row.records })}
        </p>
        <h1>
          <Words>{title}</Words>
        </h1>
        {row.also.length > 0 ? (
          <p>
            <span className="quieter">{t('thing.also')}</span> <Words className="serif">{row.also.join(' · ')}</Words>
          </p>
        ) : null}
      </header>
      <DecidedLine {...here} />
      <div className="thing-parts">
        <div>
          {row.kind === 'person' && posts.length > 0 ? <Posts posts={posts} dates={dates} pen={pen} /> : null}
          <section aria-labelledby="records">
            <h2 id="records">{t('thing.records')}</h2>
            <Records records={records.filter(({ type }) => row.kind !== 'person' || type !== 'post')} pen={pen} />
          </section>
          {contradictions.length > 0 ? (
            <section aria-labelledby="contra">
              <h2 id="contra">{t('app.contradictions')}</h2>
              {contradictions.map((each) => (
                <ContradictionPair key={each.id} told={each} here={here} />
              ))}
            </section>
          ) : null}
        </div>
        <div>
          {unsure.length > 0 ? (
            <section aria-labelledby="unsure">
              <h2 id="unsure">{t('thing.unsure')}</h2>
              <Unsure told={told} here={here} />
            </section>
          ) : null}
          {joins.length > 0 ? (
            <section aria-labelledby="joins">
              <h2 id="joins">{t('joined.holds')}</h2>
              <Joins told={told} here={here} />
            </section>
          ) : null}
          <section aria-labelledby="members">
            <h2 id="members">{t('thing.members')}</h2>
            {members.map((member) => (
              <div key={member.id} className="member">
                <p>
                  <Words className="serif">{writeTitle(member.title, pen)}</Words> <span className="quieter small">{member.facts.join(' · ')}</span>{' '}
                  {members.length > 1 ? (
                    <button
                      type="button"
                      className="button"
                      disabled={here.marks.has(member.id)}
                      onClick={() => takeOut(here, told, member, writeTitle(member.title, pen))}
                    >
                      {t(here.marks.has(member.id) ? 'joined.takenApart' : 'joined.apartThis')}
                    </button>
                  ) : null}
                </p>
                <Telling window={member.window} spans={member.spans} />
              </div>
            ))}
            {row.members > members.length ? <p className="quieter">{t('thing.more', { count: row.members - members.length })}</p> : null}
          </section>
        </div>
      </div>
    </Page>
  )
}

/** The posts of a person, with the document that tells each. */
function Posts({ posts, dates, pen }: { posts: readonly RecordRow[]; dates: ReadonlyMap<string, string | null>; pen: Pen }) {
  return (
    <section aria-labelledby="posts">
      <h2 id="posts">{pen.t('thing.posts')}</h2>
      <ul className="thing-records">
        {posts.map((post) => {
          const published = dates.get(post.document.id)
          const { title, organization, former } = post.fields as { title: string; organization: string | null; former: boolean }
          return (
            <li key={post.id}>
              <TypeSign type="post" />
              <span>
                <Link to="/records/$id" params={{ id: post.id }}>
                  <Words className="serif">{[title, organization].filter(Boolean).join(', ')}</Words>
                </Link>
                {former ? <span className="quieter"> · {pen.t('field.former')}</span> : null} <From record={post} />
                {published ? <span className="quieter small">, {writeEdtf(published, pen.language)}</span> : null}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Records({ records, pen }: { records: readonly RecordRow[]; pen: Pen }) {
  const sorted = TYPES.flatMap((type) => records.filter((record) => record.type === type))
  return (
    <ul className="thing-records">
      {sorted.map((record) => (
        <li key={record.id}>
          <TypeSign type={record.type} />
          <span>
            <Link to="/records/$id" params={{ id: record.id }}>
              <Words className="serif">{writeTitle(record.title, pen)}</Words>
            </Link>
            {record.date ? <span className="quiet"> · {writeEdtf(record.date, pen.language)}</span> : null} <From record={record} />
          </span>
        </li>
      ))}
    </ul>
  )
}

const From = ({ record }: { record: RecordRow }) => (
  <Link className="quieter small" to="/documents/$id" params={{ id: record.document.id }} hash={hashOf(record)}>
    <Words>{record.document.title ?? record.document.name}</Words>
  </Link>
)
