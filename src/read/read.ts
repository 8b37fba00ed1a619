import type { ReadDocument } from '#model/document'
import type { SourceFile } from './source-file.ts'
import { readPlain } from './txt/read-plain.ts'

export { documentName } from '#model/document-name'
export type { SourceFile } from './source-file.ts'

/** Bytes to a read document, by what the bytes are. Throws `Failed` with a READ_ code; never anything else. */
export async function read(file: SourceFile): Promise<ReadDocument> {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes)
  return readPlain(file, text, file.fileName.endsWith('.md') ? 'md' : 'txt')
}
