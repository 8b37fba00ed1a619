import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention } from '#model/mention'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'

/** Since when a tie holds, and the words that tell it. */
export interface Since {
  readonly edtf: string
  readonly at: readonly Tokens[]
  readonly inferred: boolean
}

const FOUNDING =
  /^(?:signing|establish|established|establishes|establishing|establishment|founding|launch|launched|signed|formed|elevated|upgraded|elevating|upgrading|became|become|joined|since|admitted|acceded|forged|twinned|normalization|launching|creation|began|begun|begins|started|date|dates|dated|dating|inaugurated|sealed|concluded|reached|entered|twinning|founded|initiated|opened|friends|upgrade|elevate|elevation|restored|resumed)$/

/** The beginning of a tie: a date with a founding word, a `since`, or an anniversary counted back. */
export function sinceOf(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Since | null {
  const bracketed = inBrackets(cue, sentence, context)
  if (bracketed) return bracketed
  if (isCounted(cue, sentence, context)) return countedBack(cue, sentence, context)
  const founded = datesOf(sentence).find(
    (date) => date.edtf !== null && foundedOn(date.from, context) && Math.abs(date.from - cue.from) < (cue.cue === 'tie-sister' ? 40 : 25),
  )
  if (founded?.edtf) return { edtf: founded.edtf, at: [[founded.from, founded.to]], inferred: founded.inferred }
  const anniversary = countedBack(cue, sentence, context)
  if (anniversary) return anniversary
  const since = sentence.dates.find((m) => m.edtf !== null && m.relation === 'since' && Math.abs(m.from - cue.from) < 25 && ownOf(m, cue, sentence))
  if (since?.kind === 'date' && since.edtf) return { edtf: since.edtf, at: [[since.from, since.to]], inferred: since.inferred }
  if (cue.cue !== 'tie-accession' && !foundedNear(cue, sentence, context)) return null
  const dates = datesOf(sentence)
  const date = dates
    .filter((one) => Math.abs(one.from - cue.from) < 25 || (cue.cue === 'tie-sister' && dates.length === 1))
    .sort((a, b) => Math.abs(a.from - cue.from) - Math.abs(b.from - cue.from))[0]
  return date?.edtf ? { edtf: date.edtf, at: [[date.from, date.to]], inferred: date.inferred } : null
}

/** The number right before a token, in figures or in words. */
function countBefore(i: number, context: BuildContext): number {
  const count = context.sentenceAt(i)?.quantities.find((m) => m.from === i - 1 && m.to >= i)
  return count && Number.isInteger(count.value) ? count.value : Number.parseInt(context.low(i - 1), 10) || 0
}

/** `have been sister cities for 60 years`, `for the past 60 years`: in words that tell how long it has lasted. */
function lastedYears(i: number, context: BuildContext): number {
  if (context.low(i + 1) === 'ago') return countBefore(i, context)
  const from = /^(?:last|past)$/.test(context.low(i - 2)) ? (context.low(i - 3) === 'the' ? i - 4 : i - 3) : i - 2
  return context.low(from) === 'for' ? countBefore(i, context) : 0
}

/** `have been linked for many years`: told as lasting, though not since when. */
export function lasts(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = cue.to + 1; i < Math.min(sentence.to, cue.to + 8); i++)
    if (/^(?:years|decades)$/.test(context.low(i))) {
      let k = i - 1
      while (k > cue.to - 2 && i - k < 5 && context.low(k) !== 'for') k--
      return context.low(k) === 'for'
    }
  return false
}

/** `established in 1972`, `launched on 3 May 1955`. */
const foundedOn = (at: number, context: BuildContext): boolean =>
  goesBack(at, context) ||
  context.words(at - 3, at).toLowerCase() === 'set up in' ||
  (context.isIn('founding/ties', at - 2) && /^(?:in|on)$/.test(context.low(at - 1))) ||
  context.isIn('founding/ties', at - 1)

/** `the link goes back to 1986`, `dates back to May 1986`, `dates from 1986`. */
const goesBack = (at: number, context: BuildContext): boolean =>
  (context.low(at - 1) === 'to' &&
    context.low(at - 2) === 'back' &&
    /^(?:goes|go|dates?|going|dating|stretch(?:es)?|reach(?:es)?)$/.test(context.low(at - 3))) ||
  (context.low(at - 1) === 'from' && /^(?:dates|dating)$/.test(context.low(at - 2)))

/** A `since` belongs to the last tie told before it, else to the first after it. */
function ownOf(date: DateMention, cue: CueMention, sentence: AnnotatedSentence): boolean {
  if (date.from > cue.to && sentence.dates.some((other) => other.edtf !== null && other.from >= cue.to && other.to <= date.from)) return false
  return !sentence.cues.some((other) => other.cue.startsWith('tie-') && other.from >= cue.to && other.to <= date.from)
}

