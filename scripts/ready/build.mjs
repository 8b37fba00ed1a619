import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from './install.mjs'

const STAMP = join(ROOT, 'dist', '.built')
const SOURCES = ['src', 'scripts/bench/parts.ts', 'tsdown.config.ts', 'vite.config.ts', 'package.json']

/** Bundles the command line and, where it is configured, the web page. A build that fails leaves the last one in place. */
export function build() {
  const begun = new Date()
  const options = { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', process.stderr, process.stderr] }
  run(bin('tsdown'), ['--log-level', 'warn', '--out-dir', 'dist/.next'], options)
  rmSync(join(ROOT, 'dist/cli'), { recursive: true, force: true })
  renameSync(join(ROOT, 'dist/.next'), join(ROOT, 'dist/cli'))
  if (existsSync(join(ROOT, 'src/web/main.tsx'))) run(bin('vite'), ['build', '--logLevel', 'error'], options)
  writeFileSync(STAMP, begun.toISOString())
}

/** Builds when there is no build, or when a source file is newer than it. */
export function ensureBuilt() {
  if (existsSync(STAMP) && newest(SOURCES.map((name) => join(ROOT, name))) <= statSync(STAMP).mtimeMs) return
  process.stderr.write('Building …\n')
  build()
}

const bin = (name) => join(ROOT, 'node_modules', '.bin', name)

/** The latest change below some paths, in milliseconds. */
function newest(paths) {
  let latest = 0
  for (const path of paths) {
    if (!existsSync(path)) continue
    const found = statSync(path)
    if (found.isDirectory()) latest = Math.max(latest, found.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))))
    else if (!path.includes('.test.') && !path.endsWith('.cases.yml')) latest = Math.max(latest, found.mtimeMs)
  }
  return latest
}
