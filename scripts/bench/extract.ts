// Called by scripts/bench.mjs, whose --help tells the options, with what is asked for as JSON.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { compare } from './compare.ts'
import { contenders } from './contenders.ts'
import { benchFiles } from './documents.ts'
import { growth } from './growth.ts'
import { profile } from './profile.ts'

interface Asked {
  readonly values: {
    readonly profile?: boolean
    readonly only?: string
    readonly 'no-growth'?: boolean
    readonly growth?: string
    readonly reader?: boolean
    readonly review?: boolean
  }
  readonly positionals: readonly string[]
}

const { values, positionals } = JSON.parse(process.argv[2] as string) as Asked
const files = await benchFiles(positionals)
await compare(files, await contenders(values.only))
if (!values['no-growth']) await growth(files, Number(values.growth ?? 100))
if (values.profile) await profile(files)
const inChromium = [...(values.reader ? ['reader-trace'] : []), ...(values.review ? ['review-speed'] : [])]
for (const name of inChromium) {
  const script = fileURLToPath(new URL(`./${name}.ts`, import.meta.url))
  const { status } = spawnSync(process.execPath, [...process.execArgv, script], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = status ?? 1
}
