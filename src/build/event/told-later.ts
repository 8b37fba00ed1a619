import type { AnnotatedSentence } from '#model/annotated'
import type { Claim } from '#model/claim'
import type { CueMention } from '#model/mention'
import { overlaps } from '#model/span'
import { clauseOf } from '../clause/clause.ts'
import { openListFrom } from '../clause/open-list.ts'
import { type Party, partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import { Draft } from '../draft.ts'
import { tellAttendance } from './attendance.ts'
import { attendedBy, statesTogether } from './attended-by.ts'
import { tellParties } from './people.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** How many sentences after an event its noun may still mean it. */
const REACH = 12
const POINTING = new Set(['same-event', 'same-visit', 'same-meeting', 'same-gathering'])
/** Nouns that mean events of certain kinds only. */
const KINDS: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/^(?:visit|trip|tour)$/, new Set(['visit'])],
  [/^(?:call|conversation)$/, new Set(['call', 'meeting'])],
  [/^(?:meeting|talks|session|consultations|discussions|negotiations|audience|round|plenary)$/, new Set(['meeting', 'call', 'conference'])],
  [
    /^(?:forum|conference|dialogue|summit|seminar|symposium|workshop|lecture|congress|webinar|roundtable|table)$/,
    new Set(['conference', 'meeting', 'training']),
  ],
  [/^(?:luncheon|lunch|dinner|banquet|reception|breakfast)$/, new Set(['ceremony'])],
  [/^(?:exhibition|concert|festival|performance|show|screening|fair)$/, new Set(['culture', 'other', 'ceremony'])],
]
const GATHERINGS = new Set(['meeting', 'conference', 'ceremony', 'culture', 'sport', 'training', 'other'])

/**
 * "The talks were co-chaired by A and B", "The visit is made at the invitation of C", "D attended the session": what later
 * sentences of a news item say of an event by its noun.
 */
export function tellLater(context: BuildContext): void {
  if (context.of('event').length === 0) return
  for (const sentence of context.doc.sentences) {
    const named = pointer(sentence) ?? subjectNoun(sentence, context)
    const point = named ?? itself(sentence, context)
    if (!point || context.isQuiet(sentence)) continue
    const event = named ? meant(named, sentence, context) : eventOfIt(sentence, context)
    if (!event) continue
    const before = event.claims.length
    if (point.cue === 'same-visit') tellDays(event, point, sentence)
    if (/^(?:during|at|following|after|speaking|addressing)$/.test(context.low(sentence.from)) && point.from - sentence.from <= 2)
      tellActors(event, point, sentence, context)
    else if (point.from - sentence.from <= 4) tellOf(event, point, sentence, context)
    else tellTo(event, point, sentence, context)
    if (event.valueOf('attendance') === null && named)
      tellAttendance(event, { sentence, at: point.from, from: sentence.from, to: sentence.to }, context)
    if (event.claims.length > before) event.sentences.add(sentence.index)
  }
}

/** What a sentence speaks of: the tokens of a noun, or of `it`. */
type Point = Pick<CueMention, 'cue' | 'from' | 'to'>

/** `It was organised by`, `It took place in`: what the sentence before told of. */
const itself = (sentence: AnnotatedSentence, context: BuildContext): Point | undefined =>
  context.low(sentence.from) === 'it' && /^(?:was|is|took|brought)$/.test(context.low(sentence.from + 1))
    ? { cue: 'same-event', from: sentence.from, to: sentence.from + 1 }
    : undefined

/** The one gathering that the sentence right before told of. */
function eventOfIt(sentence: AnnotatedSentence, context: BuildContext): Draft<'event'> | null {
  const told = context.near('event', sentence.index - 1, sentence.index - 1).filter((event) => event.sentences.has(sentence.index - 1))
  const [only] = told
  const before = context.doc.sentences[sentence.index - 1]
  return told.length === 1 && only && before?.unit === sentence.unit && GATHERINGS.has(String(only.valueOf('kind'))) ? only : null
}

/** `The fourth political consultations were …`: the noun of an event that a sentence begins with, after `the`, before its verb. */
function subjectNoun(sentence: AnnotatedSentence, context: BuildContext): CueMention | undefined {
  const article = context.low(sentence.from)
  if (article !== 'the' && article !== 'this' && article !== 'these') return undefined
  return sentence.cues.find(
    (cue) =>
      cue.to - sentence.from <= 7 &&
      (cue.cue.startsWith('occasion.') || cue.cue === 'talks-noun' || cue.cue === 'visit-noun' || cue.cue === 'call-noun') &&
      /^(?:was|were|is|are|has|have|will|took|brought|drew|gathered|commenced|began|started|kicked|ran)$/.test(context.low(cue.to)),
  )
}

