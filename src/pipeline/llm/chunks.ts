import type { AnnotatedDocument } from '#model/annotated'
import type { BlockKind } from '#model/document'
import { Passage } from './passage.ts'

/** What is put to the model in one request, with the heading that governs it where that is not in it. */
export interface Chunk {
  readonly passage: Passage
  readonly heading: string | null
}

/** Pieces of the page that tell nothing. */
const LEFT_OUT: ReadonlySet<BlockKind> = new Set<BlockKind>(['running-head', 'page-number', 'furniture'])
/** A unit may be this many times as long as a chunk; a longer one is no text that somebody wrote. */
const LONGEST = 4

/**
 * A document in passages of no more than `limit` characters, cut between sections where they are long enough, between
 * units elsewhere. A unit is never cut: one longer than the limit stands alone, and one far longer is left out (`tooLong`).
 */
export function chunksOf(doc: AnnotatedDocument, limit: number): { readonly chunks: Chunk[]; readonly tooLong: readonly number[] } {
  const { units } = doc.document
  const groups: number[][] = [[]]
  const tooLong: number[] = []
  let size = 0
  for (const [index, unit] of units.entries()) {
    if (LEFT_OUT.has(unit.kind)) continue
    const length = unit.pieces.reduce((sum, { start, end }) => sum + end - start + 1, 0)
    if (length > limit * LONGEST) {
      tooLong.push(index)
      continue
    }
    const section = unit.kind === 'heading' && size > limit / 2
    if (size > 0 && (section || size + length > limit)) {
      groups.push([])
      size = 0
    }
    groups.at(-1)?.push(index)
    size += length
  }
  const chunks = groups.map((group) => ({ passage: new Passage(doc, group), heading: headingOf(doc, group) }))
  return { chunks: chunks.filter(({ passage }) => passage.text !== ''), tooLong }
}

/** The heading over the first unit of a group, where the group does not hold it. */
function headingOf(doc: AnnotatedDocument, group: readonly number[]): string | null {
  const section = doc.document.units[group[0] ?? -1]?.section ?? -1
  if (section === -1 || group.includes(section)) return null
  return new Passage(doc, [section]).text || null
}
