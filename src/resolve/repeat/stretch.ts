import { RUN } from './shingles.ts'

/** A word of one paragraph and the word of another where the same run begins. */
export type Match = readonly [mine: number, their: number]

/** Words of two paragraphs that stand in both, from the first word to behind the last; `runs` is how many sampled runs they share. */
export interface Stretch {
  readonly mine: readonly [from: number, to: number]
  readonly their: readonly [from: number, to: number]
  readonly runs: number
}

/** Between two runs that both have so many words may be changed, or not sampled. */
const GAP = 15

/** The longest stretch that matches lie in, in the same order in both; null where there are none. */
export function longestStretch(matches: readonly Match[]): Stretch | null {
  let best: Stretch | null = null
  let first = 0
  const sorted = [...matches].sort(([a, b], [c, d]) => a - c || b - d)
  for (let n = 0; n < sorted.length; n++) {
    const [mine, their] = sorted[n] as Match
    const next = sorted[n + 1]
    if (next && next[0] - mine <= GAP && next[1] > their && next[1] - their <= GAP) continue
    const [from, theirs] = sorted[first] as Match
    const stretch: Stretch = { mine: [from, mine + RUN], their: [theirs, their + RUN], runs: n - first + 1 }
    if (best === null || mine - from > best.mine[1] - RUN - best.mine[0]) best = stretch
    first = n + 1
  }
  return best
}
