import { WrittenWords } from './written-words.ts'

/**
 * Whether the hyphen at a line's end belongs to the word (`people-to-` / `people`) or was put in to break it
 * (`coop-` / `eration`). The document itself is asked first: how does it write the word elsewhere? Words met nowhere
 * else lose the hyphen, unless their first part is one that keeps it (`self-`) or the second begins with a capital.
 */
export class Hyphenation {
  /** Made once a broken word is met. */
  private written: WrittenWords | null = null
  private readonly text: string
  private readonly kept: ReadonlySet<string>

  constructor(text: string, kept: ReadonlySet<string>) {
    this.text = text
    this.kept = kept
  }

  /** The form of a word broken after `first` (without the hyphen) and continued with `second`. */
  join(first: string, second: string): string {
    return this.belongs(first, second) ? `${first}-${second}` : first + second
  }

  private belongs(first: string, second: string): boolean {
    if (/^[^\p{Ll}]/u.test(second) || /[\d-]/.test(first)) return true
    const [left, right] = [first.toLowerCase(), second.toLowerCase()]
    if (!/[-‐‑]/.test(left + right)) {
      this.written ??= new WrittenWords(this.text)
      if (this.written.has(left + right)) return false
      if (this.written.has(`${left}-${right}`)) return true
    }
    return this.kept.has(left)
  }
}
