import type { AnnotatedSentence } from '#model/annotated'
import { boundsOf } from '#model/edtf'
import type { DateMention, QuantityMention } from '#model/mention'
import type { RecordType } from '#model/record'
import { beforeShades } from '../clause/shaded.ts'
import type { BuildContext } from '../context.ts'
import { isTallied } from './few.ts'
import { isMark } from './lined.ts'

/** Endings of those who do things; far from a verb of presence they are counted as anything is. */
const AGENTS =
  /(?:icians|ists|goers|keepers|makers|workers|savers|buyers|holders|sellers|writers|nurses|doctors|lawyers|engineers|persons|veterans|herders|fans|parents|supporters|students|delegates|inspectors|instructors|twinners|officers|trainers|coaches|swimmers|sailors)$/

/** Numbers below this are figures only of things of which a few count (words.ts: FEW). */
const FEW_AT_LEAST = 10

/** How far from a number of people a word of presence makes them attendance, in tokens. */
const NEAR = 14
/** A number this close to the head of its sentence is its subject, whose verb may stand far off. */
const LEAD = 6

/** A caption of this many tokens tells of something, as a paragraph does. */
const LONG_CAPTION = 25
const isTold = (sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.doc.document.units[sentence.unit]?.kind === 'caption' && sentence.to - sentence.from >= LONG_CAPTION

/** Why a number is no figure; null where it may be one. */
export function reasonAgainst(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): string | null {
  if (quantity.unitKind === 'ordinal' || quantity.unitKind === 'duration') return 'an ordinal, an age or a length of time'
  if (context.isQuiet(sentence) && !isTold(sentence, context)) return 'stands in a note or running head'
  if (context.doc.document.units[sentence.unit]?.kind === 'table-cell') return 'a cell: read with the heads of its row and column'
  if (isLined(sentence, context)) return 'a line of a table: read with its label'
  if (insideName(quantity, sentence)) return 'part of a name'
  if (hasOwnSlot(quantity, sentence, context)) return 'attendance, an edition, a target or something given: told by another record'
  if (isUndertaken(quantity, sentence, context) || isToCome(quantity, sentence, context)) return 'lies ahead: a target, not a fact'
  if (isOfTravellers(quantity, context)) return 'people present at an event'
  if (isWorthOfGift(quantity, sentence, context)) return 'the worth of something given: told by another record'
  return quantity.unitKind === 'count' ? againstCount(quantity, sentence, context) : null
}

const isLined = (sentence: AnnotatedSentence, context: BuildContext): boolean => {
  let marks = 0
  for (let i = sentence.from; i < sentence.to; i++) if (isMark(i, context)) marks += context.low(i) === '|' ? 1 : 2
  return marks > 1
}

/** The last word of the counted noun phrase, lower case. */
export const headOf = (quantity: QuantityMention, context: BuildContext): string => context.low(quantity.unitTo - 1)

function againstCount(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): string | null {
  const head = headOf(quantity, context)
  if (quantity.unitFrom === quantity.from || context.low(quantity.unitFrom - 1) === '-') return 'an adjective'
  const before = context.low(quantity.from - 1)
  if (/^(?:19|20)\d\d$/.test(context.form(quantity.from)) && /^(?:the|a|our|its|their|his|her|in|of|for|this|since|before|after)$/.test(before))
    return 'a year'
  if (quantity.value < 20 && context.isIn('figures/backward', quantity.from - 1)) return 'points back to things told before'
  if (context.doc.wordsIn('figures/own-points').has(head) && quantity.value < 50) return 'counts points of the text'
  if (
    /^(?:first|last|next|top|other)$/.test(before) ||
    (quantity.value < FEW_AT_LEAST && context.low(quantity.unitFrom) === 'other' && head !== 'countries')
  )
    return 'points back to things told before'
  if (quantity.value < FEW_AT_LEAST && !unitHas(quantity, 'figures/few', context) && !isTallied(quantity, sentence, context))
    return 'too few to be a figure'
  if (quantity.value < 4 && (head === 'countries' || head === 'states') && context.low(quantity.unitTo - 2) !== 'observer')
    return 'the parties of the text'
  if (quantity.value === 1) return 'one is no figure'
  return isAttendance(quantity, sentence, context) ? 'people present at an event' : null
}

/** True where the number itself is part of a name (`the 50,000 in Five Years initiative`); the mark before a sum is not the number. */
function insideName(quantity: QuantityMention, sentence: AnnotatedSentence): boolean {
  const number = quantity.unitKind === 'money' && quantity.unitFrom === quantity.from ? quantity.unitTo : quantity.from
  return (
    quantity.inside === true ||
    sentence.mentions.some((m) => NAMES.has(m.kind) && m.from <= number && number < m.to && !(m.from === number && m.to <= quantity.unitTo))
  )
}
const NAMES = new Set(['occasion', 'instrument', 'programme', 'work', 'organization'])

const SLOTS: Readonly<Partial<Record<RecordType, string>>> = { event: 'attendance', series: 'editions', commitment: 'target', contribution: 'items' }
const slotsOf = new WeakMap<BuildContext, Map<number, Set<number>>>()

/** The numbers that other records hold, by sentence. Read once, after those records are built. */
function slots(context: BuildContext): Map<number, Set<number>> {
  const known = slotsOf.get(context)
  if (known) return known
  const held = new Map<number, Set<number>>()
  for (const draft of context.drafts)
    for (const { field, value } of draft.claims) {
      if (field !== SLOTS[draft.type]) continue
      const number = typeof value === 'object' && value !== null ? (value as { value?: number | null }).value : (value as number)
      if (typeof number !== 'number') continue
      for (const sentence of draft.sentences) held.set(sentence, (held.get(sentence) ?? new Set()).add(number))
    }
  slotsOf.set(context, held)
  return held
}

/** A number that another record of the sentence already holds. */
const hasOwnSlot = (quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  slots(context).get(sentence.index)?.has(quantity.value) === true

/** `donated medicines worth US$120,000`, `a donation package valued at over 90 million pula`. */
const isWorthOfGift = (quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): boolean => {
  if (quantity.unitKind !== 'money') return false
  const before = context.words(Math.max(sentence.from, quantity.from - 5), quantity.from)
  if (/(?:^|[^,\s] )valued/.test(before))
    return sentence.cues.some((cue) => (cue.cue === 'gift' || cue.cue === 'give-for') && Math.abs(cue.from - quantity.from) < 10)
  if (/\b(?:value|worth|cost) of\b/.test(before) && ofThingsGiven(sentence, context)) return true
  return /\b(?:worth|tota|amounting|reaching)/.test(before) && context.near('contribution', sentence.index, sentence.index).length > 0
}

/** `The vehicles have a combined value of …`, `this donation, with a value of …`: speaks of what was given just before. */
const ofThingsGiven = (sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.near('contribution', sentence.index - 3, sentence.index).some((gift) =>
    gift.valuesOf('items').some(({ unit }) => {
      const head = (unit ?? '').toLowerCase().split(' ').at(-1) as string
      for (let i = sentence.from; i < sentence.to; i++) if (context.low(i) === head || context.low(i) === 'donation') return true
      return false
    }),
  )

/** A verb of the future or of an undertaking before the number, in the same clause. */
function isUndertaken(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (quantity.value >= 20 && isDefinite(quantity.from, context)) return false
  for (let i = quantity.from - 1; i >= sentence.from && quantity.from - i < 25; i--) {
    const low = context.low(i)
    if (low === ';') return false
    if (low === 'undertaken' && /^(?:has|have|had|was|were|been)$/.test(context.low(i - 1))) return false
    if (low === 'to' && /^(?:is|are|due|set)$/.test(context.low(i - 1)) && quantity.from - i < 12) return true
    if (low === 'to' && opensHeadline(i, sentence, context)) return true
    if (context.isIn('figures/ahead', i) && context.low(i + 1) !== 'by' && !(low === 'may' && context.shape(i) & 1) && !isAside(i, context))
      return true
    if ((low === 'has' || low === 'have' || low === 'had') && context.low(i - 1) !== 'and') return false
  }
  return false
}

/** `will join the more than 6,000 students`: those that are there already. */
function isDefinite(from: number, context: BuildContext): boolean {
  const existing = context.low(from - 1) === 'existing' ? from - 1 : from
  return context.low(beforeShades(existing, context)) === 'the'
}

/** `Fund to send 300 students abroad`: the infinitive of a headline, which has no other verb. */
function opensHeadline(to: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (context.form(sentence.to - 1) === '.' || to - sentence.from > 8) return false
  if (!sentence.cues.some((cue) => cue.from === to + 1 && cue.cue === 'definite-act')) return false
  for (let i = sentence.from; i < to; i++) if (/^(?:is|are|was|were|has|have|had|will)$|ed$/.test(context.low(i))) return false
  return true
}

/** `It should be noted that`: nothing lies ahead. */
const isAside = (i: number, context: BuildContext): boolean =>
  context.low(i) === 'should' && /^(?:be|also)$/.test(context.low(i + 1)) && /^(?:it|be)$/.test(context.low(i - 1))

/** Who opens the next clause: `112 members and we would …`. */
const GOES_ON = new Set(['we', 'they', 'he', 'she', 'it', 'i'])
const TERM = new Set(['year', 'academic', 'school', 'financial', 'month', 'season', 'semester'])

/** `500 nurses would be sent`, `25 places, to be made available`; a time after the day of writing. */
function isToCome(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = quantity.unitTo; i < Math.min(sentence.to, quantity.unitTo + 12); i++) {
    const low = context.low(i)
    if (WHAT_WAS.has(low) || (low === 'and' && GOES_ON.has(context.low(i + 1)))) break
    if (low === 'to' && context.low(i + 1) === 'be' && context.low(i - 1) !== 'need') return true
    if (low === 'to' && i < quantity.unitTo + 6 && /^(?:are|is|due|set|ready)$/.test(context.low(i - 1))) return true
    if (i < quantity.unitTo + 4 && (low === 'will' || low === 'would' || low === 'shall')) return true
  }
  for (let i = quantity.unitTo; i < Math.min(sentence.to, quantity.unitTo + 9); i++)
    if ((context.low(i) === 'coming' || context.low(i) === 'next') && TERM.has(context.low(i + 1))) return true
  if (sentence.dates.length === 0) return false
  const { published } = context.doc.document.facts
  const today = published === null ? null : boundsOf(published)
  if (!today) return false
  const told = dateBeside(quantity.from, sentence, context)
  const period = told?.edtf && told.relation !== 'since' ? boundsOf(told.edtf) : null
  return period !== null && (period[0] > today[1] || (told?.relation === 'by' && period[1] > today[1] + 31))
}
/** Signs and verbs behind which nothing more is said of what is counted, or only what was. */
const WHAT_WAS = new Set([';', '.', ':', 'was', 'were', 'has', 'have', 'had'])

const dateBeside = (at: number, { dates }: AnnotatedSentence, context: BuildContext): DateMention | undefined =>
  dates.find((m) => m.edtf !== null && !m.inside && Math.abs(m.from - at) < 20 && !isOfOtherClause(m, at, context))

/** `would tour the island in August and that the society has 40 branches`: the date of what was said before. */
function isOfOtherClause(date: DateMention, at: number, context: BuildContext): boolean {
  for (let i = date.to; i < at; i++) if (/^(?:;|that|which|who|while|but)$/.test(context.low(i))) return true
  return false
}

/** `a delegation of 30 officials`, `a tour of five cities`, `before 2,000 people`, `eighteen of our members flew`. */
function isOfTravellers(quantity: QuantityMention, context: BuildContext): boolean {
  const lead = beforeShades(quantity.from, context)
  const word = context.low(context.low(lead) === 'of' ? lead - 1 : lead)
  if (quantity.unitKind === 'count' && /^(?:tour|trip|delegation|group|team|party|crowd|audience|troupe|cast|choir)$/.test(word)) return true
  if (word === 'before' && quantity.unitKind === 'count' && unitHas(quantity, 'figures/people', context)) return true
  return (
    quantity.unitKind === 'bare' &&
    context.low(quantity.to) === 'of' &&
    /^(?:you|us|them|our|your|their|whom|these|those)$/.test(context.low(quantity.to + 1))
  )
}

/** People, a verb of presence, and an event: they were there. A programme that people took part in over time is no event. */
function isAttendance(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (!unitHas(quantity, 'figures/people', context) && !AGENTS.test(headOf(quantity, context))) return false
  if (tookPartInMany(quantity, sentence, context)) return false
  if (isCompany(quantity, sentence, context)) return true
  const lasting = sentence.dates.some((m) => m.relation !== 'at')
  const leads = quantity.from - sentence.from <= LEAD
  for (let i = sentence.from; i < sentence.to; i++) {
    if (i >= quantity.from && i < quantity.to) continue
    const near = i >= quantity.from - NEAR && i < quantity.to + NEAR
    if (i > quantity.to && ((!near && !leads) || context.low(i) === '(')) break
    if (!context.isIn(near ? 'figures/present' : 'figures/attended', i) && !(near && ledOrLeft(i, context))) continue
    if (i < quantity.from && partedFrom(i, quantity.from, context)) continue
    if (!(lasting && /^(?:have|had|has)$/.test(context.low(i - 1)))) return true
  }
  return false
}

/** `the delegation visited a school which has trained 35 nurses`: a number in a clause of its own, of what has been. */
function partedFrom(i: number, number: number, context: BuildContext): boolean {
  for (let k = i + 1; k < number - 1; k++)
    if (/^(?:which|that|where)$/.test(context.low(k)) && /^(?:has|have|had)$/.test(context.low(k + 1))) return true
  return false
}

/** `twelve members, led by the mayor`, `students set off for`: a group on its way. */
const ledOrLeft = (i: number, context: BuildContext): boolean =>
  (/^(?:led|headed|accompanied)$/.test(context.low(i)) && context.low(i + 1) === 'by') ||
  (context.low(i) === 'set' && /^(?:off|out)$/.test(context.low(i + 1))) ||
  (context.low(i) === 'seen' && context.low(i + 1) === 'by')

/** `a workshop with 37 pupils`, `held in Lima with 60 delegates`, `; 54 participants;`: the company of an occasion, told without a verb. */
function isCompany(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (context.doc.wordsIn('attendees').has(headOf(quantity, context)) && isSign(quantity.to, context)) {
    if (isSign(quantity.from - 1, context)) return true
  }
  const shades = beforeShades(quantity.from, context)
  const i = context.low(shades) === 'the' ? shades - 1 : shades
  if (context.low(i) !== 'with') return false
  for (let k = i - 1; k >= sentence.from && i - k < 14; k--) if (OCCASION.test(context.low(k))) return true
  return sentence.occasions.some((m) => m.to <= i)
}
const isSign = (i: number, context: BuildContext): boolean => /^[;,()|–—]$/.test(context.low(i))
const OCCASION =
  /^(?:held|hosted|meeting|workshop|dialogue|course|seminar|session|discussion|camp|class|masterclass|conference|forum|ceremony|talk|lecture|concert|reception|lunch|dinner|meets|met)$/

/** `took part in exchanges`: in many, over time, which is no event. */
function tookPartInMany(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = quantity.unitTo; i < Math.min(sentence.to - 1, quantity.unitTo + 6); i++)
    if (context.low(i) === 'in' && /^(?:part|participated|engaged)$/.test(context.low(i - 1)))
      return /^(?:exchanges|programmes|programs|courses|projects|activities|schemes|visits|trainings|trips|internships|placements)$/.test(
        context.low(i + 1),
      )
  return false
}

function unitHas(quantity: QuantityMention, list: string, context: BuildContext): boolean {
  for (let i = quantity.unitFrom; i < quantity.unitTo; i++) if (context.isIn(list, i)) return true
  return false
}
