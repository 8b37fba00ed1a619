import { acronyms } from './acronyms/acronyms.ts'
import { cues } from './cues/cues.ts'
import { dates } from './dates/dates.ts'
import { names } from './names/names.ts'
import { quantities } from './quantities/quantities.ts'
import { quotations } from './quotations/quotations.ts'
import type { Working } from './working.ts'

/** One step of annotation: adds the mentions of one kind to the sentences of a document. */
export interface Annotator {
  readonly id: string
  run(working: Working): void
}

/** The order of annotation, in one list. Each step sees what the steps before it have found. */
export const ANNOTATORS: readonly Annotator[] = [cues, quotations, acronyms, quantities, dates, names]
