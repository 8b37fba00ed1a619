import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']

/** Path of a Chromium for the browser tests, installed by the system's package manager where we may; null where there is none. */
export function ensureChromium() {
  return found() ?? (mayInstall() ? install() : null)
}

const found = () => [process.env.CHROMIUM, ...PLACES].find((path) => path && existsSync(path)) ?? null
const mayInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

function install() {
  process.stderr.write('Installing chromium for the browser tests (apt-get) …\n')
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], options)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
  return found()
}