/** `diplomatic ties (5 September 1962 – 2022)`, `relations (1972–2022)`: the first day or year in the brackets. */
function inBrackets(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Since | null {
  let at = cue.to
  while (at < cue.to + 9 && at < sentence.to && context.low(at) !== '(' && /^(?:\p{Lu}.*|between|and|with|of|the)$/u.test(context.form(at))) at++
  if (context.low(at) !== '(') return null
  const first = sentence.places.find((m) => m.from === at + 1 && context.low(m.to) === ',')?.to ?? at
  const date = sentence.dates.find((m) => m.edtf !== null && (m.from === first + 1 || (m.from === first + 2 && context.low(first + 1) === 'since')))
  if (date?.kind !== 'date' || !date.edtf) return null
  return { edtf: date.edtf.split('/')[0] as string, at: [[date.from, date.to]], inferred: false }
}

/** `The Memorandum, first signed in 1998, was renewed`: since when what is renewed has held. */
export function firstSigned(sentence: AnnotatedSentence, context: BuildContext): Since | null {
  const date = sentence.dates.find(
    (m) =>
      m.edtf !== null &&
      /^(?:signed|concluded|established|agreed|launched)$/.test(context.low(m.from - 2)) &&
      /^(?:first|originally|initially)$/.test(context.low(m.from - 3)),
  )
  return date?.kind === 'date' && date.edtf ? { edtf: date.edtf, at: [[date.from, date.to]], inferred: false } : null
}

function foundedNear(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = Math.max(sentence.from, cue.from - 7); i < Math.min(sentence.to, cue.to + 14); i++)
    if (FOUNDING.test(context.low(i)) && !(context.low(i) === 'since' && context.low(i + 1) === 'the')) return true
  return false
}

/** `10 December marked 30 years since the establishment`: the date is that of the anniversary. */
function isCounted(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = Math.max(sentence.from + 1, cue.from - 8); i < cue.from; i++) if (context.low(i) === 'years' && agedFrom(i, context) > 0) return true
  return false
}

const SPELLED: Readonly<Record<string, number>> = {
  golden: 50,
  silver: 25,
  diamond: 60,
  tenth: 10,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  hundredth: 100,
  centenary: 100,
}

/** `the 55th anniversary of … diplomatic relations` in 2025 → 1970. */
function countedBack(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Since | null {
  for (let i = Math.max(sentence.from + 1, cue.from - 12); i < Math.min(sentence.to, cue.to + 12); i++) {
    const low = context.low(i)
    const lasted = low === 'years' && i < cue.to + 6 ? lastedYears(i, context) : 0
    if (lasted > 1) {
      const year = yearOf(sentence, context, context.low(i + 1) === 'ago' ? 6 : 1)
      if (year) return { edtf: String(year.year - lasted), at: [[i - 1, i + 1], ...year.at], inferred: true }
    }
    if (i >= cue.to + 3 && !(i < cue.to + 6 && isAge(i, context)) && !isOwnAge(i, context)) continue
    const word = low === 'anniversary' || low === 'jubilee' ? context.low(i - 1) : isAge(i, context) ? context.low(i - 1) : ''
    const count = Number.parseInt(word, 10) || SPELLED[word] || (low === 'years' ? countBefore(i, context) : 0)
    if (count < 1 || count > 300) continue
    const year = yearOf(sentence, context)
    if (year) return { edtf: String(year.year - count), at: [[i - 1, i + 1], ...year.at], inferred: true }
  }
  return null
}

/** `the link … celebrated its 25th anniversary`. */
const isOwnAge = (i: number, context: BuildContext): boolean =>
  (context.low(i) === 'anniversary' || context.low(i) === 'jubilee') && /^(?:its|their)$/.test(context.low(i - 2))

/** `30 years of …`, `30 years since the establishment of …`. */
const isAge = (i: number, context: BuildContext): boolean => context.low(i) === 'years' && (context.low(i + 1) === 'of' || agedFrom(i, context) > 0)

/** `30 years since the establishment`: the word behind which the beginning is told, 0 where none is. */
function agedFrom(i: number, context: BuildContext): number {
  if (!/^(?:since|after|from)$/.test(context.low(i + 1))) return 0
  const at = /^(?:the|their|they|its)$/.test(context.low(i + 2)) ? i + 3 : i + 2
  return /^(?:establish|inaugurat|found|restor|normali|set)/.test(context.low(at)) ? i + 1 : 0
}

function yearOf(sentence: AnnotatedSentence, context: BuildContext, reach = 6): { readonly year: number; readonly at: readonly Tokens[] } | null {
  for (let back = 0; back < reach; back++) {
    const earlier = context.doc.sentences[sentence.index - back]
    const date = earlier ? datesOf(earlier).find((one) => one.edtf !== null) : undefined
    if (date?.edtf) return { year: Number(date.edtf.slice(0, 4)), at: [[date.from, date.to]] }
  }
  const published = context.doc.document.facts.published
  return published ? { year: Number(published.slice(0, 4)), at: [] } : null
}
