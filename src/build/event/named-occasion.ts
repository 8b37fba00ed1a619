import type { AnnotatedSentence } from '#model/annotated'
import type { DateMention, PlaceMention, TitleMention } from '#model/mention'
import { partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft, Tokens } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { tellAttendance } from './attendance.ts'
import { tellEdition } from './edition.ts'
import { kindOfCue, kindOfHead, kindOfName } from './kind.ts'
import { isFixed, isHabit, pastBeginning } from './not-held.ts'
import { severalTimes } from './occurrences.ts'
import { isOfCalendar, whyOnlyNamed } from './only-named.ts'
import { partOf } from './part-of-occasion.ts'
import { statedSubstance, tellParties, tellStates } from './people.ts'
import { pointBack } from './pointed-occasion.ts'
import { nameOf } from './quoted-name.ts'
import { tellRoles } from './roles.ts'
import { tellSetting } from './setting-of-act.ts'
import { segmentAround } from './stretch.ts'
import { tellWhen } from './when.ts'
import { tellPlace, tellWhere } from './where.ts'

/** A named occasion with something told of it: who held it, who attended, when, where. */
export const namedOccasion: BuildRule = {
  id: 'event/named-occasion',
  version: 10,
  mentions: ['occasion'],
  build(title: TitleMention, sentence, context, rule) {
    if (title.inside) return
    const only = whyOnlyNamed(title, sentence, context)
    if (only) return context.reject(rule, title.from, title.to, only)
    const whole = nameOf(title, sentence, context)
    if (whole[1] - whole[0] === 1 && title.edition === null) return pointBack(title, sentence, context, rule)
    const draft = context.draft('event', rule, sentence)
    const from = tellName(draft, title, whole, sentence, context)
    const played = tellRoles(draft, sentence, from, title.to, context)
    const linked = tellSetting(draft, title, from, sentence, context) || played
    if (context.low(title.to) === 'between') tellParties(draft, 'participants', partiesFrom(sentence, title.to + 1, sentence.to, context))
    if (/^(?:upcoming|forthcoming)$/.test(context.low(title.from - 1))) draft.tellStatus('planned', [title.from - 1, title.from])
    tellScene(draft, title, linked, sentence, context)
    const lacking = whatLacks(draft, title, linked, sentence, context)
    if (lacking) return context.reject(rule, title.from, title.to, lacking)
    tellStates(draft, title, sentence)
    const times = severalTimes(sentence.from, from, sentence, context)
    if (times.length < 2) context.keep(draft)
    else for (const { date } of times) context.keep(onDate(draft, date, sentence, context))
  },
}

/** Tells the kind and the name of the occasion, or of the part of it that is told of; gives where the name begins. */
function tellName(draft: Draft<'event'>, title: TitleMention, whole: Tokens, sentence: AnnotatedSentence, context: BuildContext): number {
  const part = partOf(title, sentence, context)
  const from = part ? part.from : whole[0]
  const kind = part ? kindOfCue(part.cue) : kindOfName(sentence, title.from, title.to, nameCut(title, context))
  draft.tell('kind', kind ?? kindOfHead(title.head, title.name) ?? 'conference', [from, title.to])
  const name = whole[0] < title.from || whole[1] > title.to ? context.words(whole[0], whole[1]) : title.name
  draft.tell('name', part ? `${context.words(part.from, title.from)} ${title.name}` : name, [from, title.to])
  tellEdition(draft, title, sentence, context)
  return from
}

/** Tells when and where it was held and, where a verb is linked to it, how many were there. */
function tellScene(draft: Draft<'event'>, title: TitleMention, linked: boolean, sentence: AnnotatedSentence, context: BuildContext): void {
  const begun = pastBeginning(title.to, sentence, context)
  const around = segmentAround(sentence, begun, context)
  const stretch = begun > title.to ? { ...around, from: Math.max(around.from, begun) } : around
  const inherit = linked && !isPerfect(sentence, context) && !isOneOfMany(sentence)
  tellWhen(draft, stretch, context, inherit)
  tellWhere(draft, stretch, context, inherit)
  const home = draft.valuesOf('places').length === 0 ? homeOf(title, sentence) : null
  if (home) tellPlace(draft, home)
  if (linked) tellAttendance(draft, stretch, context)
}

/** What an occasion lacks to be told as held; null where nothing does. */
function whatLacks(draft: Draft<'event'>, title: TitleMention, linked: boolean, sentence: AnnotatedSentence, context: BuildContext): string | null {
  const told = statedSubstance(draft, sentence, context)
  const numbered = title.edition !== null
  if (draft.valueOf('date') === null && !numbered && !isOfCalendar(title) && draft.valuesOf('places').length === 0)
    return 'neither when nor where is told'
  if (told < 2) return 'the occasion is only named'
  if (isHabit(draft, sentence)) return 'it is told as a habit'
  if (linked) return null
  const fixed = draft.valueOf('date') !== null && isFixed(title, sentence, context)
  const enough = numbered || fixed || homeOf(title, sentence) !== null ? 2 : 3
  return told < enough || isOfCalendar(title) ? 'no verb says that it took place' : null
}

/** `In June 2023 and November 2025, the Dialogue was held`: the same, at one of the times told. */
function onDate(draft: Draft<'event'>, date: DateMention, sentence: AnnotatedSentence, context: BuildContext): Draft<'event'> {
  const one = context.draft('event', draft.rule, sentence).absorb(draft).retract('date')
  return one.tell('date', date.edtf as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
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

/** `the Johannesburg Summit`: the city that a name begins with is where it was. */
function homeOf(title: TitleMention, sentence: AnnotatedSentence): PlaceMention | null {
  if (title.head !== 'summit' && title.head !== 'conference') return null
  const city = sentence.places.find((m) => m.sort === 'city' && m.from <= title.from + 1 && m.from >= title.from && m.to < title.to)
  return city?.kind === 'place' ? city : null
}

/** The end of a name's head: before its first `of`, `on`, `for`, `between`, `:`. */
function nameCut(title: TitleMention, context: BuildContext): number {
  for (let i = title.from + 1; i < title.to; i++) if (/^(?:of|on|for|between|:|under|to|in|at|—|–)$/.test(context.low(i))) return i
  return title.to
}
