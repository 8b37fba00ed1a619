import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { DocumentRow } from '#api/contract'
import { type DocumentState, documents } from '../client/queries.ts'
import { AddFiles } from '../components/documents/AddFiles.tsx'
import { columnsOf } from '../components/documents/columns.tsx'
import { inOrder } from '../components/documents/in-order.ts'
import { OtherStates } from '../components/documents/OtherStates.tsx'
import { printed } from '../components/KeysLayer.tsx'
import { Outdated } from '../components/Outdated.tsx'
import { useTabTitle } from '../components/Page.tsx'
import { ShowFailure } from '../components/ShowFailure.tsx'
import { Uploads } from '../components/Uploads.tsx'
import { VirtualTable } from '../components/VirtualTable.tsx'
import { Wait } from '../components/Wait.tsx'
import { Words } from '../components/Words.tsx'
import { useOnEnd } from '../state/on-end.ts'
import { usePen } from '../state/pen.ts'

const busy = (row: DocumentRow): boolean => row.reading.state === 'waiting' || row.reading.state === 'reading'

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
  const rows = useMemo(() => inOrder(query.data?.pages.flatMap((page) => page.documents) ?? [], sort, pen.language), [query.data, sort, pen.language])
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
