import { type RawBuilder, sql } from 'kysely'

/** A table and the columns to fill, with their types; all names are ours, none comes from outside. */
export interface InsertInto {
  readonly table: string
  readonly columns: Readonly<Record<string, string>>
}

/**
 * An insert of many rows from one JSON parameter, to be a part of a larger statement. `same` are columns with one value
 * for all rows. A row that is there already stays as it is.
 */
export function insertRows({ table, columns }: InsertInto, rows: readonly object[], same: Readonly<Record<string, string>>): RawBuilder<unknown> {
  const names = Object.keys(columns)
  const filled = sql.join([...Object.keys(same), ...names].map((name) => sql.ref(name)))
  const values = sql.join([...Object.values(same).map((value) => sql`${value}`), ...names.map((name) => sql.ref(`r.${name}`))])
  const shape = sql.raw(
    Object.entries(columns)
      .map(([name, type]) => `${name} ${type}`)
      .join(', '),
  )
  return sql`insert into ${sql.table(table)} (${filled}) select ${values} from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(${shape})
    on conflict do nothing`
}

/**
 * Several inserts as one statement, which costs one message to the server and back instead of one for each. Gives how
 * many rows of the table `counted` were new.
 */
export function together(inserts: readonly RawBuilder<unknown>[], counted: RawBuilder<unknown>): RawBuilder<{ n: number }> {
  const parts = inserts.map((insert, i) => sql`${sql.ref(`part_${i}`)} as (${insert})`)
  return sql<{ n: number }>`with ${sql.join([...parts, sql`counted as (${counted} returning 1)`])} select count(*)::int as n from counted`
}
