import type { QuantityMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { stampOf } from '../rule.ts'
import { titledScope } from './scope-implied.ts'
import { countedIn, labelEnd, moneyIn } from './unit-of-label.ts'

/** `Fellows ...... 148 (2018: 131)`, `Indicator | 2016 | 2018` over `Workers | 2,150 | 4,959`: tables set in lines of text. */
export const lined = { id: 'figure/lined', version: 2 } as const

/** Tokens [from, to). */
type Stretch = readonly [from: number, to: number]

/** Reads the paragraphs that are tables set with bars or leaders: two lines or more of the kind. */
export function buildLines(context: BuildContext): void {
  for (const [u, unit] of context.doc.document.units.entries()) {
    const [first = 0, last = 0] = context.doc.sentencesOfUnit[u] ?? []
    if (unit.kind === 'table-cell' || last === first) continue
    const lines = linesOf(context.doc.sentences[first]?.from ?? 0, context.doc.sentences[last - 1]?.to ?? 0, context)
    if (lines.length < 2) continue
    const mentions = context.doc.sentences.slice(first, last).flatMap((sentence) => sentence.mentions)
    const led = lines.flatMap((line) => ledLine(line, context))
    if (led.length > 1) for (const one of led) tellLed(one, mentions, context)
    tellBarred(lines, mentions, context)
  }
}

type Mentions = BuildContext['doc']['sentences'][number]['mentions']

/** The lines of a stretch, where one of its tokens is a leader or a bar. */
function linesOf(from: number, to: number, context: BuildContext): Stretch[] {
  if (!hasMark(from, to, context)) return []
  const { text } = context.doc.document
  const { start } = context.doc.tokens
  const lines: Stretch[] = []
  let begin = from
  for (let i = from; i < to; i++) {
    if (i + 1 < to && !text.slice(start[i], start[i + 1]).includes('\n')) continue
    lines.push([begin, i + 1])
    begin = i + 1
  }
  return lines
}
function hasMark(from: number, to: number, context: BuildContext): boolean {
  for (let i = from; i < to; i++) if (isMark(i, context)) return true
  return false
}
/** A bar or a row of dots. */
export function isMark(i: number, context: BuildContext): boolean {
  const low = context.low(i)
  const first = low.charCodeAt(0)
  return first === BAR ? low === '|' : (first === DOT || first === ELLIPSIS) && LEADER.test(low)
}
const [BAR, DOT, ELLIPSIS] = ['|', '.', '…'].map((mark) => mark.charCodeAt(0))
const LEADER = /^(?:\.{3,}|…{2,})$/

/** A line's label and where its values begin: `Countries ..... 9`. */
function ledLine([from, to]: Stretch, context: BuildContext): { label: Stretch; values: Stretch }[] {
  for (let i = from + 1; i < to - 1; i++) if (/^(?:\.{3,}|…{2,})$/.test(context.low(i))) return [{ label: [from, i], values: [i + 1, to] }]
  return []
}

const numbersIn = (mentions: Mentions, [from, to]: Stretch): QuantityMention[] =>
  mentions.filter((m): m is QuantityMention => m.kind === 'quantity' && m.unitKind !== 'ordinal' && m.from >= from && m.from < to)

function tellLed({ label, values }: { label: Stretch; values: Stretch }, mentions: Mentions, context: BuildContext): void {
  const [first, second, third] = numbersIn(mentions, values)
  if (!first) return
  tell(first, label, null, context)
  const earlier =
    context.low(values[0] + (first.to - values[0])) === '(' && second && context.low(second.to) === ':' && third ? [second, third] : null
  if (earlier?.[0] && earlier[1] && earlier[0].value > 1800 && earlier[0].value < 2100) {
    const draft = tell(earlier[1], label, null, context)
    draft?.retract('asOf')
    draft?.tell('asOf', String(earlier[0].value), [earlier[0].from, earlier[0].to])
  }
}

/** Lines of as many cells as the first, whose cells but the first are years. */
function tellBarred(lines: readonly Stretch[], mentions: Mentions, context: BuildContext): void {
  const [head, ...rows] = lines.map((line) => cellsOf(line, context))
  const dates = head?.slice(1).map((cell) => yearIn(cell, mentions, context))
  if (!head || !dates || dates.length === 0 || dates.some((date) => date === undefined)) return
  for (const [label, ...cells] of rows) {
    if (!label || cells.length !== dates.length) continue
    for (const [k, cell] of cells.entries()) {
      const number = numbersIn(mentions, cell)[0]
      if (number) tell(number, label, dates[k] ?? null, context)
    }
  }
}

type Dated = { readonly edtf: string | null; readonly from: number; readonly to: number }

/** The date that makes up a cell; four digits are a year there. */
function yearIn([from, to]: Stretch, mentions: Mentions, context: BuildContext): Dated | undefined {
  const told = mentions.find((m) => m.kind === 'date' && m.edtf !== null && m.from === from && m.to === to)
  if (told?.kind === 'date') return told
  return to === from + 1 && /^(?:19|20)\d\d$/.test(context.low(from)) ? { edtf: context.low(from), from, to } : undefined
}

function cellsOf([from, to]: Stretch, context: BuildContext): Stretch[] {
  const cells: Stretch[] = []
  let begin = from
  for (let i = from; i <= to; i++) {
    if (i < to && context.low(i) !== '|') continue
    if (i > begin) cells.push([begin, i])
    begin = i + 1
  }
  return cells
}

/** One figure: a number, its label, and the date over it. The label's brackets hold the unit (`Grants (A$ million)`). */
function tell(number: QuantityMention, label: Stretch, date: Dated | null, context: BuildContext): Draft<'figure'> | null {
  const sentence = context.sentenceAt(number.from)
  const labelled = context.sentenceAt(label[0])
  if (!sentence || !labelled || context.low(number.to) === 'and') return null
  const to = labelEnd(label, context)
  if (to === label[0]) return null
  const money = moneyIn([to, label[1]], context)
  const draft = context.draft('figure', stampOf(lined), sentence)
  draft.sentences.add(labelled.index)
  draft.tell('measure', context.words(label[0], to), [label[0], to])
  const scale = number.unitKind === 'bare' || number.unitKind === 'count' ? (money?.scale ?? 1) : 1
  draft.tell('value', Math.round(number.value * scale * 100) / 100, [number.from, number.to])
  const counted = countedIn([label[0], to], context)
  if (money) draft.tell('unit', money.unit, label)
  else if (number.unit !== null && number.unitKind !== 'count') draft.tell('unit', number.unit, [number.from, number.to])
  else if (counted) draft.tell('unit', context.words(...counted), counted)
  draft.tell('approx', number.approx, [number.from, number.to])
  const year = date?.edtf ? null : context.doc.report
  if (date?.edtf) draft.tell('asOf', date.edtf, [date.from, date.to])
  else if (year) draft.tell('asOf', year.edtf, year.at, 'inferred')
  const about = titledScope(context)
  if (about) draft.tell('scope', about.name, about.at, 'inferred')
  context.keep(draft)
  return draft
}
