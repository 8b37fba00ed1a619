import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Ledger } from '#ledger/ledger'
import type { RecordFilter } from '#ledger/read/records'
import { Failed } from '#model/failure'
import { RECORD_TYPES, type RecordType } from '#model/record'
import { type CsvOptions, exportCsv, exportJsonl } from '#pipeline/export'
import { KeptStanding } from '#pipeline/standing/kept'
import type { ExportOptions } from '../commands/export.ts'
import { Output } from '../output.ts'
import { filterOf, typeNamed } from '../record-filter.ts'
import { withLedger } from '../with-ledger.ts'

/** Runs `export`. */
export async function runExport(options: ExportOptions): Promise<void> {
  const { format, out, bom = false } = options
  const type = options.type === undefined ? null : typeOf(options.type)
  if (format === 'csv' && type === null && out === undefined)
    throw new Failed('USAGE', { detail: 'CSV is one file a type: give --out FOLDER, or one --type' })
  await withLedger(options, async (ledger) => {
    const filter = await filterOf(ledger, options)
    const review = options.reviewed ? await new KeptStanding(ledger).review() : null
    if (format === 'jsonl') await write(out, lines(ledger, type === null ? filter : { ...filter, types: [type] }, review))
    else if (type !== null) await write(out, exportCsv(ledger, type, { bom, filter, review }))
    else await writeAll(ledger, out as string, { bom, filter, review })
  })
}

function typeOf(given: string): RecordType {
  const type = typeNamed(given)
  if (type) return type
  throw new Failed('USAGE', { detail: `${given} is no type: ${RECORD_TYPES.join(', ')}` })
}

async function* lines(ledger: Ledger, filter: RecordFilter, review: CsvOptions['review'] = null): AsyncGenerator<string> {
  for await (const line of exportJsonl(ledger, filter, review)) yield `${line}\n`
}

async function writeAll(ledger: Ledger, folder: string, options: CsvOptions): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new Failed('USAGE', { file: folder, detail: `the folder cannot be made: ${error.code}` }, { cause: error })
  })
  for (const type of RECORD_TYPES) await write(join(folder, `${type}.csv`), exportCsv(ledger, type, options))
}

/** To standard output, or to a file. */
async function write(path: string | undefined, pieces: AsyncIterable<string>): Promise<void> {
  const file = path === undefined ? null : createWriteStream(path)
  const ended = file && finished(file)
  ended?.catch(() => undefined)
  const output = new Output(file ?? process.stdout)
  try {
    for await (const piece of pieces) await output.text(piece)
    await output.flush()
    file?.end()
    await ended
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (file === null || code === undefined || error instanceof Failed) throw error
    throw new Failed('USAGE', { file: path, detail: `the file cannot be written: ${code}` }, { cause: error })
  }
}
