import { type RawBuilder, sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Ledger } from '#ledger/ledger'
import { type ProblemName, verify } from '#pipeline/verify'
import { emptyLedger } from '../ledger-server.ts'
import { append } from './told.ts'

/** Changes rows as only the owner of the database can: with the triggers switched off. */
async function tamper(ledger: Ledger, change: RawBuilder<unknown>): Promise<void> {
  await ledger.db.transaction().execute(async (db) => {
    await sql`set local session_replication_role = replica`.execute(db)
    const { numAffectedRows } = await change.execute(db)
    expect(numAffectedRows).toBeGreaterThan(0n)
  })
}

test('what was stored holds', async () => {
  const ledger = await emptyLedger()
  await append(ledger, 1)
  await append(ledger, 2)
  expect(await verify(ledger)).toMatchObject({ documents: 1, readings: 2, records: 4, claims: 17, spans: 17, problems: 0, named: [] })
})

const CHANGES: readonly [ProblemName, string, (workspace: string) => RawBuilder<unknown>][] = [
  ['TEXT_CHANGED', 'a letter of the text', (w) => sql`update document set text = replace(text, 'Nairobi', 'Nakuru.') where workspace_id = ${w}`],
  ['SOURCE_CHANGED', 'a byte of the file', (w) => sql`update source_file set bytes = set_byte(bytes, 3, 65) where workspace_id = ${w}`],
  ['SOURCE_GONE', 'the file', (w) => sql`delete from source_file where workspace_id = ${w}`],
  ['CLAIM_CHANGED', 'a value', (w) => sql`update claim set value = '"2027"' where field = 'deadline' and workspace_id = ${w}`],
  ['CLAIM_CHANGED', 'a basis', (w) => sql`update claim set basis = 'stated' where basis = 'inferred' and workspace_id = ${w}`],
  ['CLAIM_CHANGED', 'a span', (w) => sql`update claim_span set span_start = span_start - 1, quote = ' ' || quote where workspace_id = ${w}`],
  ['QUOTE_CHANGED', 'a quote', (w) => sql`update claim_span set quote = upper(quote) where workspace_id = ${w}`],
  ['SPAN_OUTSIDE_TEXT', 'a span beyond the end', (w) => sql`update claim_span set span_end = 100000 where workspace_id = ${w}`],
  ['CLAIM_WITHOUT_SPAN', 'all spans of a claim', (w) => sql`delete from claim_span where workspace_id = ${w}`],
  ['RECORD_CHANGED', 'a field', (w) => sql`update telling set fields = '{"name":"X"}' where type = 'event' and workspace_id = ${w}`],
  ['READING_INCOMPLETE', 'a claim taken away', (w) => sql`delete from claim where field = 'deadline' and workspace_id = ${w}`],
  ['READING_INCOMPLETE', 'a record taken away', (w) => sql`delete from reading_telling where n = 2 and workspace_id = ${w}`],
  ['FIELD_WITHOUT_CLAIM', 'a claim taken back', (w) => sql`delete from reading_claim where workspace_id = ${w}`],
]
test.each(CHANGES)('%s: %s', async (name, _, change) => {
  const ledger = await emptyLedger()
  const { document } = await append(ledger)
  await tamper(ledger, change(ledger.workspace))
  const { problems, named } = await verify(ledger)
  expect(problems).toBeGreaterThan(0)
  expect(named.map((problem) => problem.name)).toContain(name)
  expect(new Set(named.map((problem) => problem.document))).toEqual(new Set([document]))
})
