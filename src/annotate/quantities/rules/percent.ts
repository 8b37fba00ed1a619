import type { UnitRule } from '../rule.ts'

/** `12%`, `12 percent`, `12 per cent`, `3 percentage points`. */
export const percentRule: UnitRule = {
  id: 'quantities/percent',
  version: 1,
  unitOf(reader, number) {
    const hit = reader.hit(number.to, 'units/percent')
    return (
      hit && { from: number.from, to: hit.to, unit: hit.entry.row['unit'] ?? 'percent', unitKind: 'percent', unitFrom: number.to, unitTo: hit.to }
    )
  },
}
