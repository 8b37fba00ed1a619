import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import type { Postmaster } from './postmaster.ts'

/**
 * A program's sign that it uses the server: a shared lock held by one connection as long as the program lives, however
 * it ends. Whoever gets the lock for itself alone is the last.
 */
export interface Presence {
  /**
   * Gives up the shared lock; true where nobody else holds it, and then nobody can come in any more. Asks for some
   * moments, as the server may not know yet that another program was killed.
   */
  isLast(): Promise<boolean>
  end(): Promise<void>
}

const LOCK = 4_640_001

/** Null where the server cannot be entered now: it is starting, or on its way out. */
export async function enter(server: Postmaster): Promise<Presence | null> {
  const sql = postgres({
    host: server.socketFolder,
    port: server.port,
    database: 'postgres',
    username: 'rapporteur',
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    connection: { application_name: 'rapporteur presence' },
    onnotice: () => undefined,
  })
  try {
    await sql`select pg_advisory_lock_shared(${LOCK})`
  } catch {
    await sql.end({ timeout: 0 })
    return null
  }
  return {
    isLast: async () => {
      try {
        await sql`select pg_advisory_unlock_shared(${LOCK})`
        for (let again = 0; again < 4; again++) {
          if ((await sql`select pg_try_advisory_lock(${LOCK}) as alone`)[0]?.['alone'] === true) return true
          await wait(15)
        }
        return false
      } catch {
        return false
      }
    },
    end: () => sql.end({ timeout: 0 }),
  }
}
