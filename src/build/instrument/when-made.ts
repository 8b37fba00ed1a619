import type { AnnotatedSentence } from '#model/annotated'
import type { DateMention, TitleMention } from '#model/mention'
import { dateNear, datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { Act } from './parties.ts'

/** Tells when a document was made: in the year of its name, on the day that its words or the act tell, or on that of the line above. */
export function tellWhenMade(
  draft: Draft<'instrument'>,
  mention: TitleMention,
  act: Act | null,
  sentence: AnnotatedSentence,
  context: BuildContext,
  year: string | null,
): void {
  const within = / of ((?:19|20)\d\d)\b/.exec(context.words(mention.from, mention.to))?.[1]
  if (year !== null) draft.tell('date', year, [mention.from, mention.from + 1])
  else if (within !== undefined) draft.tell('date', within, [mention.from, mention.to])
  else {
    const own = dateTold(mention, act, sentence, context)
    if (own) draft.tell('date', own.edtf as string, [own.from, own.to], own.inferred ? 'inferred' : 'stated')
    else tellLineAbove(draft, mention, sentence, context)
  }
}

/** `the Agreement of 4 May 1997`, the day of the act or, without one, `the 1997 Agreement`. */
function dateTold(mention: TitleMention, act: Act | null, sentence: AnnotatedSentence, context: BuildContext): DateMention | null {
  const dates = datesOf(sentence)
  const named = dates.find((date) => date.from === mention.to + 1 && /^(?:of|dated)$/.test(context.low(mention.to)))
  if (named) return named
  if (act) return dateOfAct(mention, act, sentence, context)
  const before = dates.find((date) => date.to === mention.from || (date.to <= mention.from && blank(date.to, mention.from, context)))
  if (before) return before
  const [there] = dates.length === 1 && inCeremony(mention, context) ? dates : []
  return there ?? sentence.dates.find((date) => date.edtf !== null && datesFrom(date, context)) ?? null
}

/** `a treaty that dates from 1905`. */
const datesFrom = ({ from }: DateMention, context: BuildContext): boolean =>
  /^(?:dates|dating) from$/.test(context.words(from - 2, from).toLowerCase())

/** A line above that says a date and nothing else. */
function tellLineAbove(draft: Draft<'instrument'>, mention: TitleMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const above = context.doc.sentences[sentence.index - 1]
  const line = above ? datesOf(above)[0] : undefined
  if (!above || !line || line.edtf === null || line.edtf.length <= 4) return
  if (mention.from - sentence.from >= 3 || above.to - above.from > line.to - line.from + 2) return
  draft.tell('date', line.edtf as string, [line.from, line.to])
  draft.sentences.add(above.index)
}

/** `the Signing Ceremony of the Agreement`: signed when the ceremony was held. */
const inCeremony = (mention: TitleMention, context: BuildContext): boolean =>
  /ceremony (?:of|for|on)(?: the)?$/i.test(context.words(Math.max(0, mention.from - 3), mention.from))

function blank(from: number, to: number, context: BuildContext): boolean {
  if (to - from > 3) return false
  for (let i = from; i < to; i++) if (/[\p{L}\p{N}]/u.test(context.form(i)) && !/^(?:the|a|an)$/.test(context.low(i))) return false
  return true
}

/** The date of the act: one right behind the document or its verb, else the sentence's. */
function dateOfAct(mention: TitleMention, act: Act, sentence: AnnotatedSentence, context: BuildContext): DateMention | null {
  const told = sentence.dates.find((date) => date.edtf !== null && date.to < Math.min(mention.from, act.verb.from) && isWhen(date, context))
  if (told) return told
  const near = datesOf(sentence).find((date) => date.from >= Math.max(mention.to, act.verb.to) && date.from - Math.max(mention.to, act.verb.to) <= 4)
  const other = (date: DateMention): boolean =>
    act.verb.to <= mention.from && sentence.cues.some((cue) => cue.cue === act.verb.cue && cue.from >= mention.to && cue.from < date.from)
  if (near && !other(near)) return near
  if (near) return datesOf(sentence).find((one) => one.to <= mention.from && one.from < act.verb.to + 4) ?? null
  const date = dateNear(sentence, act.verb.from, sentence.from, sentence.to)
  if (!date) return null
  for (let i = Math.min(date.to, mention.from); i < Math.max(date.from, mention.from); i++) if (context.low(i) === ';') return null
  return date
}

/** `dates from 2008, when an agreement was signed`. */
const isWhen = ({ to }: DateMention, context: BuildContext): boolean => context.low(context.low(to) === ',' ? to + 1 : to) === 'when'
