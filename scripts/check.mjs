// npm run check: types, lint and format, layers, docs, unused code. Says each step and its time; ends with 1 if any failed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, ROOT } from './ready/install.mjs'

ensureInstalled()
const bin = (name) => join(ROOT, 'node_modules', '.bin', name)
const tsc = [process.execPath, join(ROOT, 'node_modules/ts7/bin/tsc'), '--noEmit', '-p']
const STEPS = [
  ['types', [...tsc, 'tsconfig.json']],
  ...(existsSync(join(ROOT, 'src/web/tsconfig.json')) ? [['types of the page', [...tsc, 'src/web/tsconfig.json']]] : []),
  ['lint and format', [bin('biome'), 'check', '--error-on-warnings']],
  ['layers and docs', [bin('vitest'), 'run', '--reporter=dot', 'test/layers.test.ts', 'test/docs.test.ts']],
  ['unused code', [bin('knip'), '--no-progress']],
]

let failed = 0
for (const [name, [command, ...args]] of STEPS) {
  const begin = performance.now()
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' })
  console.log(`${status === 0 ? 'ok  ' : 'NO  '} ${name.padEnd(18)} ${((performance.now() - begin) / 1000).toFixed(1)} s`)
  if (status === 0) continue
  failed += 1
  console.log(`${stdout ?? ''}${stderr ?? ''}`)
}
process.exit(failed === 0 ? 0 : 1)
