import { expect, test } from 'vitest'
import { flagOf, loadSettings, SETTINGS, usualDataFolder } from '#config'

test('flags win over the environment, the environment over defaults', () => {
  const env = { RAPPORTEUR_PORT: '5000', RAPPORTEUR_HOST: '', RAPPORTEUR_DATA: 'here' }
  expect(loadSettings({}, env)).toMatchObject({ port: 5000, host: '127.0.0.1', databaseUrl: null, workspace: 'main' })
  expect(loadSettings({ port: 6000 }, env).port).toBe(6000)
  expect(loadSettings({}, env).dataFolder).toBe(`${process.cwd()}/here`)
})

test.each([
  ['port', '65536'],
  ['port', 'http'],
  ['maxFileBytes', '0'],
  ['databaseUrl', 'mysql://x'],
  ['workspace', ' '],
] as const)('%s: %s is refused, with what is expected', (name, value) => {
  expect(() => loadSettings({ [name]: value }, {})).toThrow(expect.objectContaining({ code: 'USAGE' }))
})

test('data go where the system keeps them', () => {
  expect(usualDataFolder({ XDG_DATA_HOME: '/x' }, 'linux', 1000)).toBe('/x/rapporteur')
  expect(usualDataFolder({}, 'linux', 0)).toBe('/var/lib/rapporteur')
  expect(usualDataFolder({}, 'linux', 1000)).toMatch(/\.local\/share\/rapporteur$/)
  expect(usualDataFolder({}, 'darwin', 501)).toMatch(/Application Support\/rapporteur$/)
})

test('every setting has a variable, a flag and a meaning of its own', () => {
  const all = Object.values(SETTINGS)
  expect(new Set(all.map((setting) => setting.env)).size).toBe(all.length)
  expect(new Set(all.map((setting) => setting.means)).size).toBe(all.length)
  expect(flagOf('maxFileBytes')).toBe('--max-file-bytes')
})
