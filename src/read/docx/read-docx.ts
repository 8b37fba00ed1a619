import type { ReadDocument } from '#model/document'
import { documentName } from '#model/document-name'
import { Failed } from '#model/failure'
import { assemble } from '../blocks/assemble.ts'
import { wordsWithout } from '../blocks/holes.ts'
import { joinBroken } from '../blocks/join.ts'
import { settleTitles } from '../blocks/titles.ts'
import { factsOf } from '../facts/facts.ts'
import type { SourceFile } from '../source-file.ts'
import { stylesOf } from './styles.ts'
import { unescaped } from './tags.ts'
import { unpack } from './unpack.ts'
import { WordWriter } from './write.ts'

/**
 * A Word document: its body, then its footnotes and endnotes. Source offsets count characters of `word/document.xml`,
 * with the parts of notes behind it. Headers and footers are no part of the text.
 */
export function readDocx(file: SourceFile): ReadDocument {
  const parts = unpack(file.bytes, file.fileName)
  const main = parts.get('word/document.xml') ?? parts.get('word/document2.xml')
  if (main === undefined || !main.includes('<w:body')) throw new Failed('READ_BROKEN', { fileName: file.fileName, part: 'word/document.xml' })
  const writer = new WordWriter(stylesOf(parts.get('word/styles.xml') ?? ''))
  let base = 0
  for (const xml of [main, parts.get('word/footnotes.xml'), parts.get('word/endnotes.xml')]) {
    if (xml === undefined) continue
    writer.read(xml, base)
    base += xml.length
  }
  const text = writer.out.text()
  const { drafts, marks } = writer
  if (!drafts.some((draft) => draft.kind === 'heading')) settleTitles(text, drafts)
  const assembled = assemble(drafts, joinBroken(text, drafts), wordsWithout(text, marks))
  const read = factsOf(text, assembled.blocks, assembled.units)
  const core = parts.get('docProps/core.xml') ?? ''
  const facts = {
    title: read.title ?? property(core, 'dc:title'),
    publisher: read.publisher ?? property(parts.get('docProps/app.xml') ?? '', 'Company'),
    published: read.published,
    language: read.language ?? property(core, 'dc:language')?.slice(0, 2).toLowerCase() ?? null,
  }
  return {
    name: documentName(file.fileName),
    format: 'docx',
    text,
    map: writer.out.map(),
    ...assembled,
    facts: { ...facts, ...file.given },
    pages: null,
  }
}

/** Text of a property of the document; null where it is not set. */
function property(xml: string, name: string): string | null {
  const start = xml.indexOf(`<${name}`)
  if (start < 0) return null
  const from = xml.indexOf('>', start) + 1
  const to = xml.indexOf(`</${name}>`, from)
  const words = to < 0 || from === 0 ? '' : unescaped(xml.slice(from, Math.min(to, from + 500))).trim()
  return words === '' ? null : words
}
