import type { AnnotatedSentence } from '#model/annotated'
import type { DateMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import { dateNear, datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'
import { datelineOf } from '../scene.ts'
import type { Stretch } from './stretch.ts'

/**
 * Tells the date: the nearest in the stretch, else (`inherit`) the one that the telling stands in, which is past: what is
 * still to come does not take it.
 */
export function tellWhen(draft: Draft<'event'>, stretch: Stretch, context: BuildContext, inherit = true): void {
  const limit = Math.min(aside(stretch), stillToCome(draft, stretch, context))
  const ofSaying = (date: DateMention): boolean => (draft.status === 'planned' || date.from > stretch.at) && isOfSaying(date, context)
  const nearest = dateNear(stretch.sentence, stretch.at, stretch.from, limit, ofSaying)
  const near = nearest && isDateline(nearest, stretch, context) ? (dayBehind(stretch, limit) ?? nearest) : nearest
  const own = near && isOfSomethingElse(near, stretch, context) ? headDate(stretch, context) : near
  const led = inherit && draft.status !== 'planned' && !isRecent(stretch, context) && !isInSpanOfYears(stretch.sentence)
  const { date } = led ? context.setting(stretch.sentence) : { date: null }
  const lined = own ? isDateline(own, stretch, context) : false
  if (own?.edtf && !(draft.status === 'planned' && lined)) {
    const fuller = isInName(own, stretch.sentence, context) ? (fullerThan(own, stretch) ?? (date?.edtf?.startsWith(own.edtf) ? date : null)) : null
    const told = fuller ?? own
    const edtf = told.inferred ? inYearOfName(told, stretch, context) : (told.edtf as string)
    draft.tell('date', edtf, [told.from, told.to], told.inferred || lined || told === date ? 'inferred' : 'stated')
    return
  }
  const same = inherit && draft.status !== 'planned' ? sameDayAs(stretch.sentence, context) : null
  if (same) draft.tell('date', same, [stretch.sentence.from, stretch.sentence.from + 3], 'inferred')
  else if (date?.edtf) draft.tell('date', date.edtf, [date.from, date.to], 'inferred')
}

const SAYING = /^(?:announced|said|confirmed|reported|stated|disclosed|revealed|declared|statement|announcement|reporters)$/
/** `announced in October that Peru will host`: the day on which it was told what is to come. */
function isOfSaying({ from }: DateMention, context: BuildContext): boolean {
  for (let i = from - 1; i >= from - 3; i--) {
    if (SAYING.test(context.low(i))) return true
    if (!/^(?:on|in|late|early|last|here)$/.test(context.low(i))) return false
  }
  return false
}

/** `the recent visit of X`: some time ago, not on the day of the telling. */
function isRecent({ sentence, at }: Stretch, context: BuildContext): boolean {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 5); i--) {
    if (context.low(i) === 'recent') return true
    if (/^(?:[,;]|the|a|an)$/.test(context.low(i))) return false
  }
  return false
}

/** `From 2024 to 2025, …`: over the years of the report, not on the day that the telling stands in. */
const isInSpanOfYears = ({ dates, from }: AnnotatedSentence): boolean => dates.some((m) => /^\d{4}\/\d{4}$/.test(m.edtf ?? '') && m.from - from <= 1)

/** `In the afternoon, the Forum was held`: the day of the event told right before. */
function sameDayAs(sentence: AnnotatedSentence, context: BuildContext): string | null {
  const opening = `${context.low(sentence.from)} ${context.low(sentence.from + 1)} ${context.low(sentence.from + 2)}`
  if (
    !/^(?:in the (?:morning|afternoon|evening)|(?:on )?the same (?:day|evening)|later (?:that|the) |earlier (?:in|that) )/.test(opening) &&
    !/^(?:following|after) (?:the|their|these|this) (?:talks|discussions|meeting|session|ceremony|signing|audience)$/.test(opening)
  )
    return null
  const event = context.near('event', sentence.index - 8, sentence.index - 1).findLast((other) => (other.valueOf('date')?.length ?? 0) === 10)
  return event?.valueOf('date') ?? null
}

/** `owing to the elections of 1989`, `which led to the 2015 accord`: the year of what the event is only told with. */
function isOfSomethingElse({ from, to, edtf }: DateMention, { sentence, at }: Stretch, context: BuildContext): boolean {
  if (isOfGuests(from, to, sentence, at, context)) return true
  if (!/^\d{4}$/.test(edtf ?? '') || to - from !== 1 || from - at < 5) return false
  const before = context.low(from - 1)
  if (before === 'since') return true
  if (before === 'of') return !/^(?:year|summer|autumn|spring|winter|fall|end|beginning|start|part|half|course)$/.test(context.low(from - 2))
  return before === 'the' && /^\p{L}{3,}$/u.test(context.low(to)) && !/^(?:and|when|with|for|from)$/.test(context.low(to))
}

/** `a luncheon for the guests, who arrived on Tuesday`, `since she left office in 1995`: the day of what is said of somebody in passing. */
function isOfGuests(from: number, to: number, sentence: AnnotatedSentence, at: number, context: BuildContext): boolean {
  for (let i = from - 1; i > Math.max(sentence.from, from - 14); i--) {
    const low = context.low(i)
    if (low === ',' || i === at) return false
    if (/^(?:that|which)$/.test(low) && i > at && TO_COME.test(context.words(i + 1, i + 3).toLowerCase())) return true
    if (low === 'who') return context.low(i - 1) === ',' && (i > at || isClosed(to, at, context))
    if (low === 'since' && i > at) return from - i > 1
  }
  return false
}
/** `preparing the congress that was to be held in May`: the time of something later. */
const TO_COME = /^(?:was|were|is|are) to$/

