import { Kysely } from 'kysely'
import { PostgresJSDialect } from 'kysely-postgres-js'
import postgres, { type Sql } from 'postgres'
import { SCHEMA } from './migrate.ts'
import type { Tables } from './tables.ts'

/** Where a server is: an address, or the socket of one that the program brought along. */
export type Server = { readonly url: string } | { readonly socketFolder: string; readonly port: number }

const asIs = (value: string): string => value
/** Moments and days stay text: a `Date` would lose the difference between a day and a moment. Sizes fit a number. */
const TYPES = {
  day: { to: 1082, from: [1082], serialize: asIs, parse: asIs },
  moment: { to: 1184, from: [1114, 1184], serialize: asIs, parse: (value: string) => new Date(value).toISOString() },
  size: { to: 20, from: [20], serialize: String, parse: Number },
}

/** A small pool of connections; nothing is connected before the first query. */
export function connect(server: Server): Sql {
  const options = {
    max: 4,
    connect_timeout: 10,
    onnotice: () => undefined,
    types: TYPES,
    connection: { application_name: 'rapporteur', search_path: `${SCHEMA},public`, TimeZone: 'UTC', DateStyle: 'ISO' },
  }
  if ('url' in server) return postgres(server.url, options) as unknown as Sql
  return postgres({ ...options, host: server.socketFolder, port: server.port, database: 'postgres', username: 'rapporteur' }) as unknown as Sql
}

/** Kysely over a pool. */
export const queries = (sql: Sql): Kysely<Tables> => new Kysely<Tables>({ dialect: new PostgresJSDialect({ postgres: sql }) })
