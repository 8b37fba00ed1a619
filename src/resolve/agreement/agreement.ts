import { canonicalJson } from '#model/ids'
import { FIELDS, RECORD_TYPES, type RecordType } from '#model/record'
import { overlaps, type Range } from '#model/span'
import { sharedWords } from '../compare/said.ts'
import { alpha } from './alpha.ts'

/** A record as one reader wrote it down. `id` is the reader's own. */
export interface ReadersRecord {
  readonly id: string
  readonly type: RecordType
  readonly document: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly evidence: readonly Range[]
}

/** Precision and recall of either reader by the other are one figure: F1 of what both have. Null where neither has anything. */
export interface Shared {
  readonly both: number
  readonly onlyFirst: number
  readonly onlySecond: number
  readonly f1: number | null
}
/** How far two readers agree. `alpha` is Krippendorff's, nominal, over the records that both have. */
export interface Agreement {
  readonly records: Readonly<Record<RecordType | 'all', Shared>>
  readonly facts: Readonly<Record<RecordType | 'all', Shared>>
  readonly fields: readonly { readonly type: RecordType; readonly field: string; readonly shared: Shared; readonly alpha: number | null }[]
  readonly differences: readonly Difference[]
}
/** Something on which two readers differ. `field` null: only one has the record at all. */
export interface Difference {
  readonly key: string
  readonly type: RecordType
  readonly field: string | null
  readonly first: ReadersRecord | null
  readonly second: ReadersRecord | null
}

/** The fields that tell which thing a record is about: two readers mean one thing where these are alike. */
const TELLING: Readonly<Record<RecordType, readonly string[]>> = {
  event: ['kind', 'name', 'date', 'places', 'participants', 'organizers'],
  series: ['name'],
  post: ['person', 'title'],
  instrument: ['name', 'kind'],
  statement: ['speaker', 'text'],
  commitment: ['actor', 'action'],
  figure: ['value', 'measure'],
  tie: ['kind', 'parties'],
  contribution: ['donors', 'recipients', 'items'],
}
/** Of the telling fields at least so much must be alike, 0 … 1. */
const ALIKE = 0.5

/** Which records of two readers are one: the most alike first, each once. */
export function matchRecords(first: readonly ReadersRecord[], second: readonly ReadersRecord[]): [ReadersRecord, ReadersRecord][] {
  const pairs = first.flatMap((one) =>
    second
      .filter(
        (other) => other.type === one.type && other.document === one.document && one.evidence.some((a) => other.evidence.some((b) => overlaps(a, b))),
      )
      .map((other) => ({ one, other, alike: likeness(one, other) }))
      .filter(({ alike }) => alike >= ALIKE),
  )
  const taken = new Set<ReadersRecord>()
  const matched: [ReadersRecord, ReadersRecord][] = []
  for (const { one, other } of pairs.sort((a, b) => b.alike - a.alike || (a.one.id + a.other.id < b.one.id + b.other.id ? -1 : 1))) {
    if (taken.has(one) || taken.has(other)) continue
    taken.add(one).add(other)
    matched.push([one, other])
  }
  return matched
}

function likeness(a: ReadersRecord, b: ReadersRecord): number {
  const told = TELLING[a.type].filter((field) => valuesOf(a, field).length + valuesOf(b, field).length > 0)
  const sum = told.reduce((total, field) => total + sharedValues(valuesOf(a, field), valuesOf(b, field)), 0)
  return told.length === 0 ? 0 : sum / told.length
}

