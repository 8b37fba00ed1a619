import { SHAPE } from '#model/tokens'
import type { NumberFound, NumberReader } from './number.ts'

/** Nouns whose number is a name: `Article 5`, `Resolution 2334`, `No. 7`. */
const LABELS = new Set(
  `no no. nos nos. number # article articles volume vol vol. chapter section sections page pages p. pp. pp figure table annex appendix part phase resolution decree
  directive regulation act flight room line route highway goal goals sdg version stage item paragraph paragraphs para clause issue issue. box platform hall gate
  channel building block unit form schedule protocol covid type class category level grade apollo mark`.split(/\s+/),
)

const OF_TIME = new Set('年月日号時时')
const BULLETS = new Set('-•*–')

/** True where a number counts nothing: a label, a time of day, a footnote mark, part of a code, the number of a list item. */
export function isLabel(reader: NumberReader, { from, to, kind, value }: NumberFound): boolean {
  const before = reader.low(from - 1)
  const after = reader.low(to)
  if (kind === 'ordinal') return false
  if (value === 1 && reader.low(from) === 'one')
    return (
      /^(?:of|another|and|by|or|is|has|who|that|which|way|day|hand|side|more)$/.test(after) ||
      /^(?:no|any|this|that|each|every|the|another|as|at|with)$/.test(before)
    )
  if ((reader.shape(from) & SHAPE.digit) === 0) return false
  if (LABELS.has(before) && (before === '#' || reader.form(from - 1) !== before || /^(?:no\.|nos\.|p\.|pp\.|vol\.|page|pages)$/.test(before)))
    return true
  if ((after === ':' || after === '/') && reader.glued(to) && reader.glued(to + 1) && kind !== 'part') return true
  if ((before === ':' || before === '/') && reader.glued(from) && reader.glued(from - 1)) return true
  if ((before === '[' || before === '［') && (after === ']' || after === '］')) return true
  if (OF_TIME.has(after)) return true
  if ((before === '-' || before === '–') && reader.glued(from) && reader.glued(from - 1) && reader.letter(from - 2)) return true
  if (/^0\d/.test(reader.form(from)) || (BULLETS.has(before) && from - 1 === reader.from && /^\p{Lu}|^[“"]/u.test(reader.form(to)))) return true
  return from === reader.from && to === from + 1 && value < 100 && /^[.)）、]$/.test(after)
}
