import type { NameCompared } from './compared.ts'
import { closeness } from './distance.ts'
import { fold } from './fold.ts'
import type { NameLists } from './lists.ts'
import type { PersonName, PersonToken } from './person.ts'
import { type East, matchTokens, type TokenLink } from './person-tokens.ts'
import { reason } from './reasons.ts'
import { chineseSound } from './syllables.ts'

interface Pair {
  readonly is: readonly number[]
  readonly js: readonly number[]
  readonly score: number
  readonly link: TokenLink
}

const JOINED_AT_LEAST = 0.82
const MOST_JOINED = 3
/** What is said by only one of the two. */
const EXTRA = 0.25
const CONFLICT = 0.6
const ONE_NAME = 0.84
const ONE_OF_SEVERAL = 0.62
const WITH_SLIP = 0.89
const BY_INITIAL = 0.84
const COMMON_ONLY = 0.88
const CROSSED = 0.66

/** Two names of persons. The two are brought in one order first, so that either order gives the same. */
export function comparePersons(a: PersonName, b: PersonName, lists: NameLists): NameCompared {
  if (a.tokens.length === 0 || b.tokens.length === 0) return { score: 0, reasons: [], hard: false }
  if (a.han !== '' && b.han !== '') return compareHan(a, b)
  const pairs = align(a, b, lists)
  return weigh(a, b, pairs)
}

function compareHan(a: PersonName, b: PersonName): NameCompared {
  const words = [a.han, b.han] as const
  if (a.han === b.han) return { score: a.han.length > 1 ? 0.98 : ONE_NAME, reasons: [reason('name.equal', 0.98, ...words)], hard: false }
  if (a.joined === b.joined) return { score: 0.65, reasons: [reason('name.characters', -0.3, ...words)], hard: false }
  const apart = a.han.length === b.han.length ? [...a.han].filter((char, i) => char !== b.han[i]).length : a.han.length
  return {
    score: a.han.length > 3 && apart === 1 ? 0.6 : 0.3,
    reasons: [reason('name.characters', -0.7, ...words)],
    hard: apart > 0 && a.han.length === b.han.length,
  }
}

function align(a: PersonName, b: PersonName, lists: NameLists): Pair[] {
  const foreign = a.script !== b.script && (a.script === 'consonants' || b.script === 'consonants')
  const east: East = { korean: a.korean && b.korean, chinese: a.chinese && b.chinese && (a.chineseSurname || b.chineseSurname) }
  const pairs: Pair[] = []
  const usedA = new Set<number>()
  const usedB = new Set<number>()
  const take = (pair: Pair): void => {
    if (pair.is.some((i) => usedA.has(i)) || pair.js.some((j) => usedB.has(j))) return
    for (const i of pair.is) usedA.add(i)
    for (const j of pair.js) usedB.add(j)
    pairs.push(pair)
  }
  for (const pair of equals(a, b)) take(pair)
  if (usedA.size === a.tokens.length || usedB.size === b.tokens.length) return pairs
  const candidates: (Pair & { off: number })[] = []
  for (let i = 0; i < a.tokens.length; i++)
    for (let j = 0; j < b.tokens.length; j++) {
      if (usedA.has(i) || usedB.has(j)) continue
      const match = matchTokens(a.tokens[i] as PersonToken, b.tokens[j] as PersonToken, lists, foreign, east)
      if (match) candidates.push({ is: [i], js: [j], score: match.score, link: match.link, off: offOf(a, b, i, j) })
    }
  candidates.sort(
    (x, y) => y.score - x.score || x.off - y.off || (x.is[0] as number) + (x.js[0] as number) - (y.is[0] as number) - (y.js[0] as number),
  )
  for (const pair of candidates) if (pair.score >= 0.95 && pair.link !== 'initial') take(pair)
  if (usedA.size < a.tokens.length || usedB.size < b.tokens.length) {
    const free = (used: Set<number>, tokens: readonly PersonToken[]): number[] => tokens.map((_, i) => i).filter((i) => !used.has(i))
    for (const pair of joins(a, b, free(usedA, a.tokens), free(usedB, b.tokens), east)) take(pair)
    for (const pair of joins(b, a, free(usedB, b.tokens), free(usedA, a.tokens), east)) take({ ...pair, is: pair.js, js: pair.is })
  }
  for (const pair of candidates) take(pair)
  return pairs
}

