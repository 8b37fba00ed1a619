import { type Kysely, sql } from 'kysely'
import type { Act } from '#model/decision'
import { Undone } from '#model/undone'
import { insertRows } from './insert-rows.ts'
import type { Tables } from './tables.ts'

/** A set-aside act, and whether what was written down last says that it counts. */
interface SetAside {
  readonly id: string
  readonly aside: boolean
}

const TURN = { table: 'aside_turn', columns: { decision_id: 'uuid', by_id: 'uuid', aside: 'boolean' } }

/** Writes down which files the acts that were just decided, the last of them under the id `by`, put aside or bring back. */
export async function turnAside(db: Kysely<Tables>, workspace: string, acts: readonly Act[], by: string): Promise<void> {
  if (!acts.some(({ act }) => act === 'set-aside' || act === 'undo')) return
  const turned = (await asideAstray(db, workspace)).map(({ id, aside }) => ({ decision_id: id, by_id: by, aside: !aside }))
  if (turned.length > 0) await insertRows(TURN, turned, { workspace_id: workspace }).execute(db)
}

/** Set-aside acts of which what is written down is not what they and all undos come to: none between two transactions. */
export async function asideAstray(db: Kysely<Tables>, workspace: string): Promise<SetAside[]> {
  const acts = await sql<SetAside>`select d.id, a.id is not null as aside
    from decision d left join source_aside a on a.workspace_id = d.workspace_id and a.id = d.id
    where d.workspace_id = ${workspace} and d.act = 'set-aside'`.execute(db)
  if (acts.rows.length === 0) return []
  const undone = await undoneIn(db, workspace)
  return acts.rows.filter(({ id, aside }) => aside === undone.has(id))
}

async function undoneIn(db: Kysely<Tables>, workspace: string): Promise<Undone> {
  const undone = new Undone()
  const undos = db.selectFrom('decision').select(['id', 'subjects']).where('workspace_id', '=', workspace).where('act', '=', 'undo')
  for (const { id, subjects } of await undos.orderBy('id').execute()) undone.take(id, subjects)
  return undone
}
