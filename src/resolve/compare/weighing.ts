import type { Band, Reason } from '#model/identity'
import type { Compared } from '../comparer.ts'

const SAME = 0.75
const UNSURE = 0.5

/** Adds up what speaks for and against two members being one, from a start that is the same for all pairs of a kind. */
export class Weighing {
  readonly #reasons: Reason[] = []
  #score: number
  #hard = false

  constructor(start: number) {
    this.#score = start
  }

  /** Something that speaks for (weight above 0) or against. */
  add(key: string, weight: number, a: unknown, b: unknown): this {
    this.#score += weight
    this.#reasons.push({ key, weight, words: [wordsOf(a), wordsOf(b)] })
    return this
  }

  /** Something that cannot be if they are one. */
  rule(key: string, a: unknown, b: unknown): this {
    this.#hard = true
    return this.add(key, -1, a, b)
  }

  get hard(): boolean {
    return this.#hard
  }

  /** `most`: the band they come to at best, whatever the score. */
  done(most: Band = 'same'): Compared {
    const score = Math.round(Math.max(0, Math.min(1, this.#score)) * 1000) / 1000
    const band: Band =
      this.#hard || score < UNSURE ? 'different' : score >= SAME && most === 'same' ? 'same' : most === 'different' ? 'different' : 'unsure'
    return { score, band, reasons: this.#reasons, hard: this.#hard }
  }
}

/** Two things that have nothing to do with each other. */
export const UNRELATED: Compared = { score: 0, band: 'different', reasons: [], hard: false }

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ')
  if (value !== null && typeof value === 'object') return 'name' in value ? String(value.name) : JSON.stringify(value)
  return value === null || value === undefined ? '' : String(value)
}
