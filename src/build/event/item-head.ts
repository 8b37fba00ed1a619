import type { AnnotatedSentence } from '#model/annotated'
import type { DateMention } from '#model/mention'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'

/** How many sentences back the line that names the day of a programme may stand. */
const REACH = 10
const MODIFIERS = new Set(
  `the a an inaugural official opening closing bilateral plenary formal informal courtesy joint annual public working first second third fourth fifth
   delegation-level separate visit state special grand final`.split(/\s+/),
)
const isModifier = (low: string): boolean => MODIFIERS.has(low) || (isDigit(low) && /^\d+(?:st|nd|rd|th)$/.test(low))
const SEPARATORS = new Set([':', '–', '—', '-', '|', '.', '•'])
const HALF_DAYS = new Set(['am', 'pm', 'a.m.', 'p.m.', 'hr', 'hrs', 'hours', 'h', 'noon', 'uhr'])
/** True where a form begins with a digit. */
const isDigit = (low: string): boolean => low >= '0' && low < ':'

/** An item of a programme, list or table: the date that heads or governs it, and the tokens it is told in. */
export interface Item {
  readonly date: DateMention
  readonly from: number
  readonly to: number
}

/** The item that a noun opens: `10:00 Talks with`, `May 2019: inaugural Dialogue`, `12 March. Opening of`; null where it opens none. */
export function itemOpenedAt(noun: number, sentence: AnnotatedSentence, context: BuildContext): Item | null {
  let from = noun
  while (from > sentence.from && noun - from < 4 && isModifier(context.low(from - 1)) && !isDate(from - 1, sentence)) from--
  let head = from
  while (head > sentence.from && from - head < 2 && SEPARATORS.has(context.low(head - 1))) head--
  const timed = timeEndingAt(head, sentence, context)
  if (timed !== null) {
    const date = dayOver(timed, sentence, context)
    return date && { date, from, to: itemEnd(noun, sentence, context) }
  }
  const own = datesOf(sentence).find(
    (m) => m.to === head && (m.from === sentence.from || /^[•*–-]$/.test(context.low(m.from - 1))) && m.from - sentence.from <= 1,
  )
  if (own) return { date: own, from, to: itemEnd(noun, sentence, context) }
  if (from !== sentence.from) return null
  const date = dayAlone(sentence, context)
  return date && { date, from, to: itemEnd(noun, sentence, context) }
}

const isDate = (i: number, sentence: AnnotatedSentence): boolean => sentence.dates.some((m) => m.from <= i && m.to > i)

/** Where the time of day that ends at token i begins: `10 : 00`, `9.30 am`, `10:00 – 11:30`; null where there is none. */
function timeEndingAt(i: number, sentence: AnnotatedSentence, context: BuildContext): number | null {
  const end = HALF_DAYS.has(context.low(i - 1)) ? i - 1 : i
  if (!isDigit(context.low(end - 1))) return null
  let from: number | null = null
  if (/^\d{1,2}[.:h]\d\d$/.test(context.low(end - 1))) from = end - 1
  else if (/^\d\d$/.test(context.low(end - 1)) && context.low(end - 2) === ':' && /^\d{1,2}$/.test(context.low(end - 3))) from = end - 3
  return from !== null && from >= sentence.from ? from : null
}

/** An item ends before the next time of day, or with its sentence. */
function itemEnd(noun: number, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = noun + 2; i < sentence.to - 1; i++)
    if (context.low(i + 1) === ':' && /^\d{1,2}$/.test(context.low(i)) && /^\d\d$/.test(context.low(i + 2))) return i
  for (let i = noun + 1; i < sentence.to; i++) if (context.low(i) === ';') return i
  return sentence.to
}

/** The day of a programme at token i: a full date before it in the sentence, else one that opens a sentence before. */
function dayOver(i: number, sentence: AnnotatedSentence, context: BuildContext): DateMention | null {
  const own = datesOf(sentence).findLast((m) => m.to <= i && isFull(m))
  if (own) return own
  for (let back = 1; back <= REACH; back++) {
    const line = context.doc.sentences[sentence.index - back]
    if (!line) return null
    const day = datesOf(line).find((m) => isFull(m) && m.from - line.from <= 2)
    if (day) return day
  }
  return null
}

/** The day that the line right before says and nothing else: `12 March.`, a heading `Monday 16 September`. */
function dayAlone(sentence: AnnotatedSentence, context: BuildContext): DateMention | null {
  const line = context.doc.sentences[sentence.index - 1]
  if (!line) return null
  const day = datesOf(line).find((m) => isFull(m) && m.from - line.from <= 1 && line.to - m.to <= 1)
  if (day) return day
  const first = line.from
  if (!/^\d{1,2}$/.test(context.low(first)) || context.low(first + 1) !== ':' || line.unit !== sentence.unit) return null
  return dayOver(first, line, context)
}

const isFull = (date: DateMention): boolean => (date.edtf?.length ?? 0) >= 10