const offOf = (a: PersonName, b: PersonName, i: number, j: number): number => Math.abs(i / a.tokens.length - j / b.tokens.length)

/** Words that are the same, those at like places first. */
function equals(a: PersonName, b: PersonName): Pair[] {
  const found: (Pair & { off: number })[] = []
  for (let i = 0; i < a.tokens.length; i++)
    for (let j = 0; j < b.tokens.length; j++)
      if ((a.tokens[i] as PersonToken).text === (b.tokens[j] as PersonToken).text)
        found.push({ is: [i], js: [j], score: 1, link: 'equal', off: offOf(a, b, i, j) })
  return found.length < 2 ? found : found.sort((x, y) => x.off - y.off || (x.is[0] as number) - (y.is[0] as number))
}

/** Two or three neighbours of the one as a word of the other: `Abdul Rahman` and `Abdulrahman`, `Tse-tung` and `Zedong`. */
function joins(a: PersonName, b: PersonName, freeA: readonly number[], freeB: readonly number[], east: East): Pair[] {
  const found: Pair[] = []
  for (let x = 0; x < freeA.length; x++)
    for (let count = 2; count <= MOST_JOINED && x + count <= freeA.length; count++) {
      const is = freeA.slice(x, x + count)
      if ((is[count - 1] as number) - (is[0] as number) !== count - 1) continue
      const text = is.map((i) => (a.tokens[i] as PersonToken).text).join('')
      const sound = fold(text)
      for (const j of freeB) {
        const other = b.tokens[j] as PersonToken
        if (Math.abs(other.sound.length - sound.length) > 3) continue
        let score = other.text === text ? 1 : closeness(sound, other.sound)
        if (east.chinese && score < 0.78 && chineseSound(text) !== '' && chineseSound(text) === chineseSound(other.text)) score = 0.83
        if (score >= JOINED_AT_LEAST) found.push({ is, js: [j], score, link: 'joined' })
      }
    }
  return found.sort((p, q) => q.score - p.score || (p.is[0] as number) - (q.is[0] as number) || (p.js[0] as number) - (q.js[0] as number))
}

const KEYS: Readonly<Record<TokenLink, string>> = {
  equal: 'name.equal',
  sound: 'name.transliteration',
  variant: 'name.variant',
  translated: 'name.translated',
  short: 'name.short-form',
  initial: 'name.initial',
  syllable: 'name.transliteration',
  typo: 'name.typo',
  consonants: 'name.transliteration',
  joined: 'name.joined',
}

