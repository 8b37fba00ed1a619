import { type Expression, type SqlBool, sql } from 'kysely'
import { daysOf } from '#model/edtf-days'
import { Failed } from '#model/failure'
import type { RecordType, Status } from '#model/record'
import type { Ledger } from '../ledger.ts'
import { type Key, keyAfter, pageOf } from './cursor.ts'
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

/** Standing records that fit a filter. Throws REQUEST_INVALID where a date is no EDTF. */
export async function listRecords(ledger: Ledger, filter: RecordFilter, page: Page & { order?: RecordOrder }): Promise<Paged<RecordRow>> {
  const order = page.order ?? 'newest'
  const after = keyAfter(page, order === 'text' ? ['string', 'number', 'string'] : ['day', 'string'])
  const rows = await filtered(ledger, filter)
    .$if(after !== null, (q) => q.where(behind(after as Key, order)))
    .select(RECORD_COLUMNS)
    .$if(order === 'text', (q) => q.orderBy('t.document_id').orderBy('t.position').orderBy('t.record_id'))
    .$if(order !== 'text', (q) => q.orderBy(dateKey(order), order === 'newest' ? 'desc' : 'asc').orderBy('t.record_id'))
    .limit(page.size + 1)
    .execute()
  const undated = NOWHEN[order === 'oldest' ? 'oldest' : 'newest']
  return pageOf(rows.map(recordRow), page, (row) => (order === 'text' ? [row.document.id, row.position, row.id] : [row.dateFrom ?? undated, row.id]))
}

/** How many standing records of each type fit a filter. */
export async function countRecords(ledger: Ledger, filter: RecordFilter): Promise<{ readonly total: number; readonly types: TypeCounts }> {
  const rows = await filtered(ledger, filter)
    .select(['t.type', sql<number>`count(*)::int`.as('n')])
    .groupBy('t.type')
    .execute()
  return { total: rows.reduce((sum, row) => sum + row.n, 0), types: typeCounts(Object.fromEntries(rows.map((row) => [row.type, row.n]))) }
}

/** Days that stand for "no date", so that a page may begin among the undated. */
const NOWHEN = { newest: '0001-01-01', oldest: '9999-12-31' } as const

const dateKey = (order: RecordOrder): Expression<string> =>
  sql<string>`coalesce(t.date_from, ${NOWHEN[order === 'oldest' ? 'oldest' : 'newest']}::date)`

function behind(after: Key, order: RecordOrder): Expression<SqlBool> {
  if (order === 'text') return sql<SqlBool>`(t.document_id, t.position, t.record_id) > (${after[0]}, ${after[1]}::int, ${after[2]})`
  const [date, id] = after
  const further = order === 'newest' ? sql`<` : sql`>`
  return sql<SqlBool>`(${dateKey(order)} ${further} ${date}::date or (${dateKey(order)} = ${date}::date and t.record_id > ${id}))`
}

/** Standing records that fit a filter: the start of every query that lists or counts them. */
export function filtered(ledger: Ledger, filter: RecordFilter) {
  const from = filter.from === undefined ? undefined : dayOf(filter.from, 0)
  const to = filter.to === undefined ? undefined : dayOf(filter.to, 1)
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

function dayOf(edtf: string, side: 0 | 1): string {
  const days = daysOf(edtf)
  if (days === null) throw new Failed('REQUEST_INVALID', { date: edtf, expected: 'YYYY, YYYY-MM or YYYY-MM-DD' })
  return days[side]
}

/** Words in any form (English) or as they stand; else part of a name, which also finds text that is written without spaces. */
function matches(words: string): Expression<SqlBool> {
  const part = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`(t.search @@ websearch_to_tsquery('english', ${words}) or t.words ilike ${part})`
}
