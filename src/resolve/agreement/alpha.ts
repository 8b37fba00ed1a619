/**
 * Krippendorff's alpha for nominal values: 1 is perfect agreement, 0 what chance would give, below 0 worse than chance.
 *
 * units  of each unit the values that its readers gave; readers who gave none are left out, units with fewer than two values do not count
 *
 * Null where nothing can be said: no unit with two values, or only one value was ever given.
 * Source: K. Krippendorff, Content Analysis, 4th ed. (2019), ch. 12.
 */
export function alpha(units: readonly (readonly string[])[]): number | null {
  const pairable = units.filter((values) => values.length > 1)
  const totals = new Map<string, number>()
  let observed = 0
  let all = 0
  for (const values of pairable) {
    const counts = new Map<string, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count)
      observed += (count * (values.length - count)) / (values.length - 1)
    }
    all += values.length
  }
  let expected = 0
  for (const count of totals.values()) expected += count * (all - count)
  if (all === 0 || expected === 0) return null
  return 1 - observed / (expected / (all - 1))
}