/** A comma stands in [from, to). */
function isClosed(from: number, to: number, context: BuildContext): boolean {
  for (let i = from; i < to; i++) if (context.low(i) === ',') return true
  return false
}

/** `LIMA, 4 May -- The seminar … will be held on 6 and 7 May`: the day behind, not the one of the dateline. */
const dayBehind = ({ sentence, at, to }: Stretch, limit: number): DateMention | undefined =>
  datesOf(sentence).find((date) => date.from >= at && date.to <= Math.min(to, limit) && (date.edtf?.length ?? 0) >= 10)

/** The date of the dateline, where the sentence has one. */
const headDate = (stretch: Stretch, context: BuildContext): DateMention | null =>
  datesOf(stretch.sentence).find((date) => isDateline(date, stretch, context)) ?? null

/** `LIMA, 4 May -- She will visit Chile`: the date that heads the telling. */
const isDateline = (date: DateMention, { sentence, at }: Stretch, context: BuildContext): boolean =>
  date.to <= at && date.from - sentence.from <= 8 && datelineOf(sentence, context.doc).length > 0

/** `the Africa Reception 2024`, `the 2025 “Film Festival”`: the year is part of what it is called. */
const isInName = (date: DateMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  /^\d{4}$/.test(date.edtf ?? '') && (isBeforeName(date, sentence, context) || isInMention(date, sentence, context))

/** `of the 2025 Nordic “Film Week”`: a capital or a quotation right behind, the article before. */
const isBeforeName = ({ from, to }: DateMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  to - from === 1 && context.low(from - 1) === 'the' && ((context.shape(to) & SHAPE.capital) !== 0 || sentence.quotations.some((m) => m.from === to))

/** `the Film Week 2024`, `the Film Week (2024)`. */
const isInMention = (date: DateMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  !sentence.cues.some((cue) => cue.form === 'infinitive' && cue.to <= date.from && date.from - cue.to <= 2) &&
  sentence.mentions.some(
    (m) =>
      (m.kind === 'occasion' || m.kind === 'quotation') &&
      m.from <= date.to &&
      m.to >= date.from - (m.kind === 'occasion' && context.low(date.from - 1) === '(' ? 1 : 0) &&
      date.to - date.from === 1,
  )

/** A day or month of that year in the same stretch. */
const fullerThan = (year: DateMention, { sentence, from, to }: Stretch): DateMention | null =>
  datesOf(sentence).find((date) => date !== year && date.from >= from && date.to <= to && date.edtf?.startsWith(`${year.edtf}-`)) ?? null

/** `The 2013 Film Festival was held from 17 to 22 June`: the year that the name says, not the one the document came out in. */
function inYearOfName(told: DateMention, { sentence, from, to }: Stretch, context: BuildContext): string {
  const edtf = told.edtf as string
  const year = datesOf(sentence).find((date) => date.from >= from && date.to <= told.from && told.to <= to && isInName(date, sentence, context))?.edtf
  if (!year || edtf.startsWith(year)) return edtf
  for (let i = told.from; i < told.to; i++) if (context.isIn('calendars/months-en', i)) return edtf.replace(/\d{4}(?=-)/g, year)
  return edtf
}

/**
 * The end of a stretch before words about a document: `met X to discuss the accord | signed in 2011` tells when it was
 * signed, not when they met.
 */
function aside({ sentence, at, to }: Stretch): number {
  const verb = sentence.cues.find(
    (cue) =>
      (cue.cue === 'sign' || cue.cue === 'adopt') &&
      cue.from > at + 2 &&
      cue.from < to &&
      (sentence.cues.some((noun) => noun.cue === 'instrument' && noun.to === cue.from) || sentence.instruments.some((m) => m.to === cue.from)),
  )
  return verb ? verb.from : to
}

/** `is in Lima | and will address the Assembly on 27 May`: the end of a stretch before what is still to come. */
function stillToCome(draft: Draft<'event'>, { at, to }: Stretch, context: BuildContext): number {
  if (draft.status === 'planned') return to
  for (let i = at + 1; i < to - 1; i++) if (context.low(i) === 'and' && /^(?:will|would)$/.test(context.low(i + 1))) return i
  return to
}

/** A document shorter than this is an item of news: what it says is going on goes on when it comes out. */
const ONE_DAY = 20_000

/** `is on a visit to Peru`: the day of the telling, or of the whole item, is one of the days of the visit; only its month is certain. */
export function cutToMonth(draft: Draft<'event'>, sentence: AnnotatedSentence, verb: number, context: BuildContext): void {
  const at = draft.claims.findIndex((claim) => claim.field === 'date')
  const claim = draft.claims[at]
  const { facts, text } = context.doc.document
  if (!claim && text.length < ONE_DAY && (facts.published?.length ?? 0) >= 7)
    draft.tell('date', (facts.published as string).slice(0, 7), [verb, verb + 1], 'inferred')
  if (datesOf(sentence).some((date) => date.from > verb && date.edtf === claim?.value)) return
  if (claim && typeof claim.value === 'string' && claim.value.length === 10) draft.claims[at] = claimLike(claim, { value: claim.value.slice(0, 7) })
}
