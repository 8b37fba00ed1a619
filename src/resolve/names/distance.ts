const VOWELS = 'aeiou'
const NEAR = [
  'bp',
  'dt',
  'gk',
  'vf',
  'vb',
  'sz',
  'sS',
  'sC',
  'SC',
  'Cj',
  'jz',
  'mn',
  'ij',
  'kH',
  'Hh',
  'gH',
  'lr',
  'gj',
  'zS',
  'CH',
  'kC',
  'o0',
  'l1',
  'i1',
  's5',
  'e3',
  'g9',
  'b8',
  'a4',
  't7',
  'uv',
  'pf',
  'tz',
]
const SIZE = 128
/** What it costs to take one letter for another, by the letters' codes. */
const SWAP = new Float32Array(SIZE * SIZE).fill(1)
/** What it costs to leave a letter out. */
const DROP = new Float32Array(SIZE).fill(1)
const price = (a: string, b: string, cost: number): void => {
  SWAP[a.charCodeAt(0) * SIZE + b.charCodeAt(0)] = cost
  SWAP[b.charCodeAt(0) * SIZE + a.charCodeAt(0)] = cost
}
for (const a of VOWELS) for (const b of VOWELS) price(a, b, 0.6)
for (const pair of ['ou', 'ei', 'ae', 'ao']) price(pair[0] as string, pair[1] as string, 0.45)
for (const pair of NEAR) price(pair[0] as string, pair[1] as string, 0.65)
for (const pair of ['o0', 'l1', 'i1', 's5', 'e3', 'g9', 'b8', 'a4', 't7']) price(pair[0] as string, pair[1] as string, 0.4)
price('g', 'h', 0.35)
for (let code = 0; code < SIZE; code++) SWAP[code * SIZE + code] = 0
for (const vowel of VOWELS) DROP[vowel.charCodeAt(0)] = 0.65
DROP['h'.charCodeAt(0)] = 0.45

const LONGEST = 40
const TURNED = 0.8
/** A slip in the first letter is rarer than one behind it. */
const AT_FIRST = 1.25
const rows = [new Float32Array(LONGEST + 1), new Float32Array(LONGEST + 1), new Float32Array(LONGEST + 1)] as const

/** Weighted edit distance of two folded words; Infinity as soon as it must be above `most`. */
export function distance(a: string, b: string, most: number): number {
  if (a === b) return 0
  const n = Math.min(a.length, LONGEST)
  const m = Math.min(b.length, LONGEST)
  if (Math.abs(n - m) * 0.45 > most) return Number.POSITIVE_INFINITY
  let [before, last, now] = rows as readonly [Float32Array, Float32Array, Float32Array]
  last[0] = 0
  for (let j = 1; j <= m; j++) last[j] = (last[j - 1] as number) + (DROP[b.charCodeAt(j - 1) & 127] as number) * (j === 1 ? AT_FIRST : 1)
  for (let i = 1; i <= n; i++) {
    const x = a.charCodeAt(i - 1) & 127
    now[0] = (last[0] as number) + (DROP[x] as number) * (i === 1 ? AT_FIRST : 1)
    let least = now[0]
    for (let j = 1; j <= m; j++) {
      const y = b.charCodeAt(j - 1) & 127
      const first = i === 1 && j === 1 ? AT_FIRST : 1
      let cost = (last[j - 1] as number) + (SWAP[x * SIZE + y] as number) * first
      const without = (last[j] as number) + (DROP[x] as number) * (i === 1 ? AT_FIRST : 1)
      if (without < cost) cost = without
      const more = (now[j - 1] as number) + (DROP[y] as number) * (j === 1 ? AT_FIRST : 1)
      if (more < cost) cost = more
      if (i > 1 && j > 1 && x !== y && x === (b.charCodeAt(j - 2) & 127) && y === (a.charCodeAt(i - 2) & 127)) {
        const turned = (before[j - 2] as number) + TURNED
        if (turned < cost) cost = turned
      }
      now[j] = cost
      if (cost < least) least = cost
    }
    if (least > most + TURNED) return Number.POSITIVE_INFINITY
    ;[before, last, now] = [last, now, before]
  }
  const cost = last[m] as number
  return cost > most ? Number.POSITIVE_INFINITY : cost
}

/** How many slips a word of so many letters may hold. */
export function allowed(length: number): number {
  if (length <= 2) return 0.45
  if (length === 3) return 0.7
  if (length === 4) return 1.05
  if (length <= 6) return 1.3
  if (length === 7) return 1.7
  return 0.25 * length + 0.05
}

/** 1 for the same letters, less for each slip, 0 where there are more slips than a word of that length has by accident. */
export function closeness(a: string, b: string): number {
  if (a === b) return 1
  const length = Math.max(a.length, b.length)
  const most = allowed(length)
  if (tooManyOwn(a, b, most)) return 0
  const slips = distance(a, b, most)
  return slips === Number.POSITIVE_INFINITY ? 0 : Math.max(0, 1 - (SLOPE * slips) / length)
}
const SLOPE = 1.5

const LEAST_COST = 0.35
/** Letters as bits: capitals and digits share bits with small letters, which only makes fewer differ. */
const bitsOf = (text: string): number => {
  let bits = 0
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31)
  return bits
}
const countOf = (bits: number): number => {
  let rest = bits
  let count = 0
  for (; rest !== 0; count++) rest &= rest - 1
  return count
}
/** True where so many letters stand in only one of the two that they cannot be slips: told without looking at their order. */
function tooManyOwn(a: string, b: string, most: number): boolean {
  const [x, y] = [bitsOf(a), bitsOf(b)]
  return Math.max(countOf(x & ~y), countOf(y & ~x)) * LEAST_COST > most
}
