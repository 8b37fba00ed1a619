import type { BlockKind } from '#model/document'

/** Blocks that tell of no event of their own: notes, running heads, the page's furniture. */
export const QUIET: ReadonlySet<BlockKind | undefined> = new Set<BlockKind>(['footnote', 'running-head', 'furniture', 'page-number'])
