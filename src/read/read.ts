import type { Format, ReadDocument } from '#model/document'
import { Failed } from '#model/failure'
import { decode } from './encoding/decode.ts'
import { namedFormat, natureOf } from './sniff.ts'
import type { SourceFile } from './source-file.ts'
import { readPlain } from './txt/read-plain.ts'

export { documentName } from '#model/document-name'
export type { SourceFile } from './source-file.ts'

/** Bounds of what is read. `maxFileBytes` is the setting of that name. */
export interface ReadLimits {
  readonly maxFileBytes?: number
}
const MAX_FILE_BYTES = 200_000_000
/** Most UTF-16 units of one document's text: some ten long books. What the rules find in more does not fit in a gigabyte. */
const MAX_CHARACTERS = 12_000_000
/** Most paragraphs, list items and cells of one document. */
const MAX_UNITS = 150_000

/** Bytes to a read document, by what the bytes are. Throws `Failed` with a READ_ code; never anything else. */
export async function read(file: SourceFile, limits: ReadLimits = {}): Promise<ReadDocument> {
  const limit = limits.maxFileBytes ?? MAX_FILE_BYTES
  if (file.bytes.length > limit) throw new Failed('READ_TOO_LARGE', { fileName: file.fileName, bytes: file.bytes.length, limit })
  if (file.bytes.length === 0) throw new Failed('READ_EMPTY', { fileName: file.fileName })
  try {
    const document = await readByNature(file)
    bounded(document, file.fileName)
    if (document.units.length === 0) throw new Failed('READ_EMPTY', { fileName: file.fileName })
    return document
  } catch (error) {
    if (error instanceof Failed) throw error
    throw new Failed('READ_BROKEN', { fileName: file.fileName, reason: error instanceof Error ? error.message : String(error) }, { cause: error })
  }
}

/** Throws READ_TOO_LARGE where no machine of moderate size could hold what the rules find in a document. */
function bounded({ text, units }: ReadDocument, fileName: string): void {
  boundedText(text, fileName)
  if (units.length > MAX_UNITS)
    throw new Failed('READ_TOO_LARGE', { fileName, units: units.length, limit: MAX_UNITS, detail: `more than ${MAX_UNITS} paragraphs and cells` })
}

/** A text is refused by its length before it is cut into blocks. */
function boundedText({ length }: string, fileName: string): void {
  if (length > MAX_CHARACTERS)
    throw new Failed('READ_TOO_LARGE', { fileName, characters: length, limit: MAX_CHARACTERS, detail: `more than ${MAX_CHARACTERS} characters` })
}

/** Readers of packed formats are loaded when they are first needed, so that commands start quickly. */
async function readByNature(file: SourceFile): Promise<ReadDocument> {
  const nature = natureOf(file.bytes, file.fileName)
  if (nature === 'pdf') return (await import('./pdf/read-pdf.ts')).readPdf(file)
  if (nature === 'docx') return (await import('./docx/read-docx.ts')).readDocx(file)
  const format = textFormat(file)
  if (format === 'html') return (await import('./html/read-html.ts')).readHtml(file)
  if (format === 'eml') return (await import('./eml/read-eml.ts')).readEml(file)
  const text = decode(file.bytes)
  boundedText(text, file.fileName)
  return readPlain(file, text, format)
}

/** Which text format it is: a web page or an e-mail by its first words, else what the name says. */
function textFormat(file: SourceFile): Format {
  const named = namedFormat(file.fileName)
  if (named === 'html' || named === 'eml') return named
  const head = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, Math.min(2000, file.bytes.length)).toString('latin1')
  if (/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html)[\s>]/i.test(head)) return 'html'
  if (
    /^(?:(?:From|To|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|X-[\w-]+|Content-Type):[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){3}/i.test(
      head,
    ) &&
    /^(?:Message-ID|MIME-Version|Received):/im.test(head)
  )
    return 'eml'
  return named === 'md' ? 'md' : 'txt'
}
