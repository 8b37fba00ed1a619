import { RECORD_TYPES } from '#model/record'
import type { TypeCounts } from './rows.ts'

/** Counts by type with a zero for every type that is not there. */
export const typeCounts = (counts: Readonly<Record<string, number>> | null): TypeCounts =>
  Object.fromEntries(RECORD_TYPES.map((type) => [type, counts?.[type] ?? 0])) as TypeCounts
