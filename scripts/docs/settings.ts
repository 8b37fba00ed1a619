import { homedir } from 'node:os'
import { SETTINGS, type SettingName, usualDataFolder } from '#config'
import { type Page, table } from './page.ts'

export const settings: Page = {
  name: 'settings',
  title: 'Settings',
  made: '`src/config.ts`',
  body: () => `A flag wins over the environment, the environment over the default. \`rapporteur doctor\` shows what is in force.

${table(
  ['setting', 'environment', 'form', 'default', 'meaning'],
  (Object.keys(SETTINGS) as SettingName[]).map((name) => [
    name,
    `\`${SETTINGS[name].env}\``,
    SETTINGS[name].form,
    defaultOf(name),
    SETTINGS[name].means,
  ]),
)}`,
}

/** The same on every machine: the data folder is that of a user on Linux. */
function defaultOf(name: SettingName): string {
  if (name !== 'dataFolder') return String(SETTINGS[name].default() ?? 'none')
  return `\`${usualDataFolder({}, 'linux', 1000).replace(homedir(), '~')}\` (for root \`${usualDataFolder({}, 'linux', 0)}\`)`
}
