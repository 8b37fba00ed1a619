import type { NameCompared } from './compared.ts'
import { closeness } from './distance.ts'
import type { OrganizationName, OrganizationToken } from './organization.ts'
import { reason } from './reasons.ts'

/** A word more makes another body sooner than another person. */
const EXTRA = 0.8
const CONFLICT = 0.6
const PART = 0.66
const ACRONYM = 0.8
const OTHER_FORM = 0.9
const HARD = 0.4
const WITH_SLIP = 0.89
const USUAL = 0.88
const SOUND = 0.96
const JOINED = 0.86

/** Two names of organizations, brought in one order by the caller. */
export function compareOrganizations(a: OrganizationName, b: OrganizationName): NameCompared {
  const compared = compareNamed(a, b)
  if (compared.score <= USUAL || !a.usual || !b.usual || a.body !== null || b.body !== null) return compared
  return { ...compared, score: USUAL, reasons: [...compared.reasons, reason('name.common', -0.1, a.joined, b.joined)] }
}

function compareNamed(a: OrganizationName, b: OrganizationName): NameCompared {
  if (a.joined === '' || b.joined === '') return { score: 0, reasons: [], hard: false }
  if (a.joined === b.joined) return { score: 1, reasons: [reason('name.equal', 1, a.joined, b.joined)], hard: false }
  if (a.body !== null && a.body === b.body) return { score: 0.97, reasons: [reason('name.known', 0.97, a.joined, b.joined)], hard: false }
  if (isAcronym(a, b) || isAcronym(b, a)) return { score: ACRONYM, reasons: [reason('name.acronym', ACRONYM, a.joined, b.joined)], hard: false }
  return weigh(a, b)
}

const LEAST_ACRONYM = 3
const isAcronym = (short: OrganizationName, long: OrganizationName): boolean =>
  short.acronym.length >= LEAST_ACRONYM && long.acronym === '' && long.initials.includes(short.acronym)

interface Pair {
  readonly i: number
  readonly j: number
  readonly score: number
}

function weigh(a: OrganizationName, b: OrganizationName): NameCompared {
  const reasons = []
  let sum = 0
  let weights = 0
  const usedA = new Set<number>()
  const usedB = new Set<number>()
  const match = (is: readonly number[], js: readonly number[], score: number, key: string): void => {
    const left = is.map((i) => a.tokens[i] as OrganizationToken)
    const right = js.map((j) => b.tokens[j] as OrganizationToken)
    const weight = Math.max(total(left), total(right))
    sum += weight * score
    weights += weight
    for (const i of is) usedA.add(i)
    for (const j of js) usedB.add(j)
    if (weight >= 0.4) reasons.push(reason(key, (weight * score) / 2, textOf(left), textOf(right)))
  }
  for (const { i, j } of equals(a, b)) if (!usedA.has(i) && !usedB.has(j)) match([i], [j], 1, 'name.equal')
  if (usedA.size < a.tokens.length || usedB.size < b.tokens.length) {
    for (const [i, js] of joins(a, b, usedA, usedB)) if (!usedA.has(i) && !js.some((j) => usedB.has(j))) match([i], js, JOINED + 0.1, 'name.joined')
    for (const [j, is] of joins(b, a, usedB, usedA)) if (!usedB.has(j) && !is.some((i) => usedA.has(i))) match(is, [j], JOINED + 0.1, 'name.joined')
  }
  for (const { i, j, score } of near(a, b, usedA, usedB))
    if (!usedA.has(i) && !usedB.has(j)) match([i], [j], score, score === SOUND ? 'name.transliteration' : 'name.typo')
  const onlyA = a.tokens.filter(({ place }, i) => !usedA.has(i) && !(place !== null && b.places.includes(place)))
  const onlyB = b.tokens.filter(({ place }, j) => !usedB.has(j) && !(place !== null && a.places.includes(place)))
  if (weights <= 0.2) return { score: 0, reasons: [], hard: false }
  const extraA = total(onlyA)
  const extraB = total(onlyB)
  const conflict = Math.min(extraA, extraB)
  const extra = Math.max(extraA, extraB) - conflict
  let score = (sum / weights) * (1 - (EXTRA * extra) / (weights + extra))
  if (conflict >= 0.4) {
    score = Math.min(score, CONFLICT, (sum / (weights + 1.5 * conflict)) * 0.95)
    reasons.push(reason('name.other-words', -conflict / (weights + conflict), textOf(onlyA), textOf(onlyB)))
  } else if (extra >= 0.4) reasons.push(reason('name.more-words', (-EXTRA * extra) / (weights + extra), textOf(onlyA), textOf(onlyB)))
  const slipped = reasons.some(({ key }) => key === 'name.typo')
  let hard = false
  const limit = (most: number, key: string, left: string, right: string, never: boolean): void => {
    if (score > most) score = most
    hard ||= never
    reasons.push(reason(key, never ? -1 : -0.4, left, right))
  }
  const [placesA, placesB] = [placesOf(onlyA), placesOf(onlyB)]
  if (placesA.length > 0 && placesB.length > 0) limit(HARD, 'name.places', placesA.join(', '), placesB.join(', '), true)
  else if (placesA.length + placesB.length > 0) limit(PART, 'name.part-of', placesA.join(', '), placesB.join(', '), false)
  const [numbersA, numbersB] = [without(a.numbers, b.numbers), without(b.numbers, a.numbers)]
  if (numbersA.length > 0 && numbersB.length > 0) limit(HARD, 'name.numbers', numbersA.join(', '), numbersB.join(', '), true)
  else if (numbersA.length + numbersB.length > 0) limit(PART - 0.06, 'name.numbers', numbersA.join(', '), numbersB.join(', '), false)
  const turnsA = onlyA.filter(({ direction }) => direction)
  const turnsB = onlyB.filter(({ direction }) => direction)
  if (turnsA.length > 0 && turnsB.length > 0) limit(HARD, 'name.places', textOf(turnsA), textOf(turnsB), true)
  else if (turnsA.length + turnsB.length > 0) limit(PART, 'name.part-of', textOf(turnsA), textOf(turnsB), false)
  if (score > WITH_SLIP && slipped) score = WITH_SLIP
  if (a.forms.length > 0 && b.forms.length > 0 && !a.forms.some((form) => b.forms.includes(form))) {
    score *= OTHER_FORM
    reasons.push(reason('name.legal-form', -0.1, a.forms.join(' '), b.forms.join(' ')))
  }
  return { score, reasons, hard }
}

