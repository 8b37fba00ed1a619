import type { Block, ReadDocument, Unit } from '#model/document'
import { documentName, type SourceFile } from '../read.ts'

/** Plain text: the canonical text is the file's own; a block is what stands between blank lines. */
export function readPlain(file: SourceFile): ReadDocument {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes)
  const blocks: Block[] = []
  for (const match of text.matchAll(/\S[^]*?(?=\n\s*\n|$(?![^]))/g)) {
    const words = match[0].trimEnd()
    blocks.push({ kind: 'paragraph', start: match.index, end: match.index + words.length })
  }
  const units: Unit[] = blocks.map((block, index) => ({
    kind: block.kind,
    blocks: [index],
    pieces: [{ start: block.start, end: block.end }],
    section: -1,
  }))
  return {
    name: documentName(file.fileName),
    format: 'txt',
    text,
    map: { canonical: [0], source: [0] },
    blocks,
    units,
    footnotes: [],
    facts: { title: null, publisher: null, published: null, language: null, ...file.given },
    pages: null,
  }
}
