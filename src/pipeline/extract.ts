import './engine.ts'
import { annotate } from '#annotate/annotate'
import { Lexicon } from '#annotate/lexicon'
import { build } from '#build/build'
import type { ExtractedRecord } from '#model/claim'
import type { ReadDocument } from '#model/document'
import type { Rejection } from '#model/rule'

/** What one document gave: its records in text order, and what the rules turned down. */
export interface Extraction {
  readonly records: readonly ExtractedRecord[]
  readonly rejections: readonly Rejection[]
}

let lexicon: Lexicon | null = null
/** The process's lexicon, read once and begun again when its table of word forms is full. */
export function theLexicon(): Lexicon {
  if (lexicon === null || lexicon.lexemes.full) lexicon = new Lexicon()
  return lexicon
}

/** Everything between a read document and its records: annotate, then build. Pure and synchronous. */
export function extract(document: ReadDocument): Extraction {
  const rejections: Rejection[] = []
  const annotated = annotate(document, theLexicon(), rejections)
  return { records: build(annotated), rejections }
}
