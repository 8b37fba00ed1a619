import type { Range } from '#model/span'

/** The span that an address names: `#120-141`. Null where it names none. */
export function spanOfHash(hash: string): Range | null {
  const match = /^#?(\d{1,10})-(\d{1,10})$/.exec(hash)
  if (match === null) return null
  const span = { start: Number(match[1]), end: Number(match[2]) }
  return span.start < span.end ? span : null
}

/** The address of a span, without `#`. */
export const hashOf = ({ start, end }: Range): string => `${start}-${end}`
