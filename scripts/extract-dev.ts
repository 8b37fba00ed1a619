// Development entry until the command line is there: extract FILES with --sources, JSONL on standard output.
import { readFileSync } from 'node:fs'
import { extract } from '#pipeline/extract'
import { lineOf } from '#pipeline/line'
import { documentName, read } from '#read/read'

const args = process.argv.slice(2)
const at = args.indexOf('--sources')
const sources = new Map<string, string[]>()
if (at >= 0)
  for (const line of readFileSync(args.splice(at, 2)[1] as string, 'utf8')
    .trim()
    .split('\n')
    .slice(1))
    sources.set(line.split('\t')[0] as string, line.split('\t'))
for (const file of args) {
  const [, published = null, publisher = null, title = null] = sources.get(documentName(file)) ?? []
  const document = await read({ fileName: file, bytes: readFileSync(file), given: { published, publisher, title } })
  const begin = performance.now()
  const { records } = extract(document)
  console.error(`${file.split('/').at(-1)}: ${records.length} records, ${(performance.now() - begin).toFixed(0)} ms`)
  for (const record of records) console.log(lineOf(document.name, record))
}
