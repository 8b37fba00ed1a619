import type { Block, FootnoteLink, Unit } from '#model/document'
import type { Range } from '#model/span'

/** A document as it is printed: what citations are looked for in. */
export interface PrintedText {
  readonly id: string
  readonly dated: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly units: readonly Unit[]
  readonly footnotes: readonly FootnoteLink[]
}

/** The words of a unit in one line, with the way back to the document's text. */
export class Line {
  readonly words: string
  readonly #pieces: readonly Range[]

  constructor(text: string, { pieces }: Pick<Unit, 'pieces'>) {
    this.#pieces = pieces
    this.words = pieces.map(({ start, end }) => text.slice(start, end)).join(' ')
  }

  /** Where a place of the document stands in the line: the end of what is printed before it. */
  at(place: number): number {
    let at = 0
    for (const { start, end } of this.#pieces) {
      if (place < start) break
      if (place <= end) return at + place - start
      at += end - start + 1
    }
    return Math.min(Math.max(0, at - 1), this.words.length)
  }

  /** Where a stretch of the line stands in the document. */
  range(from: number, to: number): Range {
    return { start: this.#place(from), end: this.#place(to - 1) + 1 }
  }

  #place(at: number): number {
    let left = at
    for (const { start, end } of this.#pieces) {
      if (left <= end - start) return Math.min(start + left, Math.max(start, end - 1))
      left -= end - start + 1
    }
    return this.#pieces.at(-1)?.end ?? 0
  }
}
