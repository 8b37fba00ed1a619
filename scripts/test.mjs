// npm test: every test, from a fresh clone. Needs only Node and npm. `npm test -- src/read` runs a part.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './ready/build.mjs'
import { ensureChromium } from './ready/chromium.mjs'
import { ensureInstalled, ROOT } from './ready/install.mjs'

ensureInstalled()
ensureBuilt()
const chromium = ensureChromium()
if (!chromium) process.stderr.write('No Chromium was found and none can be installed here: set CHROMIUM to one, or the browser tests fail.\n')
const { status } = spawnSync(join(ROOT, 'node_modules', '.bin', 'vitest'), ['run', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, ...(chromium ? { CHROMIUM: chromium } : {}) },
})
process.exit(status ?? 1)
