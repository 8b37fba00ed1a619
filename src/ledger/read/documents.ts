import { type Expression, type SqlBool, sql } from 'kysely'
import type { DocumentFacts, Format } from '#model/document'
import { Failed } from '#model/failure'
import type { Ledger } from '../ledger.ts'
import { type Key, keyAfter, pageOf } from './cursor.ts'
import type { Aside, DocumentRow, Page, Paged } from './rows.ts'
import { typeCounts } from './type-counts.ts'

/** Which documents: all that is given must hold. `words` is looked for in names and titles. */
export interface DocumentFilter {
  readonly state?: 'read' | 'failed'
  /** Files that were set aside, and no others. */
  readonly aside?: boolean
  readonly words?: string
  readonly order?: 'newest' | 'name'
}

/** Files of the ledger with counts of their records, newest first or by name. */
export async function listDocuments(ledger: Ledger, filter: DocumentFilter, page: Page): Promise<Paged<DocumentRow>> {
  const byName = filter.order === 'name'
  const after = keyAfter(page, byName ? ['string', 'uuid'] : ['uuid'])
  const rows = await select(ledger, filter.aside)
    .$if(filter.state !== undefined, (q) => q.where('r.state', '=', filter.state as 'read' | 'failed'))
    .$if(!!filter.words?.trim(), (q) => q.where(named(filter.words as string)))
    .$if(after !== null, (q) => q.where(behind(after as Key, byName)))
    .$if(byName, (q) => q.orderBy('r.file_name').orderBy('r.id'))
    .$if(!byName, (q) => q.orderBy('r.id', 'desc'))
    .limit(page.size + 1)
    .execute()
  return pageOf(rows.map(rowOf), page, (row) => (byName ? [row.fileName, row.reading] : [row.reading]))
}

/** One document by `doc_…`, or a file that could not be read by `src_…`; also one that was set aside. Throws NOT_FOUND. */
export async function oneDocument(ledger: Ledger, id: string): Promise<DocumentRow> {
  const find = (aside: boolean): Promise<Row | undefined> =>
    select(ledger, aside)
      .where((eb) => eb.or([eb('r.document_id', '=', id), eb('r.source_id', '=', id)]))
      .executeTakeFirst()
  const row = (await find(false)) ?? (await find(true))
  if (!row) throw new Failed('NOT_FOUND', { document: id })
  return rowOf(row)
}

const behind = (after: Key, byName: boolean): Expression<SqlBool> =>
  byName ? sql<SqlBool>`(r.file_name, r.id) > (${after[0]}, ${after[1]}::uuid)` : sql<SqlBool>`r.id < ${after[0]}::uuid`

/** The view of what is shown, or of what was set aside: both have the columns of a reading. */
export const readings = (aside: boolean | undefined) => (aside ? 'aside_reading as r' : 'shown_reading as r') as 'shown_reading as r'

/** Documents whose names or title hold the words. */
export function named(words: string): Expression<SqlBool> {
  const pattern = `%${words.trim().replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql<SqlBool>`(r.file_name ilike ${pattern} or r.facts->>'title' ilike ${pattern} or r.facts->>'publisher' ilike ${pattern})`
}

function select({ db, workspace }: Ledger, aside = false) {
  return db
    .selectFrom(readings(aside))
    .leftJoin('document as d', (join) => join.onRef('d.workspace_id', '=', 'r.workspace_id').onRef('d.id', '=', 'r.document_id'))
    .where('r.workspace_id', '=', workspace)
    .select(['r.id as reading', 'r.source_id', 'r.document_id', 'r.name', 'r.file_name', 'r.size', 'r.state', 'r.failure', 'r.facts', 'r.given'])
    .select(['r.at', 'r.run_id', 'd.format', 'd.characters', 'd.pages'])
    .select([
      sql<string>`(select min(first.at) from reading first where first.workspace_id = r.workspace_id and first.source_id = r.source_id)`.as(
        'added_at',
      ),
      sql<Record<string, number> | null>`(select json_object_agg(type, n) from (select t.type, count(*)::int as n from reading_telling rt
        join telling t on t.workspace_id = rt.workspace_id and t.id = rt.telling_id
        where rt.workspace_id = r.workspace_id and rt.reading_id = r.id group by t.type) as by_type)`.as('counts'),
      (aside ? ASIDE : sql<null>`null`).as('aside'),
    ])
}
const ASIDE = sql<Aside[] | null>`(select json_agg(json_build_object('decision', a.id, 'at', a.at, 'author', a.author, 'why', a.why) order by a.id)
  from source_aside a where a.workspace_id = r.workspace_id and a.source_id = r.source_id)`
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const rowOf = (row: Row): DocumentRow => ({
  id: row.document_id ?? row.source_id,
  reading: row.reading,
  source: row.source_id,
  name: row.name,
  fileName: row.file_name,
  format: row.format as Format | null,
  bytes: row.size ?? 0,
  characters: row.characters ?? 0,
  pages: row.pages,
  state: row.state,
  failure: row.failure as DocumentRow['failure'],
  facts: row.facts as DocumentFacts,
  given: row.given as Partial<DocumentFacts>,
  addedAt: row.added_at,
  readAt: row.at,
  run: row.run_id,
  records: Object.values(row.counts ?? {}).reduce((sum, n) => sum + n, 0),
  counts: typeCounts(row.counts),
  aside: row.aside ?? [],
})
