import type { PassageRow } from '#ledger/read/rows'
import type { Passage } from './sentence-around.ts'
import { passageAt } from './sentence-around.ts'

/** A document found by its words, with the best passages, best first. */
export interface DocumentHit {
  readonly document: PassageRow['document']
  readonly passages: Passage[]
}

/** Passages shown of one document. */
const SHOWN = 3

/** Passages by document, each cut to the sentence in which the first of the words sought stands. */
export function documentHits(passages: readonly PassageRow[], words: string): DocumentHit[] {
  const hits = new Map<string, DocumentHit>()
  const sought = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  for (const { document, start, text } of passages) {
    const hit = hits.get(document.id) ?? { document, passages: [] }
    hits.set(document.id, hit)
    if (hit.passages.length < SHOWN) hit.passages.push(moved(passageAt(text, firstOf(text, sought)), start))
  }
  return [...hits.values()]
}

/** Where the first of the words sought stands in a passage; its first word where another form of them was found. */
function firstOf(text: string, sought: readonly string[]): { start: number; end: number } {
  const lower = text.toLowerCase()
  if (lower.length === text.length)
    for (const word of [sought.join(' '), ...sought].filter((words) => words !== '')) {
      const start = lower.indexOf(word)
      if (start >= 0) return { start, end: start + word.length }
    }
  const first = /\S+/.exec(text)
  return first ? { start: first.index, end: first.index + first[0].length } : { start: 0, end: text.length }
}

const moved = (passage: Passage, by: number): Passage => ({ ...passage, start: passage.start + by, end: passage.end + by })
