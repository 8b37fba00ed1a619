// npm start: from a fresh clone to a served workbench. Needs only Node and npm.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './ready/build.mjs'
import { ensureInstalled, ROOT } from './ready/install.mjs'

ensureInstalled()
ensureBuilt()
const child = spawn(process.execPath, [join(ROOT, 'bin', 'rapporteur'), 'start', ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)))
