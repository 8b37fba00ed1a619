import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** A table and the columns to fill, with their types; all names are ours, none comes from outside. */
export interface InsertInto {
  readonly table: string
  readonly columns: Readonly<Record<string, string>>
}

/** Rows of one statement: enough to be fast, few enough that no message grows without bound. */
const AT_ONCE = 2_000

/**
 * Inserts many rows with a statement for each two thousand, from one JSON parameter. `same` are columns with one value
 * for all rows. A row that is there already stays as it is. Gives the number of rows that were new.
 */
export async function insertRows(
  db: Kysely<Tables>,
  into: InsertInto,
  rows: readonly object[],
  same: Readonly<Record<string, string>>,
): Promise<number> {
  const names = Object.keys(into.columns)
  const columns = sql.join([...Object.keys(same), ...names].map((name) => sql.ref(name)))
  const values = sql.join([...Object.values(same).map((value) => sql`${value}`), ...names.map((name) => sql.ref(`r.${name}`))])
  const shape = sql.raw(
    Object.entries(into.columns)
      .map(([name, type]) => `${name} ${type}`)
      .join(', '),
  )
  let inserted = 0
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const json = JSON.stringify(rows.slice(at, at + AT_ONCE))
    const { numAffectedRows } = await sql`insert into ${sql.table(into.table)} (${columns}) select ${values}
      from json_to_recordset(${json}::text::json) as r(${shape}) on conflict do nothing`.execute(db)
    inserted += Number(numAffectedRows ?? 0)
  }
  return inserted
}
