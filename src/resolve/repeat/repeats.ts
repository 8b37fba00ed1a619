import type { CopyOf, Repetition } from '#model/contradiction'
import type { PrintedParagraph } from './printed-paragraphs.ts'
import { type Shingles, shinglesOf } from './shingles.ts'
import { longestStretch, type Match, type Stretch } from './stretch.ts'

/** A document as repetitions are looked for in it: its text and its running paragraphs in text order. */
export interface PrintedDocument {
  readonly id: string
  readonly dated: string | null
  readonly text: string
  readonly paragraphs: readonly PrintedParagraph[]
}

interface Paragraph extends Shingles {
  readonly document: string
  readonly dated: string
  readonly under: string | null
}

/** Shorter stretches say the same by chance: addresses, titles, formulas. */
const LEAST_WORDS = 30
const LEAST_RUNS = 5
/** Of the runs sampled in a stretch so many stand in both. */
const SHARED = 0.6
/** A run that stands in more paragraphs than this is a formula. */
const FORMULA = 24
/** A document of whose words so many stand in one other is its copy. */
const COPY = 0.6

/** Finds passages printed twice, within documents and across them, also inside larger paragraphs, in time linear in the text. */
export class Repeats {
  readonly #documents = new Map<string, readonly Paragraph[]>()
  readonly #words = new Map<string, number>()
  readonly #index = new Map<number, Set<Paragraph>>()
  #found: readonly Repetition[] | null = null
  #looks = 0

  /** How often a run was looked at in another paragraph: what the work grows with. */
  get looks(): number {
    return this.#looks
  }

  add({ id, dated, text, paragraphs }: PrintedDocument): void {
    this.remove(id)
    const read = paragraphs.map(({ pieces, under }): Paragraph => ({ document: id, dated: dated ?? '9999', under, ...shinglesOf(text, pieces) }))
    const long = read.filter(({ starts, runs }) => starts.length >= LEAST_WORDS && runs.size >= LEAST_RUNS)
    this.#documents.set(id, long)
    this.#words.set(
      id,
      read.reduce((sum, { starts }) => sum + starts.length, 0),
    )
    for (const paragraph of long)
      for (const value of paragraph.runs.keys()) {
        const known = this.#index.get(value)
        if (known) known.add(paragraph)
        else this.#index.set(value, new Set([paragraph]))
      }
    this.#found = null
  }

  remove(id: string): void {
    for (const paragraph of this.#documents.get(id) ?? [])
      for (const value of paragraph.runs.keys()) {
        const known = this.#index.get(value)
        known?.delete(paragraph)
        if (known?.size === 0) this.#index.delete(value)
      }
    this.#documents.delete(id)
    this.#words.delete(id)
    this.#found = null
  }

  /** Each passage that stands somewhere before, with the longest of its earlier places; by document and place. */
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
    for (const { first, second, words } of this.repetitions()) {
      if (first.document === second.document) continue
      const of = repeated.get(second.document) ?? new Map<string, number>()
      of.set(first.document, (of.get(first.document) ?? 0) + words)
      repeated.set(second.document, of)
    }
    return [...repeated].flatMap(([document, others]) => {
      const [best] = [...others].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      const share = (best?.[1] ?? 0) / Math.max(1, this.#words.get(document) ?? 1)
      return best && share >= COPY ? [{ document, of: best[0], share: rounded(share) }] : []
    })
  }

  #earlier(paragraph: Paragraph): Repetition[] {
    const shared = new Map<Paragraph, Match[]>()
    for (const [value, at] of paragraph.runs) {
      const holders = this.#index.get(value)
      if (!holders || holders.size > FORMULA) continue
      for (const other of holders) {
        this.#looks++
        if (byPlace(other, paragraph) >= 0) continue
        const match: Match = [at, other.runs.get(value) as number]
        const known = shared.get(other)
        if (known) known.push(match)
        else shared.set(other, [match])
      }
    }
    const stretches = [...shared].flatMap(([other, matches]) => {
      const stretch = matches.length < LEAST_RUNS ? null : longestStretch(matches)
      return stretch && isRepeated(paragraph, stretch) ? [{ other, stretch }] : []
    })
    const length = ({ stretch: { mine } }: { stretch: Stretch }): number => mine[1] - mine[0]
    stretches.sort((a, b) => length(b) - length(a) || byPlace(a.other, b.other))
    const taken: Stretch[] = []
    for (const { stretch } of stretches) if (!taken.some(({ mine }) => mine[0] < stretch.mine[1] && stretch.mine[0] < mine[1])) taken.push(stretch)
    return stretches
      .filter(({ stretch }) => taken.includes(stretch))
      .sort((a, b) => a.stretch.mine[0] - b.stretch.mine[0])
      .map(({ other, stretch }) => repetitionOf(other, paragraph, stretch))
  }
}

function isRepeated({ runs }: Paragraph, { mine: [from, to], runs: shared }: Stretch): boolean {
  if (to - from < LEAST_WORDS || shared < LEAST_RUNS) return false
  let inside = 0
  for (const at of runs.values()) if (at >= from && at < to) inside++
  return shared >= SHARED * inside
}

function repetitionOf(first: Paragraph, second: Paragraph, { mine, their }: Stretch): Repetition {
  const place = ({ document, under, starts, ends }: Paragraph, [from, to]: readonly [number, number]) => ({
    document,
    range: { start: starts[from] ?? 0, end: ends[Math.min(to, ends.length) - 1] ?? 0 },
    under,
  })
  const words = mine[1] - mine[0]
  return { first: place(first, their), second: place(second, mine), words, share: rounded(Math.min(1, words / second.starts.length)) }
}

const rounded = (share: number): number => Math.round(share * 100) / 100

/** The earlier document first, then its id, then the place. */
const byPlace = (a: Paragraph, b: Paragraph): number =>
  a.dated !== b.dated
    ? a.dated < b.dated
      ? -1
      : 1
    : a.document !== b.document
      ? a.document < b.document
        ? -1
        : 1
      : (a.starts[0] ?? 0) - (b.starts[0] ?? 0)
