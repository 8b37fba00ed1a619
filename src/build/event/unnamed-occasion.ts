import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { beforeName } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { countOf } from '../series/editions-held.ts'
import { deedAt, tellDoers } from './acted-at.ts'
import { tellAttendance } from './attendance.ts'
import { sceneOf } from './host-first.ts'
import { kindOfCue, OCCASION_CUES } from './kind.ts'
import { isNewHere, tellNameBefore } from './new-here.ts'
import { toldAsEdition } from './next-edition.ts'
import { isNumbered } from './numbered.ts'
import { descriptionOf, titleBefore, titlesAfter } from './occasion-title.ts'
import { statedSubstance } from './people.ts'
import { givenBefore } from './performed.ts'
import { tellPerformers } from './performers.ts'
import { guestsAt } from './reception.ts'
import { tellRoles } from './roles.ts'
import { standsByItself } from './stands-by-itself.ts'
import { segmentAround } from './stretch.ts'
import { meant } from './told-later.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/**
 * An occasion told by a common noun: "a photo exhibition was held in", "the seminar “…” took place", "side events
 * including “…” and “…”", "held the launching ceremony for the Programme".
 */
export const unnamedOccasion: BuildRule = {
  id: 'event/unnamed-occasion',
  version: 10,
  cues: OCCASION_CUES,
  build(noun: CueMention, sentence, context, rule) {
    if (isPartOfName(noun, sentence) || isPartOfLonger(noun, sentence) || namesNext(noun, sentence, context)) return
    if (countOf(noun, sentence, context)?.unitKind !== undefined && /s$/.test(context.low(noun.from)) && isOfSeries(noun, context)) return
    if (PROMOTES.test(context.low(noun.from - 1)) || isSinceThen(noun, sentence, context)) return
    if (toldAsEdition(sentence, context) || isNumbered(noun, sentence, context) || isInDescription(noun, sentence, context)) return
    if (isReception(noun, sentence, context) || MEAL.test(context.low(noun.to)) || isGiven(noun, sentence, context)) return
    if (isSamePhrase(noun, sentence, context) || isApposition(noun, sentence, context))
      return context.reject(rule, noun.from, noun.to, 'told with the noun before')
    if (isAside(noun, sentence, context)) return context.reject(rule, noun.from, noun.to, 'told as the setting of something else')
    const quoted = titlesAfter(noun, sentence, context)
    const ahead = quoted.length ? null : titleBefore(noun, sentence, context)
    if (quoted.length === 0 && isFeatured(noun, sentence, context))
      return context.reject(rule, noun.from, noun.to, 'a part of what it is featured in')
    if (
      quoted.length === 0 &&
      !ahead &&
      sceneOf(sentence, context) &&
      /^(?:the|this)$/.test(articleOf(noun, sentence, context)) &&
      meant(noun, sentence, context)
    )
      return context.reject(rule, noun.from, noun.to, 'told with the event before')
    if (quoted.length === 0 && !ahead && isSubjectTold(noun, sentence, context))
      return context.reject(rule, noun.from, noun.to, 'told with the event before')
    const described = quoted.length || ahead ? null : descriptionOf(noun, sentence, context)
    const indefinite = isIndefinite(noun, sentence, context)
    const dated = datesOf(sentence).some((date) => (date.edtf?.length ?? 0) >= 7)
    const day = dated || (context.setting(sentence).date?.edtf?.length ?? 0) >= 10
    const fresh = quoted.length === 0 && !indefinite && day && isNewHere(noun, sentence, context)
    if (
      quoted.length === 0 &&
      !ahead &&
      !indefinite &&
      !fresh &&
      !(described && day) &&
      !(dated && (isLocated(noun, sentence) || isPlaced(sentence, context)))
    )
      return
    for (const title of quoted.length ? quoted : [ahead ?? described]) {
      const draft = context.draft('event', rule, sentence)
      const deed = deedAt(noun, sentence, context)
      draft.tell('kind', deed?.solemn && noun.cue === 'occasion.other' ? 'ceremony' : kindOfCue(noun.cue), [noun.from, noun.to])
      if (title && (quoted.length || ahead || hasCapital(title, context) || !(indefinite || ACT.test(context.low(noun.to - 1)))))
        draft.tell('name', context.words(title[0], title[1]), title)
      else if (fresh && !title) tellNameBefore(draft, noun, sentence, context)
      const end = title && !ahead ? title[1] : noun.to
      const roles = tellRoles(draft, sentence, title && !quoted.length ? title[0] : noun.from, quoted.length ? end + 1 : end, context)
      tellPerformers(draft, noun, sentence, context)
      const held = standsByItself(draft, noun, end, indefinite, sentence, context) || roles
      if (!held && !(deed && indefinite)) {
        context.reject(rule, noun.from, noun.to, 'no verb says that it took place')
        continue
      }
      if (deed && (noun.cue === 'occasion.ceremony' || !held)) tellDoers(draft, deed, sentence, context)
      const stretch = segmentAround(sentence, end, context)
      tellWhen(draft, stretch, context)
      tellWhere(draft, stretch, context)
      tellAttendance(draft, stretch, context)
      const solemn = deed?.solemn === true && draft.valuesOf('participants').length > 0
      const enough = fresh || (indefinite && (solemn || isHeld(noun, sentence)) && (draft.valueOf('date')?.length ?? 0) >= 10) ? 1 : 2
      if (
        statedSubstance(draft, sentence, context) < enough ||
        (!quoted.length && !fresh && draft.valueOf('date') === null && !(draft.valuesOf('places').length && draft.valuesOf('organizers').length))
      )
        context.reject(rule, noun.from, noun.to, 'too little is told of it')
      else {
        context.keep(draft)
        nouns.set(draft, noun)
      }
    }
  },
}

