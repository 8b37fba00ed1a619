import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { DocumentRow, DocumentsReply, FailureTold } from '#api/contract'
import { type DocumentState, documents } from '../client/queries.ts'
import { AsideForm } from '../components/aside/AsideForm.tsx'
import { AsideLine } from '../components/aside/AsideLine.tsx'
import { printed } from '../components/KeysLayer.tsx'
import { Outdated } from '../components/Outdated.tsx'
import { useTabTitle } from '../components/Page.tsx'
import { ShowFailure } from '../components/ShowFailure.tsx'
import { TypeBar } from '../components/TypeBar.tsx'
import { Uploads } from '../components/Uploads.tsx'
import { type TableColumn, VirtualTable } from '../components/VirtualTable.tsx'
import { Wait } from '../components/Wait.tsx'
import { Words } from '../components/Words.tsx'
import { localeOf, writeEdtf } from '../lib/edtf.ts'
import { failureWords } from '../lib/failure-words.ts'
import type { Pen } from '../lib/value.ts'
import { writeNumber } from '../lib/value.ts'
import { useOnEnd } from '../state/on-end.ts'
import { usePen } from '../state/pen.ts'
import { sendFiles } from '../state/uploads.ts'

const busy = (row: DocumentRow): boolean => row.reading.state === 'waiting' || row.reading.state === 'reading'

/** Rows in the order that a head of a column names; `newest` is the server's. */
function sorted(rows: readonly DocumentRow[], sort: string, language: string): DocumentRow[] {
  if (sort === 'newest') return [...rows]
  const { compare } = new Intl.Collator(localeOf(language), { numeric: true, sensitivity: 'base' })
  const key = sort.replace('-', '')
  const by = (a: DocumentRow, b: DocumentRow): number => {
    if (key === 'records') return a.records - b.records
    if (key === 'published') return compare(a.published ?? '', b.published ?? '')
    return compare(a.title ?? a.fileName, b.title ?? b.fileName)
  }
  return [...rows].sort((a, b) => (sort.startsWith('-') ? by(b, a) : by(a, b)))
}

/** All documents, and the place where new ones are dropped. */
export function Documents() {
  const pen = usePen()
  const { t } = pen
  const [q, setQ] = useState('')
  const [sort, setSort] = useState('newest')
  const [state, setState] = useState<DocumentState | null>(null)
  const [told, setTold] = useState('')
  const asked = useDeferredValue(q.trim().slice(0, 200))
  const query = useInfiniteQuery({
    ...documents(asked, state),
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.documents.some(busy)) ? 1000 : false),
  })
  const rows = useMemo(() => sorted(query.data?.pages.flatMap((page) => page.documents) ?? [], sort, pen.language), [query.data, sort, pen.language])
  const total = query.data?.pages[0]?.total ?? 0
  const most = useMemo(() => Math.max(1, ...rows.map((row) => row.records)), [rows])
  const onMoved = useCallback((words: string) => {
    setTold(words)
    // The row goes; who works by keyboard stays on the page.
    document.getElementById('page')?.focus({ preventScroll: true })
  }, [])
  const columns = useMemo(() => columnsOf(pen, most, onMoved), [pen, most, onMoved])
  const onEnd = useOnEnd(query)
  // An order that the server does not know is made here, of all rows.
  useEffect(() => {
    if (sort !== 'newest') onEnd()
  }, [sort, onEnd])
  useTabTitle(t('documents.title'))
  const states = query.data?.pages[0]?.states
  const empty = query.isSuccess && total === 0
  return (
    <main id="page" className="table-page" tabIndex={-1}>
      <div className="head">
        <div className="page-head">
          <h1>{t('documents.title')}</h1>
          {states && states.read > 0 ? <span className="quiet">{t('documents.count', { count: states.read })}</span> : null}
          {states ? <OtherStates states={states} state={state} onState={setState} /> : null}
          <span className="room" />
          <div className="tools">
            {!empty || asked !== '' || state !== null ? (
              <input
                type="search"
                aria-label={t('documents.filter')}
                placeholder={t('documents.filter')}
                value={q}
                onChange={(event) => setQ(event.target.value)}
              />
            ) : null}
            <AddFiles />
            <span className="quieter small">
              {t('documents.drop')} · {t('documents.formats')}
            </span>
          </div>
        </div>
        <p className={told === '' ? 'unseen' : 'small'} role="status">
          <Words>{told}</Words>
        </p>
        {total > 0 && asked === '' && state === null ? <p className="first">{t('documents.first', { key: printed('Mod+k') })}</p> : null}
        <Outdated />
        <Uploads />
        {query.isPending ? <Wait what={t('app.documents')} /> : null}
        {query.isError ? <ShowFailure failure={query.error} again={() => void query.refetch()} /> : null}
        {empty ? <Empty filtered={asked !== '' || state !== null} /> : null}
      </div>
      {total > 0 ? (
        <VirtualTable
          label={t('documents.list')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          total={total}
          sort={sort}
          onSort={setSort}
          onEnd={onEnd}
        />
      ) : null}
    </main>
  )
}

/** Files that are not among the documents, as switches that show them alone. */
function OtherStates({
  states,
  state,
  onState,
}: {
  states: DocumentsReply['states']
  state: DocumentState | null
  onState: (state: DocumentState | null) => void
}) {
  const { t } = usePen()
  return (
    <>
      {(['failed', 'aside'] as const).map((each) =>
        states[each] > 0 || state === each ? (
          <button key={each} type="button" className="plain" aria-pressed={state === each} onClick={() => onState(state === each ? null : each)}>
            {t(each === 'failed' ? 'aside.failed' : 'aside.count', { count: states[each] })}
          </button>
        ) : null,
      )}
    </>
  )
}

