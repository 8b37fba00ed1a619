import type { Settings } from '#config'
import type { ReadDocument } from '#model/document'
import type { Failed } from '#model/failure'
import { type Extraction, extract } from './extract.ts'

/** Which extractors read a document: the built-in rules, a language model, or both into one set of records. */
export const EXTRACTORS = ['builtin', 'llm', 'both'] as const
export type ExtractorName = (typeof EXTRACTORS)[number]

/**
 * What an extractor gave.
 *
 * failures  what kept it from putting the whole document to the model; the records of the rest still stand
 * refused   how many answers of a model were turned down, by reason; each is among the rejections
 */
export interface Answered extends Extraction {
  readonly failures: readonly Failed[]
  readonly refused: Readonly<Record<string, number>>
}

/** Makes records of a document. `id` and `version` say all that its answers depend on beside the document. */
export interface Extractor {
  readonly id: string
  readonly version: number
  extract(document: ReadDocument): Promise<Answered>
}

/** The rules of `annotate` and `build`, which need nobody else. */
export const builtin: Extractor = {
  id: 'builtin',
  version: 1,
  extract: async (document) => ({ ...extract(document), failures: [], refused: {} }),
}

/** The extractor of a name. What asks a model is loaded only when it is wanted. Throws LLM_UNSET where no model is set up. */
export async function extractorOf(name: ExtractorName, settings: Settings): Promise<Extractor> {
  if (name === 'builtin') return builtin
  const { llmExtractor } = await import('./llm/llm-extractor.ts')
  const llm = await llmExtractor(settings)
  if (name === 'llm') return llm
  const { reconciling } = await import('./llm/reconciling.ts')
  return reconciling(builtin, llm)
}
