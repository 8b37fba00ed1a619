import type { AnnotatedSentence } from '#model/annotated'
import type { DateMention, QuantityMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { stampOf } from '../rule.ts'
import { titledScope } from './scope-implied.ts'
import { countedIn, labelEnd, moneyIn } from './unit-of-label.ts'

/** `Students | 2022 | 2023` over `Norway | 310 | 340`: a number in a table's cell, measured by the heads of its row and column. */
export const tabled = { id: 'figure/tabled', version: 3 } as const

interface Cell {
  readonly row: number
  readonly column: number
  readonly sentence: AnnotatedSentence
  readonly date: DateMention | null
  readonly number: QuantityMention | null
}

/** Reads every table of the document. A cell counts when its row or column is headed by a year, or its column by a plural noun. */
export function buildTables(context: BuildContext): void {
  for (const cells of tablesOf(context).values()) {
    const heads = new Map<number, Cell>()
    const labels = new Map<number, Cell>()
    for (const cell of cells) {
      if (cell.row === 0 && !heads.has(cell.column)) heads.set(cell.column, cell)
      if (cell.column === 0 && cell.row > 0 && !labels.has(cell.row)) labels.set(cell.row, cell)
    }
    for (const cell of cells) {
      const head = heads.get(cell.column)
      const label = labels.get(cell.row)
      if (cell.row > 0 && cell.column > 0 && cell.number && head && label) tell(cell, head, label, context)
    }
  }
}

function tell(cell: Cell, head: Cell, label: Cell, context: BuildContext): void {
  const { number } = cell
  if (!number || label.number) return
  const byYear = head.date ? { measure: label, date: head.date } : label.date ? { measure: head, date: label.date } : null
  if (!byYear && !isCounted(head, context)) return
  const measure = byYear?.measure ?? head
  const draft = context.draft('figure', stampOf(tabled), cell.sentence)
  draft.sentences.add(head.sentence.index)
  draft.sentences.add(label.sentence.index)
  const { from, to } = measure.sentence
  const end = labelEnd([from, to], context)
  const money = moneyIn([end, to], context)
  const named = money && end > from ? end : to
  draft.tell('measure', context.words(from, named), [from, named])
  draft.tell('value', Math.round(number.value * 100 * (number.unitKind === 'bare' ? (money?.scale ?? 1) : 1)) / 100, [number.from, number.to])
  const counted = byYear && number.unitKind === 'bare' ? countedIn([from, named], context) : null
  if (money) draft.tell('unit', money.unit, [end, to])
  else if (counted) draft.tell('unit', context.words(...counted), counted)
  else if (number.unit !== null) draft.tell('unit', number.unit, [number.unitFrom, number.unitTo])
  draft.tell('approx', number.approx, [number.from, number.to])
  if (byYear?.date.edtf) draft.tell('asOf', byYear.date.edtf, [byYear.date.from, byYear.date.to])
  const about = byYear ? titledScope(context) : null
  if (!byYear) draft.tell('scope', context.words(label.sentence.from, label.sentence.to), [label.sentence.from, label.sentence.to])
  else if (about) draft.tell('scope', about.name, about.at, 'inferred')
  context.keep(draft)
}

/** A column headed by what it counts: `Students`, `Number of visits`. Not `No.`, `Page`, `Rank`. */
const isCounted = (head: Cell, context: BuildContext): boolean =>
  /^(?:number|total)$/.test(context.low(head.sentence.from)) ||
  (/^\p{L}{4,}[^s]s$/u.test(context.low(head.sentence.to - 1)) && !/^(?:pages|remarks|notes|times|hours)$/.test(context.low(head.sentence.to - 1)))

function tablesOf(context: BuildContext): Map<number, Cell[]> {
  const tables = new Map<number, Cell[]>()
  const { units, blocks } = context.doc.document
  for (const [u, unit] of units.entries()) {
    const table = unit.kind === 'table-cell' ? blocks[unit.blocks[0] ?? -1]?.table : undefined
    const [first = 0, last = 0] = context.doc.sentencesOfUnit[u] ?? []
    const sentence = table && last === first + 1 ? context.doc.sentences[first] : undefined
    if (!table || !sentence) continue
    const cells = tables.get(table.index) ?? []
    cells.push({ row: table.row, column: table.column, sentence, date: onlyDate(sentence), number: onlyNumber(sentence) })
    tables.set(table.index, cells)
  }
  return tables
}

const onlyDate = (sentence: AnnotatedSentence): DateMention | null =>
  sentence.dates.find((m) => m.edtf !== null && m.to - m.from >= sentence.to - sentence.from - 1) ?? null

/** The number that makes up a cell but for a word of approximation. */
const onlyNumber = (sentence: AnnotatedSentence): QuantityMention | null =>
  sentence.quantities.find((m) => m.unitKind !== 'ordinal' && m.unitKind !== 'duration' && m.from <= sentence.from + 2 && m.to >= sentence.to - 1) ??
  null
