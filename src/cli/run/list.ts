import type { Ledger } from '#ledger/ledger'
import { listDocuments } from '#ledger/read/documents'
import { listRecords, type RecordFilter } from '#ledger/read/records'
import type { DocumentRow, RecordRow, RunRow } from '#ledger/read/rows'
import { listRuns } from '#ledger/read/runs'
import { KeptStanding } from '#pipeline/standing/kept'
import { recordRow } from '#views/record-row'
import { titleWords } from '#views/title-line'
import type { Listed, ListOptions } from '../commands/list.ts'
import { limitOf } from '../limit.ts'
import { Output } from '../output.ts'
import { filterOf, typeNamed } from '../record-filter.ts'
import { writeTable } from '../table.ts'
import { rowsOf, withLedger } from '../with-ledger.ts'

const PAGE = 200

/** Runs `list`. */
export async function runList(what: Listed, options: ListOptions): Promise<void> {
  const limit = limitOf(options.limit)
  const output = new Output()
  await withLedger(options, async (ledger) => {
    if (what === 'documents') await write(output, options, DOCUMENTS, await first(limit, documents(ledger, options)))
    else if (what === 'aside') await write(output, options, ASIDE, await first(limit, documents(ledger, options, true)))
    else if (what === 'runs') await write(output, options, RUNS, await first(limit, runs(ledger)))
    else await write(output, options, RECORDS, await first(limit, records(ledger, { ...(await filterOf(ledger, options)), ...typesOf(what) })))
    await output.flush()
  })
}

interface Columns<Row> {
  readonly header: readonly string[]
  readonly cells: (row: Row) => readonly string[]
}

const DOCUMENTS: Columns<DocumentRow> = {
  header: ['id', 'name', 'title', 'published', 'records', 'state'],
  cells: (row) => [row.id, row.name, row.facts.title ?? '', row.facts.published ?? '', String(row.records), row.failure?.code ?? row.state],
}
const ASIDE: Columns<DocumentRow> = {
  header: ['id', 'name', 'title', 'when', 'who', 'why'],
  cells: ({ id, name, facts, aside }) => [id, name, facts.title ?? '', ...whoAndWhy(aside.at(-1))],
}
const whoAndWhy = (last: DocumentRow['aside'][number] | undefined): string[] =>
  last ? [last.at.slice(0, 10), last.author, last.why ?? ''] : ['', '', '']
const RUNS: Columns<RunRow> = {
  header: ['id', 'started', 'state', 'read', 'failed', 'unchanged'],
  cells: (row) => [row.id, row.startedAt, row.state, String(row.read), String(row.failed), String(row.unchanged)],
}
const RECORDS: Columns<RecordRow> = {
  header: ['id', 'type', 'date', 'title', 'status', 'document'],
  cells: (stored) => {
    const row = recordRow(stored)
    return [row.id, row.type, row.date ?? '', titleWords(row.title), row.status ?? '', row.document.name]
  },
}

const documents = (ledger: Ledger, { words }: ListOptions, aside = false): AsyncGenerator<DocumentRow> =>
  rowsOf((after) =>
    listDocuments(ledger, { aside, ...(words === undefined ? {} : { words }) }, { size: PAGE, ...(after === undefined ? {} : { after }) }),
  )
const runs = (ledger: Ledger): AsyncGenerator<RunRow> =>
  rowsOf((after) => listRuns(ledger, { size: PAGE, ...(after === undefined ? {} : { after }) }))
async function* records(ledger: Ledger, filter: RecordFilter): AsyncGenerator<RecordRow> {
  const changed = await new KeptStanding(ledger).changed()
  yield* rowsOf((after) => listRecords(ledger, filter, { size: PAGE, ...(after === undefined ? {} : { after }) }, changed))
}

function typesOf(what: Listed): RecordFilter {
  const type = typeNamed(what)
  return type === undefined ? {} : { types: [type] }
}

/** The first rows; says on standard error where there are more, so that nobody takes the part for the whole, or none at all. */
async function first<Row>(limit: number, rows: AsyncGenerator<Row>): Promise<Row[]> {
  const taken: Row[] = []
  for await (const row of rows) {
    if (taken.length >= limit) {
      process.stderr.write(`rapporteur: the first ${limit} only; --limit 0 lists all\n`)
      break
    }
    taken.push(row)
  }
  if (taken.length === 0) process.stderr.write('rapporteur: nothing fits\n')
  return taken
}

async function write<Row>(output: Output, { json }: ListOptions, { header, cells }: Columns<Row>, rows: readonly Row[]): Promise<void> {
  if (json) for (const row of rows) await output.line(JSON.stringify(row))
  else await writeTable(output, header, rows.map(cells))
}
