import type { Approx } from './record.ts'
import type { RuleStamp } from './rule.ts'

/**
 * What all mentions share: tokens [from, to) of one sentence, and the rule that found them. Annotators give every field of a
 * mention, in one order, undefined where there is nothing to tell: what reads mentions then meets few shapes of objects.
 */
interface At {
  readonly from: number
  readonly to: number
  readonly rule: RuleStamp
  /** True where a longer mention covers it (the country inside an organization's name). */
  readonly inside?: boolean | undefined
}

/**
 * A point or period in time.
 *
 * edtf       resolved value, null where it stays open
 * inferred   true where the year or more was taken from elsewhere in the document (then `anchors` are its tokens)
 * relation   what the words before it say: on/in (at), by, since, until, over (a coming period), from…
 * duration   for `the next five years`, `three days`: length and unit
 */
export interface DateMention extends At {
  readonly kind: 'date'
  readonly edtf: string | null
  readonly inferred: boolean
  readonly relation: 'at' | 'by' | 'since' | 'until' | 'over' | 'before' | 'after'
  readonly anchors?: readonly (readonly [from: number, to: number])[] | undefined
  readonly duration?: { readonly value: number; readonly unit: 'day' | 'week' | 'month' | 'year' } | undefined
}

/**
 * A number with what it counts.
 *
 * unit      ISO 4217 code, `percent`, a unit of measure, or the counted noun (head noun phrase as written); null: bare number
 * unitFrom, unitTo   tokens of the counted noun phrase, inside or after [from, to)
 * ordinal   true for `10th`, `third`
 */
export interface QuantityMention extends At {
  readonly kind: 'quantity'
  readonly value: number
  readonly high?: number | undefined
  readonly unit: string | null
  readonly unitKind: 'money' | 'percent' | 'measure' | 'count' | 'ordinal' | 'bare' | 'duration'
  readonly unitFrom: number
  readonly unitTo: number
  readonly approx: Approx
}

/** An office as the text gives it to a person. `title` has no person's name in it. */
export interface PostTold {
  readonly title: string
  readonly titleFrom: number
  readonly titleTo: number
  readonly organization: string | null
  readonly organizationFrom: number
  readonly organizationTo: number
  readonly former: boolean
  readonly rule: RuleStamp
}

/**
 * A person.
 *
 * [from, to)           tokens of the name alone
 * name                 longest form in the document for this person, without honorifics
 * [outerFrom, outerTo) the name with title before and apposition after: what a list of people steps over
 * posts                offices told here
 * short                true where the words are only part of `name` (`President Ji`)
 */
export interface PersonMention extends At {
  readonly kind: 'person'
  readonly name: string
  readonly short: boolean
  readonly outerFrom: number
  readonly outerTo: number
  readonly posts: readonly PostTold[]
  readonly country: string | null
}

/**
 * A body: association, ministry, university, company, state organ.
 *
 * name     expanded where the text is an acronym whose long form stands in the document
 * generic  `the delegation`, `the two sides`, `the Association`; `name` is then what it refers to, or the words
 */
export interface OrganizationMention extends At {
  readonly kind: 'organization'
  readonly name: string
  readonly acronym: string | null
  readonly generic: boolean
  readonly country: string | null
  readonly outerFrom: number
  readonly outerTo: number
}

/** A city, country, region or venue; `Berlin, Germany` is one mention with name Berlin and country DE. */
export interface PlaceMention extends At {
  readonly kind: 'place'
  readonly name: string
  readonly country: string | null
  readonly sort: 'country' | 'city' | 'region' | 'venue' | 'demonym'
}

/** A proper name that is no person, body or place, sorted by its head noun. `edition` where an ordinal belongs to it. */
export interface TitleMention extends At {
  readonly kind: 'occasion' | 'instrument' | 'programme' | 'work'
  readonly name: string
  /** Lexicon class of the head noun: `forum`, `memorandum`, … */
  readonly head: string
  readonly edition: number | null
  /** The name without its ordinal or year. */
  readonly base: string
  readonly acronym: string | null
}

/** Words that may make a record: a verb, a noun of action, a turn of phrase. `cue` is the lexicon class. */
export interface CueMention extends At {
  readonly kind: 'cue'
  readonly cue: string
  /** Id of the lexicon row. */
  readonly row: string
  readonly form: 'finite' | 'participle' | 'gerund' | 'infinitive' | 'noun' | 'phrase'
}

/** Words in quotation marks; the marks are the first and last token. */
export interface QuotationMention extends At {
  readonly kind: 'quotation'
}

export type Mention =
  | DateMention
  | QuantityMention
  | PersonMention
  | OrganizationMention
  | PlaceMention
  | TitleMention
  | CueMention
  | QuotationMention
export type MentionKind = Mention['kind']

/** A short form and what it stands for, where the text defines it. */
export interface Acronym {
  readonly short: string
  readonly long: string
  readonly from: number
  readonly to: number
  readonly rule: RuleStamp
}
