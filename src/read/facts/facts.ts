import type { Block, DocumentFacts, Unit } from '#model/document'
import { quoteOf } from '#model/span'

/** What a document says of itself. */
export function factsOf(text: string, _blocks: readonly Block[], units: readonly Unit[]): DocumentFacts {
  const title = units.slice(0, 30).find((unit) => unit.kind === 'heading')
  return { title: title ? title.pieces.map((piece) => quoteOf(text, piece)).join('') : null, publisher: null, published: null, language: null }
}
