import type { FieldsOf } from '#model/record'

type Kind = FieldsOf<'instrument'>['kind']

/** Kinds by the words of the name's head, the more telling first: a `letter of intent` is a letter, an `action plan` a plan. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/letter|message/, 'letter'],
  [/communiqu|press release/, 'communique'],
  [/declaration/, 'declaration'],
  [/statement/, 'statement'],
  [/memorand|\bmous?\b/, 'memorandum'],
  [/agreement|treat|\bpact|accord|convention|protocol|compact|covenant|arrangement|contract|\bnotes|exchange programme?\b/, 'agreement'],
  [/plan|agenda|road ?map|strategy|program|blueprint|vision|framework|outline|platform for action/, 'plan'],
  [/resolution|decision/, 'resolution'],
  [/\blaw|\bact\b|\bbill\b|constitution|regulation|directive|decree|ordinance|executive order|basic law/, 'law'],
  [/report|paper|yearbook|brief|sheet|book/, 'report'],
]

/** The kind of a document by the head of its name. */
export const kindOfHead = (head: string): Kind => KINDS.find(([pattern]) => pattern.test(head.toLowerCase()))?.[1] ?? 'other'
