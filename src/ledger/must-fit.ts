import { sql } from 'kysely'
import type { Act, ClaimByHand } from '#model/decision'
import { Failed } from '#model/failure'
import type { RecordType } from '#model/record'
import { isValueOf } from '#model/value-of-field'
import type { Ledger } from './ledger.ts'

interface About {
  readonly type: RecordType
  readonly document: string
}

/** What people write down by hand is held to what extraction is held to: values of their fields, words of their document. Throws REQUEST_INVALID. */
export async function mustFit(ledger: Ledger, acts: readonly Act[]): Promise<void> {
  for (const does of acts) {
    if (does.act !== 'add' && does.act !== 'correct') continue
    const about = does.act === 'add' ? does : await recordOf(ledger, does.record, acts)
    const claims: readonly ClaimByHand[] = does.act === 'add' ? does.claims : [does.by]
    for (const { field, value } of claims)
      if (!isValueOf(about.type, field, value)) throw new Failed('REQUEST_INVALID', { type: about.type, field, value })
    const spans = [...claims.flatMap((claim) => claim.spans), ...(does.act === 'add' ? does.evidence : [])]
    const length = await charactersOf(ledger, about.document)
    const outside = spans.find(({ end }) => end > length)
    if (outside) throw new Failed('REQUEST_INVALID', { document: about.document, span: [outside.start, outside.end], length })
  }
}

/** Type and document of a record: a stored one, one added earlier, or one that the same batch adds. */
async function recordOf({ db, workspace }: Ledger, id: string, acts: readonly Act[]): Promise<About> {
  const now = acts.find((does): does is Extract<Act, { act: 'add' }> => does.act === 'add' && does.record === id)
  if (now) return now
  const { rows } = await sql<About>`select type, document_id as document from record where workspace_id = ${workspace} and id = ${id}
    union all select body ->> 'type', body ->> 'document' from decision where workspace_id = ${workspace} and act = 'add' and subjects @> array[${id}] limit 1`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw new Failed('NOT_FOUND', { record: id })
  return row
}

async function charactersOf({ db, workspace }: Ledger, document: string): Promise<number> {
  const row = await db.selectFrom('document').select('characters').where('workspace_id', '=', workspace).where('id', '=', document).executeTakeFirst()
  return row?.characters ?? 0
}
