import type { Lexicon } from '../lexicon.ts'

/**
 * What a word form can be to a number.
 *
 * digits   `1,234.5`, `5th`-less figures, `1.2bn` with its letters multiplied in
 * unit, tens, hundred, scale, dozen, part, ordinal   number words by their place in a number
 * words    `forty-six`, hyphenated
 * joined   `three-day`: a number and the unit glued to it
 * marked   `R48`, `KSh500`: a sum with its mark glued to it
 */
export const NUMBER = {
  unknown: 0,
  none: 1,
  digits: 2,
  unit: 3,
  tens: 4,
  hundred: 5,
  scale: 6,
  dozen: 7,
  part: 8,
  ordinal: 9,
  words: 10,
  joined: 11,
  article: 12,
  marked: 13,
} as const
export type NumberKind = (typeof NUMBER)[keyof typeof NUMBER]

const SORTS: Readonly<Record<string, NumberKind>> = {
  unit: NUMBER.unit,
  tens: NUMBER.tens,
  hundred: NUMBER.hundred,
  scale: NUMBER.scale,
  dozen: NUMBER.dozen,
  score: NUMBER.dozen,
  part: NUMBER.part,
  ordinal: NUMBER.ordinal,
}
const LETTERS: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  b: 1e9,
  bn: 1e9,
  tn: 1e12,
  t: 1e12,
  million: 1e6,
  billion: 1e9,
}
const SIGNS: Readonly<Record<string, number>> = { '½': 1 / 2, '¼': 1 / 4, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3 }

/** Kind and value of every word form as a number, filled as forms are met. */
export class NumberWords {
  /** What stands for money before a number, as written: `US$`, `€`, `RMB`. */
  readonly marks = new Map<string, string>()
  /** Names of money that several states share, each with the words of place that settle whose it is. */
  readonly shared = new Map<string, Map<string, string>>()
  readonly plurals: ReadonlySet<string>
  private readonly measures: ReadonlySet<string>
  private kinds = new Uint8Array(1 << 16)
  private values = new Float64Array(1 << 16)
  private readonly lexicon: Lexicon
  private readonly words = new Map<string, readonly [NumberKind, number]>()

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
    for (const row of lexicon.rows('numbers/words-en'))
      for (const word of (row['words'] ?? '').split('|')) {
        const kind = SORTS[row['sort'] ?? '']
        if (kind !== undefined && !(kind === NUMBER.ordinal && this.words.has(word))) this.words.set(word, [kind, Number(row['value'])])
      }
    for (const row of lexicon.rows('units/money')) for (const mark of (row['marks'] ?? '').split('|')) this.marks.set(mark, row['unit'] ?? '')
    for (const row of lexicon.rows('units/shared-money'))
      for (const name of (row['words'] ?? '').split('|')) {
        const places = this.shared.get(name) ?? new Map<string, string>()
        for (const place of (row['places'] ?? '').split('|')) places.set(place, row['unit'] ?? '')
        this.shared.set(name, places)
      }
    this.measures = new Set(lexicon.rows('units/measures').flatMap((row) => (row['words'] ?? '').split('|')))
    this.plurals = new Set(lexicon.rows('numbers/plurals').map((row) => row['words'] ?? ''))
  }

  kindOf(id: number): number {
    if (id >= this.kinds.length) this.grow(id)
    return (this.kinds[id] as number) || this.look(id)
  }
  valueOf(id: number): number {
    this.kindOf(id)
    return this.values[id] as number
  }
  /** Kind and value of a word by itself. */
  of(word: string): readonly [NumberKind, number] | null {
    return this.words.get(word) ?? null
  }

  private look(id: number): number {
    const [kind, value] = this.read(this.lexicon.lexemes.forms[id] ?? '')
    this.kinds[id] = kind
    this.values[id] = value
    return kind
  }
  private read(form: string): readonly [NumberKind, number] {
    const code = form.charCodeAt(0)
    if (code >= 48 && code <= 57) return this.glued(form) ?? ofDigits(form)
    const known = this.words.get(form)
    if (known) return known
    if (form === 'a' || form === 'an') return [NUMBER.article, 1]
    const sign = SIGNS[form]
    if (sign !== undefined) return [NUMBER.words, sign]
    if (form.includes('-')) return this.hyphenated(form)
    return MARKED.test(form) ? this.marked(form) : [NUMBER.none, 0]
  }
  /** Marks are told by their capitals: whether it is one is asked of the form as written. */
  private marked(form: string): readonly [NumberKind, number] {
    const [kind, value] = ofDigits(form.replace(/^\p{L}+/u, ''))
    return kind === NUMBER.digits ? [NUMBER.marked, value] : [NUMBER.none, 0]
  }
  /** `10kg`, `50mw`: digits with a unit of measure right behind them. */
  private glued(form: string): readonly [NumberKind, number] | null {
    const match = /^(\d[\d,.]*)(\p{L}{2,3}[²³]?)$/u.exec(form)
    return match && this.measures.has(match[2] as string) ? [NUMBER.joined, Number((match[1] as string).replaceAll(',', ''))] : null
  }
  private hyphenated(form: string): readonly [NumberKind, number] {
    const [first = '', second = '', ...rest] = form.split('-')
    const left = this.words.get(first)
    if (!left || left[0] === NUMBER.ordinal || left[0] === NUMBER.part || left[0] === NUMBER.scale) return [NUMBER.none, 0]
    const right = this.words.get(second)
    if (left[0] === NUMBER.tens && right && right[1] < 10) {
      if (rest.length) return [NUMBER.joined, left[1] + right[1]]
      if (right[0] === NUMBER.unit) return [NUMBER.words, left[1] + right[1]]
      if (right[0] === NUMBER.ordinal) return [NUMBER.ordinal, left[1] + right[1]]
      const ordinal = ORDINALS.indexOf(second)
      if (ordinal > 0) return [NUMBER.ordinal, left[1] + ordinal]
    }
    if (right?.[0] === NUMBER.part && !rest.length && left[0] === NUMBER.unit) return [NUMBER.words, left[1] / right[1]]
    return right || left[0] === NUMBER.hundred ? [NUMBER.none, 0] : [NUMBER.joined, left[1]]
  }
  private grow(id: number): void {
    const size = Math.max(this.kinds.length * 2, id + 1)
    const kinds = new Uint8Array(size)
    const values = new Float64Array(size)
    kinds.set(this.kinds)
    values.set(this.values)
    this.kinds = kinds
    this.values = values
  }
}

const MARKED = /^[a-z]{1,4}\d[\d.,]*[a-z]{0,2}$/

const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']

/** `1,234`, `1.2`, `1.2bn`, `10th`. Not `3D`, nor `28.11.2024`. */
function ofDigits(form: string): readonly [NumberKind, number] {
  const ordinal = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(form)
  if (ordinal) return [NUMBER.ordinal, Number(ordinal[1])]
  const match = /^(\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?)([a-z]{1,3}|million|billion)?$/.exec(form)
  if (!match) return [NUMBER.none, 0]
  const value = Number((match[1] as string).replaceAll(',', ''))
  if (match[2] === undefined) return [NUMBER.digits, value]
  const scale = LETTERS[match[2]]
  return scale === undefined ? [NUMBER.none, 0] : [NUMBER.digits, Math.round(value * scale * 1e6) / 1e6]
}
