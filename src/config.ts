import { homedir } from 'node:os'
import { join } from 'node:path'

/** One setting: the environment variable that sets it, what it means, and what holds when it is not set. */
export interface Setting<T> {
  readonly env: string
  readonly meaning: string
  readonly shownDefault: string
  readonly fallback: () => T
  readonly parse: (text: string) => T
}

const text = (env: string, fallback: () => string | null, shownDefault: string, meaning: string): Setting<string | null> => ({
  env,
  meaning,
  shownDefault,
  fallback,
  parse: (value) => value,
})
const number = (env: string, fallback: number, shownDefault: string, meaning: string): Setting<number> => ({
  env,
  meaning,
  shownDefault,
  fallback: () => fallback,
  parse: (value) => {
    const parsed = Number(value)
    return Number.isFinite(parsed) && parsed >= 0 ? parsed : fallback
  },
})

/** Every setting of the program, once: the environment, `doctor` and docs/reference/settings.md read this table. */
export const SETTINGS = {
  dataFolder: text(
    'RAPPORTEUR_DATA',
    () => join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'rapporteur'),
    '~/.local/share/rapporteur',
    'Folder in which the embedded database and its lock live. One running program a folder.',
  ),
  databaseUrl: text(
    'DATABASE_URL',
    () => null,
    'none: the embedded database',
    'A PostgreSQL of your own (15 or newer), as postgres://user@host/database. The embedded one is then not started.',
  ),
  workspace: text('RAPPORTEUR_WORKSPACE', () => 'main', 'main', 'Which workspace of the ledger is read and written. Workspaces share nothing.'),
  host: text(
    'RAPPORTEUR_HOST',
    () => '127.0.0.1',
    '127.0.0.1',
    'Address the workbench listens on. Anything but the loopback address opens it to the network.',
  ),
  port: number('RAPPORTEUR_PORT', 7777, '7777', 'Port the workbench listens on; 0 takes any free one.'),
  maxFileBytes: number(
    'RAPPORTEUR_MAX_FILE_BYTES',
    104_857_600,
    '104857600 (100 MB)',
    'Files larger than this are refused with READ_TOO_LARGE before they are loaded.',
  ),
} as const satisfies Record<string, Setting<string | null> | Setting<number>>

export type SettingName = keyof typeof SETTINGS
export type Config = { readonly [Name in SettingName]: ReturnType<(typeof SETTINGS)[Name]['fallback']> }

/** The settings as the environment gives them. `over` (flags of a command) wins over the environment. */
export function config(over: Partial<Config> = {}, env: NodeJS.ProcessEnv = process.env): Config {
  const found: Record<string, unknown> = {}
  for (const [name, setting] of Object.entries(SETTINGS)) {
    const given = env[setting.env]
    found[name] = (over as Record<string, unknown>)[name] ?? (given === undefined || given === '' ? setting.fallback() : setting.parse(given))
  }
  return found as Config
}
