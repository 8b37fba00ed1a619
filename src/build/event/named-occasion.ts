import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention, PersonMention, TitleMention } from '#model/mention'
import type { RuleStamp } from '#model/rule'
import { SHAPE } from '#model/tokens'
import { clauseOf } from '../clause/clause.ts'
import { type Party, partiesFrom, partiesOf } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { countOf } from '../series/editions-held.ts'
import { tellAttendance } from './attendance.ts'
import { tellEdition } from './edition.ts'
import { kindOfCue, kindOfHead, kindOfName } from './kind.ts'
import { isEveryYear, isFixed, isHabit, isOfOffice, isOfTopics, isOnlyWhen, isPrepared, isRemembered, isSourceOf, pastBeginning } from './not-held.ts'
import { severalTimes } from './occurrences.ts'
import { statedSubstance, tellParties, tellStates } from './people.ts'
import { nameOf } from './quoted-name.ts'
import { tellRoles } from './roles.ts'
import { segmentAround } from './stretch.ts'
import { tellWhen } from './when.ts'
import { tellPlace, tellWhere } from './where.ts'

/** Anniversaries are marked, not held: they name no occasion that people come to. */
const NOT_HELD = new Set(['anniversary', 'war', 'victory'])

/** Days and years go by without anybody meeting. */
const CALENDAR = new Set(['day', 'year', 'decade', 'month'])

/** A named occasion with something told of it: who held it, who attended, when, where. */
export const namedOccasion: BuildRule = {
  id: 'event/named-occasion',
  version: 10,
  mentions: ['occasion'],
  build(title: TitleMention, sentence, context, rule) {
    if (title.inside) return
    if (NOT_HELD.has(title.head)) return context.reject(rule, title.from, title.to, 'an anniversary is not held')
    if (isRemembered(title, context)) return context.reject(rule, title.from, title.to, 'only its anniversary is told')
    if (isEveryYear(title, sentence, context)) return context.reject(rule, title.from, title.to, 'what is done there every year is told of')
    if (isSourceOf(title, sentence, context)) return context.reject(rule, title.from, title.to, 'only what was agreed there is told of')
    if (isOfTopics(title, sentence, context)) return context.reject(rule, title.from, title.to, 'one of several topics in quotation marks')
    if (CALENDAR.has(title.head) && !isCelebrated(title, sentence, context) && isMarked(title, sentence, context))
      return context.reject(rule, title.from, title.to, 'it is only what is marked')
    if (isOfOffice(title, context) && !isFixed(title, sentence, context))
      return context.reject(rule, title.from, title.to, 'an office there is told of')
    if (isPrepared(title, sentence, context)) return context.reject(rule, title.from, title.to, 'it is only prepared or called for')
    if (isOnlyWhen(title, sentence, context)) return context.reject(rule, title.from, title.to, 'something else is told of by its time')
    if (title.rule === LETTERED && TIMED.test(context.low(title.from - 1)) && !isFixed(title, sentence, context))
      return context.reject(rule, title.from, title.to, 'something else is told of by its time')
    if (sentence.cues.some((cue) => cue.cue === 'editions' && (cue.from >= title.to || isOf(title, cue, context)) && countOf(cue, sentence, context)))
      return context.reject(rule, title.from, title.to, 'its editions are counted')
    const whole = nameOf(title, sentence, context)
    if (whole[1] - whole[0] === 1 && title.edition === null) return pointBack(title, sentence, context, rule)
    const draft = context.draft('event', rule, sentence)
    const part = partOf(title, sentence, context)
    const from = part ? part.from : whole[0]
    const kind = part ? kindOfCue(part.cue) : kindOfName(sentence, title.from, title.to, nameCut(title, context))
    draft.tell('kind', kind ?? kindOfHead(title.head, title.name) ?? 'conference', [from, title.to])
    const name = whole[0] < title.from || whole[1] > title.to ? context.words(whole[0], whole[1]) : title.name
    draft.tell('name', part ? `${context.words(part.from, title.from)} ${title.name}` : name, [from, title.to])
    tellEdition(draft, title, sentence, context)
    const played = tellRoles(draft, sentence, from, title.to, context)
    const linked = tellSetting(draft, title, from, sentence, context) || played
    if (context.low(title.to) === 'between') tellParties(draft, 'participants', partiesFrom(sentence, title.to + 1, sentence.to, context))
    if (/^(?:upcoming|forthcoming)$/.test(context.low(title.from - 1))) draft.tellStatus('planned', [title.from - 1, title.from])
    const begun = pastBeginning(title.to, sentence, context)
    const around = segmentAround(sentence, begun, context)
    const stretch = begun > title.to ? { ...around, from: Math.max(around.from, begun) } : around
    const inherit = linked && !isPerfect(sentence, context) && !isOneOfMany(sentence)
    tellWhen(draft, stretch, context, inherit)
    tellWhere(draft, stretch, context, inherit)
    const homed = draft.valuesOf('places').length === 0 && tellHome(draft, title, sentence)
    if (linked) tellAttendance(draft, stretch, context)
    const told = statedSubstance(draft, sentence, context)
    const once = title.edition !== null || CALENDAR.has(title.head)
    if (draft.valueOf('date') === null && !once && draft.valuesOf('places').length === 0)
      return context.reject(rule, title.from, title.to, 'neither when nor where is told')
    if (told < 2) return context.reject(rule, title.from, title.to, 'the occasion is only named')
    if (isHabit(draft, sentence)) return context.reject(rule, title.from, title.to, 'it is told as a habit')
    const fixed = draft.valueOf('date') !== null && isFixed(title, sentence, context)
    if (!linked && (told < (title.edition !== null || homed || fixed ? 2 : 3) || CALENDAR.has(title.head)))
      return context.reject(rule, title.from, title.to, 'no verb says that it took place')
    tellStates(draft, title, sentence)
    const times = severalTimes(sentence.from, from, sentence, context)
    if (times.length < 2) context.keep(draft)
    else for (const { date } of times) context.keep(onDate(draft, date, sentence, context))
  },
}