/** Of the values of both, how many are alike, 0 … 1; words count as alike by what they share. */
function sharedValues(a: readonly unknown[], b: readonly unknown[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const best = (value: unknown, others: readonly unknown[]): number => Math.max(...others.map((other) => alike(value, other)))
  return [...a.map((value) => best(value, b)), ...b.map((value) => best(value, a))].reduce((sum, x) => sum + x, 0) / (a.length + b.length)
}

function alike(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return sharedWords(a, b)
  return canonicalJson(a) === canonicalJson(b) ? 1 : 0
}

/** The values of a field, none where it is not told. */
function valuesOf({ fields }: ReadersRecord, field: string): readonly unknown[] {
  const value = fields[field]
  return value === null || value === undefined ? [] : Array.isArray(value) ? value : [value]
}

/** Compares what two readers wrote down of the same passages. */
export function agreementOf(first: readonly ReadersRecord[], second: readonly ReadersRecord[]): Agreement {
  const matched = matchRecords(first, second)
  const [inFirst, inSecond] = [new Map(matched), new Map(matched.map(([one, other]) => [other, one]))]
  const fields: { type: RecordType; field: string; shared: Shared; alpha: number | null }[] = []
  const records: Partial<Record<RecordType | 'all', Shared>> = {}
  const facts: Partial<Record<RecordType | 'all', Shared>> = {}
  const differences: Difference[] = []
  for (const type of RECORD_TYPES) {
    const [mine, theirs] = [first, second].map((all) => all.filter((record) => record.type === type)) as [ReadersRecord[], ReadersRecord[]]
    const pairs = matched.filter(([one]) => one.type === type)
    records[type] = sharedOf(pairs.length, mine.length - pairs.length, theirs.length - pairs.length)
    const ofType = Object.keys(FIELDS[type].shape).map((field) => fieldAgreement(type, field, { mine, theirs, pairs, inFirst, inSecond }))
    facts[type] = sumOf(ofType.map(({ shared }) => shared))
    fields.push(...ofType.map(({ field, shared, alpha: value }) => ({ type, field, shared, alpha: value })))
    for (const [one, other] of pairs)
      for (const field of Object.keys(FIELDS[type].shape))
        if (keyOf(one, field) !== keyOf(other, field))
          differences.push({ key: `${one.id}:${other.id}:${field}`, type, field, first: one, second: other })
    for (const one of mine) if (!inFirst.has(one)) differences.push({ key: `${one.id}::`, type, field: null, first: one, second: null })
    for (const other of theirs) if (!inSecond.has(other)) differences.push({ key: `:${other.id}:`, type, field: null, first: null, second: other })
  }
  records.all = sumOf(RECORD_TYPES.map((type) => records[type] as Shared))
  facts.all = sumOf(RECORD_TYPES.map((type) => facts[type] as Shared))
  return { records: records as Agreement['records'], facts: facts as Agreement['facts'], fields, differences: differences.sort(byPlace) }
}

interface Sides {
  readonly mine: readonly ReadersRecord[]
  readonly theirs: readonly ReadersRecord[]
  readonly pairs: readonly (readonly [ReadersRecord, ReadersRecord])[]
  readonly inFirst: ReadonlyMap<ReadersRecord, ReadersRecord>
  readonly inSecond: ReadonlyMap<ReadersRecord, ReadersRecord>
}

/** A fact is one value of one field; those of records that only one reader has are that reader's alone. */
function fieldAgreement(type: RecordType, field: string, { mine, theirs, pairs, inFirst, inSecond }: Sides) {
  let [both, onlyFirst, onlySecond] = [0, 0, 0]
  for (const [one, other] of pairs) {
    const [left, right] = [valuesOf(one, field), valuesOf(other, field)].map((values) => values.map(canonicalJson)) as [string[], string[]]
    const common = left.filter((value) => right.includes(value)).length
    both += common
    onlyFirst += left.length - common
    onlySecond += right.length - common
  }
  for (const one of mine) if (!inFirst.has(one)) onlyFirst += valuesOf(one, field).length
  for (const other of theirs) if (!inSecond.has(other)) onlySecond += valuesOf(other, field).length
  return {
    type,
    field,
    shared: sharedOf(both, onlyFirst, onlySecond),
    alpha: alpha(pairs.map(([one, other]) => [keyOf(one, field), keyOf(other, field)])),
  }
}

/** A field's value as one category: lists without their order. */
const keyOf = (record: ReadersRecord, field: string): string => valuesOf(record, field).map(canonicalJson).sort().join(' ')

const sharedOf = (both: number, onlyFirst: number, onlySecond: number): Shared => {
  const all = 2 * both + onlyFirst + onlySecond
  return { both, onlyFirst, onlySecond, f1: all === 0 ? null : (2 * both) / all }
}
const sumOf = (parts: readonly Shared[]): Shared =>
  sharedOf(
    parts.reduce((sum, { both }) => sum + both, 0),
    parts.reduce((sum, { onlyFirst }) => sum + onlyFirst, 0),
    parts.reduce((sum, { onlySecond }) => sum + onlySecond, 0),
  )

const placeOf = ({ first, second }: Difference): string => {
  const record = first ?? second
  return `${record?.document} ${String(record?.evidence[0]?.start ?? 0).padStart(9, '0')}`
}
const byPlace = (a: Difference, b: Difference): number => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : a.key < b.key ? -1 : 1)
