import type { Ledger } from '#ledger/ledger'
import { documentText } from '#ledger/read/document-text'
import { printedParagraphs } from '#resolve/repeat/printed-paragraphs'
import { Repeats } from '#resolve/repeat/repeats'
import { readContradictionWords } from './contradiction-words.ts'
import type { Standing } from './standing.ts'

/** What is printed twice in the documents that stand, brought up to date when it is asked for. */
export class Printed {
  readonly #standing: Standing
  readonly #ledger: Ledger
  readonly #repeats = new Repeats()
  readonly #taken = new Set<string>()

  constructor(standing: Standing) {
    this.#standing = standing
    this.#ledger = standing.ledger
  }

  async now(): Promise<Repeats> {
    for (const id of [...this.#taken]) {
      if (this.#standing.documents.has(id)) continue
      this.#repeats.remove(id)
      this.#taken.delete(id)
    }
    for (const [id, { published }] of this.#standing.documents) {
      if (this.#taken.has(id)) continue
      const { text, units } = await documentText(this.#ledger, id)
      const paragraphs = printedParagraphs({ text, units }, readContradictionWords().citing)
      this.#repeats.add({ id, dated: published, text, paragraphs })
      this.#taken.add(id)
    }
    return this.#repeats
  }
}
