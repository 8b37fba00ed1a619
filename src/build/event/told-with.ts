import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft, Tokens } from '../draft.ts'
import { countOf } from '../series/editions-held.ts'
import { sceneOf } from './host-first.ts'
import { kindOfCue } from './kind.ts'
import { toldAsEdition } from './next-edition.ts'
import { isNumbered } from './numbered.ts'
import { givenBefore } from './performed.ts'
import { guestsAt } from './reception.ts'
import { meant } from './told-later.ts'

/** The titles of an occasion that is told by its noun: in quotation marks behind it, or before it. */
export interface Titles {
  readonly quoted: readonly Tokens[]
  readonly ahead: Tokens | null
}

/** True where the noun is part of a longer name, is no occasion that was held, or where another rule tells it. */
export function isSomethingElse(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (isPartOfName(noun, sentence) || isPartOfLonger(noun, sentence) || namesNext(noun, sentence, context)) return true
  if (countOf(noun, sentence, context)?.unitKind !== undefined && /s$/.test(context.low(noun.from)) && isOfSeries(noun, context)) return true
  if (PROMOTES.test(context.low(noun.from - 1)) || isSinceThen(noun, sentence, context) || isMeanwhile(noun, context)) return true
  if (toldAsEdition(sentence, context) || isNumbered(noun, sentence, context) || isInDescription(noun, sentence, context)) return true
  return isReception(noun, sentence, context) || MEAL.test(context.low(noun.to)) || isGiven(noun, sentence, context)
}

/** Why the noun tells no occasion of its own: with what else it is told; null where it may. */
export function toldWith(noun: CueMention, { quoted, ahead }: Titles, sentence: AnnotatedSentence, context: BuildContext): string | null {
  if (isSamePhrase(noun, sentence, context) || isApposition(noun, sentence, context)) return 'told with the noun before'
  if (isAside(noun, sentence, context)) return 'told as the setting of something else'
  if (quoted.length > 0) return null
  if (isFeatured(noun, sentence, context)) return 'a part of what it is featured in'
  if (ahead) return null
  return isPointedBack(noun, sentence, context) || isSubjectTold(noun, sentence, context) ? 'told with the event before' : null
}

