import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'tsdown'

const HERE = new URL('.', import.meta.url).pathname
const OUT = join(HERE, '..', '..', 'node_modules', '.cache', `rapporteur-test-${process.pid}`)

const bundles = new Map<string, Promise<string>>()

/** A program beside this file, bundled once for a run: starting it from its sources costs more than all that it does. */
function script(name: string): Promise<string> {
  const known = bundles.get(name)
  if (known) return known
  const made = build({
    config: false,
    entry: { [name]: join(HERE, `${name}.ts`) },
    outDir: join(OUT, name),
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    dts: false,
    logLevel: 'silent',
  }).then(() => join(OUT, name, `${name}.mjs`))
  bundles.set(name, made)
  return made
}

async function start(name: string, ...given: string[]): Promise<ChildProcess> {
  return spawn(process.execPath, [await script(name), ...given], { stdio: ['pipe', 'pipe', 'inherit'] })
}

/** A program that adds a folder to a ledger, in a process of its own. */
export const startAdding = (dataFolder: string, workspace: string, folder: string, ...flags: string[]): Promise<ChildProcess> =>
  start('add-child', dataFolder, workspace, folder, ...flags)

/** A program that accepts records from the nth batch on, in a process of its own. */
export const startDeciding = (dataFolder: string, workspace: string, from: number): Promise<ChildProcess> =>
  start('decide-child', dataFolder, workspace, String(from))

/** Resolves with the first line of the child that `wanted` takes, null where the child ends before. */
export async function lineOf(child: ChildProcess, wanted: (line: string) => boolean): Promise<string | null> {
  if (!child.stdout) return null
  for await (const line of createInterface({ input: child.stdout })) if (wanted(line)) return line
  return null
}

/** Ends a child at once, as a power cut does, and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Lets a child come to its end; gives its exit code. */
export async function ended(child: ChildProcess): Promise<number | null> {
  child.stdout?.resume()
  child.stdin?.end()
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}
