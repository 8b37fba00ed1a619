import type { AnnotatedSentence } from '#model/annotated'
import type { PlaceMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { type Party, partiesFrom, partiesOf, partiesUpTo } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { tellAttendance } from './attendance.ts'
import { tellParties } from './people.ts'
import { bodiesIn } from './roster.ts'
import { meant, pointer } from './told-later.ts'
import { tellHome } from './unnamed-people.ts'

/** How many sentences after an event it may still be said who was there. */
const REACH = 12
/** `X and Y were present`: the people stand before the words. */
const AFTERWARDS = /^(?:were|was) (?:also )?(?:present|in attendance|there|among)$/

/**
 * "Also present were …", "Those attending included …", "…, among them …", "X and Y were present": the people listed were at
 * the event that the item told of last.
 */
export function tellPresent(context: BuildContext): void {
  for (const sentence of context.doc.sentences) {
    if (context.isQuiet(sentence)) continue
    const people = listed(sentence, context)
    if (people.length === 0) continue
    const event = eventOfList(sentence, context)
    if (!event) continue
    const before = event.claims.length
    tellParties(event, 'participants', people)
    for (const home of homesOfSides(sentence, context)) tellHome(event, home)
    if (event.valueOf('attendance') === null) tellAttendance(event, { sentence, at: sentence.from, from: sentence.from, to: sentence.to }, context)
    if (event.claims.length > before) event.sentences.add(sentence.index)
  }
}

/** The event that a list is of: the one pointed to, the visit of `the delegation`, else the last told. */
function eventOfList(sentence: AnnotatedSentence, context: BuildContext): Draft<'event'> | undefined {
  const point = pointer(sentence)
  const pointed = point && meant(point, sentence, context)
  if (pointed) return pointed
  const cue = sentence.cues.find((c) => c.cue === 'present-list')
  const ofVisit = cue !== undefined && context.words(cue.from, cue.to).includes('delegation')
  const visit = ofVisit ? eventBefore(sentence, context, { only: 'visit' }) : undefined
  return visit ?? eventBefore(sentence, context, { planned: tellsWhatWillBe(sentence, context) })
}

/** `will lead the delegation`, `will be accompanied by`: said of what is still to come. */
function tellsWhatWillBe(sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = sentence.from; i < sentence.to; i++) if (context.low(i) === 'will') return true
  return false
}

function listed(sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  if (sentence.persons.length + sentence.organizations.length === 0) return []
  const people = partiesOf(sentence, context).filter((party) => party.kind === 'person')
  const start = startOfList(sentence, context)
  if (start > 0) return [...people.filter((party) => party.from >= start), ...bodiesIn(start, sentence.to, sentence, context)]
  if (people.length === 0) return []
  const led = ledSide(sentence, context)
  if (led.length > 0) return [...led, ...goingAlong(people, led, context)]
  const presiding = presidesAlone(sentence, context)
  if (presiding.length > 0) return presiding
  if (context.low(sentence.from) === 'those' && /^those \w+ (?:are|were|included)$/.test(wordsAt(sentence.from, 3, context))) return people
  const end = presenceAfterwards(sentence, context)
  return end < 0 ? [] : people.filter((party) => party.to <= end)
}

/** `X, Minister of Trade, presided.`, `Y represented the Cayman Islands.`: who does it, where the sentence says nothing else. */
function presidesAlone(sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const end = context.low(sentence.to - 1) === '.' ? sentence.to - 1 : sentence.to
  for (let i = sentence.from + 2; i < end; i++) {
    const low = context.low(i)
    const alone = i === end - 1 && (low === 'presided' || low === 'chaired')
    const instead = low === 'represented' && /^\p{Lu}/u.test(context.form(end - 1)) && end - i <= 9 && !/^(?:by|in|at)$/.test(context.low(i + 1))
    if (!alone && !instead) continue
    const people = partiesUpTo(sentence, context.low(i - 1) === ',' ? i - 1 : i, sentence.from, context)
    return people.length > 0 && people.every((party) => party.kind === 'person') ? people : []
  }
  return []
}

/** Where a list of those who were there begins, 0 where none does. */
function startOfList(sentence: AnnotatedSentence, context: BuildContext): number {
  if (sentence.cues.some((cue) => cue.cue === 'lead-side')) return 0
  const cue = sentence.cues.find((c) => c.cue === 'present-list')
  return cue ? cue.to : listStart(sentence, context)
}

/** `X and Y were also present`: where those words begin at the end of a sentence, -1 where they do not stand there. */
function presenceAfterwards(sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = Math.max(sentence.from + 1, sentence.to - 5); i < sentence.to - 1; i++) {
    const low = context.low(i)
    if (low !== 'were' && low !== 'was') continue
    for (let n = 2; n <= 3; n++) if (i + n >= sentence.to - 2 && AFTERWARDS.test(wordsAt(i, n, context))) return i
  }
  return -1
}

function wordsAt(i: number, count: number, context: BuildContext): string {
  let words = context.low(i)
  for (let k = 1; k < count; k++) words += ` ${context.low(i + k)}`
  return words
}

/** `X led the Peruvian side`, `the Kenyan delegation was headed by Y`: who spoke for a side. */
function ledSide(sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const leaders: Party[] = []
  for (const cue of sentence.cues) {
    if (cue.cue === 'lead-side') {
      if ([0, 1, 2, 3].some((k) => SIDE.test(context.low(cue.to + k)) && context.low(cue.to + k + 1) !== 'to'))
        leaders.push(...clauseOf(cue, sentence, context).subject.filter((party) => party.kind === 'person'))
    } else if (cue.cue === 'presence' && context.low(cue.to - 1) === 'by' && /^(?:led|headed)$/.test(context.low(cue.to - 2))) {
      const be = context.low(cue.from - 1)
      const side = be === 'be' ? cue.from - 3 : cue.from - 2
      if (/^(?:was|were|be)$/.test(be) && SIDE.test(context.low(side)))
        leaders.push(...partiesFrom(sentence, cue.to, sentence.to, context).filter((party) => party.kind === 'person'))
    }
  }
  return leaders
}
const SIDE = /^(?:side|delegation|team)$/