function Empty({ filtered }: { filtered: boolean }) {
  const { t } = usePen()
  if (filtered) return <p className="empty">{t('documents.noMatch')}</p>
  return (
    <div className="empty">
      <p>{t('documents.empty')}</p>
      <p>{t('documents.empty.how')}</p>
    </div>
  )
}

function AddFiles() {
  const { t } = usePen()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {t('documents.add')}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('documents.add')}
        accept=".pdf,.docx,.html,.htm,.md,.txt,.eml"
        onChange={(event) => {
          void sendFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}

function columnsOf(pen: Pen, most: number, onMoved: (words: string) => void): TableColumn<DocumentRow>[] {
  const { t } = pen
  return [
    {
      key: 'title',
      name: t('documents.col.title'),
      sort: { up: 'title', down: '-title' },
      cell: (row, tabIndex) => <TitleCell row={row} tabIndex={tabIndex} onMoved={onMoved} />,
    },
    { key: 'publisher', name: t('documents.col.publisher'), className: 'less', cell: (row) => <Words className="clip">{row.publisher}</Words> },
    {
      key: 'published',
      name: t('documents.col.date'),
      sort: { up: 'published', down: '-published' },
      className: 'tight',
      cell: (row) => (row.published === null ? null : writeEdtf(row.published, pen.language)),
    },
    {
      key: 'format',
      name: t('documents.col.format'),
      className: 'tight less',
      cell: (row) => <span className="quiet">{row.format?.toUpperCase()}</span>,
    },
    { key: 'pages', name: t('documents.col.pages'), className: 'tight num less', cell: (row) => row.pages },
    {
      key: 'records',
      name: t('documents.col.records'),
      sort: { up: 'records', down: '-records' },
      className: 'tight num',
      cell: (row) => (
        <span className="with-bar">
          {row.records > 0 ? <TypeBar counts={row.counts} most={most} /> : null}
          <span>{writeNumber(row.records, pen)}</span>
        </span>
      ),
    },
    { key: 'reading', name: t('documents.col.reading'), className: 'tight', cell: (row) => <ReadingCell row={row} /> },
    {
      key: 'review',
      name: t('documents.col.review'),
      className: 'tight less',
      cell: (row) => (row.records > 0 ? <ReviewCell row={row} /> : null),
    },
  ]
}

function TitleCell({ row, tabIndex, onMoved }: { row: DocumentRow; tabIndex: 0 | -1; onMoved: (words: string) => void }) {
  const { t } = usePen()
  const { reading, aside } = row
  const title = row.title ?? row.fileName
  return (
    <>
      {reading.state === 'failed' ? (
        <bdi className="main clip widest" dir="auto" tabIndex={tabIndex}>
          {title}
        </bdi>
      ) : (
        <Link className="main clip widest" dir="auto" to="/documents/$id" params={{ id: row.id }} tabIndex={tabIndex} title={row.fileName}>
          {title}
        </Link>
      )}
      {reading.state === 'failed' ? <FailedLine row={row} failure={reading.failure} tabIndex={tabIndex} onMoved={onMoved} /> : null}
      {aside ? <AsideLine aside={aside} tabIndex={tabIndex} onDone={() => onMoved(t('aside.isBack', { name: title }))} /> : null}
    </>
  )
}

interface FailedProps {
  readonly row: DocumentRow
  readonly failure: FailureTold
  readonly tabIndex: 0 | -1
  readonly onMoved: (words: string) => void
}

/** Why a file was not read, what to do, and the way to have it off the list. */
function FailedLine({ row, failure, tabIndex, onMoved }: FailedProps) {
  const { t } = usePen()
  const [asking, setAsking] = useState(false)
  const { says, advice } = failureWords(failure, t)
  return (
    <>
      <p className="failed-line quiet">
        {says} <strong>{advice}</strong>{' '}
        {row.aside || asking ? null : (
          <button type="button" className="plain" tabIndex={tabIndex} onClick={() => setAsking(true)}>
            {t('aside.set')}
          </button>
        )}
      </p>
      {asking ? (
        <AsideForm
          file={row.file}
          name={row.fileName}
          onCancel={() => setAsking(false)}
          onDone={() => onMoved(t('aside.done', { name: row.fileName }))}
        />
      ) : null}
    </>
  )
}

function ReviewCell({ row: { records, reviewed } }: { row: DocumentRow }) {
  const { t } = usePen()
  if (!reviewed) return <span className="state">{t('documents.review.open')}</span>
  if (reviewed >= records)
    return (
      <span className="state" data-state="accepted">
        {t('documents.review.done')}
      </span>
    )
  return <span className="quiet">{t('documents.review.some', { done: reviewed, all: records })}</span>
}

function ReadingCell({ row }: { row: DocumentRow }) {
  const { t } = usePen()
  const { reading } = row
  if (reading.state === 'read') return <span className="quiet">{t('documents.read')}</span>
  if (reading.state === 'failed') return <strong>{t('documents.failed')}</strong>
  if (reading.state === 'waiting') return <span className="quiet">{t('upload.waiting')}</span>
  return (
    <span>
      {t('upload.reading')} {t('upload.share', { share: Math.round(reading.share * 100) })}
    </span>
  )
}
