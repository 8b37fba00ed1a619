import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { twoStates } from '../the-two.ts'
import { tellAttendance } from './attendance.ts'
import { kindOfCue, OCCASION_CUES } from './kind.ts'
import { toldAsEdition } from './next-edition.ts'
import { statedSubstance, tellParties } from './people.ts'
import { tellRoles } from './roles.ts'
import { segmentAround } from './stretch.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** "held the fourth foreign office consultations in Lima", "the 20th meeting of the joint commission on trade took place": one of a series without a proper name. */
export const numbered: BuildRule = {
  id: 'event/numbered',
  version: 4,
  cues: [...OCCASION_CUES, 'talks-noun'],
  build(noun: CueMention, sentence, context, rule) {
    const phrase = numberedAt(noun, sentence, context)
    if (!phrase || toldAsEdition(sentence, context)) return
    const { from, to } = phrase
    if (/^(?:marking|being|becoming|making)$/.test(context.low(from - 2)) && sentence.occasions.some((m) => m.to < from))
      return context.reject(rule, from, to, 'it counts the occasion told before it')
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', kindOfCue(noun.cue), [noun.from, noun.to])
    draft.tell('name', context.words(from, to), [from, to])
    draft.tell('series', { name: context.words(phrase.series, to), edition: phrase.edition }, [from, to])
    const linked = tellRoles(draft, sentence, from, to, context)
    const stretch = segmentAround(sentence, to, context)
    tellWhen(draft, stretch, context, linked)
    tellWhere(draft, stretch, context, linked)
    tellStatesOf(draft, from, to, sentence, context)
    if (linked) tellAttendance(draft, stretch, context)
    const dated = draft.claims.some((claim) => claim.field === 'date' && claim.basis === 'stated')
    if (!linked && !dated) return context.reject(rule, from, to, 'no verb says that it took place')
    if (draft.valueOf('date') === null && draft.valuesOf('places').length === 0)
      return context.reject(rule, from, to, 'neither when nor where is told')
    if (statedSubstance(draft, sentence, context) < 2) return context.reject(rule, from, to, 'the occasion is only named')
    context.keep(draft)
  },
}

/** The tokens of a numbered occasion [from, to), where the name of its series begins, and its number. */
interface Numbered {
  readonly from: number
  readonly to: number
  readonly series: number
  readonly edition: number
}

const known = new WeakMap<CueMention, Numbered | null>()

/** The numbered phrase whose head a noun is; null where it has no number, or is one of anything (`the third meeting`). */
export function numberedAt(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): Numbered | null {
  let phrase = known.get(noun)
  if (phrase === undefined) known.set(noun, (phrase = read(noun, sentence, context)))
  return phrase
}

