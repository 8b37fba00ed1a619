import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { ThingRow } from '#api/contract'
import { FILED_UNDER } from '#model/filed-under'
import { things } from '../client/queries.ts'
import { useTabTitle } from '../components/Page.tsx'
import { ShowFailure } from '../components/ShowFailure.tsx'
import { TypeSign } from '../components/TypeSign.tsx'
import { type TableColumn, VirtualTable } from '../components/VirtualTable.tsx'
import { Wait } from '../components/Wait.tsx'
import { writeEdtf } from '../lib/edtf.ts'
import { isName, THING_KINDS, type ThingFilters } from '../lib/thing-filters.ts'
import { type Pen, writeNumber, writeTitle } from '../lib/value.ts'
import { thingsRoute } from '../router.tsx'
import { useOnEnd } from '../state/on-end.ts'
import { usePen } from '../state/pen.ts'
import '../styles/things.css'

/** Everything that is told of, each once however often it is told. */
export function Things() {
  const pen = usePen()
  const { t } = pen
  const filters = thingsRoute.useSearch()
  const query = useInfiniteQuery({ ...things(filters), placeholderData: (before) => before })
  const first = query.data?.pages[0]
  const rows = useMemo(
    () => query.data?.pages.flatMap((page) => page.things).filter(({ kind }) => kind === filters.kind) ?? [],
    [query.data, filters.kind],
  )
  const columns = useMemo(() => columnsOf(filters, pen), [filters, pen])
  const onEnd = useOnEnd(query)
  const kind = kindsOf(filters.kind, pen)
  useTabTitle(`${t('things.title')}: ${kind}`)
  const total = first?.total ?? 0
  return (
    <main id="page" className="table-page" tabIndex={-1}>
      <div className="head">
        <div className="page-head">
          <h1>{t('things.title')}</h1>
          <span className="quiet" role="status">
            {first ? t('things.count', { count: total }) : ''}
          </span>
        </div>
        <nav className="type-tabs" aria-label={t('things.kinds')}>
          {THING_KINDS.map((each) => (
            <Link
              key={each}
              to="/things"
              search={(before: Partial<ThingFilters>) => ({ ...before, kind: each })}
              replace
              aria-current={each === filters.kind ? 'true' : undefined}
            >
              {isName(each) ? null : <TypeSign type={each} />}
              <span aria-hidden={isName(each) ? undefined : true}>{kindsOf(each, pen)}</span>
              <span className="quieter">{first ? writeNumber(first.counts[each], pen) : ''}</span>
            </Link>
          ))}
        </nav>
        <search className="filters" aria-label={t('records.filters')}>
          <Search filters={filters} />
        </search>
        {query.isPending ? <Wait what={t('things.what')} /> : null}
        {query.isError ? <ShowFailure failure={query.error} again={() => void query.refetch()} /> : null}
        {query.isSuccess && total === 0 ? <p className="empty">{t(filters.q === undefined ? 'things.empty' : 'things.noMatch')}</p> : null}
      </div>
      {total > 0 ? (
        <VirtualTable
          label={t('things.list')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          total={total}
          sort=""
          onSort={() => undefined}
          onEnd={onEnd}
        />
      ) : null}
    </main>
  )
}

const kindsOf = (kind: ThingFilters['kind'], { t }: Pen): string => (isName(kind) ? t(`kinds.${kind}`) : t(`types.${kind}`))

function Search({ filters }: { filters: ThingFilters }) {
  const { t } = usePen()
  const navigate = thingsRoute.useNavigate()
  const [words, setWords] = useState(filters.q ?? '')
  useEffect(() => setWords(filters.q ?? ''), [filters.q])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the wait
  useEffect(() => {
    if (words === (filters.q ?? '')) return
    const timer = window.setTimeout(
      () => void navigate({ search: { kind: filters.kind, ...(words === '' ? {} : { q: words }) }, replace: true }),
      250,
    )
    return () => window.clearTimeout(timer)
  }, [words])
  return (
    <label>
      {t(isName(filters.kind) ? 'things.q' : 'records.q')}
      <input type="search" value={words} maxLength={200} onChange={(event) => setWords(event.target.value)} />
    </label>
  )
}

function columnsOf({ kind }: ThingFilters, pen: Pen): TableColumn<ThingRow>[] {
  const { t } = pen
  const number = (key: 'members' | 'documents' | 'records'): TableColumn<ThingRow> => ({
    key,
    name: t(`things.${key}`),
    className: 'tight num',
    cell: (row) => writeNumber(row[key], pen),
  })
  const words = (key: 'also' | 'facts'): TableColumn<ThingRow> => ({
    key,
    name: t(`things.${key}`),
    cell: (row) => (
      <bdi className="clip wide quiet" dir="auto" title={row[key].join(' · ')}>
        {row[key].join(' · ')}
      </bdi>
    ),
  })
  const title: TableColumn<ThingRow> = {
    key: 'name',
    name: t('things.name'),
    cell: (row, tabIndex) => (
      <Link
        className={isName(kind) ? 'main clip wide' : 'main clip whole'}
        to={isName(row.kind) ? '/things/$id' : '/records/$id'}
        params={{ id: row.id }}
        tabIndex={tabIndex}
        dir="auto"
      >
        {writeTitle(row.title, pen)}
      </Link>
    ),
  }
  const date: TableColumn<ThingRow> = {
    key: 'date',
    name: t('documents.col.date'),
    className: 'tight',
    cell: ({ date: edtf }) => (edtf === null ? null : writeEdtf(edtf, pen.language)),
  }
  if (isName(kind)) return [title, words('also'), words('facts'), number('documents'), number('records')]
  return [title, ...(FILED_UNDER[kind].length > 0 ? [date] : []), number('members'), number('documents')]
}
