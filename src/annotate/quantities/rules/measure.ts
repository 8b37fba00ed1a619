import type { Hit } from '../../working.ts'
import type { NumberFound, NumberReader } from '../number.ts'
import type { UnitFound, UnitRule } from '../rule.ts'

/** `40 km`, `2,000 hectares`, `3 tonnes`, `50-megawatt`. */
export const measureRule: UnitRule = {
  id: 'quantities/measure',
  version: 1,
  unitOf: (reader, number) => inTable(reader, number, 'units/measures') ?? inches(reader, number),
}

/** `2 in thick`, `12 in.` at the end. */
const inches = (reader: NumberReader, { from, to }: NumberFound): UnitFound | null =>
  reader.low(to) === 'in' &&
  (/^(?:thick|long|wide|tall|high|deep|across)$/.test(reader.low(to + 1)) ||
    !reader.inside(to + 1) ||
    (reader.low(to + 1) === '.' && !reader.inside(to + 2)))
    ? { from, to: to + 1, unit: 'inch', unitKind: 'measure', unitFrom: to, unitTo: to + 1 }
    : null

/** `three days`, `a two-year programme`, `15 minutes`. */
export const durationRule: UnitRule = {
  id: 'quantities/duration',
  version: 1,
  unitOf: (reader, number) => inTable(reader, number, 'units/durations'),
}

function inTable(reader: NumberReader, number: NumberFound, table: 'units/measures' | 'units/durations'): UnitFound | null {
  const dashed = reader.low(number.to) === '-' && reader.glued(number.to) && reader.glued(number.to + 1)
  const at = dashed ? number.to + 1 : number.to
  const hit: Hit | null = number.kind === 'joined' ? null : reader.hit(at, table)
  const unitKind = table === 'units/measures' ? 'measure' : 'duration'
  if (hit) {
    if (hit.to - at === 1 && reader.form(at).length === 1 && !reader.glued(at) && /^[A-KM-Z]/.test(reader.form(at))) return null
    return { from: number.from, to: hit.to, unit: hit.entry.row['unit'] ?? null, unitKind, unitFrom: at, unitTo: hit.to }
  }
  const glued =
    number.kind === 'joined' ? afterNumber(reader.low(number.from)) : dashed && reader.low(at).includes('-') ? reader.low(at).split('-') : []
  const unit = glued[0] && unitNamed(reader, glued[0], table)
  const last = number.kind === 'joined' ? number.to : at + 1
  return unit ? { from: number.from, to: last, unit, unitKind, unitFrom: number.kind === 'joined' ? number.from : at, unitTo: last } : null
}

const tables = new WeakMap<object, Map<string, string>>()
/** The unit whose words hold one word: the `day` of `three-day`. */
function unitNamed(reader: NumberReader, word: string, table: string): string | null {
  const rows = reader.working.lexicon.rows(table)
  let map = tables.get(rows)
  if (!map) {
    map = new Map(rows.flatMap((row) => (row['words'] ?? '').split('|').map((one) => [one, row['unit'] ?? ''] as const)))
    tables.set(rows, map)
  }
  return map.get(word) ?? null
}

/** The words glued to a number: `day` of `three-day`, `kg` of `10kg`. */
const afterNumber = (form: string): string[] => (form.includes('-') ? form.split('-').slice(1) : [form.replace(/^[\d,.]+/, '')])
