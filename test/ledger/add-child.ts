// Adds the files of a folder to a ledger, one line on standard output for each step; what the tests kill.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLedger } from '#ledger/open'
import { addMany } from '#pipeline/run'

const [dataFolder = '', workspace = '', folder = '', ...flags] = process.argv.slice(2)
const ledger = await openLedger({ dataFolder, databaseUrl: null, workspace })
process.stdout.write(`open ${process.pid}\n`)
const files = readdirSync(folder)
  .sort()
  .map((name) => ({ fileName: name, load: () => readFileSync(join(folder, name)) }))
const report = await addMany(ledger, files, { program: 'test', onProgress: ({ index, step }) => process.stdout.write(`${step} ${index}\n`) })
process.stdout.write(`report ${JSON.stringify(report)}\n`)
if (flags.includes('--stay')) await new Promise((resolve) => process.stdin.once('end', resolve).resume())
await ledger.close()
