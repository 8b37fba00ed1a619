import type { UnitRule } from '../rule.ts'
import { countRule } from './count.ts'
import { durationRule, measureRule } from './measure.ts'
import { moneyRule } from './money.ts'
import { percentRule } from './percent.ts'

/** The kinds of unit, tried in this order. */
export const UNIT_RULES: readonly UnitRule[] = [moneyRule, percentRule, durationRule, measureRule, countRule]
