import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sql } from 'postgres'
import { Failed } from '#model/failure'
import { packagePath } from './package-folder.ts'

/** The schema that all tables stand in, so that they clash with nobody's in a database of the user's. */
export const SCHEMA = 'rapporteur'
const LOCK = 4_640_002

interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** The numbered SQL files of the package, in order. */
export function migrations(folder = packagePath('src/ledger/migrations', 'dist/migrations')): Migration[] {
  const files = readdirSync(folder).filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name))
  return files.sort().map((file) => {
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
    return { name: file.slice(0, -4), sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

/**
 * Brings the tables up to date, all in one transaction; of several programs that start at once one does it.
 * Throws DATABASE_FOREIGN where the database has a migration that this program does not know, or knows differently.
 */
export async function migrate(sql: Sql, known: readonly Migration[] = migrations()): Promise<void> {
  if ((await done(sql))?.length === known.length && (await matches(sql, known))) return
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${LOCK})`
    await tx.unsafe(`create schema if not exists ${SCHEMA}`)
    await tx.unsafe('create extension if not exists pg_trgm')
    await tx.unsafe(
      `create table if not exists ${SCHEMA}.migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    )
    const applied = (await done(tx as unknown as Sql)) ?? []
    await matches(tx as unknown as Sql, known)
    for (const migration of known.slice(applied.length)) {
      await tx.unsafe(migration.sql)
      await tx`insert into migration (name, sha256) values (${migration.name}, ${migration.sha256})`
    }
  })
}

type Applied = { name: string; sha256: string }[]
/** Migrations that were applied; null where the database is new. */
async function done(sql: Sql): Promise<Applied | null> {
  const [table] = await sql`select to_regclass(${`${SCHEMA}.migration`}) is not null as exists`
  if (table?.['exists'] !== true) return null
  return (await sql.unsafe(`select name, sha256 from ${SCHEMA}.migration order by name`)) as unknown as Applied
}

async function matches(sql: Sql, known: readonly Migration[]): Promise<true> {
  for (const [index, { name, sha256 }] of ((await done(sql)) ?? []).entries()) {
    const mine = known[index]
    if (mine?.name !== name || mine.sha256 !== sha256) throw new Failed('DATABASE_FOREIGN', { migration: name, known: mine?.name ?? null })
  }
  return true
}
