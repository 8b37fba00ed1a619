import type { Ledger } from '#ledger/ledger'
import { type Changed, refiled } from '#ledger/read/changed'
import { oneDocument } from '#ledger/read/documents'
import { recordsById } from '#ledger/read/records-of-document'
import type { RecordRow } from '#ledger/read/rows'
import { effectiveFields } from '#resolve/review/effective'
import type { Review } from '#resolve/review/review'
import { addedRecord } from './reviewed.ts'

/** What lists of records show in place of what was read: corrected records, without those that were rejected, with those that were added. */
export async function changedRecords(ledger: Ledger, review: Review): Promise<Changed> {
  const ids = review.changedIds()
  const stored = await recordsById(ledger, ids)
  const corrected = stored.filter(({ id }) => review.rejected(id) === null).map((record) => refiled(record, effectiveFields(record, review)))
  return { ids, rows: [...corrected, ...(await added(ledger, review))] }
}

/** Records added by hand to documents that stand. */
async function added(ledger: Ledger, review: Review): Promise<RecordRow[]> {
  const decisions = review.addedRecords().filter(({ does }) => review.rejected(does.record) === null)
  const ids = [...new Set(decisions.map(({ does }) => does.document))]
  const documents = new Map(
    (await Promise.all(ids.map((id) => oneDocument(ledger, id).catch(() => null)))).flatMap((one) =>
      one && one.aside.length === 0 ? [[one.id, one]] : [],
    ),
  )
  return decisions.flatMap((decision): RecordRow[] => {
    const document = documents.get(decision.does.document)
    if (!document) return []
    const record = addedRecord(decision, { id: document.id, name: document.name, title: document.facts.title }, () => '')
    return [refiled(record, effectiveFields(record, review))]
  })
}
