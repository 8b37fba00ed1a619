import type { BlockKind, Unit } from '#model/document'
import type { Range } from '#model/span'

/** What is read as running text. References, heads, captions and the cells of tables stand at many places rightly. */
const PRINTED: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item'])

/**
 * A paragraph as repetitions are looked for in it.
 *
 * pieces  where its words stand, in reading order
 * under   the heading that governs it: of a boxed story its title
 */
export interface PrintedParagraph {
  readonly pieces: readonly Range[]
  readonly under: string | null
}

/** The running text of a document. Lines that begin with words of `citing` tell where a story is from, and are left out. */
export function printedParagraphs(
  { text, units }: { readonly text: string; readonly units: readonly Unit[] },
  citing: readonly string[],
): PrintedParagraph[] {
  return units.flatMap(({ kind, pieces, section }) => {
    const at = pieces[0]?.start ?? 0
    if (!PRINTED.has(kind) || citing.some((phrase) => text.slice(at, at + phrase.length).toLowerCase() === phrase)) return []
    const heading = units[section]?.pieces.map(({ start, end }) => text.slice(start, end)).join(' ')
    return [{ pieces, under: heading === undefined ? null : heading.replace(/\s+/g, ' ').trim() }]
  })
}
