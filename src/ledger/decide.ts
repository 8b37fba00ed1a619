import { type Kysely, sql } from 'kysely'
import { type Act, type Decision, subjectsOf } from '#model/decision'
import { Failed } from '#model/failure'
import { uuidv7 } from '#model/ids'
import { turnAside } from './aside.ts'
import { insertRows } from './insert-rows.ts'
import type { Ledger } from './ledger.ts'
import { mustFit } from './must-fit.ts'
import { decisionRow } from './read/decisions.ts'
import { roundsOfActs } from './round-of-act.ts'
import type { Tables } from './tables.ts'

/**
 * What somebody decided with one keystroke.
 *
 * batch  a UUID made by who asks: a request that is sent twice, because its answer was lost, counts once
 * round  the blind reading it belongs to, null where it counts for everybody
 */
export interface ToDecide {
  readonly author: string
  readonly batch: string
  readonly round: string | null
  readonly acts: readonly Act[]
}

/**
 * Appends decisions in one transaction; when it returns they are on disk. Gives the rows, those of the first time where
 * the batch is known. Throws NOT_FOUND where an act is about a record, claim, document or decision that is not there,
 * CLASH where the batch is known with other acts, REQUEST_INVALID where a value does not fit its field or a span its text.
 */
export async function decide(ledger: Ledger, { author, batch, round, acts }: ToDecide): Promise<Decision[]> {
  const { workspace } = ledger
  return ledger.db.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${workspace} decisions`}, 0))`.execute(db)
    const known = await ofBatch(db, workspace, batch)
    if (known.length > 0) return sameOrClash(known, acts)
    await mustBeThere({ ...ledger, db }, acts)
    await mustFit({ ...ledger, db }, acts)
    const rounds = await roundsOfActs({ ...ledger, db }, round, acts)
    let last = await lastDecision(db, workspace)
    const rows = acts.map((does, n) => {
      last = uuidv7(last)
      return { id: last, author, batch, n, round: rounds[n] ?? null, act: does.act, subjects: subjectsOf(does), body: does }
    })
    await insertRows(DECISION, rows, { workspace_id: workspace, at: new Date().toISOString() }).execute(db)
    if (last !== null) await turnAside(db, workspace, acts, last)
    return ofBatch(db, workspace, batch)
  })
}

/** True for an act that could be decided as the ledger stands: what `verify` asks of those that were. */
export async function decisionHolds(ledger: Ledger, does: Act): Promise<boolean> {
  try {
    await mustBeThere(ledger, [does])
    await mustFit(ledger, [does])
    return true
  } catch (error) {
    if (error instanceof Failed) return false
    throw error
  }
}

const DECISION = {
  table: 'decision',
  columns: { id: 'uuid', author: 'text', batch: 'uuid', n: 'int', round: 'text', act: 'text', subjects: 'text[]', body: 'json' },
}

async function ofBatch(db: Kysely<Tables>, workspace: string, batch: string): Promise<Decision[]> {
  const rows = await db.selectFrom('decision').selectAll().where('workspace_id', '=', workspace).where('batch', '=', batch).orderBy('n').execute()
  return rows.map(decisionRow)
}

function sameOrClash(known: Decision[], acts: readonly Act[]): Decision[] {
  if (JSON.stringify(known.map(({ does }) => does)) !== JSON.stringify(acts)) throw new Failed('CLASH', { batch: known[0]?.batch })
  return known
}

async function lastDecision(db: Kysely<Tables>, workspace: string): Promise<string | null> {
  const row = await db.selectFrom('decision').select('id').where('workspace_id', '=', workspace).orderBy('id', 'desc').limit(1).executeTakeFirst()
  return row?.id ?? null
}

/** Every record, claim, document and decision that the acts name is in the ledger, or was made by hand. */
async function mustBeThere(ledger: Ledger, acts: readonly Act[]): Promise<void> {
  const named = {
    record: new Set<string>(),
    claim: new Set<string>(),
    document: new Set<string>(),
    decision: new Set<string>(),
    file: new Set<string>(),
  }
  const made = new Set(acts.flatMap((does) => (does.act === 'add' ? [does.record] : [])))
  for (const does of acts) {
    if (does.act === 'undo') for (const id of does.decisions) named.decision.add(id)
    if (does.act === 'set-aside') named.file.add(does.file)
    if (does.act === 'add') named.document.add(does.document)
    if (does.act === 'open') for (const { document } of does.passages) named.document.add(document)
    if (does.act !== 'accept' && does.act !== 'correct' && does.act !== 'reject') continue
    if (!made.has(does.record)) named.record.add(does.record)
    for (const id of does.act === 'correct' ? [does.claim] : (does.claims ?? [])) if (id !== null) named.claim.add(id)
  }
  for (const [what, ids] of Object.entries(named)) {
    const missing = await missingOf(ledger, what as keyof typeof named, [...ids])
    if (missing !== undefined) throw new Failed('NOT_FOUND', { [what]: missing })
  }
}

/** A record that was added stands among the subjects of its decision; a claim made by hand carries the decision's id (`hnd_<uuid>_<n>`). */
const madeByHand = (workspace: string) => sql`exists (select 1 from decision d where d.workspace_id = ${workspace}
  and (d.subjects @> array[w.id] or w.id like 'hnd_' || replace(d.id::text, '-', '') || '_%'))`

/** The first of the ids that is not there. Records and claims made by hand stand in decisions. */
async function missingOf(
  { db, workspace }: Ledger,
  what: 'record' | 'claim' | 'document' | 'decision' | 'file',
  ids: string[],
): Promise<string | undefined> {
  if (ids.length === 0) return undefined
  const byHand = what === 'record' || what === 'claim' ? sql`or ${madeByHand(workspace)}` : sql``
  // A file that could not be read stands in its readings alone.
  const stands = what === 'file' ? sql`reading t where t.source_id = w.id` : sql`${sql.table(what)} t where t.id::text = w.id`
  const { rows } = await sql<{ id: string }>`select w.id from unnest(${ids}::text[]) as w(id) where not (exists (
    select 1 from ${stands} and t.workspace_id = ${workspace}) ${byHand}) limit 1`.execute(db)
  return rows[0]?.id
}
