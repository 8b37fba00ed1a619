import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { RuleStamp } from '#model/rule'
import { beforeName } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft, Tokens } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { deedAt, tellDoers } from './acted-at.ts'
import { tellAttendance } from './attendance.ts'
import { kindOfCue, OCCASION_CUES } from './kind.ts'
import { isNewHere, tellNameBefore } from './new-here.ts'
import { descriptionOf, titleBefore, titlesAfter } from './occasion-title.ts'
import { statedSubstance } from './people.ts'
import { tellPerformers } from './performers.ts'
import { tellRoles } from './roles.ts'
import { standsByItself } from './stands-by-itself.ts'
import { segmentAround } from './stretch.ts'
import { isSomethingElse, remember, type Titles, toldWith } from './told-with.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/**
 * An occasion told by a common noun: "a photo exhibition was held in", "the seminar “…” took place", "side events
 * including “…” and “…”", "held the launching ceremony for the Programme".
 */
export const unnamedOccasion: BuildRule = {
  id: 'event/unnamed-occasion',
  version: 11,
  cues: OCCASION_CUES,
  build(noun: CueMention, sentence, context, rule) {
    if (isSomethingElse(noun, sentence, context)) return
    const found = lookAround(noun, sentence, context)
    const reason = toldWith(noun, found, sentence, context)
    if (reason) return context.reject(rule, noun.from, noun.to, reason)
    const { quoted, ahead, described } = found
    if (quoted.length > 0) for (const title of quoted) tellOccasion(title, found, sentence, context, rule)
    else if (isToldHere(found, sentence, context)) tellOccasion(ahead ?? described, found, sentence, context, rule)
  },
}

/** What stands around the noun of an occasion. */
interface Found extends Titles {
  readonly noun: CueMention
  /** The words that tell what it was, where it has no title. */
  readonly described: Tokens | null
  readonly indefinite: boolean
  /** A month or a day stands in the sentence, or a day is told before. */
  readonly dated: boolean
  readonly day: boolean
  /** `the` before it points back to nothing. */
  readonly fresh: boolean
}

function lookAround(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): Found {
  const quoted = titlesAfter(noun, sentence, context)
  const ahead = quoted.length ? null : titleBefore(noun, sentence, context)
  const described = quoted.length || ahead ? null : descriptionOf(noun, sentence, context)
  const indefinite = isIndefinite(noun, sentence, context)
  const dated = datesOf(sentence).some((date) => (date.edtf?.length ?? 0) >= 7)
  const day = dated || (context.setting(sentence).date?.edtf?.length ?? 0) >= 10
  const fresh = quoted.length === 0 && !indefinite && day && isNewHere(noun, sentence, context)
  return { noun, quoted, ahead, described, indefinite, dated, day, fresh }
}

/** True where an occasion without a quoted title is brought in, or where it is told what it was, and when or where. */
const isToldHere = ({ noun, ahead, described, indefinite, dated, day, fresh }: Found, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  ahead !== null || indefinite || fresh || (described !== null && day) || (dated && (isLocated(noun, sentence) || isPlaced(sentence, context)))

/** Tells one occasion, with its title where it has one; kept where enough is told of it. */
function tellOccasion(title: Tokens | null, found: Found, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): void {
  const { noun, quoted, ahead, indefinite, fresh } = found
  const draft = context.draft('event', rule, sentence)
  const deed = deedAt(noun, sentence, context)
  draft.tell('kind', deed?.solemn && noun.cue === 'occasion.other' ? 'ceremony' : kindOfCue(noun.cue), [noun.from, noun.to])
  if (title && isItsName(title, found, context)) draft.tell('name', context.words(title[0], title[1]), title)
  else if (fresh && !title) tellNameBefore(draft, noun, sentence, context)
  const end = title && !ahead ? title[1] : noun.to
  const roles = tellRoles(draft, sentence, title && !quoted.length ? title[0] : noun.from, quoted.length ? end + 1 : end, context)
  tellPerformers(draft, noun, sentence, context)
  const held = standsByItself(draft, noun, end, indefinite, sentence, context) || roles
  if (!held && !(deed && indefinite)) {
    context.reject(rule, noun.from, noun.to, 'no verb says that it took place')
    return
  }
  if (deed && (noun.cue === 'occasion.ceremony' || !held)) tellDoers(draft, deed, sentence, context)
  const stretch = segmentAround(sentence, end, context)
  tellWhen(draft, stretch, context)
  tellWhere(draft, stretch, context)
  tellAttendance(draft, stretch, context)
  const solemn = deed?.solemn === true && draft.valuesOf('participants').length > 0
  if (isEnough(draft, found, solemn, sentence, context)) {
    context.keep(draft)
    remember(draft, noun)
  } else context.reject(rule, noun.from, noun.to, 'too little is told of it')
}

/** True where a title is a name; `the unveiling of a milestone` in small letters is none. */
const isItsName = (title: Tokens, { noun, quoted, ahead, indefinite }: Found, context: BuildContext): boolean =>
  quoted.length > 0 || ahead !== null || hasCapital(title, context) || !(indefinite || ACT.test(context.low(noun.to - 1)))

/** True where enough is told of an occasion for one of its sort. */
function isEnough(
  draft: Draft<'event'>,
  { noun, quoted, indefinite, fresh }: Found,
  solemn: boolean,
  sentence: AnnotatedSentence,
  context: BuildContext,
): boolean {
  const broughtIn = indefinite && (solemn || isHeld(noun, sentence)) && (draft.valueOf('date')?.length ?? 0) >= 10
  if (statedSubstance(draft, sentence, context) < (fresh || broughtIn ? 1 : 2)) return false
  if (quoted.length > 0 || fresh || draft.valueOf('date') !== null) return true
  return draft.valuesOf('places').length > 0 && draft.valuesOf('organizers').length > 0
}

/** `the unveiling of a milestone` tells what was done; it is no name. */
const ACT = /^(?:unveiling|opening|inauguration|launch|signing|handover|hand-over|presentation|screening|graduation|commissioning)$/

/** `hosted a reception`, `a ceremony was held`: the verb of holding is its own. */
const isHeld = (noun: CueMention, sentence: AnnotatedSentence): boolean =>
  sentence.cues.some(
    (cue) => (cue.cue === 'hold' || cue.cue === 'held') && (cue.to <= noun.from ? noun.from - cue.to <= 4 : cue.from - noun.to <= 14),
  )

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
    if (context.isIn('determiners/bringing-in', i)) return true
    if (low === 'and' && isAdjective(i - 1, context) && isAdjective(i + 1, context)) continue
    if (POINTING_BACK.has(low)) return false
  }
  return false
}
/** `a diplomatic and cultural event`: two words for one noun. */
const isAdjective = (i: number, context: BuildContext): boolean => /(?:al|ic|ive|ous|ary|ly|ing|ed|ful|ian|ional)$/.test(context.low(i))
const POINTING_BACK = new Set('the this that these those its their his her such each every all any , of and in to for by with at'.split(' '))
