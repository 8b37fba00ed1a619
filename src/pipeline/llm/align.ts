import type { Claim, ExtractedRecord } from '#model/claim'
import { FIELDS, type FieldsOf, type RecordType, type Status, WITH_STATUS } from '#model/record'
import type { RuleStamp } from '#model/rule'
import { joinRanges, type Range } from '#model/span'
import type { ToldRecord } from './answer-form.ts'
import { checked } from './checked-field.ts'
import { isAbout, SORTS } from './field-sorts.ts'
import type { Known } from './known.ts'
import type { Passage, Stretch } from './passage.ts'
import type { Refusals } from './refusal.ts'

/** A snippet of evidence holds no more sentences than this. */
const LONGEST_EVIDENCE = 3

/** Where a model's answers are held against the text. */
export interface Place {
  readonly passage: Passage
  readonly known: Known
  readonly rule: RuleStamp
  readonly refusals: Refusals
}

/**
 * A record as a model tells it, made into one whose every field has its words: what is not in the text is refused, field
 * by field; a record without evidence, or without what it is about, is refused as a whole (null).
 */
export function align(told: ToldRecord, place: Place): ExtractedRecord | null {
  const { passage, known, rule, refusals } = place
  const evidence = evidenceOf(told, place)
  const [first] = evidence.flatMap((stretch) => passage.ranges(stretch))
  if (!first) {
    refusals.refuse('evidence', told.type, told.evidence[0])
    return null
  }
  const claims = claimsOf(told, evidence, place)
  const fields = fieldsFrom(told.type, claims)
  if (!FIELDS[told.type].safeParse(fields).success || !isAbout(told.type, fields)) {
    refusals.refuse('key', told.type, undefined, first)
    return null
  }
  const status = claims.find(({ field }) => field === 'status')?.value as Status | undefined
  const sentences = new Set([...evidence.flatMap((stretch) => known.sentencesAt(passage, stretch))].sort((a, b) => a - b))
  return {
    type: told.type,
    fields: fields as FieldsOf<RecordType>,
    status: WITH_STATUS.has(told.type) ? (status ?? 'held') : null,
    evidence: joinRanges([...sentences].flatMap((index) => sentenceRanges(known, index))),
    claims,
    rule,
  }
}

const sentenceRanges = ({ doc }: Known, index: number): Range[] => {
  const sentence = doc.sentences[index]
  return sentence ? doc.rangesOf(sentence.from, sentence.to) : []
}

/** Where the evidence stands; of a snippet that stands in several places, the first. */
function evidenceOf(told: ToldRecord, { passage, known, refusals }: Place): Stretch[] {
  return told.evidence.flatMap((snippet) => {
    const [stretch] = passage.find(snippet)
    if (stretch && known.sentencesAt(passage, stretch).length <= LONGEST_EVIDENCE) return [stretch]
    refusals.refuse('evidence', `${told.type}.evidence`, snippet)
    return []
  })
}

function claimsOf(told: ToldRecord, evidence: readonly Stretch[], place: Place): Claim[] {
  const claims: Claim[] = []
  for (const [field, sort] of Object.entries(SORTS[told.type])) {
    const value = told.fields[field]
    const items = Array.isArray(value) ? value : value === null ? [] : [value]
    const quotes = field === 'mode' ? saidAt(told, evidence, place) : quotesOf(told, field, evidence, place)
    for (const [i, item] of items.entries()) {
      if (quotes === null) continue
      // The quotes of a list go with its items where there are as many; else each item may stand in any of them.
      const own = Array.isArray(value) && quotes.length === items.length ? quotes.slice(i, i + 1) : quotes
      const ground = { ...place, quotes: own, evidence, document: () => place.known.document }
      const found = checked(sort, item, ground)
      if (typeof found === 'string') place.refusals.refuse(found, `${told.type}.${field}`, item)
      else if (!claims.some((claim) => claim.field === field && JSON.stringify(claim.value) === JSON.stringify(found.value)))
        claims.push({ field, value: found.value, spans: found.spans, basis: found.basis, rule: place.rule })
    }
  }
  const status = statusClaim(told, evidence, place)
  return status ? [...claims, status] : claims
}

/** Where the quotes of a field stand; null where one of them is not in the text, which is refused. */
function quotesOf(told: ToldRecord, field: string, evidence: readonly Stretch[], { passage, refusals }: Place): Stretch[] | null {
  const found: Stretch[] = []
  for (const quote of told.quotes[field] ?? []) {
    if (quote.trim() === '') continue
    const stretch = closest(passage.find(quote), evidence)
    if (!stretch) {
      refusals.refuse('words', `${told.type}.${field}`, quote)
      return null
    }
    found.push(stretch)
  }
  return found
}

/** Where the text of a statement stands: whether it is a quotation is seen there. */
const saidAt = ({ fields }: ToldRecord, evidence: readonly Stretch[], { passage }: Place): Stretch[] =>
  String(fields['text'])
    .split(/ (?:…|\.\.\.) /)
    .map((part) => closest(passage.find(part), evidence))
    .filter((one) => one !== undefined)

/** Of several places the one that is nearest to the evidence. */
function closest(places: readonly Stretch[], evidence: readonly Stretch[]): Stretch | undefined {
  const far = ([from, to]: Stretch): number => Math.min(...evidence.map(([low, high]) => Math.max(low - from, to - high, 0)))
  return places.reduce<Stretch | undefined>((best, place) => (best && far(best) <= far(place) ? best : place), undefined)
}

/** A status other than `held` needs words that say it. */
function statusClaim(told: ToldRecord, evidence: readonly Stretch[], place: Place): Claim | null {
  if (told.status === null || told.status === 'held' || !WITH_STATUS.has(told.type)) return null
  const quotes = quotesOf(told, 'status', evidence, place)
  const spans = joinRanges((quotes ?? []).flatMap((stretch) => place.passage.ranges(stretch)))
  if (spans.length > 0) return { field: 'status', value: told.status, spans, basis: 'inferred', rule: place.rule }
  if (quotes !== null) place.refusals.refuse('words', `${told.type}.status`, told.status)
  return null
}

/** The fields that claims tell; the others are null or empty. */
function fieldsFrom(type: RecordType, claims: readonly Claim[]): Record<string, unknown> {
  const shape = FIELDS[type].shape as Readonly<Record<string, { readonly type: string }>>
  return Object.fromEntries(
    Object.entries(shape).map(([field, { type: form }]) => {
      const values = claims.filter((claim) => claim.field === field).map((claim) => claim.value)
      return [field, form === 'array' ? values : (values[0] ?? null)]
    }),
  )
}
