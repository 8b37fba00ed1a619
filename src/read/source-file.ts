import type { DocumentFacts } from '#model/document'

/** A file as it comes in: its name, its bytes, and what was given about it from outside. */
export interface SourceFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly given?: Partial<DocumentFacts>
}
