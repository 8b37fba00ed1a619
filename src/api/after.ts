import { Failed } from '#model/failure'

/** Where the page after `next` begins, the id of the last of the page before. Throws REQUEST_INVALID where that is no longer there. */
export function placeAfter<Row>(rows: readonly Row[], next: string | undefined, idOf: (row: Row) => string): number {
  if (next === undefined) return 0
  const at = rows.findIndex((row) => idOf(row) === next)
  if (at < 0) throw new Failed('REQUEST_INVALID', { token: next })
  return at + 1
}
