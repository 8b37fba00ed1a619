import type { Format, ReadDocument } from '#model/document'
import { documentName } from '#model/document-name'
import { assemble, wordsOfPlain } from '../blocks/assemble.ts'
import { settleCaptions } from '../blocks/captions.ts'
import { settleContents } from '../blocks/contents.ts'
import type { Draft } from '../blocks/draft.ts'
import { settleFootnotes } from '../blocks/footnotes.ts'
import { joinBroken } from '../blocks/join.ts'
import { settleRepeated } from '../blocks/repeated.ts'
import { settleTitles } from '../blocks/titles.ts'
import { factsOf } from '../facts/facts.ts'
import { frontMatterOf } from '../facts/front-matter.ts'
import type { SourceFile } from '../source-file.ts'
import { cutLines } from './cut.ts'
import { linesOf } from './lines.ts'

/**
 * Plain text and Markdown: the canonical text is the file's own, unchanged; markup lies between the pieces of units.
 *
 * settle  what a format that holds plain text knows of its blocks beforehand
 */
export function readPlain(file: SourceFile, text: string, format: Format, settle?: (text: string, drafts: Draft[]) => void): ReadDocument {
  const drafts = cutLines(text, linesOf(text))
  const front = frontMatterOf(text)
  if (front) asFurniture(drafts, front.end)
  settle?.(text, drafts)
  settleFootnotes(text, drafts)
  settleRepeated(text, drafts)
  settleContents(text, drafts)
  settleCaptions(text, drafts)
  settleTitles(text, drafts)
  const next = joinBroken(text, drafts)
  const assembled = assemble(drafts, next, wordsOfPlain(text))
  return {
    name: documentName(file.fileName),
    format,
    text,
    map: { canonical: [0], source: [0] },
    ...assembled,
    facts: { ...factsOf(text, assembled.blocks, assembled.units), ...front?.facts, ...file.given },
    pages: null,
  }
}

/** Front matter is told of the document; none of it is its text. */
function asFurniture(drafts: readonly Draft[], end: number): void {
  for (const draft of drafts) {
    if (draft.end > end) return
    draft.kind = 'furniture'
    draft.settled = true
  }
}
