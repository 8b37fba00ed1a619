// Accepts the same record again and again, a batch each, one line on standard output for each that is kept; what the tests kill.
import { decide } from '#ledger/decide'
import { openLedger } from '#ledger/open'
import { listRecords } from '#ledger/read/records'
import { batchNumber } from './batches.ts'

const [dataFolder = '', workspace = '', from = '0'] = process.argv.slice(2)
process.on('uncaughtException', () => process.exit(1))
const ledger = await openLedger({ dataFolder, databaseUrl: null, workspace }).catch(() => process.exit(1))
const { rows } = await listRecords(ledger, {}, { size: 1, order: 'text' })
const record = rows[0]?.id ?? ''
process.stdout.write('open\n')
for (let n = Number(from); ; n++) {
  const acts = [
    { act: 'accept' as const, record, claims: [] },
    { act: 'note' as const, on: record, text: `${n}` },
  ]
  await decide(ledger, { author: 'Ines', batch: batchNumber(n), round: null, acts })
  process.stdout.write(`kept ${n}\n`)
}
