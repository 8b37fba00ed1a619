import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { after, clauseOf } from '../clause/clause.ts'
import { openListFrom } from '../clause/open-list.ts'
import { type Party, partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { tellAttendance } from './attendance.ts'
import { attendedBy, statesTogether } from './attended-by.ts'
import { attendersBefore } from './attenders.ts'
import { includedGuests } from './included-guests.ts'
import { tellParties } from './people.ts'
import { meant, pointer } from './told-later.ts'

/** How many sentences after it a news item may still speak of its event. */
const REACH = 30
const GATHERINGS = new Set(['conference', 'ceremony', 'culture', 'training', 'other', 'sport'])
const ACTS = new Set(['attend', 'speak', 'say', 'stress', 'share', 'position', 'tell', 'hold', 'chair'])

/**
 * "Over 100 guests attended the event", "X delivered a speech", "Y said at the forum": after the sentence that tells of a
 * gathering, those who act in the same news item took part in it. Only where the item tells of one gathering at a time.
 */
export function tellTakingPart(context: BuildContext): void {
  const gatherings = context
    .of('event')
    .filter((event) => isGathering(event) && (event.valueOf('date')?.length ?? 0) >= 10 && event.status !== 'planned')
  const told = new Map<number, Draft<'event'>[]>()
  for (const event of context.of('event')) if (isGathering(event)) for (const index of event.sentences) tellAt(told, index, event)
  for (const event of gatherings) {
    const home = event.sentences.last
    let next = home + 1
    while (next < home + REACH && !(told.get(next) ?? []).some((other) => !isInPassing(other, event))) next++
    for (let index = event.sentences.first; index < next; index++) {
      const sentence = context.doc.sentences[index]
      const origin = context.doc.sentences[home]
      if (!sentence || !origin || context.isQuiet(sentence) || !sameItem(origin, sentence, context)) continue
      const before = event.claims.length
      takePart(event, sentence, context)
      if (event.valueOf('attendance') === null && (told.get(index) ?? []).every((other) => other === event))
        tellAttendance(event, { sentence, at: sentence.from, from: sentence.from, to: sentence.to }, context)
      if (event.claims.length > before) event.sentences.add(sentence.index)
      if (event.sentences.has(index)) tellAt(told, index, event)
    }
  }
}

function tellAt(told: Map<number, Draft<'event'>[]>, index: number, event: Draft<'event'>): void {
  const known = told.get(index)
  if (!known) told.set(index, [event])
  else if (!known.includes(event)) known.push(event)
}

/** What lies ahead, or was years or months before, is told beside the gathering that the item is about. */
function isInPassing(other: Draft<'event'>, event: Draft<'event'>): boolean {
  if (other === event) return false
  if (other.status === 'planned') return true
  const [day, home] = [other.valueOf('date'), event.valueOf('date')]
  if (day === null || home === null) return false
  return day.slice(0, 4) < home.slice(0, 4) || (day.length < 10 && day.slice(0, 7) < home.slice(0, 7))
}

/** People come together there in one place: a session of a body by its name too. */
const isGathering = (event: Draft<'event'>): boolean =>
  GATHERINGS.has(String(event.valueOf('kind'))) || (event.valueOf('kind') === 'meeting' && event.valueOf('name') !== null)

function takePart(event: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): void {
  const acts = sentence.cues.filter((cue): cue is CueMention => ACTS.has(cue.cue) && (cue.form === 'finite' || cue.form === 'participle'))
  for (const act of acts) {
    if (
      (act.cue === 'hold' || act.cue === 'chair') &&
      !sentence.cues.some((cue) => cue.cue === 'same-event' && cue.from >= act.to && cue.from - act.to <= 1)
    )
      continue
    if (act.cue === 'attend' && context.low(act.to) === 'by') {
      if (isSaidOfAnother(event, sentence, context)) continue
      const by = sentence.cues.find((cue) => cue.cue === 'presence' && cue.from === act.from)
      const came = by ? attendedBy(by, sentence, context) : openListFrom(sentence, act.to + 1, sentence.to, context)
      tellParties(event, 'participants', statesTogether(came))
      continue
    }
    const people =
      speakerBehind(act, sentence, context) ??
      (act.cue === 'attend' ? attendersBefore(act, sentence, context) : clauseOf(act, sentence, context).subject).filter(
        (party) => party.kind === 'person' || (act.cue === 'attend' && party.kind === 'organization' && !party.generic),
      )
    tellParties(event, 'participants', people, sentenceHolds(people, sentence) ? 'stated' : 'inferred')
  }
  if (event.valueOf('kind') === 'ceremony' && event.valuesOf('participants').length === 0)
    tellParties(event, 'participants', handingOver(sentence, context))
  for (const person of givenBy(sentence, context)) tellParties(event, 'participants', [person])
  const guests = includedGuests(sentence, context)
  if (guests.length > 0) tellParties(event, 'participants', guests)
}

/** `The gift was presented at a ceremony. X handed it over to Y`: who hands over, unveils or opens, and who receives it. */
function handingOver(sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const act = sentence.cues.find((cue): cue is CueMention => cue.form === 'finite' && HANDING.has(cue.cue))
  if (!act || sentence.persons.length === 0) return []
  const { subject } = clauseOf(act, sentence, context)
  const people = subject.filter((party) => party.kind === 'person' && party.to <= act.from)
  const to = people.length > 0 ? after('to', act.to, sentence, sentence.to, context) : []
  return [...people, ...to.filter((party) => party.kind === 'person')]
}
const HANDING = new Set(['ceremonial', 'give-to', 'award'])

/** `The talks were attended by`: said of another event than the dinner told of last. */
function isSaidOfAnother(event: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const point = pointer(sentence)
  const told = point ? meant(point, sentence, context) : null
  return told !== null && told !== event
}

const SPOKEN =
  /^(?:speech|speeches|remarks|address|addresses|lecture|lectures|statement|statements|presentation|presentations|talk|talks|performance|performances|recital|keynote|toast|toasts|music|songs|dances|concert|entertainment)$/

/** `began with an opening speech by X and a greeting`, `followed by remarks by Y and Z`: who speaks and plays there. */
function givenBy(sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  if (sentence.persons.length === 0) return []
  const people: Party[] = []
  for (let i = sentence.from + 2; i < sentence.to - 1; i++)
    if (context.low(i) === 'by' && SPOKEN.test(context.low(spokenBefore(i, context))))
      people.push(
        ...partiesFrom(sentence, context.low(i + 1) === ':' ? i + 2 : i + 1, sentence.to, context).filter((party) => party.kind === 'person'),
      )
  return people
}

/** `The opening remarks | were delivered by`: the token of what is given, before the verb of giving. */
function spokenBefore(by: number, context: BuildContext): number {
  if (!/^(?:given|delivered|made|presented|read|performed|offered)$/.test(context.low(by - 1))) return by - 1
  return /^(?:was|were|also|being)$/.test(context.low(by - 2)) ? (/^(?:was|were)$/.test(context.low(by - 3)) ? by - 4 : by - 3) : by - 2
}

/** `“…”, said X, director of Y`: who speaks stands behind the verb. */
function speakerBehind(act: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] | null {
  if (act.cue !== 'say' || !/^[,”"’']$/.test(context.low(act.from - 1))) return null
  const [first] = partiesFrom(sentence, act.to, Math.min(sentence.to, act.to + 8), context)
  return first?.kind === 'person' ? [first] : null
}

const sentenceHolds = (parties: readonly { readonly from: number }[], sentence: AnnotatedSentence): boolean =>
  parties.every((party) => party.from >= sentence.from && party.from < sentence.to)

function sameItem(a: AnnotatedSentence, b: AnnotatedSentence, context: BuildContext): boolean {
  const { units } = context.doc.document
  const section = (s: AnnotatedSentence): number => (units[s.unit]?.kind === 'heading' ? s.unit : (units[s.unit]?.section ?? -1))
  return a.unit === b.unit || (section(a) === section(b) && Math.abs(b.unit - a.unit) <= 10)
}