/** The noun by which a sentence points back to an event (`the meeting`, `his visit`). */
export const pointer = (sentence: AnnotatedSentence): CueMention | undefined => sentence.cues.find((cue) => POINTING.has(cue.cue))

/** `the summit` means a conference rather than the talks on its margins that were told of after it. */
const isRather = (noun: string, event: Draft<'event'>): boolean =>
  !/^(?:summit|forum|congress|symposium|seminar|workshop|webinar)$/.test(noun) ||
  event.valueOf('kind') !== 'meeting' ||
  event.valueOf('name') !== null

/** The last event before, in the same news item, that the noun fits. */
export function meant(point: CueMention, sentence: AnnotatedSentence, context: BuildContext): Draft<'event'> | null {
  const noun = context.low(point.to - 1)
  const kinds = KINDS.find(([words]) => words.test(noun))?.[1] ?? GATHERINGS
  let best: Draft<'event'> | null = null
  let near = REACH + 1
  for (const event of context.near('event', sentence.index - REACH, sentence.index)) {
    if (!kinds.has(String(event.valueOf('kind')))) continue
    let last = -1
    for (const index of event.sentences) if (index <= sentence.index && index > last) last = index
    const gap = sentence.index - last + (isRather(noun, event) ? 0 : REACH / 2)
    if (last < 0 || gap >= near || !sameItem(last, sentence, context)) continue
    near = gap
    best = event
  }
  return best
}

/** `during the delegation's visit from 19 to 20 May`: the days of a visit whose own telling names none. */
function tellDays(event: Draft<'event'>, point: Point, sentence: AnnotatedSentence): void {
  const days = sentence.dates.find((m) => m.from >= point.to && m.from - point.to <= 1)
  const told = event.claims.find((claim) => claim.field === 'date')
  if (!days?.edtf?.includes('/') || (told && (told.basis === 'stated' || String(told.value).includes('/')))) return
  event.retract('date')
  event.tell('date', days.edtf, [days.from, days.to])
}

/** The noun is what the sentence is about: who held, chaired, attended it. */
function tellOf(event: Draft<'event'>, point: Point, sentence: AnnotatedSentence, context: BuildContext): void {
  for (const cue of sentence.cues) {
    if (cue.from < point.to || cue.from - point.to > (cue.cue === 'auspices' || cue.cue === 'support' || isMain(cue, context) ? 60 : 16)) continue
    const parties = (): Party[] => openListFrom(sentence, cue.to, sentence.to, context)
    if (cue.cue === 'auspices') tellParties(event, 'organizers', parties())
    else if (cue.cue === 'support' && GATHERINGS.has(String(event.valueOf('kind')))) tellParties(event, 'participants', parties())
    else if (cue.cue === 'invitation') tellParties(event, 'organizers', parties().slice(0, 1))
    else if (cue.cue === 'presence') tellParties(event, 'participants', statesTogether(attendedBy(cue, sentence, context)))
    else if (cue.cue === 'chair' && cue.form === 'participle') tellChairs(event, cue, clauseOf(cue, sentence, context).by)
    else if (cue.cue === 'open' && cue.form === 'participle') tellParties(event, 'participants', clauseOf(cue, sentence, context).by)
    else if ((cue.cue === 'held' || cue.cue === 'hold') && isItsVerb(cue, point)) tellScene(event, cue, sentence, context)
    if (cue.cue === 'open' && cue.form === 'participle' && isItsVerb(cue, point)) tellScene(event, cue, sentence, context)
  }
}

/** `The meeting, held at the Town Hall, | was also attended by`: the verb of the sentence. */
const isMain = (cue: CueMention, context: BuildContext): boolean =>
  cue.cue === 'presence' && [1, 2].some((k) => /^(?:was|were)$/.test(context.low(cue.from - k)))

/** `took place`, `was held` right behind the noun. */
const isItsVerb = (cue: CueMention, point: Point): boolean => (cue.form === 'finite' || cue.form === 'participle') && cue.from - point.to <= 4

