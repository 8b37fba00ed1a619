const PARTS = { year: 0, month: 1, day: 2, week: 2 } as const

/**
 * The date that lies a duration after another, as exact as that one: `2023-11` and five years give `2028-11`.
 * Null where a shorter unit is asked for than the date knows.
 */
export function later(edtf: string, duration: { value: number; unit: 'day' | 'week' | 'month' | 'year' }): string | null {
  const start = edtf.split('/').at(-1) as string
  const [year = 0, month, day] = start.split('-').map(Number)
  const known = start.split('-').length
  if (known <= PARTS[duration.unit] || !Number.isInteger(duration.value)) return null
  const steps = duration.unit === 'week' ? duration.value * 7 : duration.value
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
  if (duration.unit === 'year') date.setUTCFullYear(year + steps)
  else if (duration.unit === 'month') date.setUTCMonth((month ?? 1) - 1 + steps)
  else date.setUTCDate((day ?? 1) + steps)
  return date.toISOString().slice(0, [4, 7, 10][known - 1])
}
