// npm run bench: speed beside wink-nlp and compromise, growth of time and memory. See scripts/bench/extract.ts for its arguments.
import { join } from 'node:path'
import { ensureBuilt } from './ready/build.mjs'
import { ensureInstalled, ROOT, run } from './ready/install.mjs'

ensureInstalled()
ensureBuilt()
run(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts/bench/extract.ts'), ...process.argv.slice(2)])
