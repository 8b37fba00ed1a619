import { Failed } from '#model/failure'
import type { RecordType } from '#model/record'
import type { Ledger } from '../ledger.ts'
import { isUuid } from './is-uuid.ts'
import type { ClaimChange, ClaimRow } from './rows.ts'
import { claimsOfReading } from './told.ts'

/**
 * Claims that a reading added and dropped against the successful reading of the same file before it. A first reading
 * added all of its claims; one that failed changed nothing. Throws NOT_FOUND.
 */
export async function changesOfReading(ledger: Ledger, id: string): Promise<ClaimChange[]> {
  const { db, workspace } = ledger
  const readings = db.selectFrom('reading').where('workspace_id', '=', workspace)
  const reading = isUuid(id) ? await readings.where('id', '=', id).select(['source_id', 'document_id', 'state']).executeTakeFirst() : undefined
  if (!reading) throw new Failed('NOT_FOUND', { reading: id })
  if (reading.state === 'failed') return []
  const before = await readings
    .where('source_id', '=', reading.source_id)
    .where('state', '=', 'read')
    .where('id', '<', id)
    .select(['id', 'document_id'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const [mine, theirs] = [await claimsOfReading(ledger, id), before ? await claimsOfReading(ledger, before.id) : []]
  const types = await typesOf(ledger, [reading.document_id, before?.document_id ?? null])
  const change = (claims: readonly ClaimRow[], others: readonly ClaimRow[], side: 'added' | 'dropped'): ClaimChange[] => {
    const known = new Set(others.map((claim) => claim.id))
    const document = (side === 'added' ? reading.document_id : before?.document_id) ?? ''
    return claims
      .filter((claim) => !known.has(claim.id))
      .map((claim) => ({ ...claim, change: side, type: types.get(claim.record) as RecordType, document }))
  }
  const place = (claim: ClaimChange): number => claim.spans[0]?.start ?? 0
  return [...change(theirs, mine, 'dropped'), ...change(mine, theirs, 'added')].sort((a, b) => place(a) - place(b))
}

async function typesOf({ db, workspace }: Ledger, documents: readonly (string | null)[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('record')
    .select(['id', 'type'])
    .where('workspace_id', '=', workspace)
    .where(
      'document_id',
      'in',
      documents.filter((document) => document !== null),
    )
    .execute()
  return new Map(rows.map((row) => [row.id, row.type]))
}
