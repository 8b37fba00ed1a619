import type { AnnotatedSentence } from '#model/annotated'
import type { TitleMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

/** `takes place every other year in Apia`, `since its launch in 2012 it has drawn crowds`: no one time of a series. */
export const isHabit = (draft: Draft<'event'>, sentence: AnnotatedSentence): boolean =>
  draft.status === 'held' &&
  !draft.claims.some(({ field, value, basis }) => field === 'date' && (String(value).length > 4 || basis === 'inferred')) &&
  (draft.valueOf('series')?.edition ?? null) === null &&
  sentence.cues.some((cue) => cue.cue === 'recurring')

/** `President of the 66th Session`, `Chair of the Lakes Meeting`: whose office it is, not that it took place. */
export function isOfOffice(title: TitleMention, context: BuildContext): boolean {
  const of = context.low(title.from - 1) === 'the' ? title.from - 2 : title.from - 1
  return context.low(of) === 'of' && OFFICE.test(context.low(of - 1)) && (context.shape(of - 1) & 1) !== 0
}
const OFFICE =
  /^(?:president|chair|chairman|chairwoman|chairperson|co-chair|vice-chair|vice-president|secretary|secretary-general|rapporteur|director|coordinator|convenor|convener)$/

/** `the 10th anniversary of the first Summit`: the summit was long ago. */
export const isRemembered = (title: TitleMention, context: BuildContext): boolean => /^anniversary of (?:the )?$/i.test(wordsBefore(title, context))
const wordsBefore = ({ from }: TitleMention, context: BuildContext): string =>
  context.low(from - 1) === 'the' ? `${context.low(from - 3)} ${context.low(from - 2)} the ` : `${context.low(from - 2)} ${context.low(from - 1)} `

/** `implement the consensus reached at the Second Summit`: what was agreed there, some time ago. */
export function isSourceOf(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const at = context.low(title.from - 1) === 'the' ? title.from - 2 : title.from - 1
  if (!/^(?:at|during)$/.test(context.low(at)) || isFixed(title, sentence, context)) return false
  for (let i = at - 1; i > Math.max(sentence.from + 2, at - 8); i--)
    if (/^(?:reached|made|agreed|adopted|taken|announced|signed)$/.test(context.low(i)) && AGREED.test(context.low(i - 1)))
      return sentence.cues.some((cue) => cue.to < i && (cue.form === 'infinitive' || cue.form === 'gerund') && i - cue.to < 8)
  return false
}
const AGREED = /^(?:consensus|consensuses|agreements?|understandings?|decisions?|commitments?|pledges?|promises?)$/

/** `on topics including “Old Music”, “New Music” and “The Music Forum”`: one of the topics. */
export function isOfTopics(title: TitleMention, { quotations, from }: AnnotatedSentence, context: BuildContext): boolean {
  const at = quotations.findIndex((q) => q.from <= title.from && q.to >= title.to)
  if (at < 0) return false
  let first = at
  while (first > 0 && (quotations[first]?.from ?? 0) - (quotations[first - 1]?.to ?? 0) <= 3) first--
  const lead = (quotations[first]?.from ?? 0) - 1
  for (let i = lead; i > Math.max(from, lead - 5); i--) if (/^(?:topics|themes|subjects|questions|issues|areas)$/.test(context.low(i))) return true
  return false
}

/** `the Lakes Games in Entebbe in May`, `the Forum (6–8 May)`: right behind the name stands where or when. */
export function isFixed(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (context.low(title.to) === '(') {
    const close = closing(title.to, sentence, context)
    if (sentence.mentions.some((m) => m.kind === 'date' && m.edtf !== null && m.from > title.to && m.to <= close)) return true
  }
  if (!/^(?:in|at|on|\(|of)$/.test(context.low(title.to))) return false
  return sentence.mentions.some((m) => (m.kind === 'place' || m.kind === 'date') && m.from > title.to && m.from - title.to <= 2)
}

/** Where the bracket that opens at token i closes. */
function closing(i: number, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let k = i + 1; k < Math.min(sentence.to, i + 16); k++) if (context.low(k) === ')') return k
  return i
}

/** `following the conclusion of the Summit`, `to coincide with the start of the Games`: something else is told of by its time. */
export function isOnlyWhen(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const of = context.low(title.from - 1) === 'the' ? title.from - 2 : title.from - 1
  if (context.low(of) !== 'of' || !/^(?:conclusion|start|end|close|opening|success|beginning|eve)$/.test(context.low(of - 1))) return false
  const lead = context.low(of - 2) === 'the' || context.low(of - 2) === 'successful' ? of - 3 : of - 2
  return (
    lead > sentence.from - 1 && /^(?:following|after|before|with|since|by|until|on)$/.test(context.low(lead)) && !isFixed(title, sentence, context)
  )
}

/** `the meeting to prepare the 15th Festival`, `preparations for the Games`, `the call for the next Congress`: it lies elsewhere. */
export function isPrepared(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (sentence.cues.some((cue) => (cue.cue === 'hold' || cue.cue === 'held') && cue.from >= title.to && cue.from - title.to <= 4)) return false
  let lead = title.from - 1
  while (lead > sentence.from && /^(?:the|its|their|next|this|year|’s|'s|upcoming|forthcoming|[‘’“"])$/.test(context.low(lead))) lead--
  const low = context.low(lead)
  if (/^(?:prepare|preparing|preparatory|plan)$/.test(low)) return !isFixed(title, sentence, context)
  return (
    (low === 'for' || low === 'of') &&
    /^(?:preparations?|preparing|prepare|call|location|dates?|venue|bids?|candidates?|candidature|evaluation|assessment|agenda|registrations?|prepared)$/.test(
      context.low(lead - 1),
    ) &&
    !isFixed(title, sentence, context)
  )
}

/** `the tenth Camp, which started in 2003, will be held`: where the clause ends that only tells since when there is such an occasion; `to` where there is none. */
export function pastBeginning(to: number, sentence: AnnotatedSentence, context: BuildContext): number {
  if (context.low(to) !== ',') return to
  const which = /^(?:which|that)$/.test(context.low(to + 1))
  const verb = which && /^(?:was|were)$/.test(context.low(to + 2)) ? to + 3 : which ? to + 2 : to + 1
  const first = context.low(verb) === 'first' ? verb + 1 : verb
  if (!/^(?:started|began|begun|launched|founded|established|initiated|inaugurated|held|organi[sz]ed|created)$/.test(context.low(first))) return to
  if (context.low(first) === 'held' && first === verb) return to
  const date = sentence.dates.find((m) => m.from > first && m.from <= first + 2)
  const own = date && sentence.dates.some((m) => m.from > date.to && m.edtf !== null)
  return own && context.low(date.to) === ',' ? date.to : to
}

/** `takes part each year in fairs, including the Salt Fair in Lima`. */
export const isEveryYear = (title: TitleMention, { dates, cues }: AnnotatedSentence, context: BuildContext): boolean =>
  dates.length === 0 &&
  cues.some(
    (cue) =>
      cue.row === 'series/recurring' && cue.to <= title.from && /^(?:participat\p{Ll}+|part|attends?|visits?)$/u.test(context.low(cue.from - 1)),
  )
