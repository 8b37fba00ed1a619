import type { Claim, ExtractedRecord } from '#model/claim'
import { FIELDS, type FieldsOf, type RecordType } from '#model/record'
import type { Rejection } from '#model/rule'
import { overlaps, type Range } from '#model/span'
import { likeness, sameness } from './alike.ts'

/** Records of two extractors as one set, and the values of the second that gave way. */
export interface Reconciled {
  readonly records: readonly ExtractedRecord[]
  readonly rejections: readonly Rejection[]
}

/**
 * One set of records out of two. What both tell is one record with the claims of both; where they differ on a field of one
 * value, the first is kept and the second becomes a rejection. What only one tells stays its own. The same input always
 * gives the same output: the surest pairs are made first, ties in text order.
 */
export function reconcile(first: readonly ExtractedRecord[], second: readonly ExtractedRecord[]): Reconciled {
  const partners = pairsOf(first, second)
  const rejections: Rejection[] = []
  const records = first.map((record, i) => {
    const partner = partners.get(i)
    return partner === undefined ? record : joined(record, second[partner] as ExtractedRecord, rejections)
  })
  const taken = new Set(partners.values())
  const all = [...records, ...second.filter((_, i) => !taken.has(i))]
  return { records: all.sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0)), rejections }
}

/** For records of the first their partners in the second, by index. */
function pairsOf(first: readonly ExtractedRecord[], second: readonly ExtractedRecord[]): Map<number, number> {
  const likely: { a: number; b: number; sure: number }[] = []
  for (const [a, record] of first.entries())
    for (const [b, other] of second.entries()) {
      const sure = sameness(record, other)
      if (sure > 0) likely.push({ a, b, sure })
    }
  likely.sort((x, y) => y.sure - x.sure || x.a - y.a || x.b - y.b)
  const partners = new Map<number, number>()
  const taken = new Set<number>()
  for (const { a, b } of likely) {
    if (partners.has(a) || taken.has(b)) continue
    partners.set(a, b)
    taken.add(b)
  }
  return partners
}

const isList = (type: RecordType, field: string): boolean =>
  (FIELDS[type].shape as Readonly<Record<string, { readonly type: string }>>)[field]?.type === 'array'
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A record with what another tells of the same thing. */
function joined(record: ExtractedRecord, other: ExtractedRecord, rejections: Rejection[]): ExtractedRecord {
  const fields: Record<string, unknown> = { ...record.fields }
  const claims: Claim[] = [...record.claims]
  for (const claim of other.claims) {
    if (claim.field === 'status') continue
    const list = isList(record.type, claim.field)
    const there = list ? sameItem(fields[claim.field] as unknown[], claim.value) : (fields[claim.field] ?? undefined)
    if (there === undefined) fields[claim.field] = list ? [...(fields[claim.field] as unknown[]), claim.value] : claim.value
    if (there === undefined || same(there, claim.value)) claims.push(claim)
    else rejections.push(gaveWay(claim, record, there))
  }
  const told = other.claims.find(({ field }) => field === 'status')
  const status = statusOf(record, told, claims, rejections)
  return { ...record, fields: fields as FieldsOf<RecordType>, status, claims, evidence: evidenceOf(record, other) }
}

/** The status of a record with what the other says of it: `held` is also what nobody says, and gives way to words that do. */
function statusOf(record: ExtractedRecord, claim: Claim | undefined, claims: Claim[], rejections: Rejection[]): ExtractedRecord['status'] {
  if (claim === undefined) return record.status
  const said = record.claims.some(({ field }) => field === 'status')
  if (said && claim.value !== record.status) {
    rejections.push(gaveWay(claim, record, record.status))
    return record.status
  }
  claims.push(claim)
  return claim.value as ExtractedRecord['status']
}

function gaveWay({ field, value, spans, rule }: Claim, record: ExtractedRecord, kept: unknown): Rejection {
  const range = spans[0] ?? (record.evidence[0] as Range)
  return {
    rule,
    reason: `${record.type}.${field}: ${wordsOf(value)}, where ${record.rule} reads ${wordsOf(kept)}`,
    start: range.start,
    end: range.end,
  }
}
const wordsOf = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : JSON.stringify(value))

const nameOf = (item: unknown): string => (typeof item === 'string' ? item : ((item as { name?: string } | null)?.name ?? ''))

/** The item of a list that is the same as a value: equal, or by a name that holds all its words. */
function sameItem(items: readonly unknown[], value: unknown): unknown {
  const equal = items.find((item) => same(item, value))
  if (equal !== undefined) return equal
  const name = nameOf(value)
  return name === '' ? undefined : items.find((item) => likeness(nameOf(item), name) === 1)
}

/** The evidence of a record stays as it is, because its id is made of it; sentences of the other come behind. */
function evidenceOf(record: ExtractedRecord, other: ExtractedRecord): readonly Range[] {
  const start = record.evidence[0]?.start ?? 0
  const more = other.evidence.filter((range) => range.start > start && !record.evidence.some((own) => overlaps(own, range)))
  return [...record.evidence, ...more].sort((a, b) => a.start - b.start)
}
