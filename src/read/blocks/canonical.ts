import type { OffsetMap, PageBox } from '#model/document'

/**
 * Canonical text while it is put together from the pieces of a source, with the way back. Source offsets never run
 * backwards: where a file has its words in another order, the map stays where it was.
 */
export class CanonicalText {
  private readonly parts: string[] = []
  private readonly canonical: number[] = [0]
  private readonly source: number[] = [0]
  private readonly boxes: PageBox[] = []
  private last = 10
  length = 0

  /** Adds words that stand at `source` in the file. */
  add(words: string, source: number): void {
    if (words === '') return
    const known = (this.source.at(-1) as number) + this.length - (this.canonical.at(-1) as number)
    if (source !== known) this.jump(Math.max(source, this.length === 0 ? 0 : known))
    this.put(words)
  }

  /** Adds white space that the file does not have. */
  space(white: string): void {
    if (this.length > 0) this.put(white)
  }

  /** Where a stretch of the text stands on a page. */
  box(box: PageBox): void {
    this.boxes.push(box)
  }

  /** Code of the last character, a line end before the first. */
  get lastCode(): number {
    return this.last
  }

  text(): string {
    return this.parts.join('')
  }

  map(): OffsetMap {
    return { canonical: this.canonical, source: this.source, ...(this.boxes.length > 0 ? { boxes: this.boxes } : {}) }
  }

  private put(words: string): void {
    this.parts.push(words)
    this.length += words.length
    this.last = words.charCodeAt(words.length - 1)
  }

  private jump(source: number): void {
    if (this.canonical.at(-1) === this.length) this.source[this.source.length - 1] = source
    else {
      this.canonical.push(this.length)
      this.source.push(source)
    }
  }
}
