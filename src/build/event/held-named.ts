import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, Mention, OrganizationMention, QuotationMention, TitleMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { beforeName } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { tellAttendance } from './attendance.ts'
import { kindOfName } from './kind.ts'
import { isTitleCase } from './occasion-title.ts'
import { statedSubstance, tellParties } from './people.ts'
import { tellRoles } from './roles.ts'
import { segmentAround } from './stretch.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/**
 * "the “Sea Days” were held in Pula", "hosted the Annual Assembly of Scholars", "held the Orientation Programme": something with
 * a name whose head is no word for an occasion, that is held.
 */
export const heldNamed: BuildRule = {
  id: 'event/held-named',
  version: 2,
  cues: ['hold', 'held', 'attend', 'open'],
  build(verb: CueMention, sentence, context, rule) {
    if (isHolding(verb) ? !HELD.test(context.low(verb.to - 1)) && !HELD.test(context.low(verb.from)) : !isCome(verb, context)) return
    const thing = thingHeld(verb, sentence, context)
    if (!thing) return
    const [first, to] =
      thing.kind === 'quotation' ? [thing.from + 1, thing.to - (/^[,.]$/.test(context.low(thing.to - 2)) ? 2 : 1)] : [thing.from, thing.to]
    const edition = sentence.quantities.find((m) => m.unitKind === 'ordinal' && (m.to === first || (m.from === first && m.to < to)))
    const from = edition?.from === first ? edition.to : first
    const bare = edition !== undefined && edition.to === from && thing.kind === 'organization' && (to - from <= 2 || CONGRESS_OF.test(thing.name))
    const clause = clauseOf(verb, sentence, context)
    if (verb.form === 'infinitive' && clause.status !== 'planned') return
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', kindOfName(sentence, from, to, to) ?? (thing.kind === 'organization' ? 'conference' : 'other'), [from, to])
    draft.tell('name', context.words(bare ? edition.from : from, to), [bare ? edition.from : from, to])
    if (edition) draft.tell('series', { name: context.words(from, to), edition: edition.value }, [edition.from, to])
    draft.tellStatus(clause.status, clause.statusAt)
    tellRoles(draft, sentence, thing.from, thing.to, context)
    tellParties(draft, 'organizers', verb.cue === 'held' ? [] : clause.passive ? clause.by : [])
    const stretch = segmentAround(sentence, Math.max(thing.to, verb.to), context)
    tellWhen(draft, stretch, context)
    tellWhere(draft, stretch, context)
    tellAttendance(draft, stretch, context)
    if (statedSubstance(draft, sentence, context) < 3 || !datesOf(sentence).length)
      return context.reject(rule, thing.from, thing.to, 'too little is told of it')
    context.keep(draft)
  },
}

/** `attended the Congress of the League in Maputo`, `The Congress of the League opened in Lima`: as good as held. */
const CAME = /^(?:attend(?:s|ed|ing)?|took|take|opened|opens|began|concluded|closed|ended)$/
const isCome = (verb: CueMention, context: BuildContext): boolean =>
  CAME.test(context.low(verb.from)) && (verb.cue === 'attend' || /^(?:in|at|on|with|,|yesterday|today)$/.test(context.low(verb.to)))
const isHolding = (verb: CueMention): boolean => verb.cue === 'hold' || verb.cue === 'held'
/** The congress of a party or a league, which reads like the name of a body. */
const CONGRESS_OF = /^(?:(?:\p{Lu}[\p{L}]*|\d+(?:st|nd|rd|th)) ){0,3}(?:Congress|Convention|Conference|Synod) of (?:the )?\p{Lu}/u

const HELD = /^(?:held|hold|holds|holding|hosted|host|hosts|hosting|co-hosted|organi[sz]ed|staged|convened|place|off|under|way)$/
/** Bodies that meet under their own name. */
const ASSEMBLY =
  /\b(?:Annual|General|Biennial|Triennial|Extraordinary|Inaugural|World|Plenary|National|Regional)\b.*\b(?:Assembly|Congress|Convention|Convocation)\b/
/** Words that may stand between a verb of holding and what is held. */
const BETWEEN =
  /^(?:the|its|their|his|her|a|an|this|annual|own|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:st|nd|rd|th)|successful|successfully|also|jointly|was|were|be|been|will|has|have|had|officially|recently|being|is|are|to)$/

/** `the orientation for scholars under the Young Leaders Programme was held`: something else was. */
const LED = /^(?:under|of|for|by|in|at|from|with|on|to|within)$/

/** `the Forum, titled “Shared Seas”, was held`: told with the forum. */
const TITLED = /^(?:titled|entitled|themed|theme|motto|called|named|dubbed|of|on|title|slogan)$/

type Thing = TitleMention | OrganizationMention | QuotationMention

/** What is held: behind the verb in the active, before it in the passive; null where it is an occasion by its own name. */
function thingHeld(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Thing | null {
  const passive = verb.cue === 'held' || verb.cue === 'open' || clauseOf(verb, sentence, context).passive
  const thing = sentence.mentions.find(
    (m): m is Thing =>
      (isHolding(verb) ? isThing(m, sentence, context) : isCongress(m)) &&
      (passive ? isJustBefore(m, verb, context) : isJustBehind(m, verb, context)),
  )
  if (thing?.kind === 'quotation' && TITLED.test(context.low(thing.from - 1))) return null
  if (!thing || (passive && LED.test(context.low(beforeName(context, thing.from))))) return null
  if (sentence.occasions.some((m) => !m.inside && m.from < thing.to + 2 && m.to > thing.from - 3)) return null
  return sentence.cues.some((cue) => cue.cue.startsWith('occasion.') && isBeside(cue, thing)) ? null : thing
}

/** The noun of an occasion right before or behind the name: told with that noun. */
const isBeside = (cue: CueMention, thing: Thing): boolean =>
  (cue.to <= thing.from && thing.from - cue.to <= 4) || (cue.from >= thing.to && cue.from - thing.to <= 2)

const isCongress = (m: Mention): boolean => m.kind === 'organization' && !m.inside && CONGRESS_OF.test(m.name)

function isThing(m: Mention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (m.kind === 'programme') return !m.inside && m.to - m.from > 1
  if (m.kind === 'organization') return !m.inside && (ASSEMBLY.test(m.name) || CONGRESS_OF.test(m.name) || isNth(m, sentence, context))
  return m.kind === 'quotation' && m.to - m.from >= 4 && m.to - m.from <= 14 && isTitleCase(m, context) && /^[“"‘«]$/.test(context.form(m.from))
}

/** `its fourth Congress`, `the 12th General Assembly`. */
const isNth = (m: Mention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.isIn('assemblies/own', m.to - 1) &&
  m.to - m.from <= 2 &&
  sentence.quantities.some((number) => number.unitKind === 'ordinal' && number.to === m.from)

function isJustBehind(m: Mention, verb: CueMention, context: BuildContext): boolean {
  return m.from >= verb.to && m.from - verb.to <= 3 && isBridge(verb.to, m.from, context)
}
function isJustBefore(m: Mention, verb: CueMention, context: BuildContext): boolean {
  return m.to <= verb.from && verb.from - m.to <= 4 && isBridge(m.to, verb.from, context)
}
function isBridge(from: number, to: number, context: BuildContext): boolean {
  for (let i = from; i < to; i++) if (!BETWEEN.test(context.low(i))) return false
  return true
}
