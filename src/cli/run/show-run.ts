import type { Ledger } from '#ledger/ledger'
import { changesOfReading } from '#ledger/read/changes'
import type { ClaimChange, ReadingRow } from '#ledger/read/rows'
import { oneRun, readingsOfRun } from '#ledger/read/runs'
import type { Output } from '../output.ts'
import { rowsOf } from '../with-ledger.ts'

/** What of a run is shown, and how. */
export interface ShowRun {
  readonly json: boolean
  readonly changes: boolean
}

/** Shows a run: what it did to each file and, where asked, claim by claim against the reading before. */
export async function showRun(ledger: Ledger, id: string, { json, changes }: ShowRun, output: Output): Promise<void> {
  const run = await oneRun(ledger, id)
  const told = `${run.program}, ${run.startedAt}, ${run.state}: ${run.read} read, ${run.failed} failed, ${run.unchanged} unchanged`
  await output.line(json ? JSON.stringify(run) : told)
  const readings = rowsOf((after) => readingsOfRun(ledger, id, { size: 200, ...(after === undefined ? {} : { after }) }))
  for await (const reading of readings) {
    await output.line(json ? JSON.stringify(reading) : lineOfReading(reading))
    if (!changes) continue
    for (const change of await changesOfReading(ledger, reading.id)) await output.line(json ? JSON.stringify(change) : lineOfChange(change))
  }
}

const lineOfReading = ({ fileName, failure, claims, added, dropped }: ReadingRow): string =>
  [fileName, failure === null ? `${claims} claims, +${added} −${dropped}` : failure.code].join('\t')

const lineOfChange = ({ change, type, field, value, rule }: ClaimChange): string =>
  [change === 'added' ? '  +' : '  -', `${type}.${field}`, typeof value === 'string' ? value.replace(/\s+/g, ' ') : JSON.stringify(value), rule].join(
    '\t',
  )
