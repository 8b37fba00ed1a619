import type { AnnotatedSentence } from '#model/annotated'
import type { QuantityMention } from '#model/mention'
import { beforeShades } from '../clause/shaded.ts'
import type { Verb } from '../clause/verb.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { Stretch } from './stretch.ts'

/** What two words behind a count of people make it people present: `60 students turned up`. */
const AFTER_TWO =
  /^(?:turned up|turned out|took part|taking part|take part|were present|are present|in attendance|on hand|were there|looked on|showed up|will travel|will attend)$/
/** Endings of nouns for people, and of some that are not. */
const PEOPLE =
  /(?:ers|ors|ists|ians|ants|ents|ees|men|women|people|persons|alumni|youths?|children|guests|scouts|teens|pupils|youngsters|elders|nurses|midwives|heads|fans|parents|families)$/
const THINGS =
  /(?:events|documents|instruments|instalments|papers|numbers|centers|centres|sectors|factors|posters|continents|orders|agreements|departments|monuments|governments|parliaments|moments|elements|payments|events|computers|plants|grants|letters|members?hips|stickers|containers|trailers|tents|patents|comments|settlements|investments|restaurants|chapters|quarters|meters|metres|kilometers|doors|colors|colours|floors|tours|hours|trees|committees|degrees|fees|attendees?hips)$/

/** Tells how many were present: a count of people that a verb or phrase of attendance governs. */
export function tellAttendance(draft: Draft<'event'>, stretch: Stretch, context: BuildContext): void {
  const { sentence } = stretch
  const attended = sentence.cues.some((cue) => cue.cue === 'attend' || cue.cue === 'presence' || cue.cue === 'present-list')
  for (const m of sentence.mentions) {
    if (m.kind !== 'quantity' || m.unitKind !== 'count' || m.from < stretch.from || m.to > stretch.to || !areMany(m)) continue
    const end = Math.max(m.to, m.unitTo)
    if (!isPeople(m, sentence, context) || isOverYears(m, end, sentence, context) || !(attended || isGoverned(m, end, sentence, context))) continue
    draft.tell('attendance', { value: m.value, approx: m.approx }, [m.from, end])
    return
  }
}

/** `since 1981, 634 officials have attended courses`, `a school which 400 girls attend`: counted over years, and present at no one event. */
function isOverYears(m: QuantityMention, end: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const verb = context.low(end)
  if (verb === 'attend') return /^(?:where|which)$/.test(context.low(beforeShades(m.from, context)))
  if (verb !== 'have' && verb !== 'had') return false
  if (/^(?:settled|stayed|studied|lived|worked|graduated|passed|benefited|benefitted)$/.test(context.low(end + 1))) return true
  return sentence.dates.some((date) => date.relation === 'since')
}

/** More than this do not travel together: the number is a statistic. */
const MOST = 300

/** Tells how many travelled: `Forty pupils visited`, `a delegation of nine farmers travelled`. */
export function tellTravellers(draft: Draft<'event'>, verb: Verb, sentence: AnnotatedSentence, context: BuildContext): void {
  const m = sentence.quantities.findLast((m) => m.unitKind === 'count' && m.to <= verb.from)
  if (!m || verb.from - m.to > 14 || !areMany(m) || m.value > MOST || !isPeople(m, sentence, context)) return
  if (m.value >= 50 && /^(?:have|had)$/.test(context.low(verb.from - 1))) return
  if (sentence.cues.some((cue) => cue.form === 'finite' && cue.from > m.to && cue.to <= verb.from && cue.from !== verb.from)) return
  draft.tell('attendance', { value: m.value, approx: m.approx }, [m.from, Math.max(m.to, m.unitTo)])
}

/** One or two people are named, not counted. */
const areMany = (m: QuantityMention): boolean => Number.isInteger(m.value) && m.value >= 5

/** `40 nurses`, `a dozen firefighters`: some people, counted. */
export const isCountOfPeople = (m: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  m.unitKind === 'count' && areMany(m) && isPeople(m, sentence, context)

function isPeople(m: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (context.isIn('attendance/groups', m.unitTo - 1)) return false
  if (sentence.cues.some((cue) => cue.cue === 'people' && cue.from >= m.from && cue.to <= Math.max(m.to, m.unitTo) + 1)) return true
  if (NATION.test(m.unit ?? '')) return true
  const noun = (m.unit ?? '').toLowerCase().split(/\s+/).at(-1) ?? ''
  return PEOPLE.test(noun) && !THINGS.test(noun)
}

function isGoverned(m: QuantityMention, end: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const shades = beforeShades(m.from, context)
  const lead = context.low(shades) === 'the' ? shades - 1 : shades
  const before = context.low(lead)
  if (context.isIn('attendance/before', lead)) return true
  if (before === 'with' && context.isIn('attendees', end - 1)) return true
  if (before === 'of' && /^(?:audience|presence|participation|attendance|crowd|front)$/.test(context.low(lead - 1))) return true
  for (let i = end; i < Math.min(sentence.to, end + 6); i++) {
    if (/^[,;]$/.test(context.low(i)) && i > end) return false
    if (context.isIn('attendance/after', i) || AFTER_TWO.test(`${context.low(i)} ${context.low(i + 1)}`)) return true
  }
  return false
}

/** `the fourteen Kenyans`. */
const NATION = /^\p{Lu}\p{Ll}*(?:ans|avs|ards|alis|anis|aqis|anders|anes|edes|nns|oles|rbs|rks|ats|ots|ais|eeks|echs|aks)$/u
