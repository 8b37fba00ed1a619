import type { Sense } from '../sense.ts'

/** Which of two lists of names are one: pairs of names, each name once. */
export interface Shared {
  readonly pairs: readonly (readonly [string, string])[]
  /** Pairs of the names in the shorter list, 0 … 1; 0 where one list is empty. */
  readonly share: number
  readonly told: boolean
}

const NOTHING: Shared = { pairs: [], share: 0, told: false }

/** Names of bodies, people and countries in two lists that are the same. */
export function shared(a: readonly string[], b: readonly string[], sense: Sense): Shared {
  if (a.length === 0 || b.length === 0) return NOTHING
  const left = new Set(b)
  const pairs: (readonly [string, string])[] = []
  for (const name of new Set(a)) {
    const other = left.has(name) ? name : [...left].find((candidate) => isSame(name, candidate, sense))
    if (other === undefined) continue
    left.delete(other)
    pairs.push([name, other])
  }
  return { pairs, share: pairs.length / Math.min(new Set(a).size, new Set(b).size), told: true }
}

function isSame(a: string, b: string, sense: Sense): boolean {
  const [kind, other] = [sense.kindOf(a) ?? 'organization', sense.kindOf(b) ?? 'organization']
  return kind === other && sense.compare(kind, a, b).band === 'same'
}

/** Keys under which a name is looked for. */
export const keysOfName = (name: string, sense: Sense): readonly string[] => sense.keys(sense.kindOf(name) ?? 'organization', name)

/** The strings of a list field. */
export const namesIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [])