const byPlace = (x: Pair & { off: number }, y: Pair & { off: number }): number =>
  y.score - x.score || x.off - y.off || x.i + x.j - y.i - y.j || x.i - y.i

/** Words that say the same. */
function equals(a: OrganizationName, b: OrganizationName): Pair[] {
  const found: (Pair & { off: number })[] = []
  for (let i = 0; i < a.tokens.length; i++)
    for (let j = 0; j < b.tokens.length; j++) {
      const [left, right] = [a.tokens[i] as OrganizationToken, b.tokens[j] as OrganizationToken]
      if (left.place === right.place && (left.place !== null || left.text === right.text)) found.push({ i, j, score: 1, off: Math.abs(i - j) })
    }
  return found.length < 2 ? found : found.sort(byPlace)
}

/** Words still open that differ by a slip. */
function near(a: OrganizationName, b: OrganizationName, usedA: ReadonlySet<number>, usedB: ReadonlySet<number>): Pair[] {
  const found: (Pair & { off: number })[] = []
  if (usedA.size === a.tokens.length || usedB.size === b.tokens.length) return found
  for (let i = 0; i < a.tokens.length; i++)
    for (let j = 0; j < b.tokens.length; j++) {
      if (usedA.has(i) || usedB.has(j)) continue
      const score = alike(a.tokens[i] as OrganizationToken, b.tokens[j] as OrganizationToken)
      if (score > 0) found.push({ i, j, score, off: Math.abs(i - j) })
    }
  return found.sort(byPlace)
}

function alike(a: OrganizationToken, b: OrganizationToken): number {
  if (a.place !== null || b.place !== null) {
    if (a.place !== null && b.place !== null) return 0
    return a.weight >= 1 && b.weight >= 1 ? slips(a, b) : 0
  }
  if (a.weight < 0.4 || b.weight < 0.4 || a.direction || b.direction) return 0
  return a.sound === b.sound ? SOUND : slips(a, b)
}
const LEAST_ALIKE = 0.6
const slips = (a: OrganizationToken, b: OrganizationToken): number => {
  if (a.sound.length < 3 || b.sound.length < 3) return 0
  const near = closeness(a.sound, b.sound)
  return near >= LEAST_ALIKE ? near : 0
}

/** Neighbours of `b` that together are one word of `a`. */
function joins(a: OrganizationName, b: OrganizationName, usedA: ReadonlySet<number>, usedB: ReadonlySet<number>): [number, number[]][] {
  const found: [number, number[]][] = []
  for (let i = 0; i < a.tokens.length; i++) {
    if (usedA.has(i)) continue
    const { sound } = a.tokens[i] as OrganizationToken
    for (let j = 0; j < b.tokens.length; j++) {
      let text = ''
      const js: number[] = []
      for (let k = j; k < b.tokens.length && !usedB.has(k) && text.length < sound.length; k++) {
        text += (b.tokens[k] as OrganizationToken).sound
        js.push(k)
        if (js.length > 1 && (text === sound || closeness(text, sound) >= JOINED)) found.push([i, [...js]])
      }
    }
  }
  return found
}

const total = (tokens: readonly OrganizationToken[]): number => tokens.reduce((sum, { weight }) => sum + weight, 0)
const textOf = (tokens: readonly OrganizationToken[]): string => tokens.map(({ text }) => text).join(' ')
const placesOf = (tokens: readonly OrganizationToken[]): string[] => tokens.flatMap(({ place }) => place ?? [])
const without = (these: readonly string[], those: readonly string[]): string[] => these.filter((one) => !those.includes(one))