/** True for a noun inside a numbered phrase of its sentence: told with it. */
export const isNumbered = (noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  sentence.quantities.some((m) => m.unitKind === 'ordinal') &&
  sentence.cues.some((cue) => {
    if (cue.cue !== 'talks-noun' && !cue.cue.startsWith('occasion.')) return false
    const phrase = numberedAt(cue, sentence, context)
    return phrase !== null && noun.from < phrase.to && noun.to > phrase.from
  })

/** Words that any meeting may have: they name no series. */
const COMMON =
  /^(?:joint|bilateral|trilateral|regular|annual|consecutive|high-level|official|formal|informal|in-person|virtual|working|successive|such|face-to-face|separate|public|private|plenary|ordinary|extraordinary|ministerial|special|major|full|small|friendly|direct|big|new|large|great|and|,)$/
const BODY =
  /^(?:commissions?|committees?|consultations?|councils?|dialogues?|talks|groups?|boards?|mechanisms?|forums?|conferences?|assembl(?:y|ies)|negotiations?|congress(?:es)?|summits?|panels?|parliaments?|bureaus?|secretariats?|subcommittees?|sub-committees?|exercises?|festivals?|exhibitions?|seminars?|workshops?|courses?|competitions?|tournaments?)$/
const STOP =
  /^(?:was|were|is|are|will|would|has|have|had|held|hosted|organized|organised|took|takes|take|attended|that|which|who|where|when|from|by|with|as|also|since|during|after|before|under|to|[,;:.()“”"])$/

function read(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): Numbered | null {
  if (noun.form !== 'noun' || sentence.occasions.some((m) => m.from < noun.to && m.to > noun.from)) return null
  const ordinal = sentence.quantities.findLast((m) => m.unitKind === 'ordinal' && m.to <= noun.from && noun.from - m.to <= 8)
  if (!ordinal || !Number.isInteger(ordinal.value)) return null
  const before = context.low(ordinal.from - 1)
  if (ordinal.from > sentence.from && !/^(?:the|its|their|this|’s|'s|:|–|—)$/.test(before)) return null
  const rounds = context.isIn('rounds', ordinal.to) && context.low(ordinal.to + 1) === 'of' && noun.from > ordinal.to + 1
  const series = rounds ? ordinal.to + (context.low(ordinal.to + 2) === 'the' ? 3 : 2) : ordinal.to
  let own = 0
  for (let i = series; i < noun.from; i++) {
    const low = context.low(i)
    if (STOP.test(low) || /^(?:of|in|at|on|for|the|a|an|day|time|year|week|month|person|part|phase|half|quarter|anniversary)$/.test(low)) return null
    if (!COMMON.test(low)) own++
  }
  if (context.low(noun.to) === 'of' && [1, 2].some((k) => /^(?:year|month|week|season|its|day|kind|term)$/.test(context.low(noun.to + k))))
    return null
  const to = complementEnd(noun, sentence, context)
  const bodied = rounds || (to > noun.to && hasBody(noun.to, to, context))
  const headed =
    (context.isIn('rounds', noun.to - 1) && isOfBody(noun.to, sentence, context)) ||
    (context.isIn('assemblies', noun.to - 1) && (isOfBody(noun.to, sentence, context) || isHeldByBody(ordinal.from, sentence, context)))
  if (own === 0 && !bodied && !headed) return null
  if (own > 0 && noun.from === series) return null
  const begin = own === 0 && !rounds && bodied && context.isIn('rounds', noun.from) ? afterOf(noun.to, context) : series
  return { from: ordinal.from, to, series: begin, edition: ordinal.value }
}

/** `the 12th convention of the Workers League`. */
const isOfBody = (i: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.low(i) === 'of' && sentence.organizations.some((m) => !m.generic && !m.inside && m.from > i && m.from - i <= 2)

/** `The League held its fourth congress`. */
function isHeldByBody(i: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const verb = sentence.cues.find((cue) => cue.cue === 'hold' && cue.form === 'finite' && cue.to < i && i - cue.to <= 2)
  return verb !== undefined && clauseOf(verb, sentence, context).subject.some((party) => party.kind === 'organization')
}

/** `of the joint commission on trade between A and B`: where what belongs to the noun ends. */
function complementEnd(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  if (!/^(?:of|on|for|between)$/.test(context.low(noun.to))) return noun.to
  let to = noun.to
  while (to < sentence.to && to - noun.to < 20) {
    const low = context.low(to)
    if (STOP.test(low)) break
    if (low === 'between') {
      const parties = partiesFrom(sentence, to + 1, sentence.to, context)
      const last = parties.at(-1)
      return parties.length >= 2 && last ? last.to : to
    }
    if ((low === 'in' || low === 'at' || low === 'on') && placed(to + 1, sentence)) break
    if (sentence.mentions.some((m) => m.from === to && (m.kind === 'date' || (m.kind === 'cue' && m.form === 'finite')))) break
    to++
  }
  return to - noun.to > 1 ? to : noun.to
}

const placed = (i: number, sentence: AnnotatedSentence): boolean =>
  sentence.mentions.some((m) => (m.kind === 'place' || m.kind === 'date' || m.kind === 'organization') && m.from >= i && m.from <= i + 1)

function hasBody(from: number, to: number, context: BuildContext): boolean {
  for (let i = from; i < to; i++) if (BODY.test(context.low(i))) return true
  return false
}

function afterOf(i: number, context: BuildContext): number {
  return context.low(i + 1) === 'the' ? i + 2 : i + 1
}

/** The two states that the phrase names take part. */
function tellStatesOf(draft: Draft<'event'>, from: number, to: number, sentence: AnnotatedSentence, context: BuildContext): void {
  if (draft.valuesOf('participants').length > 0) return
  const states = sentence.places.filter((m) => m.sort === 'country' && m.from >= from && m.to <= to)
  if (states.length === 2) tellParties(draft, 'participants', states, 'inferred')
  else if (context.low(to) === 'between') tellParties(draft, 'participants', partiesFrom(sentence, to + 1, sentence.to, context))
  else if (
    states.length === 0 &&
    /^(?:commission|committee|council)$/.test(context.low(to - 1)) &&
    /^(?:joint|mixed|bilateral)$/.test(context.low(to - 2))
  )
    for (const state of twoStates(sentence, context)) draft.tell('participants', state.name, [from, to], 'inferred')
}
