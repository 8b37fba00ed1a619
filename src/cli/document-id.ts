import type { Ledger } from '#ledger/ledger'
import { listDocuments, oneDocument } from '#ledger/read/documents'
import type { DocumentRow } from '#ledger/read/rows'
import { Failed } from '#model/failure'
import { rowsOf } from './with-ledger.ts'

/** The id of a document given by its id or by its name. Throws NOT_FOUND, and USAGE where several have the name. */
export const documentIdOf = async (ledger: Ledger, given: string): Promise<string> => (await documentOf(ledger, given)).id

/** A document given by its id or by its name; of those that were set aside with `aside`. Throws as above. */
export async function documentOf(ledger: Ledger, given: string, aside = false): Promise<DocumentRow> {
  if (/^(doc|src)_[0-9a-f]/.test(given)) return oneDocument(ledger, given)
  const found: DocumentRow[] = []
  for await (const row of rowsOf((after) => listDocuments(ledger, { words: given, aside }, { size: 200, ...(after === undefined ? {} : { after }) })))
    if (row.name === given || row.fileName === given) found.push(row)
  const [first] = found
  if (!first) throw new Failed('NOT_FOUND', { file: given, detail: 'no document has this name' })
  if (found.length > 1) throw new Failed('USAGE', { file: given, detail: `several have this name: ${found.map(({ id }) => id).join(', ')}` })
  return first
}