/** `to enhance dialogue with partners`: no dialogue that was held. */
const PROMOTES = /^(?:enhanc|deepen|strengthen|foster|promot|expand|further|encourag|advanc|boost|facilitat)(?:e|s|es|ed|d|ing)?$/

/** `12 sessions of the series had been held`: counted, not told one by one. */
const isOfSeries = (noun: CueMention, context: BuildContext): boolean =>
  /^(?:of the series|have been held|had been held|have taken place|had taken place)$/.test(context.words(noun.to, noun.to + 3).toLowerCase())

/** `Since its launch in May, the event has drawn …`: what has been going on since, not what was held in May. */
const isSinceThen = (noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  (/^(?:its|their)$/.test(context.low(noun.from - 1)) && context.low(noun.from - 2) === 'since') ||
  (context.low(sentence.from) === 'since' && context.low(noun.from - 1) === 'the' && /^(?:has|have)$/.test(context.low(noun.to)))

/** `a dinner banquet`, `a luncheon reception`: told with the word that follows. */
const MEAL = /^(?:banquet|reception|party)$/

/** `the unveiling of a milestone` tells what was done; it is no name. */
const ACT = /^(?:unveiling|opening|inauguration|launch|signing|handover|hand-over|presentation|screening|graduation|commissioning)$/

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
    return ((context.low(noun.from - 2) === 'with' || context.low(noun.from - 3) === 'with') && BRINGING_IN.has(context.low(noun.from - 1))) || false
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

/** `hosted a reception`, `a ceremony was held`: the verb of holding is its own. */
const isHeld = (noun: CueMention, sentence: AnnotatedSentence): boolean =>
  sentence.cues.some(
    (cue) => (cue.cue === 'hold' || cue.cue === 'held') && (cue.to <= noun.from ? noun.from - cue.to <= 4 : cue.from - noun.to <= 14),
  )

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

/** "the session in Reykjavik": a place right after the noun. */
const isLocated = (noun: CueMention, sentence: AnnotatedSentence): boolean =>
  sentence.mentions.some((m) => (m.kind === 'place' || m.kind === 'organization') && !m.inside && m.from > noun.to && m.from - noun.to <= 2)

/** Somewhere in the sentence it is said in, or at, which place. */
const isPlaced = (sentence: AnnotatedSentence, context: BuildContext): boolean =>
  sentence.places.some((m) => m.sort !== 'demonym' && !m.inside && /^(?:in|at)$/.test(context.low(beforeName(context, m.from)))) ||
  sentence.organizations.some((m) => !m.inside && !m.generic && context.low(beforeName(context, m.from)) === 'at')

function hasCapital([from, to]: readonly [number, number], context: BuildContext): boolean {
  for (let i = from; i < to; i++) if (context.shape(i) & 1) return true
  return false
}

/** `a`, `an`, a number or nothing before it: the text brings it in. `the` points back. */
function isIndefinite(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = noun.from - 1; i >= Math.max(sentence.from, noun.from - 8); i--) {
    const low = context.low(i)
    if (BRINGING_IN.has(low)) return true
    if (low === 'and' && isAdjective(i - 1, context) && isAdjective(i + 1, context)) continue
    if (POINTING_BACK.has(low)) return false
  }
  return false
}
/** `a diplomatic and cultural event`: two words for one noun. */
const isAdjective = (i: number, context: BuildContext): boolean => /(?:al|ic|ive|ous|ary|ly|ing|ed|ful|ian|ional)$/.test(context.low(i))
const BRINGING_IN = new Set(['a', 'an', 'our', 'first', 'two', 'three', 'another', 'joint', 'inaugural'])
const POINTING_BACK = new Set('the this that these those its their his her such each every all any , of and in to for by with at'.split(' '))
