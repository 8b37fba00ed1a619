import { type Lexemes, SHAPE } from '#model/tokens'
import { interned } from './interned.ts'
import type { Source } from './source.ts'

/** How many forms are kept before the table is begun again: bounds memory over many documents. */
const MOST_FORMS = 400_000

/** Most characters of a form: what is longer is no word, and is known by its beginning. */
const LONGEST_FORM = 400
/** Where a form that begins at `start` is cut: never within a character. */
const formEnd = (codes: Uint16Array, start: number, end: number): number => {
  if (end - start <= LONGEST_FORM) return end
  const cut = start + LONGEST_FORM
  return ((codes[cut - 1] as number) & 0xfc00) === 0xd800 ? cut - 1 : cut
}

/** Roles of forms in the cutting of sentences, as bits of `LexemeTable.roles`. */
export const ROLE = { ender: 1, closer: 2, opener: 4, dotted: 8, bullet: 16, dash: 32, noGap: 64, lower: 128, begins: 256, title: 512 } as const

/** Numbers a slot of the table takes, the fourth unused: a slot never lies over two lines of the processor's cache. */
const SLOT = 4

/** The word forms met by this process. One table serves all documents; ids stay valid until `Lexicon.fresh`. */
export class LexemeTable implements Lexemes {
  readonly forms: string[] = []
  readonly shape: number[] = []
  readonly lower: number[] = []
  readonly roles: number[] = []
  private readonly ids = new Map<string, number>()
  /**
   * Open addressing over the characters themselves, so that a form already known is found without cutting a string. A
   * slot is `SLOT` numbers side by side, which are fetched at once: id + 1 (0 where it is free), hash, place in `characters`.
   */
  private slots = new Int32Array((1 << 16) * SLOT)
  private mask = (1 << 16) - 1
  private filled = 0
  /** Every known form, its length before it. */
  private characters = new Uint16Array(1 << 18)
  private used = 0

  get full(): boolean {
    return this.forms.length > MOST_FORMS
  }

  /** Id of the form that stands at [start, end) of a text. */
  idAt({ codes, text }: Source, start: number, to: number): number {
    const end = formEnd(codes, start, to)
    let hash = end - start
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (codes[i] as number)) | 0
    hash ^= hash >>> 15
    const { slots, mask } = this
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const at = slot * SLOT
      const id = slots[at] as number
      if (id === 0) return this.remember(text.slice(start, end), hash)
      if (slots[at + 1] === hash && this.standsAt(slots[at + 2] as number, codes, start, end)) return id - 1
    }
  }

  idOf(whole: string): number {
    const cut = whole.length <= LONGEST_FORM ? whole : whole.slice(0, LONGEST_FORM - 1).replace(/[\ud800-\udbff]$/, '')
    const known = this.ids.get(cut)
    if (known !== undefined) return known
    const form = interned(cut)
    const id = this.forms.length
    this.ids.set(form, id)
    this.forms.push(form)
    const shape = shapeOf(form)
    this.shape.push(shape)
    this.roles.push(rolesOf(form, shape))
    this.lower.push(id)
    const low = form.toLowerCase()
    if (low !== form) this.lower[id] = this.idOf(low)
    return id
  }

  /** The characters of a known form, length first, are those at [start, end). */
  private standsAt(at: number, codes: Uint16Array, start: number, end: number): boolean {
    const { characters } = this
    if (characters[at] !== end - start) return false
    for (let i = start, j = at + 1; i < end; i++, j++) if (characters[j] !== codes[i]) return false
    return true
  }
  private remember(form: string, hash: number): number {
    // A slice keeps its whole document alive; the copy does not.
    const id = this.idOf(Buffer.from(form, 'utf16le').toString('utf16le'))
    if (form.length > 0xffff) return id
    if (++this.filled * 2 > this.mask) this.widen()
    const end = this.used + form.length + 1
    if (end > this.characters.length) {
      const old = this.characters
      this.characters = new Uint16Array(Math.max(old.length * 2, end))
      this.characters.set(old)
    }
    this.place(id, hash, this.used)
    this.characters[this.used] = form.length
    for (let i = 0; i < form.length; i++) this.characters[this.used + 1 + i] = form.charCodeAt(i)
    this.used = end
    return id
  }
  private place(id: number, hash: number, start: number): void {
    const { slots, mask } = this
    let slot = hash & mask
    while (slots[slot * SLOT] !== 0) slot = (slot + 1) & mask
    slots[slot * SLOT] = id + 1
    slots[slot * SLOT + 1] = hash
    slots[slot * SLOT + 2] = start
  }
  private widen(): void {
    const { slots } = this
    this.slots = new Int32Array(slots.length * 2)
    this.mask = this.mask * 2 + 1
    for (let at = 0; at < slots.length; at += SLOT)
      if (slots[at] !== 0) this.place((slots[at] as number) - 1, slots[at + 1] as number, slots[at + 2] as number)
  }
}

