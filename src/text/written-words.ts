import { isHyphen } from './characters.ts'
import { Source } from './source.ts'

/** Letters by UTF-16 unit: 1 no, 2 yes, 0 not asked yet. */
const letters = new Uint8Array(65_536)
function isLetter(code: number): boolean {
  if (letters[code] === 0) letters[code] = /\p{L}/u.test(String.fromCharCode(code)) ? 2 : 1
  return letters[code] === 2
}

const HYPHEN = 45

/**
 * How a document writes its words, in small letters: those without a hyphen, and each two parts that a hyphen joins. A
 * table of places in the text, so that no string is cut for a word.
 */
export class WrittenWords {
  private readonly codes: Uint16Array
  private readonly length: number
  private starts = new Int32Array(1 << 12)
  private ends = new Int32Array(1 << 12)
  private filled = 0

  constructor(text: string) {
    const source = new Source(text.toLowerCase())
    this.codes = source.codes
    this.length = source.text.length
    for (let i = 0; i < this.length; i++) if (isLetter(this.codes[i] as number)) i = this.word(i)
  }

  /** True for a word that stands somewhere, or for two parts with `-` between them. */
  has(word: string): boolean {
    const { codes } = new Source(word)
    return (this.starts[this.slotOf(codes, 0, word.length)] as number) > 0
  }

  /** Keeps the word that begins at a letter, or its parts two by two; gives its end. */
  private word(from: number): number {
    let start = from
    let end = this.runEnd(from)
    if (!this.goesOn(end)) {
      this.keep(start, end)
      return end
    }
    while (this.goesOn(end)) {
      const next = this.runEnd(end + 1)
      this.keep(start, next)
      start = end + 1
      end = next
    }
    return end
  }
  private runEnd(from: number): number {
    let i = from
    while (i < this.length && isLetter(this.codes[i] as number)) i++
    return i
  }
  private goesOn(end: number): boolean {
    return end + 1 < this.length && isHyphen(this.codes[end] as number) && isLetter(this.codes[end + 1] as number)
  }

  private keep(start: number, end: number): void {
    const slot = this.slotOf(this.codes, start, end)
    if ((this.starts[slot] as number) > 0) return
    this.starts[slot] = start + 1
    this.ends[slot] = end
    if (++this.filled * 2 > this.starts.length) this.widen()
  }
  private widen(): void {
    const { starts, ends } = this
    this.starts = new Int32Array(starts.length * 2)
    this.ends = new Int32Array(starts.length * 2)
    for (let k = 0; k < starts.length; k++) {
      const start = (starts[k] as number) - 1
      if (start < 0) continue
      const slot = this.slotOf(this.codes, start, ends[k] as number)
      this.starts[slot] = start + 1
      this.ends[slot] = ends[k] as number
    }
  }

  /** Where a word stands in the table, or would stand. */
  private slotOf(codes: Uint16Array, start: number, end: number): number {
    let hash = end - start
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + plain(codes[i] as number)) | 0
    const mask = this.starts.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    while ((this.starts[slot] as number) > 0 && !this.standsAt(slot, codes, start, end)) slot = (slot + 1) & mask
    return slot
  }
  private standsAt(slot: number, codes: Uint16Array, start: number, end: number): boolean {
    const at = (this.starts[slot] as number) - 1
    if ((this.ends[slot] as number) - at !== end - start) return false
    for (let i = start; i < end; i++) if (plain(codes[i] as number) !== plain(this.codes[at + i - start] as number)) return false
    return true
  }
}

const plain = (code: number): number => (isHyphen(code) ? HYPHEN : code)
