import type { Act } from '#model/decision'
import { Failed } from '#model/failure'
import type { Ledger } from './ledger.ts'

/**
 * The round that each act belongs to: its own where it names one, that of what it takes back, else the one it was asked for in.
 * Throws NOT_FOUND for a round that nobody opened, CLASH for one that is opened twice.
 */
export async function roundsOfActs(ledger: Ledger, asked: string | null, acts: readonly Act[]): Promise<(string | null)[]> {
  const rounds: (string | null)[] = []
  for (const does of acts) {
    const round = 'round' in does ? does.round : does.act === 'undo' ? await roundOfDecisions(ledger, does.decisions) : asked
    if (round !== null) await mustBe(ledger, round, does.act === 'open')
    rounds.push(round)
  }
  return rounds
}

async function mustBe({ db, workspace }: Ledger, round: string, fresh: boolean): Promise<void> {
  const opened = await db
    .selectFrom('decision')
    .select('id')
    .where('workspace_id', '=', workspace)
    .where('act', '=', 'open')
    .where('round', '=', round)
    .executeTakeFirst()
  if (opened && fresh) throw new Failed('CLASH', { round })
  if (!opened && !fresh) throw new Failed('NOT_FOUND', { round })
}

/** Decisions of two rounds are not taken back in one act. */
async function roundOfDecisions({ db, workspace }: Ledger, decisions: readonly string[]): Promise<string | null> {
  const rows = await db
    .selectFrom('decision')
    .select('round')
    .distinct()
    .where('workspace_id', '=', workspace)
    .where('id', 'in', [...decisions])
    .execute()
  if (rows.length > 1) throw new Failed('REQUEST_INVALID', { detail: 'decisions of two rounds' })
  return rows[0]?.round ?? null
}
