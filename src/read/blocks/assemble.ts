import type { Block, FootnoteLink, Unit } from '#model/document'
import type { Range } from '#model/span'
import { blockOf, type Draft } from './draft.ts'
import { type Mark, piecesOf } from './pieces.ts'

/** The parts of a read document that stand over its text. */
export interface Assembled {
  readonly blocks: Block[]
  readonly units: Unit[]
  readonly footnotes: FootnoteLink[]
}

/** How a format finds the words of a draft; marks of footnotes it meets go into `marks`. */
export type WordsOf = (draft: Draft, labels: ReadonlySet<string>, marks: Mark[]) => Range[]

/** Words of plain text: what its markup leaves. */
export const wordsOfPlain =
  (text: string): WordsOf =>
  (draft, labels, marks) =>
    piecesOf(text, draft.kind === 'heading' ? draft.body : wordsStart(draft), draft.end, labels, marks)

/** The mark of an item or note is no word of it. */
const wordsStart = (draft: Draft): number =>
  draft.kind === 'list-item' || draft.kind === 'footnote' || draft.kind === 'table-cell' ? draft.body : draft.start

/** Drafts and their joins to blocks and units. `next[i]` is the draft in which draft i goes on, -1 where it ends. */
export function assemble(drafts: readonly Draft[], next: Int32Array, wordsOf: WordsOf): Assembled {
  const labels = new Set<string>()
  for (const draft of drafts) if (draft.kind === 'footnote' && draft.label !== undefined) labels.add(draft.label)
  const taken = new Uint8Array(drafts.length)
  const units: Unit[] = []
  const marks: Mark[] = []
  let section = -1
  let left = MOST_PIECES
  let outside = -1
  let box: number | undefined
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft
    if (taken[i] === 1) continue
    if (draft.box !== box && isRead(draft)) {
      if (box === undefined) outside = section
      else if (draft.box === undefined) section = outside
      box = draft.box
    }
    const blocks: number[] = []
    const pieces: Range[] = []
    for (let at = i; at >= 0; at = next[at] as number) {
      taken[at] = 1
      blocks.push(at)
      left -= addWords(drafts[at] as Draft, left > 0 ? wordsOf(drafts[at] as Draft, labels, marks) : null, pieces)
    }
    if (pieces.length === 0) continue
    const { kind } = draft
    units.push(draft.box === undefined ? { kind, blocks, pieces, section } : { kind, blocks, pieces, section, box: draft.box })
    if (draft.kind === 'heading') section = units.length - 1
  }
  return { blocks: blocksOf(drafts), units, footnotes: linked(drafts, marks) }
}

/** Filled one by one: `map` gives arrays of another kind once V8 optimizes it, and whatever reads blocks would be compiled anew. */
function blocksOf(drafts: readonly Draft[]): Block[] {
  const blocks: Block[] = []
  for (const draft of drafts) blocks.push(blockOf(draft))
  return blocks
}

/** More pieces than the markup of any document makes: behind them it is left where it stands. */
const MOST_PIECES = 1_000_000

/** Adds the words of a draft, all of it where they were not looked for; gives the number of pieces. */
function addWords(draft: Draft, words: readonly Range[] | null, pieces: Range[]): number {
  if (words === null) return pieces.push({ start: draft.start, end: draft.end })
  for (const piece of words) pieces.push(piece)
  return words.length
}

const isRead = (draft: Draft): boolean => draft.kind === 'paragraph' || draft.kind === 'heading' || draft.kind === 'list-item'

/** Each mark with the next footnote of its label, or the last one before it. */
function linked(drafts: readonly Draft[], marks: readonly Mark[]): FootnoteLink[] {
  const notes = new Map<string, number[]>()
  for (let i = 0; i < drafts.length; i++) {
    const { kind, label } = drafts[i] as Draft
    if (kind !== 'footnote' || label === undefined) continue
    const list = notes.get(label)
    if (list) list.push(i)
    else notes.set(label, [i])
  }
  const links: FootnoteLink[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const list = notes.get(mark.label)
    if (!list) continue
    const block = list[firstAfter(drafts, list, mark.start)] ?? (list.at(-1) as number)
    links.push({ mark: { start: mark.start, end: mark.end }, block })
  }
  return links
}

/** Position in `list` of the first note that starts behind `offset`, by halving. */
function firstAfter(drafts: readonly Draft[], list: readonly number[], offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((drafts[list[middle] as number] as Draft).start > offset) high = middle
    else low = middle + 1
  }
  return low
}