/** `the Peruvian delegation was led by X`: the states whose delegations were there. */
function homesOfSides(sentence: AnnotatedSentence, context: BuildContext): readonly PlaceMention[] {
  if (ledSide(sentence, context).length === 0) return []
  return sentence.places.filter(
    (m) => m.sort === 'demonym' && m.country && /^delegations?$/.test(context.low(m.to)) && context.low(m.from - 1) === 'the',
  )
}

/** `led the Peruvian delegation, which included A and B`, `was headed by X and comprised Y`: those told behind the words of listing. */
function goingAlong(people: readonly Party[], leaders: readonly Party[], context: BuildContext): readonly Party[] {
  const first = people.find(
    (party) =>
      party.kind === 'person' &&
      !leaders.includes(party) &&
      [1, 2].some((k) => /^(?:included|includes|including|include|comprised|comprises|comprising)$/.test(context.low(party.outerFrom - k))),
  )
  return first ? people.filter((party) => party.from >= first.from && !leaders.includes(party)) : []
}

/**
 * Where the names begin after `Attending the meeting were`, `Also present during the visit were`, `Members in attendance
 * included`, `The honorary guests of the event were`; 0 where the sentence does not begin so.
 */
function listStart(sentence: AnnotatedSentence, context: BuildContext): number {
  let opened = /^(?:attending|joining|present)$/.test(context.low(sentence.from)) || isAlsoThere(sentence, context)
  let aside = -1
  for (let i = sentence.from; i < Math.min(sentence.to, sentence.from + 16); i++) {
    const low = context.low(i)
    if ((PRESENT.test(low) || (CREDENTIALS.test(low) && ENVOYS.test(wordsAt(sentence.from, 4, context)))) && i - sentence.from <= 9) opened = true
    if (low === ',' && opened && aside < 0 && AMONG.test(context.low(i + 1))) aside = i
    else if (low === ',' && aside >= 0) aside = -1
    else if (/^[,;:]$/.test(low)) return 0
    if (
      opened &&
      aside < 0 &&
      (/^(?:were|was|are|included|include|includes)$/.test(low) || (low === 'be' && context.low(i - 1) === 'will')) &&
      !/^(?:who|that)$/.test(context.low(i - 1))
    )
      return i > sentence.from && !isVerb(i + 1, context) ? i + 1 : 0
  }
  return 0
}
/** `Also at the ceremony were`, `With him at the talks was`. */
const isAlsoThere = ({ from }: AnnotatedSentence, context: BuildContext): boolean => {
  const second = from + (context.low(from) === 'with' ? 2 : 1)
  return /^(?:also|with)$/.test(context.low(from)) && /^(?:in|at|on|among|with)$/.test(context.low(second))
}
const PRESENT =
  /^(?:attendance|present|attending|guests|attendees|participants|speakers|panellists|panelists|dignitaries|moderators|presenters|performers|lecturers|facilitators)$/
/** `The envoys who presented their credentials were`. */
const CREDENTIALS = /^(?:credentials|credence)$/
const ENVOYS = /\b(?:envoys|ambassadors|diplomats|commissioners)\b/
/** `In attendance, among others, were`. */
const AMONG = /^(?:among|amongst|inter|besides)$/
/** `Participants were awarded`: what was done to them is no list. */
const isVerb = (i: number, context: BuildContext): boolean => /(?:ed|en)$/.test(context.low(i)) && !/^\p{Lu}/u.test(context.form(i))

/** Which events are meant: of one kind only, those still to come as well, all but certain kinds. */
export interface Meant {
  readonly only?: string
  readonly planned?: boolean
  readonly without?: ReadonlySet<string>
}

const isTold = (event: Draft<'event'>): boolean => event.tells('date') || event.tells('places') || event.tells('name')

/** `He recalled the visit of 2016`: told in passing, and not what the item is about. */
function isRecalled(event: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const home = context.doc.sentences[event.sentences.first]
  if (!home || home === sentence || event.sentences.last !== event.sentences.first) return false
  for (let i = home.from; i < Math.min(home.to, home.from + 6); i++)
    if (/^(?:recalled|recalling|recalls|remembered)$/.test(context.low(i))) return true
  return false
}

/** The event of the sentence itself, or the last before it in the same news item. */
export function eventBefore(sentence: AnnotatedSentence, context: BuildContext, which: Meant = {}): Draft<'event'> | undefined {
  const { units } = context.doc.document
  const sectionOf = (index: number): number => units[context.doc.sentences[index]?.unit ?? -1]?.section ?? -1
  let best: Draft<'event'> | undefined
  let near = REACH + 1
  for (const event of context.near('event', sentence.index - REACH, sentence.index)) {
    const kind = String(event.valueOf('kind'))
    if (event.status === 'planned' && !which.planned) continue
    if (!isTold(event) || isRecalled(event, sentence, context) || which.without?.has(kind) || (which.only && which.only !== kind)) continue
    const told = [...event.sentences].filter((s) => s <= sentence.index && sectionOf(s) === sectionOf(sentence.index))
    const gap = sentence.index - Math.max(...told, -1000)
    if (gap < near) {
      near = gap
      best = event
    }
  }
  return best
}
