import { sql } from 'kysely'
import type { Ledger } from '../ledger.ts'
import { keyAfter, pageOf } from './cursor.ts'
import type { Page, Paged, PassageRow } from './rows.ts'

/** Passages of standing documents by their words, best first. `words` as typed into a search box. */
export async function searchPassages({ db, workspace }: Ledger, words: string, page: Page): Promise<Paged<PassageRow>> {
  const after = keyAfter(page, ['number', 'string', 'number'])
  const found = db
    .selectFrom('passage as p')
    .innerJoin('standing_reading as r', (join) => join.onRef('r.workspace_id', '=', 'p.workspace_id').onRef('r.document_id', '=', 'p.document_id'))
    .where('p.workspace_id', '=', workspace)
    .where(sql<boolean>`p.search @@ websearch_to_tsquery('english', ${words})`)
    .select(['p.document_id', 'p.n', 'p.span_start', 'p.span_end', 'p.text', 'r.name', 'r.facts'])
    .select(sql<number>`ts_rank_cd(p.search, websearch_to_tsquery('english', ${words}))::float8`.as('rank'))
  const rows = await db
    .selectFrom(found.as('f'))
    .selectAll()
    .$if(after !== null, (q) =>
      q.where(
        sql<boolean>`(f.rank < ${after?.[0]}::float8 or (f.rank = ${after?.[0]}::float8 and (f.document_id, f.n) > (${after?.[1]}, ${after?.[2]}::int)))`,
      ),
    )
    .orderBy('f.rank', 'desc')
    .orderBy('f.document_id')
    .orderBy('f.n')
    .limit(page.size + 1)
    .execute()
  const shown = pageOf(rows, page, (row) => [row.rank, row.document_id, row.n])
  return {
    next: shown.next,
    rows: shown.rows.map((row) => ({
      document: { id: row.document_id, name: row.name, title: (row.facts as { title: string | null }).title },
      start: row.span_start,
      end: row.span_end,
      text: row.text,
      rank: row.rank,
    })),
  }
}
