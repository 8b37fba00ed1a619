import { type Expression, type SqlBool, sql } from 'kysely'
import type { RecordType, Status } from '#model/record'
import type { Ledger } from '../ledger.ts'
import { type Changed, UNCHANGED } from './changed.ts'
import { type Key, keyAfter, pageOf } from './cursor.ts'
import { fits, theDay } from './fits.ts'
import type { Page, Paged, RecordRow, TypeCounts } from './rows.ts'
import { RECORD_COLUMNS, recordRow, toldRecords } from './told.ts'
import { typeCounts } from './type-counts.ts'

/**
 * Which records: all that is given must hold.
 *
 * from, to  EDTF days, months or years; a record fits where its date overlaps [first day of from, last day of to]
 * country   ISO 3166-1 alpha-2
 * document  `doc_…`
 * words     as typed into a search box: words, "phrases", -without, or
 */
export interface RecordFilter {
  readonly types?: readonly RecordType[]
  readonly statuses?: readonly Status[]
  readonly from?: string
  readonly to?: string
  readonly country?: string
  readonly document?: string
  readonly words?: string
}
/** `newest` and `oldest` go by date, records without one last; `text` by document and place in it. */
export type RecordOrder = 'newest' | 'oldest' | 'text'

/** Standing records that fit a filter, those that people changed as they left them. Throws REQUEST_INVALID where a date is no EDTF. */
export async function listRecords(
  ledger: Ledger,
  filter: RecordFilter,
  page: Page & { order?: RecordOrder },
  changed: Changed = UNCHANGED,
): Promise<Paged<RecordRow>> {
  const order = page.order ?? 'newest'
  const keyOf = keyIn(order)
  const after = keyAfter(page, order === 'text' ? ['string', 'number', 'string'] : ['day', 'string'])
  const rows = await read(ledger, filter, changed)
    .$if(after !== null, (q) => q.where(behind(after as Key, order)))
    .select(RECORD_COLUMNS)
    .$if(order === 'text', (q) => q.orderBy('t.document_id').orderBy('t.position').orderBy('t.record_id'))
    .$if(order !== 'text', (q) => q.orderBy(dateKey(order as 'newest' | 'oldest'), order === 'newest' ? 'desc' : 'asc').orderBy('t.record_id'))
    .limit(page.size + 1)
    .execute()
  const theirs = changed.rows.filter((row) => fits(row, filter) && (after === null || compare(keyOf(row), after, order) > 0))
  const all = [...rows.map(recordRow), ...theirs]
  if (theirs.length > 0) all.sort((a, b) => compare(keyOf(a), keyOf(b), order))
  return pageOf(all, page, keyOf)
}

/** What a list is sorted by. */
function keyIn(order: RecordOrder): (row: RecordRow) => Key {
  if (order === 'text') return (row) => [row.document.id, row.position, row.id]
  return (row) => [row.dateFrom ?? NOWHEN[order], row.id]
}

/** Keys as the database sorts them. */
function compare(a: Key, b: Key, order: RecordOrder): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] as typeof left
    if (left !== right) return (left < right ? -1 : 1) * (i === 0 && order === 'newest' ? -1 : 1)
  }
  return 0
}

/** How many standing records of each type fit a filter. */
export async function countRecords(
  ledger: Ledger,
  filter: RecordFilter,
  changed: Changed = UNCHANGED,
): Promise<{ readonly total: number; readonly types: TypeCounts }> {
  const rows = await read(ledger, filter, changed)
    .select(['t.type', sql<number>`count(*)::int`.as('n')])
    .groupBy('t.type')
    .execute()
  const counts = new Map<string, number>(rows.map(({ type, n }) => [type, n]))
  for (const row of changed.rows) if (fits(row, filter)) counts.set(row.type, (counts.get(row.type) ?? 0) + 1)
  return { total: [...counts.values()].reduce((sum, n) => sum + n, 0), types: typeCounts(Object.fromEntries(counts)) }
}

/** What was read and nobody changed. */
const read = (ledger: Ledger, filter: RecordFilter, { ids }: Changed) =>
  filtered(ledger, filter).$if(ids.length > 0, (q) => q.where(sql<boolean>`not (t.record_id = any(${sql.val(ids)}::text[]))`))

/** Days that stand for "no date", so that a page may begin among the undated. */
const NOWHEN = { newest: '0001-01-01', oldest: '9999-12-31' } as const

const dateKey = (order: 'newest' | 'oldest'): Expression<string> => sql<string>`coalesce(t.date_from, ${NOWHEN[order]}::date)`

function behind(after: Key, order: RecordOrder): Expression<SqlBool> {
  if (order === 'text') return sql<SqlBool>`(t.document_id, t.position, t.record_id) > (${after[0]}, ${after[1]}::int, ${after[2]})`
  const [date, id] = after
  const further = order === 'newest' ? sql`<` : sql`>`
  return sql<SqlBool>`(${dateKey(order)} ${further} ${date}::date or (${dateKey(order)} = ${date}::date and t.record_id > ${id}))`
}

/** Standing records that fit a filter: the start of every query that lists or counts them. */
export function filtered(ledger: Ledger, filter: RecordFilter) {
  const from = filter.from === undefined ? undefined : theDay(filter.from, 0)
  const to = filter.to === undefined ? undefined : theDay(filter.to, 1)
  const words = filter.words?.trim()
  return toldRecords(ledger)
    .$if(filter.types !== undefined, (q) => q.where(sql<boolean>`t.type = any(${sql.val(filter.types)}::text[])`))
    .$if(filter.statuses !== undefined, (q) => q.where(sql<boolean>`t.status = any(${sql.val(filter.statuses)}::text[])`))
    .$if(from !== undefined, (q) => q.where(sql<boolean>`t.date_to >= ${from}::date`))
    .$if(to !== undefined, (q) => q.where(sql<boolean>`t.date_from <= ${to}::date`))
    .$if(filter.country !== undefined, (q) => q.where(sql<boolean>`t.countries @> array[${filter.country}::text]`))
    .$if(filter.document !== undefined, (q) => q.where('t.document_id', '=', filter.document as string))
    .$if(!!words, (q) => q.where(matches(words as string)))
}

/** Words in any form (English) or as they stand; else part of a name, which also finds text that is written without spaces. */
function matches(words: string): Expression<SqlBool> {
  const part = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`(t.search @@ websearch_to_tsquery('english', ${words}) or t.words ilike ${part})`
}