/** `the concert`, where the sentence before tells it. */
const isPointedBack = (noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  sceneOf(sentence, context) !== undefined && /^(?:the|this)$/.test(articleOf(noun, sentence, context)) && meant(noun, sentence, context) !== null

/** Remembers by which noun an occasion was told. */
export function remember(draft: Draft, noun: CueMention): void {
  nouns.set(draft, noun)
}

/** `to enhance dialogue with partners`: no dialogue that was held. */
const PROMOTES = /^(?:enhanc|deepen|strengthen|foster|promot|expand|further|encourag|advanc|boost|facilitat)(?:e|s|es|ed|d|ing)?$/

/** `12 sessions of the series had been held`: counted, not told one by one. */
const isOfSeries = (noun: CueMention, context: BuildContext): boolean =>
  /^(?:of the series|have been held|had been held|have taken place|had taken place)$/.test(context.words(noun.to, noun.to + 3).toLowerCase())

/** `in the course of the meeting`: no course. */
const isMeanwhile = (noun: CueMention, context: BuildContext): boolean =>
  context.low(noun.to - 1) === 'course' && context.low(noun.to) === 'of' && /^(?:in|during|over|throughout)$/.test(context.low(noun.from - 2))

/** `Since its launch in May, the event has drawn …`: what has been going on since, not what was held in May. */
const isSinceThen = (noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  (/^(?:its|their)$/.test(context.low(noun.from - 1)) && context.low(noun.from - 2) === 'since') ||
  (context.low(sentence.from) === 'since' && context.low(noun.from - 1) === 'the' && /^(?:has|have)$/.test(context.low(noun.to)))

/** `a dinner banquet`, `a luncheon reception`: told with the word that follows. */
const MEAL = /^(?:banquet|reception|party)$/

/** `The two-week workshop commenced on Monday`, right after `is hosting a workshop`: the same, whose day was not told. */
function isSubjectTold(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (noun.from - sentence.from > 4 || context.low(sentence.from) !== 'the') return false
  if (!/^(?:commenced|began|started|kicked|concluded|ended|closed|ran)$/.test(context.low(noun.to))) return false
  const event = meant(noun, sentence, context)
  return (
    event !== null &&
    sentence.index - event.sentences.last <= 2 &&
    event.valueOf('name') === null &&
    event.valueOf('kind') === kindOfCue(noun.cue) &&
    !event.claims.some((claim) => claim.field === 'date' && claim.basis === 'stated')
  )
}

/** The article shortly before a noun. */
function articleOf(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): string {
  for (let i = noun.from - 1; i > Math.max(sentence.from, noun.from - 5); i--) if (/^(?:the|this|a|an|,)$/.test(context.low(i))) return context.low(i)
  return ''
}

const nouns = new WeakMap<Draft, CueMention>()

/** `a training of trainers course`, `a performance in celebration of the day`, `held a dinner, with a concert`: no event beside the one just told. */
function isSamePhrase(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const told = context.near('event', sentence.index, sentence.index).flatMap((event) => nouns.get(event) ?? [])
  return told.some((before) => {
    if (before.to > noun.from) return before.from <= noun.from
    if (noun.from - before.to <= 6 && isBare(before.to, noun.from, sentence, context)) return true
    return (context.low(noun.from - 2) === 'with' || context.low(noun.from - 3) === 'with') && context.isIn('determiners/bringing-in', noun.from - 1)
  })
}
/** `the annual gathering of directors, a conference that will bring together`: the same thing in other words. */
function isApposition(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (!/^(?:that|which|where|attended|aimed|designed|featuring|bringing)$/.test(context.low(noun.to))) return false
  for (let i = noun.from - 1; i > Math.max(sentence.from, noun.from - 5); i--)
    if (/^(?:a|an)$/.test(context.low(i))) return context.low(i - 1) === ',' && context.near('event', sentence.index, sentence.index).length > 0
  return false
}

/** No verb, comma or `and` stands in [from, to). */
function isBare(from: number, to: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = from; i < to; i++) if (/^(?:[,;:()]|and|at|on|during|after|before|by|with)$/.test(context.low(i))) return false
  return !sentence.cues.some((cue) => cue.form !== 'noun' && cue.form !== 'phrase' && cue.from >= from && cue.to <= to)
}

/** `the launching ceremony for the campaign`: part of what the ceremony is called. */
const isInDescription = (noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.near('event', sentence.index, sentence.index).some((event) => {
    const name = event.claims.find((claim) => claim.field === 'name')?.spans[0]
    const [range] = context.doc.rangesOf(noun.from, noun.to)
    return name && range && event.rule.startsWith(UNNAMED) && name.start <= range.start && name.end >= range.end
  })
const UNNAMED = 'event/unnamed-occasion@'

/** `hosted a luncheon for Minister X`: told with its guests. */
const isReception = (noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context
    .near('event', sentence.index, sentence.index)
    .some((event) => event.rule.startsWith('event/reception@') && (guestsAt(noun, context) >= 0 || isOfNoun(event, noun, context)))

const isOfNoun = (event: Draft<'event'>, noun: CueMention, context: BuildContext): boolean =>
  event.claims.some(
    (claim) => claim.field === 'kind' && claim.spans.some((span) => span.start === context.doc.rangesOf(noun.from, noun.to)[0]?.start),
  )

/** `gave six concerts`: told with those who performed. */
const isGiven = (noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  givenBefore(noun, sentence, context) !== null &&
  context.near('event', sentence.index, sentence.index).some((event) => event.rule.startsWith('event/performed@'))

/** `met on the sidelines of the 78th session`: where something else took place. */
function isAside(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = noun.from - 1; i >= Math.max(sentence.from, noun.from - 7); i--) {
    const low = context.low(i)
    if (EDGES.has(low)) return true
    if (low === ',' || low === ';') return false
  }
  return false
}
const EDGES = new Set(['sideline', 'sidelines', 'margin', 'margins', 'fringe', 'fringes'])

/** `featuring book exhibitions and performances`: formats of something else. */
function isFeatured(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = noun.from - 1; i >= Math.max(sentence.from, noun.from - 20); i--) if (FEATURING.has(context.low(i))) return true
  return false
}
const FEATURING = new Set(['featuring', 'featured', 'comprises', 'comprising', 'comprised'])

const isPartOfName = (noun: CueMention, sentence: AnnotatedSentence): boolean =>
  sentence.mentions.some((m) => m.kind !== 'quotation' && m.kind !== 'quantity' && m.kind !== 'date' && m.from <= noun.from && m.to >= noun.to)
const isPartOfLonger = (noun: CueMention, sentence: AnnotatedSentence): boolean =>
  sentence.cues.some(
    (cue) => cue.from <= noun.from && cue.to >= noun.to && cue.to - cue.from > noun.to - noun.from && cue.cue.startsWith('occasion.'),
  )

/** "the opening ceremony of the 5th Forum": told with the name that follows. */
function namesNext(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (context.low(noun.to) !== 'of' && context.low(noun.to) !== 'for') return false
  return sentence.occasions.some((m) => !m.inside && m.from > noun.to && m.from - noun.to <= 2)
}
