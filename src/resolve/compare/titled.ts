import type { Sense } from '../sense.ts'
import { compareTitles, type Title, titleOf } from './titles.ts'
import type { Weighing } from './weighing.ts'

/** Titles as often read as compared: each is taken apart once. */
export class Titles {
  readonly #read = new Map<string, Title>()
  readonly #plain: ReadonlySet<string>

  constructor({ plain }: Sense) {
    this.#plain = plain
  }

  of(text: unknown): Title | null {
    if (typeof text !== 'string') return null
    const known = this.#read.get(text)
    if (known) return known
    const title = titleOf(text, this.#plain)
    this.#read.set(text, title)
    return title
  }

  /** Keys that titles share which differ in no more than one word. */
  keys(text: unknown): string[] {
    const title = this.of(text)
    if (!title || title.words.length === 0) return []
    const { words } = title
    const whole = `t ${words.join(' ')}`
    if (words.length < 3 || words.length > 9) return [whole]
    return [whole, ...words.map((left) => `t ${words.filter((word) => word !== left).join(' ')}`)]
  }

  /** The form under which equal titles are written alike. */
  normal(text: unknown): string {
    const title = this.of(text)
    return title ? `${title.words.join(' ')}#${title.numbers.join(' ')}` : ''
  }

  /**
   * Weighs two titles. Gives how they stand: `equal` words, `close` (one inside the other, or most words shared), `other`, or `untold`.
   * A title of fewer than three telling words says less.
   */
  weigh(weighing: Weighing, a: unknown, b: unknown): 'equal' | 'close' | 'other' | 'untold' {
    const [one, other] = [this.of(a), this.of(b)]
    if (!one || !other) return 'untold'
    const { share, inside, numbers } = compareTitles(one, other)
    if (numbers === 'apart') weighing.rule('title.numbers', a, b)
    const telling = Math.min(one.words.length, other.words.length)
    if (share === 1) {
      weighing.add('title.equal', telling >= 3 ? 0.6 : telling === 2 ? 0.45 : 0.3, a, b)
      if (numbers === 'equal') weighing.add('title.number', 0.15, one.numbers.join(' '), other.numbers.join(' '))
      return 'equal'
    }
    if (share >= 0.6 || (inside === 1 && telling >= 2)) {
      weighing.add('title.close', 0.3, a, b)
      return 'close'
    }
    weighing.add('title.other', share < 0.3 ? -0.4 : -0.15, a, b)
    return 'other'
  }
}
