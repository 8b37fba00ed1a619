import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readTables } from '#annotate/lexicon'
import { loadSettings, SETTINGS, type Setting, type SettingName, type Settings } from '#config'
import { openLedger } from '#ledger/open'
import { packagePath } from '#ledger/package-folder'
import { countLedger } from '#ledger/read/counts'
import { FAILURES } from '#model/failure'
import { type Outdated, outdated } from '#pipeline/outdated'
import type { DoctorOptions } from '../commands/doctor.ts'
import { asFailed, exitOf } from '../failing.ts'
import { byEarlier, ofModel } from '../outdated.ts'
import { Output } from '../output.ts'
import type { LedgerOptions } from '../with-ledger.ts'

/** One thing that was looked at. `advice` where it is not as it should be. */
interface Check {
  readonly check: string
  readonly ok: boolean
  readonly found: string
  readonly advice?: string
}

const LEAST_NODE = [20, 19] as const

/** Runs `doctor`: says everything, then ends with the exit code of the first thing that is wrong. */
export async function runDoctor(options: DoctorOptions): Promise<void> {
  const output = new Output()
  const write = (check: Check): Promise<void> => output.line(options.json ? JSON.stringify(check) : lineOf(check))
  for (const check of [node(), page(), lexicon()]) await write(check)
  const settings = loadSettings(settingsIn(options))
  for (const name of Object.keys(SETTINGS) as SettingName[]) await write(settingCheck(name, settings))
  for (const check of await database(settings)) await write(check)
  await output.flush()
}

const lineOf = ({ check, ok, found, advice }: Check): string =>
  `${ok ? 'ok  ' : 'NO  '} ${check.padEnd(18)} ${found}${advice === undefined ? '' : `  → ${advice}`}`
const settingsIn = ({ dataFolder, databaseUrl, workspace }: LedgerOptions): LedgerOptions => ({
  ...(dataFolder === undefined ? {} : { dataFolder }),
  ...(databaseUrl === undefined ? {} : { databaseUrl }),
  ...(workspace === undefined ? {} : { workspace }),
})

function node(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])
  return { check: 'node', ok, found: process.version, ...(ok ? {} : { advice: `Install Node ${LEAST_NODE.join('.')} or later.` }) }
}

function page(): Check {
  const ok = existsSync(join(packagePath('.'), 'dist', 'web', 'index.html'))
  return { check: 'web page', ok, found: ok ? 'built' : 'not built', ...(ok ? {} : { advice: 'Run `npm run build` in the folder of the program.' }) }
}

function lexicon(): Check {
  const tables = readTables()
  const rows = [...tables.values()].reduce((sum, table) => sum + table.length, 0)
  const ok = rows > 0
  return { check: 'word lists', ok, found: `${tables.size} tables, ${rows} rows`, ...(ok ? {} : { advice: 'Install the program again.' }) }
}

/** Passwords in addresses and keys are not shown. */
function settingCheck(name: SettingName, settings: Settings): Check {
  const { env, secret }: Setting<unknown> = SETTINGS[name]
  const told = settings[name] ?? 'none'
  const value = String(secret && told !== 'none' ? '***' : told).replace(/(:\/\/[^:@/]*):[^@/]*@/, '$1:***@')
  return { check: name, ok: true, found: `${value} (${process.env[env] ? env : 'default or flag'})` }
}

/** What it is answered with, and whether this version has read all that it holds. */
async function database(settings: Settings): Promise<Check[]> {
  try {
    const ledger = await openLedger({ ...settings, existing: true })
    try {
      const { documents, claims } = await countLedger(ledger)
      return [{ check: 'database', ok: true, found: `answers; ${documents.read} documents, ${claims} claims` }, readings(await outdated(ledger))]
    } finally {
      await ledger.close()
    }
  } catch (error) {
    const { code } = asFailed(error)
    if (code === 'LEDGER_MISSING') return [{ check: 'database', ok: true, found: 'none yet', advice: FAILURES[code].do }]
    process.exitCode = exitOf(error)
    return [{ check: 'database', ok: false, found: `${code}: ${FAILURES[code].says}`, advice: FAILURES[code].do }]
  }
}

/** Documents of an earlier version are nothing wrong: what they tell stands. */
function readings({ files, byModel }: Outdated): Check {
  const found = [...(files.length > 0 ? [byEarlier(files.length)] : []), ...(byModel > 0 ? [ofModel(byModel)] : [])]
  if (found.length === 0) return { check: 'readings', ok: true, found: 'all by this version' }
  return { check: 'readings', ok: true, found: found.join('; '), ...(files.length > 0 ? { advice: 'Run `rapporteur add --again`.' } : {}) }
}
