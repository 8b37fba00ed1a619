import type { Format, ReadDocument } from '#model/document'
import { documentName } from '#model/document-name'
import { Failed } from '#model/failure'
import { assemble } from '../blocks/assemble.ts'
import { wordsWithout } from '../blocks/holes.ts'
import { decode } from '../encoding/decode.ts'
import { factsOf } from '../facts/facts.ts'
import type { SourceFile } from '../source-file.ts'
import { mainOf, titleOutside, Weights } from './main-content.ts'
import { pageFacts } from './page-facts.ts'
import { treeOf } from './tree.ts'
import { writeHtml } from './write.ts'

const LARGEST_PAGE = 6_000_000

/** A web page: its main content, with offsets back into the decoded file. Scripts, styles and what is hidden never become text. */
export function readHtml(file: SourceFile): ReadDocument {
  return readMarkup(file, decode(file.bytes, declaredIn(file.bytes)), 'html')
}

/** The same for HTML that comes from within another file, as from an e-mail. */
export function readMarkup(file: SourceFile, html: string, format: Format): ReadDocument {
  if (html.length > LARGEST_PAGE) throw new Failed('READ_TOO_LARGE', { fileName: file.fileName, characters: html.length, limit: LARGEST_PAGE })
  const tree = treeOf(html)
  const weights = new Weights(tree)
  const main = mainOf(tree, weights)
  const { text, drafts, marks } = writeHtml(main, titleOutside(tree, main), html, weights)
  const value = text.text()
  const assembled = assemble(drafts, new Int32Array(drafts.length).fill(-1), wordsWithout(value, marks))
  const told = pageFacts(tree)
  const read = factsOf(value, assembled.blocks, assembled.units)
  const facts = {
    title: told.title ?? read.title,
    publisher: told.publisher ?? read.publisher,
    published: told.published ?? read.published,
    language: read.language ?? told.language,
  }
  return { name: documentName(file.fileName), format, text: value, map: text.map(), ...assembled, facts: { ...facts, ...file.given }, pages: null }
}

/** The encoding that a page names in its first bytes; null where it names none. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4000, bytes.length)).toString('latin1')
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_-]{2,30})/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}encoding=["']([a-z0-9_-]{2,30})/i.exec(head)?.[1] ??
    null
  )
}
