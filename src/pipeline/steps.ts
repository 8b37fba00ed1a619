import { type Appended, appendReading } from '#ledger/append'
import type { Ledger } from '#ledger/ledger'
import type { ReadDocument } from '#model/document'
import { canonicalJson, type SourceId, sha256 } from '#model/ids'
import { read } from '#read/read'
import type { SourceFile } from '#read/source-file'
import type { Answered, Extractor } from './extractor.ts'
import { storable } from './storable.ts'

/** One file on its way into the ledger. Each step fills in what the steps after it need. */
export interface Work {
  readonly ledger: Ledger
  readonly run: string
  readonly source: SourceId
  readonly stamp: string
  readonly file: Required<SourceFile>
  readonly extractor: Extractor
  document?: ReadDocument
  extraction?: Answered
  appended?: Appended
}

/** The names of the steps, as progress bars and the API show them. */
export const STEP_NAMES = ['reading', 'extracting', 'storing'] as const
export type StepName = (typeof STEP_NAMES)[number]

/** One step: what it does, and where to read on. */
export interface Step {
  readonly name: StepName
  readonly does: string
  run(work: Work): Promise<void> | void
}

/** The way of a file, in one list. Each step is a layer or two of `src/`. */
export const STEPS: readonly Step[] = [
  {
    name: 'reading',
    does: 'bytes to canonical text with blocks: src/read',
    run: async (work) => {
      work.document = storable(await read(work.file))
    },
  },
  {
    name: 'extracting',
    does: 'text to mentions (src/text, src/annotate), mentions to records with claims (src/build)',
    run: async (work) => {
      if (!work.document) return
      const extraction = await work.extractor.extract(work.document)
      // A model alone that gave nothing would empty the record of a file that was read before.
      const [failure] = extraction.failures
      if (failure && extraction.records.length === 0 && work.extractor.id.startsWith('llm/')) throw failure
      work.extraction = extraction
    },
  },
  {
    name: 'storing',
    does: 'the document, its records and claims, and what was turned down, in one transaction: src/ledger',
    run: async (work) => {
      const { document, extraction } = work
      if (!document || !extraction) return
      const { records, rejections } = extraction
      work.appended = await appendReading(work.ledger, { ...readingOf(work), outcome: { document, records, rejections } })
    },
  },
]

/** What a reading is known by, whatever comes of it. */
export const readingOf = ({ run, source, stamp, file, document, extraction }: Work) => ({
  run,
  source,
  stamp: extraction ? stampAfter(stamp, extraction) : stamp,
  fileName: file.fileName,
  name: document?.name ?? file.fileName,
  size: file.bytes.length,
  bytes: file.bytes,
  given: file.given,
})

/** A reading that lacks what a model did not give is known by another stamp, so that the file is read again next time. */
const stampAfter = (stamp: string, { failures }: Answered): string =>
  failures.length === 0 ? stamp : sha256(canonicalJson([stamp, failures.map(({ code, facts }) => [code, facts['passages'] ?? null])])).slice(0, 32)
