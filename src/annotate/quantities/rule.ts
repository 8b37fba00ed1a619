import type { QuantityMention } from '#model/mention'
import type { NumberFound, NumberReader } from './number.ts'

/** What a number counts: its unit, the unit's tokens, and the stretch that number and unit take up together. */
export interface UnitFound {
  readonly from: number
  readonly to: number
  readonly unit: string | null
  readonly unitKind: QuantityMention['unitKind']
  readonly unitFrom: number
  readonly unitTo: number
  /** Where letters after the number multiply it (`5 million` before the currency). */
  readonly value?: number
}

/** One kind of unit. It is shown each number and says whether the number counts in it. */
export interface UnitRule {
  readonly id: string
  readonly version: number
  unitOf(reader: NumberReader, number: NumberFound): UnitFound | null
}
