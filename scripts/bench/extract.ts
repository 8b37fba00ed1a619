// npm run bench -- [--profile] [--only NAME] [--growth MB | --no-growth] [--reader] [FILE…]
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compare } from './compare.ts'
import { benchFiles } from './documents.ts'
import { growth } from './growth.ts'
import { profile } from './profile.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    profile: { type: 'boolean' },
    only: { type: 'string' },
    'no-growth': { type: 'boolean' },
    growth: { type: 'string' },
    reader: { type: 'boolean' },
  },
})
const files = await benchFiles(positionals)
await compare(files, values.only)
if (!values['no-growth']) await growth(files, Number(values.growth ?? 100))
if (values.profile) await profile(files)
if (values.reader) {
  const trace = fileURLToPath(new URL('./reader-trace.ts', import.meta.url))
  const { status } = spawnSync(process.execPath, [...process.execArgv, trace], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}
