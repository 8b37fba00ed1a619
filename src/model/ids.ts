import { createHash, randomBytes } from 'node:crypto'
import type { Claim, ExtractedRecord } from './claim.ts'
import type { RecordType } from './record.ts'

/** `src_…`: a file, by its bytes. */
export type SourceId = `src_${string}`
/** `doc_…`: the canonical text that a file was read to. A newer reader that reads the file differently makes another. */
export type DocumentId = `doc_${string}`
/** `rec_…`: one thing told in one document, the same from run to run while its key and place stay the same. */
export type RecordId = `rec_${string}`
/** `tel_…`: one wording of a record: its fields, status and evidence as one or more runs made them. */
export type TellingId = `tel_${string}`
/** `clm_…`: one value of one field with its spans and basis. The rule that made it is not part of it. */
export type ClaimId = `clm_${string}`

/** `nam_…`: a name of a person, organization or place in one document. */
export type NameId = `nam_${string}`

type Json = string | number | boolean | null | readonly unknown[]

/** Hexadecimal SHA-256 of bytes or of a string's UTF-8 form. */
export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** The same value always gives the same text: keys of objects are sorted, at every depth. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return `{${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`)}}`
}

/** Prefix + the first 128 bits of SHA-256 over a JSON array: `idOf('rec', ['doc_1', 'event'])`. */
const idOf = <P extends string>(prefix: P, parts: readonly Json[]): `${P}_${string}` => `${prefix}_${sha256(canonicalJson(parts)).slice(0, 32)}`

export const sourceId = (bytesHash: string): SourceId => idOf('src', ['bytes', bytesHash])
/** The id of a file whose bytes were not read (too large, gone): by its name and size. */
export const unreadSourceId = (fileName: string, size: number | null): SourceId => idOf('src', ['name', fileName, size])
export const documentId = (bytesHash: string, textHash: string): DocumentId => idOf('doc', [bytesHash, textHash])

/** The fields that make a record of a type itself; dates, places and numbers beside them may change from rule to rule. */
const KEY: Readonly<Record<RecordType, readonly string[]>> = {
  event: ['kind', 'name'],
  series: ['name'],
  post: ['person', 'title'],
  instrument: ['name'],
  statement: ['speaker', 'text'],
  commitment: ['actor', 'action'],
  figure: ['measure', 'value'],
  tie: ['kind', 'parties'],
  contribution: ['donors', 'recipients'],
}

/** What a record is told apart by inside its document: type, first words of evidence, key fields. */
export function recordKey(record: ExtractedRecord): readonly unknown[] {
  const fields = record.fields as Readonly<Record<string, unknown>>
  const first = record.evidence[0]
  return [record.type, first?.start ?? 0, first?.end ?? 0, ...KEY[record.type].map((field) => fields[field] ?? null)]
}
/** `nth` counts records of the same key in one document, from 0. */
export const recordId = (document: DocumentId, key: readonly unknown[], nth: number): RecordId => idOf('rec', [document, key, nth])

export const tellingId = (record: RecordId, told: Pick<ExtractedRecord, 'fields' | 'status' | 'evidence'>): TellingId =>
  idOf('tel', [record, [told.fields], told.status, told.evidence.map(({ start, end }) => [start, end])])

export const claimId = (record: RecordId, claim: Pick<Claim, 'field' | 'value' | 'spans' | 'basis' | 'speaker'>): ClaimId =>
  idOf('clm', [record, claim.field, [claim.value], claim.spans.map(({ start, end }) => [start, end]), claim.basis, claim.speaker ?? null])

/** `normal` is the name without what differs from place to place in one text: case, accents, spaces. */
export const nameId = (document: DocumentId | string, kind: string, normal: string): NameId => idOf('nam', [document, kind, normal])

/** `hnd_…`: a record that somebody added; the same when the request that adds it is sent again. */
export const handRecordId = (batch: string, n: number): `hnd_${string}` => idOf('hnd', [batch, n])

/** `rnd_…`: a round of blind reading; the same when the request that opens it is sent again. */
export const roundId = (batch: string): `rnd_${string}` => idOf('rnd', [batch])

/** A digest over everything that a reading tells, in any order: what it told can be checked for missing rows later. */
export const readingDigest = (tellings: readonly string[], claims: readonly string[]): string =>
  sha256(JSON.stringify([[...tellings].sort(), [...claims].sort()]))

let lastMillis = 0
let counter = 0
/**
 * A UUIDv7: its first 48 bits are milliseconds, the next 12 count up inside one, so that ids of one process sort in the
 * order they were made. `after` is an id that the new one must sort behind, whatever the clock says.
 */
export function uuidv7(after: string | null = null): string {
  const floor = after === null ? 0 : Number.parseInt(after.replaceAll('-', '').slice(0, 12), 16) + 1
  const millis = Math.max(Date.now(), lastMillis, floor)
  counter = millis === lastMillis ? counter + 1 : 0
  lastMillis = millis
  if (counter > 0xfff) {
    lastMillis++
    counter = 0
  }
  const bytes = randomBytes(16)
  bytes.writeUIntBE(lastMillis, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8(0x80 | ((bytes[8] as number) & 0x3f), 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