const ENDER = /^(?:[.!?]+|[。！？؟…．︒]+|[։।॥።፧۔။])$/u
const CLOSER = /^["”’')\]»›」』）】]$/u
const OPENER = /^["“‘'([«‹「『（【„¿¡<*_]+$/u

/** What a form does where sentences meet. */
function rolesOf(form: string, shape: number): number {
  if (ENDER.test(form)) return ROLE.ender | (/^[.!?…؟۔]/u.test(form) ? 0 : ROLE.noGap)
  let roles = 0
  if (CLOSER.test(form)) roles |= ROLE.closer
  if (OPENER.test(form)) roles |= ROLE.opener
  if (/^[•⁃◦▪‣●■·–—-]$/u.test(form)) roles |= /^[–—-]$/.test(form) ? ROLE.dash : ROLE.bullet
  if (/^[《》]$/u.test(form)) roles |= ROLE.title
  if (form.endsWith('.') && shape & (SHAPE.letter | SHAPE.digit)) roles |= ROLE.dotted
  if (shape & SHAPE.letter) roles |= /^\p{Ll}/u.test(form) ? ROLE.lower : ROLE.begins
  else if (shape & SHAPE.digit) roles |= ROLE.begins
  return roles
}

const LETTER = /^\p{L}/u
const CAPITAL = /^\p{Lu}/u
const UPPER = /^[\p{Lu}\p{N}&.’'-]*$/u
const MIXED = /^.+\p{Lu}/u
const INITIAL = /^(?:\p{Lu}\p{M}*\.?){1,2}$|^(?:\p{Lu}\p{M}*\.){2,}$|^(?:\p{Lu}\p{Ll}?\.-?){2,}$/u
const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** What the letters of a form tell, as bits of `SHAPE`. */
function shapeOf(form: string): number {
  let shape = 0
  if (/^\d/.test(form)) {
    shape |= SHAPE.digit
    if (/^\d[\d,.]*$/.test(form)) shape |= SHAPE.number
    if (/^\d+(?:st|nd|rd|th)$/i.test(form)) shape |= SHAPE.ordinal
  } else if (LETTER.test(form)) {
    shape |= SHAPE.letter
    if (CAPITAL.test(form)) {
      shape |= SHAPE.capital
      if (form.length > 1 && /\p{Lu}.*\p{Lu}/u.test(form) && UPPER.test(form)) shape |= SHAPE.upper
      else if (MIXED.test(form)) shape |= SHAPE.mixed
      if (INITIAL.test(form)) shape |= SHAPE.initial
    }
    if (HAN.test(form)) shape |= SHAPE.han
  } else if (form === '’s' || form === "'s") shape |= SHAPE.possessive
  else shape |= SHAPE.punct
  if (shape & (SHAPE.letter | SHAPE.digit) && /[-‐‑]/.test(form)) shape |= SHAPE.hyphen
  return shape
}
