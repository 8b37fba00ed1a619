import type { DocumentFacts, ReadDocument } from '#model/document'
import { readPlain } from './txt/read-plain.ts'

/** A file as it comes in: its name, its bytes, and what was given about it from outside. */
export interface SourceFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly given?: Partial<DocumentFacts>
}

/** Bytes to a read document, by what the bytes are. Throws `Failed` with a READ_ code; never anything else. */
export async function read(file: SourceFile): Promise<ReadDocument> {
  return readPlain(file)
}

/** A file's name up to the first `_` or `.`: the `doc` of its records. */
export const documentName = (fileName: string): string => (fileName.split(/[\\/]/).at(-1) ?? '').split(/[_.]/)[0] ?? ''
