import { asideAstray } from '#ledger/aside'
import { decisionHolds } from '#ledger/decide'
import type { Ledger } from '#ledger/ledger'
import { decisionsSince } from '#ledger/read/decisions'
import {
  documentIds,
  type StoredClaim,
  type StoredTelling,
  storedClaims,
  storedDocument,
  storedReadings,
  storedTellings,
} from '#ledger/read/for-verify'
import { claimId, documentId, type RecordId, readingDigest, sha256, sourceId, tellingId } from '#model/ids'

/** What can be wrong, by name, in words. */
export const PROBLEMS = {
  SOURCE_GONE: 'the file of a document is gone',
  SOURCE_CHANGED: 'the bytes of a file are not those that were stored',
  TEXT_CHANGED: 'a text is not the one that was stored',
  SPAN_OUTSIDE_TEXT: 'a span points outside its text, or holds no words',
  QUOTE_CHANGED: 'the words kept with a span are not those in the text',
  CLAIM_WITHOUT_SPAN: 'a claim has no words',
  CLAIM_CHANGED: 'a claim is not the one that was stored',
  RECORD_CHANGED: 'a record is not the one that was stored',
  DECISION_ASTRAY: 'a decision is about something that is not there, or does not fit it',
  ASIDE_ASTRAY: 'a file is aside, or back, against what was decided',
  FIELD_WITHOUT_CLAIM: 'a field has a value that no claim tells',
  READING_INCOMPLETE: 'a reading tells more or less than when it was stored',
} as const
export type ProblemName = keyof typeof PROBLEMS

/** One thing that does not hold: where it is, and the id of what is wrong. */
export interface Problem {
  readonly name: ProblemName
  readonly document: string
  readonly id: string
}

/** How much was checked, and what does not hold. `problems` counts all; `named` holds the first thousand. */
export interface Verification {
  readonly documents: number
  readonly readings: number
  readonly records: number
  readonly claims: number
  readonly decisions: number
  readonly spans: number
  readonly hashes: number
  readonly problems: number
  readonly named: readonly Problem[]
}

const NAMED_AT_MOST = 1000

/** Checks the whole ledger, one document in memory at a time: every span, every quote, every hash, whether it stands or not. */
export async function verify(ledger: Ledger, onDocument?: (done: number, of: number) => void): Promise<Verification> {
  const tally = new Tally()
  const ids = await documentIds(ledger)
  for (const [done, id] of ids.entries()) {
    onDocument?.(done, ids.length)
    await verifyDocument(ledger, id, tally)
  }
  onDocument?.(ids.length, ids.length)
  await verifyDecisions(ledger, tally)
  return tally
}

class Tally implements Verification {
  documents = 0
  readings = 0
  records = 0
  claims = 0
  decisions = 0
  spans = 0
  hashes = 0
  problems = 0
  readonly named: Problem[] = []

  /** Counts a hash, and names a problem where it does not hold. */
  hash(holds: boolean, name: ProblemName, at: { readonly document: string; readonly id: string }): void {
    this.hashes++
    this.holds(holds, name, at)
  }
  holds(holds: boolean, name: ProblemName, { document, id }: { readonly document: string; readonly id: string }): void {
    if (holds) return
    this.problems++
    if (this.named.length < NAMED_AT_MOST) this.named.push({ name, document, id })
  }
}

/** Every decision is about records, claims and documents that are there, what was written by hand fits its field and its text, and files are aside as decided. */
async function verifyDecisions(ledger: Ledger, tally: Tally): Promise<void> {
  for (const { id, does } of await decisionsSince(ledger, null)) {
    tally.decisions++
    const holds = await decisionHolds(ledger, does)
    tally.holds(holds, 'DECISION_ASTRAY', { document: '', id })
  }
  for (const { id } of await asideAstray(ledger.db, ledger.workspace)) tally.holds(false, 'ASIDE_ASTRAY', { document: '', id })
}

async function verifyDocument(ledger: Ledger, id: string, tally: Tally): Promise<void> {
  const stored = await storedDocument(ledger, id)
  const at = { document: id, id }
  tally.documents++
  if (!stored) return tally.holds(false, 'SOURCE_GONE', at)
  const bytesHash = sha256(stored.bytes)
  const textHash = sha256(stored.text)
  tally.hash(bytesHash === stored.sourceHash && sourceId(bytesHash) === stored.source, 'SOURCE_CHANGED', at)
  tally.hash(textHash === stored.textHash && stored.characters === stored.text.length, 'TEXT_CHANGED', at)
  tally.hash(documentId(stored.sourceHash, stored.textHash) === id, 'TEXT_CHANGED', at)
  const claims = await storedClaims(ledger, id)
  const tellings = await storedTellings(ledger, id)
  for (const claim of claims) verifyClaim(claim, { document: id, text: stored.text, tally })
  for (const telling of tellings) verifyTelling(telling, { document: id, text: stored.text, tally })
  await verifyReadings(ledger, id, { claims, tellings, tally })
}

interface In {
  readonly document: string
  readonly text: string
  readonly tally: Tally
}

function verifyClaim(claim: StoredClaim, { document, text, tally }: In): void {
  const at = { document, id: claim.id }
  const { speaker, ...rest } = claim
  tally.claims++
  tally.holds(claim.spans.length > 0, 'CLAIM_WITHOUT_SPAN', at)
  tally.hash(claimId(claim.record as RecordId, speaker === null ? rest : { ...rest, speaker }) === claim.id, 'CLAIM_CHANGED', at)
  for (const { start, end, quote } of claim.spans) {
    tally.spans++
    const inside = start >= 0 && start < end && end <= text.length
    tally.holds(inside, 'SPAN_OUTSIDE_TEXT', at)
    tally.holds(!inside || text.slice(start, end) === quote, 'QUOTE_CHANGED', at)
  }
}

function verifyTelling(telling: StoredTelling, { document, text, tally }: In): void {
  const at = { document, id: telling.record }
  tally.records++
  const told = telling as unknown as Parameters<typeof tellingId>[1]
  tally.hash(tellingId(telling.record as RecordId, told) === telling.id, 'RECORD_CHANGED', at)
  tally.holds(
    telling.evidence.every(({ start, end }) => start >= 0 && start < end && end <= text.length),
    'SPAN_OUTSIDE_TEXT',
    at,
  )
  tally.holds(telling.evidence.map(({ start, end }) => text.slice(start, end)).join(' … ') === telling.quote, 'QUOTE_CHANGED', at)
}

/** That each reading tells what it told, and that each value of its records is told by a claim of the same reading. */
async function verifyReadings(
  ledger: Ledger,
  document: string,
  { claims, tellings, tally }: { claims: readonly StoredClaim[]; tellings: readonly StoredTelling[]; tally: Tally },
): Promise<void> {
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]))
  const tellingOf = new Map(tellings.map((telling) => [telling.id, telling]))
  for (const reading of await storedReadings(ledger, document)) {
    tally.readings++
    tally.hash(readingDigest(reading.tellings, reading.claims) === reading.digest, 'READING_INCOMPLETE', { document, id: reading.id })
    const told = new Set(reading.claims.map((id) => claimOf.get(id)).map((claim) => claim && `${claim.record} ${claim.field}`))
    for (const telling of reading.tellings.map((id) => tellingOf.get(id)))
      for (const [field, value] of Object.entries(telling?.fields ?? {}))
        tally.holds(isEmpty(value) || told.has(`${telling?.record} ${field}`), 'FIELD_WITHOUT_CLAIM', { document, id: telling?.record ?? '' })
  }
}

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)
