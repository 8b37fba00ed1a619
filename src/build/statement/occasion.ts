import type { AnnotatedSentence } from '#model/annotated'
import type { Claim } from '#model/claim'
import type { DateMention, TitleMention } from '#model/mention'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft, type Tokens } from '../draft.ts'
import { type Governing, governing } from './instrument.ts'
import { occasionTold } from './occasion-told.ts'
import { sayingsWithin } from './saying.ts'
import { isDateline, storyDay } from './story-day.ts'

/** A section of more units than this is no news item: its events are not the occasion of all that is said in it. */
const NEWS_ITEM = 14
/** A document shorter than this (UTF-16 units) is of one day: what is said in it undated is said when it is published. */
const ONE_DAY = 25_000

/** Where and when something is said at token `verb` of a sentence; values are copied with the words they were read from. */
export function tellOccasion(
  draft: Draft<'statement'>,
  sentence: AnnotatedSentence,
  verb: number,
  words: readonly Tokens[],
  context: BuildContext,
  byPerson = false,
): void {
  const said = beforeFrame(
    words.filter(([from, to]) => from < sentence.to && to > sentence.from),
    sentence,
    verb,
    context,
  )
  const first = Math.min(verb, ...said.map(([from]) => from))
  const own = ownDate(sentence, verb, said, context)
  if (own?.edtf) draft.tell('date', own.edtf, [own.from, own.to], own.inferred ? 'inferred' : 'stated')
  const published = context.doc.document.text.length < ONE_DAY ? context.doc.document.facts.published : null
  const instrument = governing(sentence, context)
  if (instrument) {
    tellInstrument(draft, instrument, sentence, verb, published, context)
    return
  }
  const named = namedBefore(sentence, first, context)
  if (named) draft.tell('occasion', named.name, [named.from, named.to])
  const told = occasionTold(sentence, words, context)
  if (told) draft.tell('occasion', context.words(...told), [told])
  if (published?.length === 10 && byPerson && /^(?:says?|adds|explains|argues|believes|hopes|stresses|points|thinks)$/.test(context.low(verb)))
    draft.tell('date', published, [verb, verb + 1], 'inferred')
  tellStory(draft, eventAt(sentence, context, said), sentence, published, context)
  if (!published || byPerson) return
  const visit = openingVisit(sentence, context)
  if (visit) copy(draft, visit, 'date', 'date')
  const session = visit && openingSession(sentence, context)
  if (session) copy(draft, session, 'name', 'occasion')
  draft.tell('date', published, [verb, verb + 1], 'inferred')
}

/** What a document says is said in the document, at the session and on the days with which it opens. */
function tellInstrument(
  draft: Draft<'statement'>,
  { name, at, date }: Governing,
  sentence: AnnotatedSentence,
  verb: number,
  published: string | null,
  context: BuildContext,
): void {
  const session = name.split(' ').length <= 3 ? openingSession(sentence, context) : null
  if (session) copy(draft, session, 'name', 'occasion')
  draft.tell('occasion', name, [at], 'inferred')
  if (date?.edtf) draft.tell('date', date.edtf, [date.from, date.to], 'inferred')
  const visit = openingVisit(sentence, context)
  if (visit) copy(draft, visit, 'date', 'date')
  if (published) draft.tell('date', published, [verb, verb + 1], 'inferred')
}

/** Where and when the story stands in which it is said: the event told there, the day of the story, the setting. */
function tellStory(
  draft: Draft<'statement'>,
  event: Draft<'event'> | null,
  sentence: AnnotatedSentence,
  published: string | null,
  context: BuildContext,
): void {
  const held = event?.valueOf('date') ?? ''
  if (event && held.length > 4 && !datedByHead(event, context)) copy(draft, event, 'date', 'date')
  if (event && isProper(event.valueOf('name')) && frames(event, sentence, draft, context)) copy(draft, event, 'name', 'occasion')
  const day = storyDay(sentence, context)
  if (day?.edtf) draft.tell('date', day.edtf, [day.from, day.to], 'inferred')
  if (event && (held.length > 4 || published?.length !== 10)) copy(draft, event, 'date', 'date')
  const { date } = context.setting(sentence)
  if (date?.edtf && (date.edtf.length > 4 || !published) && !date.duration && !isSaid(date, context) && isOfToday(date.edtf, true, context))
    draft.tell('date', date.edtf, [date.from, date.to], 'inferred')
}

/** The visit or meeting of some days with which a joint statement opens: what its sides say, they say in those days. */
function openingVisit(sentence: AnnotatedSentence, context: BuildContext): Draft<'event'> | null {
  const { published } = context.doc.document.facts
  for (const event of context.near('event', 0, Math.min(sentence.index, OPENING))) {
    if (!/^(?:visit|meeting|conference)$/.test(event.valueOf('kind') ?? '')) continue
    const [start, end] = (event.valueOf('date') ?? '').split('/')
    if (start?.length !== 10 || end?.length !== 10) continue
    if (!published || (end >= published.slice(0, end.length) ? start <= published : Date.parse(published) - Date.parse(end) < A_MONTH / 3))
      return event
  }
  return null
}
/** The named session with which a communiqué opens: `The Ninth Meeting of the Council was held in …`. */
function openingSession(sentence: AnnotatedSentence, context: BuildContext): Draft<'event'> | null {
  const found = context
    .near('event', 0, Math.min(sentence.index, OPENING))
    .find((event) => /^(?:meeting|conference)$/.test(event.valueOf('kind') ?? '') && event.status !== 'planned')
  return found && isProper(found.valueOf('name')) ? found : null
}
/** Sentences in which a joint statement tells what it is the statement of. */
const OPENING = 10