function weigh(a: PersonName, b: PersonName, pairs: readonly Pair[]): NameCompared {
  const reasons = []
  let sum = 0
  let weights = 0
  let fullMatched = 0
  let rareMatched = 0
  const matchedA = new Set<number>()
  const matchedB = new Set<number>()
  for (const { is, js, score, link } of pairs) {
    const left = is.map((i) => a.tokens[i] as PersonToken)
    const right = js.map((j) => b.tokens[j] as PersonToken)
    const weight = Math.max(total(left), total(right)) * (link === 'initial' ? 0.7 : 1)
    sum += weight * score
    weights += weight
    for (const i of is) matchedA.add(i)
    for (const j of js) matchedB.add(j)
    if (link !== 'initial' && !left.every(({ particle }) => particle)) {
      fullMatched += Math.max(left.filter(({ particle }) => !particle).length, right.length)
      if (!left.some(({ common }) => common)) rareMatched++
    }
    if (!left.every(({ particle }) => particle)) reasons.push(reason(KEYS[link], score * (weight / 2), textOf(left), textOf(right)))
  }
  if (fullMatched === 0) return { score: 0, reasons: [], hard: false }
  const onlyA = a.tokens.filter((_, i) => !matchedA.has(i))
  const onlyB = b.tokens.filter((_, j) => !matchedB.has(j))
  const extraA = total(onlyA)
  const extraB = total(onlyB)
  const conflict = Math.min(extraA, extraB)
  const extra = Math.max(extraA, extraB) - conflict
  let score = (sum / weights) * (1 - (EXTRA * extra) / (weights + extra))
  let hard = false
  if (conflict > 0.3) {
    const apart = Math.min(CONFLICT, (sum / (weights + 2 * conflict)) * 0.95)
    score = Math.min(score, apart)
    reasons.push(reason('name.other-words', -conflict / (weights + conflict), textOf(onlyA), textOf(onlyB)))
    hard = isHard(a, b, onlyA, onlyB)
  } else if (extra > 0.3) reasons.push(reason('name.more-words', (-EXTRA * extra) / (weights + extra), textOf(onlyA), textOf(onlyB)))
  if (a.generation !== '' && b.generation !== '' && a.generation !== b.generation) {
    hard = true
    score = Math.min(score, 0.4)
    reasons.push(reason('name.generation', -1, a.generation, b.generation))
  }
  const least = Math.min(a.full, b.full)
  const most = Math.max(a.full, b.full)
  if (least <= 1 && fullMatched <= 1) {
    const cap =
      most <= 1 && a.tokens.length === b.tokens.length
        ? a.tokens.length > 1
          ? BY_INITIAL
          : ONE_NAME
        : pairs.length > 1 && !pairs.every(({ is }) => (a.tokens[is[0] as number] as PersonToken).particle)
          ? BY_INITIAL
          : ONE_OF_SEVERAL
    const few = pairs.some(({ link }) => link === 'initial') ? BY_INITIAL : cap
    if (score > few) {
      score = few
      reasons.push(
        reason(few === BY_INITIAL && pairs.some(({ link }) => link === 'initial') ? 'name.initials' : 'name.one-alone', -0.2, allOf(a), allOf(b)),
      )
    }
  } else if (rareMatched === 0 && fullMatched <= 2 && score > COMMON_ONLY) {
    score = COMMON_ONLY
    reasons.push(reason('name.common', -0.1, allOf(a), allOf(b)))
  }
  if (score > WITH_SLIP && pairs.some(({ link }) => link === 'typo')) score = WITH_SLIP
  if (crossed(pairs, a, b) && score > CROSSED) {
    score = CROSSED
    reasons.push(reason('name.order', -0.3, allOf(a), allOf(b)))
  }
  return { score, reasons, hard }
}

const total = (tokens: readonly PersonToken[]): number => tokens.reduce((sum, { weight }) => sum + weight, 0)
const textOf = (tokens: readonly PersonToken[]): string => tokens.map(({ text }) => text).join(' ')
const allOf = ({ tokens }: PersonName): string => textOf(tokens)

/** One full word against one other on names of equal length, nothing open: two given names, two surnames, two fathers. */
function isHard(a: PersonName, b: PersonName, onlyA: readonly PersonToken[], onlyB: readonly PersonToken[]): boolean {
  const left = onlyA.filter(({ particle }) => !particle)
  const right = onlyB.filter(({ particle }) => !particle)
  if (left.length !== 1 || right.length !== 1 || a.full + count(a) !== b.full + count(b)) return false
  const [x, y] = [left[0] as PersonToken, right[0] as PersonToken]
  return x.initial || y.initial ? x.text[0] !== y.text[0] : closeness(x.sound, y.sound) === 0
}
const count = ({ tokens }: PersonName): number => tokens.filter(({ initial }) => initial).length

/** True where the words stand in another order, and not only the surname before the given names; of two given names either may be the surname. */
function crossed(pairs: readonly Pair[], a: PersonName, b: PersonName): boolean {
  if (a.inverted || b.inverted) return false
  const order = pairs
    .filter(({ is }) => !(a.tokens[is[0] as number] as PersonToken).particle)
    .sort((p, q) => (p.is[0] as number) - (q.is[0] as number))
    .map(({ js }) => js[0] as number)
  if (order.length === 2 && (order[0] as number) > (order[1] as number))
    return a.tokens.length === 2 && a.tokens.every(({ given, common }) => given && !common) && b.tokens.length === 2
  if (order.length < 3) return false
  let falls = 0
  for (let i = 0; i < order.length; i++) if ((order[i] as number) > (order[(i + 1) % order.length] as number)) falls++
  return falls > 1
}
