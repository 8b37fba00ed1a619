import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { Column, RecordRow } from '#api/contract'
import { FILED_UNDER } from '#model/filed-under'
import { records } from '../client/queries.ts'
import { ChooseColumns } from '../components/ChooseColumns.tsx'
import { Export } from '../components/Export.tsx'
import { useTabTitle } from '../components/Page.tsx'
import { RecordFilters } from '../components/RecordFilters.tsx'
import { ShowFailure } from '../components/ShowFailure.tsx'
import { type TableColumn, VirtualTable } from '../components/VirtualTable.tsx'
import { Wait } from '../components/Wait.tsx'
import type { Filters } from '../lib/filters.ts'
import { narrowed } from '../lib/filters.ts'
import { hashOf } from '../lib/hash.ts'
import { capital, type Pen, writeField, writeStatus, writeTitle, writeWord } from '../lib/value.ts'
import { recordsRoute } from '../router.tsx'
import { useOnEnd } from '../state/on-end.ts'
import { usePen } from '../state/pen.ts'

const SORTED: Readonly<Record<string, TableColumn<RecordRow>['sort']>> = { date: { up: 'oldest', down: 'newest' }, document: { up: 'text' } }
/** The table of the records of one type under the filters in the address. */
export function Records() {
  const pen = usePen()
  const { t } = pen
  const filters = recordsRoute.useSearch()
  const navigate = recordsRoute.useNavigate()
  const query = useInfiniteQuery({ ...records(filters), placeholderData: (before) => before })
  const first = query.data?.pages[0]
  const rows = useMemo(
    () => query.data?.pages.flatMap((page) => page.records).filter((row) => row.type === filters.type) ?? [],
    [query.data, filters.type],
  )
  const change = useCallback(
    (changes: Partial<Record<keyof Filters, string | undefined>>) => {
      void navigate({ search: (before: Filters) => withoutGaps({ ...before, ...changes }) as unknown as Filters, replace: true })
    },
    [navigate],
  )
  const shown = useMemo(() => shownOf(first?.columns ?? [], filters.columns), [first, filters.columns])
  const columns = useMemo(
    () => shown.map((column) => tableColumn(column, { pen, main: column.key === mainOf(shown), type: filters.type })),
    [shown, pen, filters.type],
  )
  const onEnd = useOnEnd(query)
  useTabTitle(`${t('records.title')}: ${t(`types.${filters.type}`)}`)
  const total = first?.total ?? 0
  return (
    <main id="page" className="table-page" tabIndex={-1}>
      <div className="head">
        <div className="page-head">
          <h1>{t('records.title')}</h1>
          <span className="quiet" role="status">
            {first ? t('records.count', { count: total }) : ''}
          </span>
          <span className="room" />
          <div className="tools">
            <ChooseColumns all={first?.columns ?? []} shown={shown} onChange={(keys) => change({ columns: keys })} />
            <Export filters={filters} disabled={total === 0} />
          </div>
        </div>
        <RecordFilters filters={filters} reply={first} onChange={change} />
        {query.isPending ? <Wait what={t('records.what')} /> : null}
        {query.isError ? <ShowFailure failure={query.error} again={() => void query.refetch()} /> : null}
        {query.isSuccess && total === 0 ? <Empty narrow={narrowed(filters)} /> : null}
      </div>
      {total > 0 ? (
        <VirtualTable
          label={t('records.list')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          total={total}
          sort={filters.sort ?? 'newest'}
          onSort={(sort) => change({ sort })}
          onEnd={onEnd}
        />
      ) : null}
    </main>
  )
}

function Empty({ narrow }: { narrow: boolean }) {
  const { t } = usePen()
  if (narrow) return <p className="empty">{t('records.noMatch')}</p>
  return (
    <div className="empty">
      <p>{t('records.empty')}</p>
      <p>{t('records.empty.how')}</p>
    </div>
  )
}

const withoutGaps = (search: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''))

/** The columns that the address names, else those shown by default. */
function shownOf(all: readonly Column[], chosen: string | undefined): Column[] {
  const keys = chosen?.split(',')
  const shown = all.filter((column) => (keys ? keys.includes(column.key) : column.shown))
  return shown.length > 0 ? shown : all.slice(0, 1)
}

/** The column whose words are the link to the record: its title line or what was said or promised, else what comes first and is likely to be told. */
const mainOf = (shown: readonly Column[]): string | undefined =>
  (
    shown.find(({ form, key }) => form === 'title' || key === 'action' || key === 'text') ??
    shown.find(({ form }) => form === 'text' || form === 'list') ??
    shown[0]
  )?.key

interface Drawn {
  readonly pen: Pen
  readonly main: boolean
}

function tableColumn(column: Column, { pen, main, type }: Drawn & { type: RecordRow['type'] }): TableColumn<RecordRow> {
  const sort = SORTED[column.key === FILED_UNDER[type][0] ? 'date' : column.key]
  return {
    key: column.key,
    name: capital(writeWord('field', column.key, pen), pen.language),
    ...(sort === undefined ? {} : { sort }),
    className: ['edtf', 'status', 'kind', 'yes', 'approx'].includes(column.form) ? 'tight' : column.form === 'number' ? 'tight num' : '',
    cell: (row, tabIndex) => <Cell column={column} row={row} pen={pen} main={main} tabIndex={tabIndex} />,
  }
}

function Cell({ column, row, pen, main, tabIndex }: Drawn & { column: Column; row: RecordRow; tabIndex: 0 | -1 }) {
  const value = column.key === 'status' ? row.status : (row.fields as Readonly<Record<string, unknown>>)[column.key]
  const words =
    column.form === 'title'
      ? ''
      : column.form === 'status' && row.status
        ? writeStatus(row.type, row.status, pen)
        : writeField(column.key, column.form, value, pen)
  if (main)
    return (
      <Link className="main clip wide" dir="auto" to="/records/$id" params={{ id: row.id }} tabIndex={tabIndex}>
        {words === '' ? writeTitle(row.title, pen) : words}
      </Link>
    )
  if (column.form === 'document')
    return (
      <Link className="clip quiet" dir="auto" to="/documents/$id" params={{ id: row.document.id }} hash={hashOf(row)} tabIndex={-1}>
        {row.document.title ?? row.document.name}
      </Link>
    )
  return (
    <bdi className="clip" dir="auto" title={words.length > 34 ? words : undefined}>
      {words}
    </bdi>
  )
}
