import { z } from 'zod'
import { RECORD_TYPES, type RecordType } from './record.ts'

/** What can be one thing told several times: names that stand in fields, and records themselves. */
export const NAME_KINDS = ['person', 'organization', 'place'] as const
export type NameKind = (typeof NAME_KINDS)[number]
export const THING_KINDS = [...NAME_KINDS, ...RECORD_TYPES] as const
export const ThingKind = z.enum(THING_KINDS)
export type ThingKind = z.infer<typeof ThingKind>

/**
 * A thing as one document tells it: what is joined, and what a judgement is about.
 *
 * id        `rec_…` of a record, `nam_…` of a name (document, kind and the name as it is written)
 * document  `doc_…`
 * dated     EDTF date of the document, or null: when this was told
 * position  where the document first tells it
 */
interface MemberBase {
  readonly id: string
  readonly document: string
  readonly dated: string | null
  readonly position: number
}

/** A post as evidence of who is meant. */
export interface PostHeld {
  readonly title: string
  readonly organization: string | null
  readonly former: boolean
}

/**
 * A name of a person, organization or place in one document.
 *
 * also       other forms the document ties to it (acronym, full name)
 * posts      of a person: the posts the document gives to it; of an organization: none
 * countries  ISO 3166 codes the document ties to it
 * records    `rec_…` it stands in
 */
export interface NameMember extends MemberBase {
  readonly kind: NameKind
  readonly name: string
  readonly also: readonly string[]
  readonly posts: readonly PostHeld[]
  readonly countries: readonly string[]
  readonly records: readonly string[]
}

/** A record of one document. */
export interface RecordMember extends MemberBase {
  readonly kind: RecordType
  readonly fields: Readonly<Record<string, unknown>>
  readonly quote: string
}

export type Member = NameMember | RecordMember

/** `same`: joined by itself. `unsure`: a person is asked. `different`: left apart. */
export const BANDS = ['same', 'unsure', 'different'] as const
export type Band = (typeof BANDS)[number]

/**
 * One thing that speaks for or against two members being one.
 *
 * key     what is compared: `name.equal`, `name.initials`, `post.shared`, `date.apart` … (words in the interface's language are found by it)
 * weight  -1 … 1: how much it moved the score
 * words   what stands on either side
 */
export interface Reason {
  readonly key: string
  readonly weight: number
  readonly words: readonly [string, string]
}

/** Two members compared. `a` < `b`; score 0 (different) to 1 (same). */
export interface Comparison {
  readonly a: string
  readonly b: string
  readonly kind: ThingKind
  readonly score: number
  readonly band: Band
  readonly reasons: readonly Reason[]
}

/** Somebody's word on two members. `none` takes an earlier word back. */
export const VERDICTS = ['same', 'different', 'unsure', 'none'] as const
export const Verdict = z.enum(VERDICTS)
export type Verdict = z.infer<typeof Verdict>

export interface Judgement {
  readonly a: string
  readonly b: string
  readonly verdict: Verdict
  readonly author: string
  readonly at: string
  readonly reason: string | null
}

/**
 * One thing of the world: everything that tells of it.
 *
 * id       the smallest id of its members: the same in whatever order documents came
 * members  sorted
 * joins    the comparisons and judgements that hold it together
 */
export interface Thing {
  readonly id: string
  readonly kind: ThingKind
  readonly members: readonly string[]
  readonly joins: readonly (Comparison | Judgement)[]
}
