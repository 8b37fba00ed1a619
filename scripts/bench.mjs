// npm run bench: speed beside wink-nlp and compromise, growth of time and memory.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './ready/build.mjs'
import { ensureInstalled, ROOT, run } from './ready/install.mjs'

const HELP = `npm run bench -- [OPTIONS] [FILE…]

Measures the built program, as users run it: speed of extract beside wink-nlp and compromise, then time and memory on
1, 10 and 100 MB of text. FILE…: documents or folders; the sample library if none is given.

  --only NAME    of the other programs only those whose name holds NAME (wink, compromise)
  --profile      also the time of each step, annotator and builder
  --growth MB    up to this much text (100 if not given)
  --no-growth    without the measurement of growth
  --resolve      instead: time and memory of finding out what is one thing among 100,000 records of 20,000 persons
  --reader       also opens and scrolls a long report in Chromium
  --review       also goes through the queue by keyboard in Chromium
  -h, --help     this help
`

const asked = options()
if (asked === null || asked.values.help) process.stdout.write(HELP)
else {
  ensureInstalled()
  ensureBuilt()
  if (asked.values.resolve) run(process.execPath, ['--max-old-space-size=820', '--import', 'tsx', join(ROOT, 'scripts/bench/resolve.ts')])
  else run(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts/bench/extract.ts'), JSON.stringify(asked)])
}

/** What is asked for; null, and what is wrong with it on standard error, where it is not understood. */
function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        profile: { type: 'boolean' },
        only: { type: 'string' },
        'no-growth': { type: 'boolean' },
        growth: { type: 'string' },
        reader: { type: 'boolean' },
        resolve: { type: 'boolean' },
        review: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    process.stderr.write(`${error.message}\n\n`)
    process.exitCode = 2
    return null
  }
}
