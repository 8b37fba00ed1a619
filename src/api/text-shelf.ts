import type { Ledger } from '#ledger/ledger'
import { documentText } from '#ledger/read/document-text'
import type { DocumentText } from '#ledger/read/rows'

/** Texts kept at hand together hold no more than this many characters. */
const ROOM = 16_000_000

/** Texts read lately. A document's text never changes under its id, so nothing on the shelf goes stale. */
export class TextShelf {
  readonly #ledger: Ledger
  readonly #texts = new Map<string, DocumentText>()
  #held = 0
  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** The text and layout of a document. Throws NOT_FOUND. */
  async take(id: string): Promise<DocumentText> {
    const known = this.#texts.get(id)
    if (known) {
      this.#texts.delete(id)
      this.#texts.set(id, known)
      return known
    }
    const text = await documentText(this.#ledger, id)
    if (!this.#texts.has(id) && text.text.length <= ROOM) this.#put(id, text)
    return text
  }

  #put(id: string, text: DocumentText): void {
    this.#texts.set(id, text)
    this.#held += text.text.length
    for (const [oldest, { text: words }] of this.#texts) {
      if (this.#held <= ROOM) return
      this.#texts.delete(oldest)
      this.#held -= words.length
    }
  }
}