/** `proposed an initiative at the Lima Forum in May`: where and when it was proposed stands behind it and is not what was said. */
function beforeFrame(said: readonly Tokens[], sentence: AnnotatedSentence, verb: number, context: BuildContext): readonly Tokens[] {
  if (!sentence.cues.some((cue) => cue.cue === 'propose' && cue.from <= verb && cue.to > verb)) return said
  const frame = sentence.occasions.find((m) => m.from > verb && context.low(m.from - (context.low(m.from - 1) === 'the' ? 2 : 1)) === 'at')
  if (!frame || said.length !== 1 || clauseBetween(verb + 1, frame.from, context)) return said
  return said.map(([from, to]): Tokens => [from, Math.min(to, Math.max(from, frame.from - 1))])
}

const clauseBetween = (from: number, to: number, context: BuildContext): boolean => {
  for (let i = from; i < to; i++) if (/^(?:that|which|who|is|are|was|were|will|has|have|had)$|^[“";:]$|ed$/.test(context.low(i))) return true
  return false
}

/** The date of the event is not told with it: it was taken from the head of the document. */
function datedByHead(event: Draft<'event'>, context: BuildContext): boolean {
  const date = event.claims.find((claim) => claim.field === 'date')
  if (date?.basis !== 'inferred' || date.value !== context.doc.document.facts.published) return false
  const [span] = date.spans
  return ![...event.sentences].some((index) => {
    const told = context.doc.sentences[index]
    return (
      told !== undefined &&
      span !== undefined &&
      context.doc.rangesOf(told.from, told.to).some((range) => span.start >= range.start && span.end <= range.end)
    )
  })
}

/** An event names the occasion of what is said in its paragraph, and, where it opens the item, in all of it; not on another day. */
function frames(event: Draft<'event'>, sentence: AnnotatedSentence, draft: Draft<'statement'>, context: BuildContext): boolean {
  const [said, held] = [draft.valueOf('date'), event.valueOf('date')]
  if (said && held && !said.startsWith(held) && !held.startsWith(said)) return false
  const section = context.doc.document.units[sentence.unit]?.section ?? -1
  return [...event.sentences].some((index) => {
    const unit = context.doc.sentences[index]?.unit ?? -1
    return unit === sentence.unit || (unit > section && unit - section <= 1)
  })
}

/** A date that somebody spoke of before (`thanked them for coming on 8 May`) is not the day on which it was said. */
function isSaid(date: DateMention, context: BuildContext): boolean {
  const told = context.sentenceAt(date.from)
  if (!told) return false
  return sayingsWithin(told.index, told.index, context).some((saying) => saying.segments.some(([from, to]) => date.from >= from && date.to <= to))
}

/** The date that the attribution gives: outside the words said, and not in `X, who spent 2019 abroad, said`. */
function ownDate(sentence: AnnotatedSentence, verb: number, said: readonly Tokens[], context: BuildContext): DateMention | null {
  const { published } = context.doc.document.facts
  const dates = datesOf(sentence).filter((date) => {
    if (date.duration || isDateline(date, sentence, context) || said.some(([from, to]) => date.from >= from && date.to <= to)) return false
    if (published && isLater(date.edtf ?? '', published)) return false
    if (/^\d{4}$/.test(date.edtf ?? '') && (context.low(date.from - 1) === 'of' || isOfName(date, sentence, published))) return false
    if (date.to <= verb && RECALLS.test(context.low(sentence.from))) return false
    for (let i = sentence.from; i < date.from && date.to <= verb; i++) if (/^(?:who|which|whose)$/.test(context.low(i))) return false
    return true
  })
  const distance = (date: DateMention): number => Math.abs(date.from - verb) + (/^\d{4}$/.test(date.edtf ?? '') ? 6 : 0)
  return dates.length ? dates.reduce((best, date) => (distance(date) < distance(best) ? date : best)) : null
}

/** The year in the name of an occasion, where the document itself tells the day. */
const isOfName = (date: DateMention, { occasions }: AnnotatedSentence, published: string | null): boolean =>
  published?.startsWith(date.edtf ?? '-') === true && occasions.some((m) => m.from <= date.from && m.to >= date.to)

/** `Recalling the conference of last year, X said`: not the day on which it is said. */
const RECALLS = /^(?:recalling|reviewing|remembering|referring|noting|citing|quoting)$/

/** `At the second Andean Forum, X said`, `sent a letter to the festival`: the occasion that the attribution names. */
function namedBefore(sentence: AnnotatedSentence, limit: number, context: BuildContext): TitleMention | null {
  return (
    sentence.mentions.find((m): m is TitleMention => {
      if (m.kind !== 'occasion' || m.inside || m.to > limit || !isProper(m.name)) return false
      let before = m.from - 1
      while (before >= sentence.from && /^(?:the|a|an|this|its|their|[“"])$/.test(context.low(before))) before--
      return before >= sentence.from - 1 && /^(?:at|in|during|on|attended|addressed|addressing|attending|opening|opened)$/.test(context.low(before))
    }) ?? null
  )
}

/** A name has a capital, or a figure or an ordinal at its head: `15th Youth Forum`, `opening of Reading Week`, not `dialogue on trade`. */
const isProper = (name: string | null): boolean =>
  name !== null && /\p{Lu}|^(?:\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)/u.test(name)

function copy(draft: Draft<'statement'>, event: Draft<'event'>, from: 'date' | 'name', field: 'date' | 'occasion'): void {
  const claim = event.claims.find((c) => c.field === from)
  if (!claim || draft.claims.some((c) => c.field === field)) return
  const copied: Claim = claimLike(claim, { field, basis: 'inferred', rule: draft.rule })
  draft.claims.push(copied)
}

/** The event at which something is said: told in the same sentence, before it in the paragraph, or opening the item. */
export function eventAt(sentence: AnnotatedSentence, context: BuildContext, said: readonly Tokens[] = []): Draft<'event'> | null {
  const units = context.doc.document.units
  const section = units[sentence.unit]?.section ?? -1
  let best: Draft<'event'> | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (const event of context.near('event', sentence.index - REACH, sentence.index)) {
    if (event.status === 'planned' || event.status === 'cancelled') continue
    for (const index of event.sentences) {
      const told = index <= sentence.index && index >= sentence.index - REACH ? context.doc.sentences[index] : undefined
      if (!told) continue
      const near = told.unit === sentence.unit
      const far = sentence.unit - told.unit
      if (!near && (units[told.unit]?.section !== section || far > NEWS_ITEM)) continue
      if (toldBySpeaker(event, told, said, context) || (told === sentence && toldWithin(event, said, context))) continue
      const named = isProper(event.valueOf('name'))
      const held = event.valueOf('date')
      const dated = held !== null
      if ((!named && !dated) || (dated && !isOfToday(held, near, context))) continue
      const cost = (near ? sentence.index - index : 20 + far) + (named ? 0 : 3) + (dated ? 0 : 6)
      if (cost < bestCost) [best, bestCost] = [event, cost]
    }
  }
  return best
}

/** Not one that is still to come when the document is published, nor, told in another paragraph, one long past by then. */
function isOfToday(held: string, near: boolean, context: BuildContext): boolean {
  const { text, facts } = context.doc.document
  if (!facts.published || text.length >= ONE_DAY) return true
  if (isLater(held, facts.published)) return false
  const [last, today] = [held.split('/').at(-1) as string, facts.published]
  if (last.length === 4 && Number(today.slice(0, 4)) - Number(last) > (today.length === 10 && today.slice(5) > '02' ? 0 : 1)) return false
  if (near && last.length >= 7 && today.length >= 7) return Date.parse(today.slice(0, 7)) - Date.parse(last.slice(0, 7)) < A_SEASON
  if (near || last.length < 7 || today.length < 7) return true
  const known = Math.min(last.length, today.length)
  return Date.parse(today.slice(0, known)) - Date.parse(last.slice(0, known)) <= A_MONTH
}
/** Milliseconds in which a news item still tells of an event as its occasion. */
const A_MONTH = 31 * 24 * 3_600_000
/** And in which one told in the same paragraph is not yet an old one. */
const A_SEASON = 4 * A_MONTH

/** True where a date begins after another, as far as both are known: `2024-05-02` after `2024-04`, not after `2024-05`. */
export function isLater(date: string, than: string): boolean {
  const [start, end] = [date.split('/')[0] as string, than.split('/').at(-1) as string]
  const known = Math.min(start.length, end.length)
  return start.slice(0, known) > end.slice(0, known)
}

/** An event whose date or name is part of what somebody said (`thanked them for coming on 8 May`) is not where it was said. */
function toldBySpeaker(event: Draft<'event'>, told: AnnotatedSentence, own: readonly Tokens[], context: BuildContext): boolean {
  return sayingsWithin(told.index, told.index, context).some(
    ({ speaker, segments }) => speaker.sort === 'person' && segments[0]?.[0] !== own[0]?.[0] && toldWithin(event, segments, context),
  )
}

const toldWithin = (event: Draft<'event'>, said: readonly Tokens[], context: BuildContext): boolean =>
  said.length > 0 &&
  ['date', 'name'].some((field) => {
    const at = event.claims.find((claim) => claim.field === field)?.spans[0]
    return (
      at !== undefined && said.some(([from, to]) => context.doc.rangesOf(from, to).some((range) => range.start <= at.start && range.end >= at.end))
    )
  })

/** How many sentences before may tell the event at which something is said. */
const REACH = 50