/** "The event took place at the Town Hall": where, and when, an event was that did not say so itself. */
function tellScene(event: Draft<'event'>, verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const { passive, by, status, to } = clauseOf(verb, sentence, context)
  if (status !== 'held') return
  if (verb.cue === 'hold' && passive) tellParties(event, 'organizers', by)
  if (!/^(?:in|at|on|from|yesterday|today|earlier)$/.test(context.low(verb.to))) return
  const stretch = { sentence, at: verb.to, from: verb.to, to }
  const own = new Draft(context.doc, 'event', event.rule, sentence.index)
  tellWhere(own, stretch, context, false)
  if (own.valuesOf('places').length > 0 && !event.claims.some((claim) => claim.field === 'places' && claim.basis === 'stated'))
    event.retract('places')
  event.absorb(own)
  const lent = event.claims.find((claim) => claim.field === 'date')
  if (lent && (lent.basis === 'stated' || isReadIn(lent, sentence, context))) return
  const dated = new Draft(context.doc, 'event', event.rule, sentence.index)
  tellWhen(dated, stretch, context, false)
  if (dated.tells('date')) event.retract('date').absorb(dated)
}

const isReadIn = ({ spans: [span] }: Claim, { from, to }: AnnotatedSentence, context: BuildContext): boolean =>
  span !== undefined && context.doc.rangesOf(from, to).some((range) => overlaps(range, span))

/** "During the ceremony, A and B signed", "At the meeting, C said": who acts right behind the comma was there. */
function tellActors(event: Draft<'event'>, point: Point, sentence: AnnotatedSentence, context: BuildContext): void {
  let comma = point.to
  while (comma < Math.min(sentence.to, point.to + 10) && context.low(comma) !== ',') comma++
  const verb = sentence.cues.find((cue) => cue.form === 'finite' && cue.from > comma)
  if (context.low(comma) !== ',' || !verb) return
  const list = partiesFrom(sentence, comma + 1, verb.from, context)
  tellParties(
    event,
    'participants',
    list.filter((party) => party.kind === 'person'),
  )
}

/** The noun is what somebody attended, opened or chaired. */
function tellTo(event: Draft<'event'>, point: Point, sentence: AnnotatedSentence, context: BuildContext): void {
  for (const cue of sentence.cues) {
    if (cue.cue === 'presence' && cue.from >= point.to && cue.from - point.to <= 2 && /by$/.test(context.low(cue.to - 1)))
      tellParties(
        event,
        'participants',
        openListFrom(sentence, cue.to, sentence.to, context).filter((party) => party.kind === 'person'),
      )
    if (cue.cue !== 'attend' && cue.cue !== 'chair' && !isOpening(cue, context)) continue
    if (
      (cue.form !== 'finite' && cue.form !== 'participle' && !(cue.form === 'infinitive' && isNotOver(event, context))) ||
      !sentence.cues.some((one) => POINTING.has(one.cue) && one.from >= cue.to && one.from - cue.to <= 1)
    )
      continue
    const { subject } = clauseOf(cue, sentence, context)
    const people = subject.filter((party) => party.kind !== 'place' && !(party.kind === 'organization' && party.generic))
    if (cue.cue === 'chair') tellChairs(event, cue, people)
    else
      tellParties(
        event,
        'participants',
        cue.cue === 'open' ? people.filter((party) => party.kind === 'person' && party.from >= sentence.from) : people,
      )
  }
}

/** `X opened the programme`, `Y closed the session`. */
const isOpening = (cue: CueMention, context: BuildContext): boolean =>
  cue.cue === 'open' && /^(?:open|inaugurat|clos|launch)/.test(context.low(cue.from))

/** It is still to come, or of the day on which it is told. */
function isNotOver(event: Draft<'event'>, context: BuildContext): boolean {
  const { published } = context.doc.document.facts
  return event.status === 'planned' || (published !== null && (event.valueOf('date') ?? '') >= published)
}

/** Those who chair take part; two sides that co-chair hold it as well. */
function tellChairs(event: Draft<'event'>, cue: CueMention, parties: readonly Party[]): void {
  tellParties(event, 'participants', parties)
  if (cue.row === 'hold/chair' && parties.length >= 2) tellParties(event, 'organizers', parties)
}

export function sameItem(index: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const { units } = context.doc.document
  const unit = context.doc.sentences[index]?.unit ?? -1
  const section = (u: number): number => (units[u]?.kind === 'heading' ? u : (units[u]?.section ?? -1))
  return unit === sentence.unit || (section(unit) === section(sentence.unit) && sentence.unit - unit <= 6)
}
