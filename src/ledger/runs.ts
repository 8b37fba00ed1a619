import { sql } from 'kysely'
import { uuidv7 } from '#model/ids'
import type { Ledger } from './ledger.ts'

/** Begins a run of the program with its rules; gives its id. */
export async function beginRun(ledger: Ledger, { program, rules }: { readonly program: string; readonly rules: string }): Promise<string> {
  const id = uuidv7()
  await sql`insert into run (workspace_id, id, program, rules, started_at) values (${ledger.workspace}, ${id}, ${program}, ${rules}, now())`.execute(
    ledger.db,
  )
  return id
}

/** Ends a run: `finished` when it came to its end, `stopped` when it was told to stop. `unchanged` files were not read again. */
export async function endRun(
  ledger: Ledger,
  run: string,
  how: { readonly state: 'finished' | 'stopped'; readonly unchanged: number },
): Promise<void> {
  await sql`insert into run_end (workspace_id, run_id, state, unchanged, finished_at)
    values (${ledger.workspace}, ${run}, ${how.state}, ${how.unchanged}, now()) on conflict do nothing`.execute(ledger.db)
}
