import type { Format } from '#model/document'
import { Failed } from '#model/failure'

/** What a file is: one of the formats, or text whose format its words and name decide. */
export type Nature = 'pdf' | 'docx' | 'text'

const ENDINGS: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  mhtml: 'eml',
  pdf: 'pdf',
  docx: 'docx',
  eml: 'eml',
}
/** First bytes of kinds of files that are not read. */
const FOREIGN: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['tiff', [0x49, 0x49, 0x2a, 0]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
]

/** The format that a file's ending names; null for an ending that says nothing. */
export function namedFormat(fileName: string): Format | null {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase()
  return ending === undefined ? null : (ENDINGS[ending] ?? null)
}

/**
 * What the bytes are, whatever the name says.
 * Errors: READ_FORMAT_UNKNOWN for other kinds of files, READ_MISLABELLED where such a file bears one of our endings,
 * READ_LOCKED for an encrypted Office file.
 */
export function natureOf(bytes: Uint8Array, fileName: string): Nature {
  if (find(bytes, '%PDF-', 1024) >= 0) return 'pdf'
  if (starts(bytes, [0x50, 0x4b, 3, 4]) || starts(bytes, [0x50, 0x4b, 5, 6])) return zipNature(bytes, fileName)
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (find(bytes, 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e', bytes.length) >= 0) throw new Failed('READ_LOCKED', { fileName })
    throw foreign(fileName, 'doc')
  }
  for (const [kind, signature] of FOREIGN) if (starts(bytes, signature)) throw foreign(fileName, kind)
  const named = namedFormat(fileName)
  if (named === 'pdf' || named === 'docx') return textUnder(bytes, fileName, named)
  if (named === null && /\.[a-z0-9]{2,5}$/i.test(fileName) && !isPlain(bytes)) throw new Failed('READ_FORMAT_UNKNOWN', { fileName })
  return 'text'
}

const foreign = (fileName: string, kind: string): Failed =>
  new Failed(namedFormat(fileName) === null ? 'READ_FORMAT_UNKNOWN' : 'READ_MISLABELLED', { fileName, kind })

function zipNature(bytes: Uint8Array, fileName: string): Nature {
  const named = namedFormat(fileName)
  if (find(bytes, 'word/document', bytes.length) >= 0) return 'docx'
  if (named === 'docx') throw new Failed(find(bytes, '[Content_Types].xml', bytes.length) >= 0 ? 'READ_MISLABELLED' : 'READ_BROKEN', { fileName })
  throw foreign(fileName, 'zip')
}

/** A text under the name of a PDF or DOCX: a web page is read as such, a binary is damaged, other text is mislabelled. */
function textUnder(bytes: Uint8Array, fileName: string, named: string): Nature {
  if (!isPlain(bytes)) throw new Failed('READ_BROKEN', { fileName })
  if (/^\s*(?:<!doctype html|<html)/i.test(latin(bytes.subarray(0, 500)))) return 'text'
  throw new Failed('READ_MISLABELLED', { fileName, named })
}

/** True where the first bytes hold no control characters. */
function isPlain(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 2000)
  let control = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++
  return control <= sample.length / 50
}

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte)
const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
/** Offset of an ASCII string within the first `limit` bytes, -1 where it is not there. */
export function find(bytes: Uint8Array, ascii: string, limit: number): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(limit, bytes.byteLength))
  return buffer.indexOf(ascii, 0, 'latin1')
}
