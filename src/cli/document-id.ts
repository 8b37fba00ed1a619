import type { Ledger } from '#ledger/ledger'
import { listDocuments } from '#ledger/read/documents'
import { Failed } from '#model/failure'

/** The id of a document given by its id or by its name. Throws NOT_FOUND. */
export async function documentIdOf(ledger: Ledger, given: string): Promise<string> {
  if (/^(doc|src)_/.test(given)) return given
  const { rows } = await listDocuments(ledger, { words: given }, { size: 200 })
  const found = rows.find(({ name, fileName }) => name === given || fileName === given)
  if (!found) throw new Failed('NOT_FOUND', { file: given, detail: 'no document has this name' })
  return found.id
}
