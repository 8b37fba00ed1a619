import type { CopyOf, Repetition } from '#model/contradiction'
import type { Range } from '#model/span'
import { type Shingles, shinglesOf } from './shingles.ts'

/** A document as repetitions are looked for in it. `paragraphs` without running heads, in text order. */
export interface PrintedDocument {
  readonly id: string
  readonly dated: string | null
  readonly paragraphs: readonly { readonly range: Range; readonly text: string }[]
}

interface Paragraph extends Shingles {
  readonly document: string
  readonly dated: string
  readonly range: Range
}

/** Shorter paragraphs say the same by chance: addresses, captions, formulas. */
const LEAST_WORDS = 20
const LEAST_HASHES = 4
/** Of the runs of the shorter paragraph so many stand in the other. */
const SHARED = 0.7
/** A run that stands in more paragraphs than this is a formula. */
const FORMULA = 24
/** A document of whose words so many stand in one other is its copy. */
const COPY = 0.6

/** Finds passages printed twice, within documents and across them, in time linear in the text. */
export class Repeats {
  readonly #documents = new Map<string, readonly Paragraph[]>()
  readonly #words = new Map<string, number>()
  readonly #index = new Map<number, Set<Paragraph>>()
  #found: readonly Repetition[] | null = null

  add({ id, dated, paragraphs }: PrintedDocument): void {
    this.remove(id)
    const read = paragraphs.map(({ range, text }): Paragraph => ({ document: id, dated: dated ?? '9999', range, ...shinglesOf(text) }))
    const long = read.filter(({ words, hashes }) => words >= LEAST_WORDS && hashes.length >= LEAST_HASHES)
    this.#documents.set(id, long)
    this.#words.set(
      id,
      read.reduce((sum, { words }) => sum + words, 0),
    )
    for (const paragraph of long)
      for (const value of paragraph.hashes) {
        const known = this.#index.get(value)
        if (known) known.add(paragraph)
        else this.#index.set(value, new Set([paragraph]))
      }
    this.#found = null
  }

  remove(id: string): void {
    for (const paragraph of this.#documents.get(id) ?? [])
      for (const value of paragraph.hashes) {
        const known = this.#index.get(value)
        known?.delete(paragraph)
        if (known?.size === 0) this.#index.delete(value)
      }
    this.#documents.delete(id)
    this.#words.delete(id)
    this.#found = null
  }

  /** Each paragraph that stands somewhere before, with the place that shares most of it; by document and place. */
  repetitions(): readonly Repetition[] {
    this.#found ??= [...this.#documents.values()]
      .flat()
      .sort(byPlace)
      .flatMap((paragraph) => this.#earlier(paragraph))
    return this.#found
  }

  /** Documents most of whose words stand in one earlier document. */
  copies(): CopyOf[] {
    const repeated = new Map<string, Map<string, number>>()
    for (const { first, second, share } of this.repetitions()) {
      if (first.document === second.document) continue
      const words = (this.#documents.get(second.document) ?? []).find(({ range }) => range.start === second.range.start)?.words ?? 0
      const of = repeated.get(second.document) ?? new Map<string, number>()
      of.set(first.document, (of.get(first.document) ?? 0) + words * share)
      repeated.set(second.document, of)
    }
    return [...repeated].flatMap(([document, others]) => {
      const [best] = [...others].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      const share = (best?.[1] ?? 0) / Math.max(1, this.#words.get(document) ?? 1)
      return best && share >= COPY ? [{ document, of: best[0], share: Math.round(share * 100) / 100 }] : []
    })
  }

  #earlier(paragraph: Paragraph): Repetition[] {
    const shared = new Map<Paragraph, number>()
    for (const value of paragraph.hashes) {
      const holders = this.#index.get(value)
      if (!holders || holders.size > FORMULA) continue
      for (const other of holders) if (byPlace(other, paragraph) < 0) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    let best: { readonly other: Paragraph; readonly share: number } | null = null
    for (const [other, common] of shared) {
      const share = common / Math.min(paragraph.hashes.length, other.hashes.length)
      if (share < SHARED || common < LEAST_HASHES) continue
      if (best === null || share > best.share || (share === best.share && byPlace(other, best.other) < 0)) best = { other, share }
    }
    if (best === null) return []
    const place = ({ document, range }: Paragraph) => ({ document, range })
    return [{ first: place(best.other), second: place(paragraph), share: Math.round(best.share * 100) / 100 }]
  }
}

/** The earlier document first, then its id, then the place. */
const byPlace = (a: Paragraph, b: Paragraph): number =>
  a.dated !== b.dated ? (a.dated < b.dated ? -1 : 1) : a.document !== b.document ? (a.document < b.document ? -1 : 1) : a.range.start - b.range.start
