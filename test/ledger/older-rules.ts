import { appendReading } from '#ledger/append'
import type { Ledger } from '#ledger/ledger'
import { beginRun, endRun } from '#ledger/runs'
import type { DocumentFacts } from '#model/document'
import { sha256, sourceId } from '#model/ids'
import { builtin, type Extractor } from '#pipeline/extractor'
import { stampOf } from '#pipeline/reading-stamp'
import { read } from '#read/read'

/** A text and how an earlier version read it: `given` facts, `extractor`, and `records` it missed. */
export interface OlderText {
  readonly fileName: string
  readonly text: string
  readonly given?: Partial<DocumentFacts>
  readonly extractor?: Pick<Extractor, 'id' | 'version'>
  readonly missed?: string
}

/** Reads texts into the ledger as a version of the program with other rules did, in one run. Gives the ids of the documents. */
export async function readByOlderRules(ledger: Ledger, texts: readonly OlderText[], rules = 'older-rules'): Promise<string[]> {
  const run = await beginRun(ledger, { program: 'test', rules })
  const ids: string[] = []
  for (const { fileName, text, given = {}, extractor = builtin, missed } of texts) {
    const bytes = new TextEncoder().encode(text)
    const document = await read({ fileName, bytes, given })
    const { records, rejections } = await builtin.extract(document)
    const appended = await appendReading(ledger, {
      run,
      source: sourceId(sha256(bytes)),
      name: document.name,
      fileName,
      size: bytes.length,
      bytes,
      given,
      stamp: stampOf(given, extractor, rules),
      outcome: { document, records: records.filter(({ type }) => type !== missed), rejections },
    })
    ids.push(appended.document ?? '')
  }
  await endRun(ledger, run, { state: 'finished', unchanged: 0 })
  return ids
}
