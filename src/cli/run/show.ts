import { oneDocument } from '#ledger/read/documents'
import { oneRecord } from '#ledger/read/record'
import type { DocumentRow, RecordWithClaims } from '#ledger/read/rows'
import { recordRow } from '#views/record-row'
import { titleWords } from '#views/title-line'
import type { ShowOptions } from '../commands/show.ts'
import { documentIdOf } from '../document-id.ts'
import { Output } from '../output.ts'
import { valueWords } from '../value-words.ts'
import { withLedger } from '../with-ledger.ts'
import { showRun } from './show-run.ts'

/** Runs `show`: a record by `rec_…`, a run by its UUID, anything else is a document. */
export async function runShow(id: string, { json = false, changes = false, ...options }: ShowOptions): Promise<void> {
  const output = new Output()
  const write = async <T>(shown: T, lines: (shown: T) => string[]): Promise<void> => {
    for (const line of json ? [JSON.stringify(shown)] : lines(shown)) await output.line(line)
  }
  await withLedger(options, async (ledger) => {
    if (/^[0-9a-f]{8}-/.test(id)) await showRun(ledger, id, { json, changes }, output)
    else if (id.startsWith('rec_')) await write(await oneRecord(ledger, id), linesOfRecord)
    else await write(await oneDocument(ledger, await documentIdOf(ledger, id)), linesOfDocument)
    await output.flush()
  })
}

function linesOfRecord(record: RecordWithClaims): string[] {
  const row = recordRow(record)
  const claims = record.claims.flatMap((claim) => [
    `${claim.field.padEnd(13)} ${valueWords(claim.value)}${claim.basis === 'inferred' ? '  (inferred)' : ''}`,
    ...claim.spans.map(({ start, end, quote }) => `${' '.repeat(14)}“${oneLine(quote)}”  ${start}–${end}  ${claim.rule}`),
  ])
  return [
    titleWords(row.title),
    `${record.type}${record.status === null ? '' : `, ${record.status}`}, in ${record.document.title ?? record.document.name} (${record.document.id})`,
    '',
    ...claims,
    '',
    oneLine(record.quote),
  ]
}

function linesOfDocument(document: DocumentRow): string[] {
  const { facts, failure } = document
  const aside = document.aside.at(-1)
  const counts = Object.entries(document.counts).filter(([, count]) => count > 0)
  return [
    facts.title ?? document.name,
    [document.id, document.format, facts.publisher, facts.published, facts.language].filter((part) => part !== null).join(', '),
    failure === null ? `${document.characters} characters, ${document.records} records` : `could not be read: ${failure.code}`,
    ...counts.map(([type, count]) => `  ${type.padEnd(13)} ${count}`),
    ...(aside ? [`set aside by ${aside.author} on ${aside.at.slice(0, 10)}${aside.why === null ? '' : `: ${aside.why}`}`] : []),
    `${document.fileName}, ${document.bytes} bytes, added ${document.addedAt}`,
  ]
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ')
