/**
 * Whether the hyphen at a line's end belongs to the word (`people-to-` / `people`) or was put in to break it
 * (`coop-` / `eration`). The document itself is asked first: how does it write the word elsewhere? Words met nowhere
 * else lose the hyphen, unless their first part is one that keeps it (`self-`) or the second begins with a capital.
 */
export class Hyphenation {
  private plain: Set<string> | null = null
  private compound: Set<string> | null = null
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
    this.learn()
    const [left, right] = [first.toLowerCase(), second.toLowerCase()]
    if (this.plain?.has(left + right)) return false
    if (this.compound?.has(`${left}-${right}`)) return true
    return this.kept.has(left)
  }
  /** One pass over the document, only once a broken word is met. */
  private learn(): void {
    if (this.plain) return
    this.plain = new Set()
    this.compound = new Set()
    for (const [word] of this.text.toLowerCase().matchAll(/\p{L}+(?:[-‐‑]\p{L}+)*/gu)) {
      if (!/[-‐‑]/.test(word)) this.plain.add(word)
      else {
        const parts = word.split(/[-‐‑]/)
        for (let i = 0; i + 1 < parts.length; i++) this.compound.add(`${parts[i]}-${parts[i + 1]}`)
      }
    }
  }
}
