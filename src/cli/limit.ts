import { Failed } from '#model/failure'

/** The number of rows that `--limit` allows; 0 allows all. Throws USAGE. */
export function limitOf(text: string): number {
  if (!/^\d+$/.test(text)) throw new Failed('USAGE', { detail: `--limit ${text} is no whole number` })
  return Number(text) === 0 ? Number.POSITIVE_INFINITY : Number(text)
}