/** `six editions of the Forum`. */
const isOf = (title: TitleMention, { to }: CueMention, context: BuildContext): boolean =>
  context.low(to) === 'of' && (title.from === to + 1 || (title.from === to + 2 && context.low(to + 1) === 'the'))

/** `In June 2023 and November 2025, the Dialogue was held`: the same, at one of the times told. */
function onDate(draft: Draft<'event'>, date: DateMention, sentence: AnnotatedSentence, context: BuildContext): Draft<'event'> {
  const one = context.draft('event', draft.rule, sentence).absorb(draft).retract('date')
  return one.tell('date', date.edtf as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
}

const LETTERED = 'names/lettered@1'
/** `the exchanges after COP28`. */
const TIMED = /^(?:after|since|before|until|following)$/

/** `on the occasion of the National Day`, `marking Europe Day`: the day is why something else is held. */
function isMarked(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  let i = title.from - 1
  while (i > sentence.from && /^(?:the|its|their|this|year’s|'s|’s|\d+(?:st|nd|rd|th))$/.test(context.low(i))) i--
  const low = context.low(i)
  return low === 'of' || /^(?:mark|marks|marking|marked|celebrating|celebrate|commemorate|commemorating|for|on|ahead)$/.test(low)
}

/** `the reception for the National Day`, `the celebration of the Republic Day`; not `in celebration of` it. */
function isCelebrated(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const part = partOf(title, sentence, context)
  return part !== undefined && context.low(part.from - 1) !== 'in'
}

/** "the opening ceremony of the 5th Forum", "a session of the World Congress": the part of an occasion that is told of, where it has no name itself. */
function partOf(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): Pick<CueMention, 'cue' | 'from'> | undefined {
  const begin = beforeQuoted(title, sentence, context)
  const end = context.low(begin - 1) === 'the' ? begin - 2 : begin - 1
  if (context.low(end) !== 'of' && context.low(end) !== 'for') return undefined
  if (/^(?:opening|inauguration|closing)$/.test(context.low(end - 1)) && /^(?:the|official|formal)$/.test(context.low(end - 2)))
    return { cue: 'occasion.ceremony', from: end - 1 }
  if (sentence.occasions.some((m) => m.to === end && m.to - m.from > 1)) return undefined
  return sentence.cues.find(
    (cue) => cue.to === end && (cue.cue === 'occasion.ceremony' || cue.cue === 'occasion.meeting' || cue.cue === 'occasion.conference'),
  )
}

/** `of the 2024 Nordic “Songs of the Sea” Contest`: where a name begins whose title in quotation marks stands before its head. */
function beforeQuoted({ from }: TitleMention, { quotations }: AnnotatedSentence, context: BuildContext): number {
  const quoted = quotations.find((m) => m.to === from || m.from === from)
  let begin = quoted ? quoted.from : from
  while (quoted && quoted.from - begin < 4 && (context.shape(begin - 1) & SHAPE.capital || /^\d{4}$/.test(context.low(begin - 1)))) begin--
  return begin
}

/** `held the Forum, the Games and the Festival`: a summary of years, not of the day that the telling stands in. */
const isOneOfMany = (sentence: AnnotatedSentence): boolean => sentence.occasions.filter((m) => !m.inside && m.to - m.from > 1).length >= 4

/** "have held the Forum": no one time is meant. */
function isPerfect(sentence: AnnotatedSentence, context: BuildContext): boolean {
  return sentence.cues.some(
    (cue) =>
      (cue.cue === 'hold' || cue.cue === 'held' || cue.cue === 'open') &&
      [1, 2, 3].some((k) => /^(?:has|have|having)$/.test(context.low(cue.from - k))),
  )
}

/** "attended the Dialogue": the occasion of that name told before, which gains what is told here. */
function pointBack(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): void {
  const word = title.name.toLowerCase()
  const event = context.near('event', sentence.index - 12, sentence.index).findLast((draft) => draft.valueOf('name')?.toLowerCase().includes(word))
  if (!event) {
    if (tellNameless(title, sentence, context, rule)) return
    context.reject(rule, title.from, title.to, 'it points back to an occasion that is not told')
    return
  }
  if (tellRoles(event, sentence, title.from, title.to, context)) event.sentences.add(sentence.index)
  tellItsDays(event, title, sentence, context)
  if (event.valueOf('attendance') === null) tellAttendance(event, segmentAround(sentence, title.to, context), context)
}

/** `at the Summit that held in Abuja on 22 December`: an occasion without a name that its own clause places and dates. */
function tellNameless(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): boolean {
  const verb = sentence.cues.find((cue) => (cue.cue === 'hold' || cue.cue === 'held') && cue.from >= title.to && cue.from - title.to <= 3)
  if (!verb || !/^(?:in|at|on|from)$/.test(context.low(verb.to)) || !/(?:held|place|organi[sz]ed|convened)$/.test(context.low(verb.to - 1)))
    return false
  const draft = context.draft('event', rule, sentence)
  const stretch = { ...segmentAround(sentence, verb.to, context), from: verb.to }
  draft.tell('kind', kindOfName(sentence, title.from, title.to, title.to) ?? kindOfHead(title.head, title.name) ?? 'conference', [
    title.from,
    title.to,
  ])
  tellRoles(draft, sentence, title.from, title.to, context)
  tellWhen(draft, stretch, context, false)
  tellWhere(draft, stretch, context, false)
  if ((draft.valueOf('date')?.length ?? 0) < 7 || draft.valuesOf('places').length === 0) return false
  context.keep(draft)
  return true
}

/** "The Festival was held in Lamu from 11 to 14 October": the days and the place of an occasion that only its year, or nothing, told. */
function tellItsDays(event: Draft<'event'>, title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const verb = sentence.cues.find((cue) => (cue.cue === 'hold' || cue.cue === 'held') && cue.from >= title.to && cue.from - title.to <= 8)
  if (!verb || !/^(?:in|at|on|from|between)$/.test(context.low(verb.to))) return
  const stretch = { ...segmentAround(sentence, verb.to, context), from: verb.to }
  const own = context.draft('event', event.rule, sentence)
  tellWhen(own, stretch, context, false)
  tellWhere(own, stretch, context, false)
  const told = event.valueOf('date')
  const day = own.valueOf('date')
  if (day !== null && told !== null && !day.startsWith(told)) return
  if (day !== null && day !== told) event.retract('date')
  if (own.valuesOf('places').length > 0 && !event.claims.some((claim) => claim.field === 'places' && claim.basis === 'stated'))
    event.retract('places')
  event.absorb(own)
}

/** "At the Forum in June 2023, X proposed": whoever acts there took part. */
function tellSetting(draft: Draft<'event'>, title: TitleMention, from: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const lead = context.low(from - 1) === 'the' ? context.low(from - 2) : context.low(from - 1)
  if (lead !== 'at' && lead !== 'during') return false
  const at = context.low(from - 1) === 'the' ? from - 2 : from - 1
  if (isOfDocument(at - 1, context)) return false
  const actor = actorBeside(at, title.to, sentence, context)
  if (actor) {
    tellParties(draft, 'participants', [actor])
    return true
  }
  const verb =
    sentence.cues.find((cue) => cue.form === 'finite' && cue.from >= title.to) ??
    sentence.cues.findLast((cue) => cue.form === 'finite' && cue.to <= title.from)
  if (!verb) return false
  const before = draft.claims.length
  tellParties(draft, 'participants', clauseOf(verb, sentence, context).subject)
  return draft.claims.length > before
}

/** `the resolution adopted at the Congress`: of old; only the document is spoken of. */
const isOfDocument = (i: number, context: BuildContext): boolean =>
  /^(?:adopted|reached|agreed|made|taken|endorsed|approved|signed)$/.test(context.low(i)) &&
  !/^(?:was|were|is|are|be|been|being|and|also|\p{L}+ly)$/u.test(context.low(i - 1))

/** "said Mayor X at the Forum", "as told by Y, at the Forum", "At the Forum in May 2019, Z announced": the person right beside. */
function actorBeside(lead: number, to: number, sentence: AnnotatedSentence, context: BuildContext): Party | undefined {
  const people = partiesOf(sentence, context).filter((party): party is PersonMention => party.kind === 'person')
  if (lead > sentence.from) return people.find((person) => Math.max(person.to, person.outerTo) === (context.low(lead - 1) === ',' ? lead - 1 : lead))
  for (let i = to; i < Math.min(sentence.to, to + 16); i++)
    if (context.low(i) === ',') {
      const next = people.find((person) => person.outerFrom === i + 1 || person.outerFrom === i + 2)
      if (next) return next
    }
  return undefined
}

/** `the Johannesburg Summit`: the city that a name begins with is where it was. */
function tellHome(draft: Draft<'event'>, title: TitleMention, sentence: AnnotatedSentence): boolean {
  if (title.head !== 'summit' && title.head !== 'conference') return false
  const city = sentence.places.find((m) => m.sort === 'city' && m.from <= title.from + 1 && m.from >= title.from && m.to < title.to)
  if (city?.kind !== 'place') return false
  tellPlace(draft, city)
  return true
}

/** The end of a name's head: before its first `of`, `on`, `for`, `between`, `:`. */
function nameCut(title: TitleMention, context: BuildContext): number {
  for (let i = title.from + 1; i < title.to; i++) if (/^(?:of|on|for|between|:|under|to|in|at|—|–)$/.test(context.low(i))) return i
  return title.to
}
