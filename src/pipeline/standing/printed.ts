import type { Ledger } from '#ledger/ledger'
import { documentText } from '#ledger/read/document-text'
import type { BlockKind } from '#model/document'
import { Repeats } from '#resolve/repeat/repeats'
import type { Standing } from './standing.ts'

/** What is read as running text. References and heads stand at many places rightly. */
const PRINTED: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'table-cell', 'caption'])

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
      const paragraphs = units
        .filter(({ kind }) => PRINTED.has(kind))
        .map(({ pieces }) => ({
          range: { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 },
          text: pieces.map(({ start, end }) => text.slice(start, end)).join(' '),
        }))
      this.#repeats.add({ id, dated: published, paragraphs })
      this.#taken.add(id)
    }
    return this.#repeats
  }
}
