import type { Sense } from '../sense.ts'
import { sketch } from './said.ts'
import { compareTitles, isCut, isShort, type Title, titleOf } from './titles.ts'
import type { Weighing } from './weighing.ts'

/** Titles of so many words are found by a few runs of them too, those of more than LONG by nothing else. */
const [SHORT, LONG] = [6, 9]
const RUNS = 6
/** A title cut short tells more the more of its words are left. */
const MOSTLY = 0.7

/** How two titles stand to each other. */
export type TitleRelation = 'equal' | 'cut' | 'close' | 'mixed' | 'other' | 'untold'

/** Titles as often read as compared: each is taken apart once. */
export class Titles {
  readonly #read = new Map<string, Title>()
  readonly #sense: Sense

  constructor(sense: Sense) {
    this.#sense = sense
  }

  of(text: unknown): Title | null {
    if (typeof text !== 'string') return null
    const known = this.#read.get(text)
    if (known) return known
    const title = titleOf(text, this.#sense.plain, this.#sense.short)
    this.#read.set(text, title)
    return title
  }

  /** Keys that titles share which differ in no more than one word. */
  keys(text: unknown): string[] {
    const title = this.of(text)
    if (!title || title.words.length === 0) return []
    const { words, numbers } = title
    const whole = `t ${words.join(' ')}`
    const short = title.short === '' ? [] : [`a ${title.short} ${numbers.join(' ')}`]
    if (words.length < 3) return [whole, ...short]
    const runs = [...short, ...(words.length >= SHORT ? sketch(words.join(' '), RUNS).map((part) => `s ${part}`) : [])]
    if (words.length > LONG) return [whole, ...runs]
    return [whole, ...runs, ...words.map((left) => `t ${words.filter((word) => word !== left).join(' ')}`)]
  }

  /** True where every word is one that many titles have, and no number tells which. */
  isUsual(text: unknown): boolean {
    const title = this.of(text)
    return title !== null && title.numbers.length === 0 && title.words.every((word) => this.#sense.usual.has(word))
  }

  /** True where two titles have the same telling words, or one is the other's short form; numbers do not count. */
  alike(a: unknown, b: unknown): boolean {
    const [one, other] = [this.of(a), this.of(b)]
    return one !== null && other !== null && one.words.length > 0 && (one.words.join(' ') === other.words.join(' ') || isShort(one, other))
  }

  /** The form under which equal titles are written alike. */
  normal(text: unknown): string {
    const title = this.of(text)
    return title ? `${title.words.join(' ')}#${title.numbers.join(' ')}` : ''
  }

  /**
   * Weighs two titles. Gives how they stand: `equal` words, `cut` (one is the other cut short), `close` (one inside the other), `mixed` (most words shared, and each with
   * one of its own), `other`, or `untold`.
   * A title of fewer than three telling words says less.
   */
  weigh(weighing: Weighing, a: unknown, b: unknown): TitleRelation {
    const [one, other] = [this.of(a), this.of(b)]
    if (!one || !other) return 'untold'
    const { share, inside, numbers } = compareTitles(one, other)
    if (numbers === 'apart') weighing.rule('title.numbers', a, b)
    const telling = Math.min(one.words.length, other.words.length)
    const short = isShort(one, other)
    if (share === 1 || short) {
      weighing.add('title.equal', telling >= 3 || short ? 0.6 : telling === 2 ? 0.45 : 0.3, a, b)
      if (numbers === 'equal') weighing.add('title.number', 0.15, one.numbers.join(' '), other.numbers.join(' '))
      return 'equal'
    }
    if (share >= 0.6 || (inside === 1 && telling >= 2)) {
      const edition = numbers === 'equal' && one.numbers.some((number) => number.length < 4 && other.numbers.includes(number))
      const cut = inside === 1 && telling >= 3 && isCut(one, other)
      if (inside < 1) weighing.add('title.mixed', 0.1, a, b)
      else weighing.add('title.close', cut && share >= MOSTLY ? 0.4 : 0.3, a, b)
      if (edition) weighing.add('title.number', 0.15, one.numbers.join(' '), other.numbers.join(' '))
      if (cut) return 'cut'
      return inside === 1 || edition ? 'close' : 'mixed'
    }
    weighing.add('title.other', share < 0.3 ? -0.4 : -0.15, a, b)
    return 'other'
  }
}
