import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { Failed } from '#model/failure'

/** What a setting is: the environment variable that gives it, the form of its value, its default and its meaning. */
export interface Setting<T> {
  readonly env: string
  readonly form: string
  readonly default: () => T
  readonly means: string
  /** Given by the environment alone and never shown. */
  readonly secret?: true
  /** The value of a text; null where it is not of the form. */
  parse(text: string): T | null
}

const text = (env: string, fallback: () => string, means: string): Setting<string> => ({
  env,
  form: 'text',
  default: fallback,
  means,
  parse: (value) => (value.trim() === '' ? null : value),
})
const folder = (env: string, fallback: () => string, means: string): Setting<string> => ({
  env,
  form: 'path of a folder',
  default: fallback,
  means,
  parse: (value) => (value.trim() === '' ? null : resolve(value)),
})
const whole = (env: string, range: readonly [low: number, high: number], fallback: number, means: string): Setting<number> => ({
  env,
  form: `whole number, ${range[0]} to ${range[1]}`,
  default: () => fallback,
  means,
  parse: (value) => (/^\d+$/.test(value) && Number(value) >= range[0] && Number(value) <= range[1] ? Number(value) : null),
})
const postgresAddress = (env: string, means: string): Setting<string | null> => ({
  env,
  form: 'postgres://user:password@host:port/database',
  default: () => null,
  means,
  parse: (value) => (/^postgres(ql)?:\/\//.test(value) ? value : null),
})
/** A text that need not be given. */
const openText = (env: string, means: string): Setting<string | null> => ({ ...text(env, () => '', means), default: () => null })
const secret = (env: string, means: string): Setting<string | null> & { readonly secret: true } => ({ ...openText(env, means), secret: true })
const oneOf = <const V extends string>(env: string, values: readonly [V, ...V[]], means: string): Setting<V> => ({
  env,
  form: values.join(' or '),
  default: () => values[0],
  means,
  parse: (value) => values.find((one) => one === value) ?? null,
})
const webAddress = (env: string, means: string): Setting<string | null> => ({
  env,
  form: 'http:// or https:// address without a password in it',
  default: () => null,
  means,
  parse: (value) => {
    const url = URL.canParse(value) ? new URL(value) : null
    return url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? value.replace(/\/+$/, '') : null
  },
})

/** A folder for data, as the system has it: `/var/lib` for root, XDG on Linux, Application Support on a Mac. */
export function usualDataFolder(env: Readonly<NodeJS.ProcessEnv> = process.env, platform = process.platform, uid = process.getuid?.()): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'rapporteur')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'rapporteur')
  if (env['XDG_DATA_HOME']) return join(env['XDG_DATA_HOME'], 'rapporteur')
  return uid === 0 ? '/var/lib/rapporteur' : join(homedir(), '.local', 'share', 'rapporteur')
}

/** Every setting of the program. Environment, command-line flags and docs/reference/settings.md are made from it. */
export const SETTINGS = {
  dataFolder: folder('RAPPORTEUR_DATA', usualDataFolder, 'Where the program keeps its database and logs.'),
  databaseUrl: postgresAddress('DATABASE_URL', 'A PostgreSQL server (15 or later) to use in place of the one the program brings along.'),
  workspace: text('RAPPORTEUR_WORKSPACE', () => 'main', 'The workspace that is worked in; workspaces of one database share nothing.'),
  host: text('RAPPORTEUR_HOST', () => '127.0.0.1', 'The address the workbench listens on. Anything but a loopback address lets others in.'),
  port: whole('RAPPORTEUR_PORT', [0, 65_535], 4640, 'The port the workbench listens on; 0 takes any that is free.'),
  maxFileBytes: whole('RAPPORTEUR_MAX_FILE_BYTES', [1, 500_000_000], 64_000_000, 'Files larger than this many bytes are refused.'),
  llmBaseUrl: webAddress(
    'RAPPORTEUR_LLM_BASE_URL',
    'Where the model of --extractor llm or both is asked; any OpenAI-compatible address, such as http://127.0.0.1:11434/v1.',
  ),
  llmModel: openText('RAPPORTEUR_LLM_MODEL', 'The name of the model, as that address knows it.'),
  llmApiKey: secret('RAPPORTEUR_LLM_API_KEY', 'The key that is sent to the model’s address; none is sent where it is not set.'),
  llmFormat: oneOf(
    'RAPPORTEUR_LLM_FORMAT',
    ['schema', 'json'],
    'How the model is held to a form: by a JSON Schema beside the prompt, or told in the prompt where the address knows no schemas.',
  ),
  llmTimeout: whole('RAPPORTEUR_LLM_TIMEOUT', [10, 300_000], 120_000, 'Milliseconds after which an answer of the model is no longer waited for.'),
  llmRetries: whole('RAPPORTEUR_LLM_RETRIES', [0, 10], 2, 'How often a busy model is asked again; its Retry-After is kept to, up to a minute.'),
  llmMaxCalls: whole(
    'RAPPORTEUR_LLM_MAX_CALLS',
    [1, 100_000],
    200,
    'Requests to the model for one document, repeated ones counted; what is left after them is not sent.',
  ),
  llmConcurrency: whole('RAPPORTEUR_LLM_CONCURRENCY', [1, 32], 2, 'Requests to the model that are under way at the same time.'),
  llmChunkCharacters: whole(
    'RAPPORTEUR_LLM_CHUNK_CHARACTERS',
    [200, 200_000],
    6_000,
    'Characters of text that are sent in one request; a paragraph is never cut.',
  ),
} as const satisfies Record<string, Setting<unknown>>

export type SettingName = keyof typeof SETTINGS
export type Settings = { readonly [Name in SettingName]: ReturnType<(typeof SETTINGS)[Name]['default']> }

/** What stands before an `@` in an address is not repeated. */
const withoutPassword = (told: unknown): unknown => (typeof told === 'string' ? told.replace(/:\/\/[^@\s]*@/, '://***@') : told)

/** The name of the command-line flag of a setting: `--data-folder`. */
export const flagOf = (name: SettingName): string => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/**
 * All settings: what is given (flags, as text or already parsed) wins over the environment, the environment over the
 * default. Throws USAGE where a value is not of its form.
 */
export function loadSettings(given: Partial<Record<SettingName, unknown>> = {}, env: Readonly<NodeJS.ProcessEnv> = process.env): Settings {
  const settingOf = (name: SettingName): unknown => {
    const setting: Setting<unknown> = SETTINGS[name]
    const told = given[name] ?? (env[setting.env] || undefined)
    if (told === undefined) return setting.default()
    const value = setting.parse(String(told))
    if (value === null)
      throw new Failed('USAGE', { setting: name, environment: setting.env, flag: flagOf(name), value: withoutPassword(told), expected: setting.form })
    return value
  }
  return Object.fromEntries((Object.keys(SETTINGS) as SettingName[]).map((name) => [name, settingOf(name)])) as Settings
}
