import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const SCRIPT = new URL('./add-child.ts', import.meta.url).pathname

/** A program that adds a folder to a ledger, in a process of its own. */
export function startAdding(dataFolder: string, workspace: string, folder: string, ...flags: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', SCRIPT, dataFolder, workspace, folder, ...flags], { stdio: ['pipe', 'pipe', 'inherit'] })
}

/** Resolves with the first line of the child that `wanted` takes, null where the child ends before. */
export async function lineOf(child: ChildProcess, wanted: (line: string) => boolean): Promise<string | null> {
  if (!child.stdout) return null
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) if (wanted(line)) return line
  return null
}

/** Ends a child at once, as a power cut does, and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Waits for the end of a child; gives its exit code. */
export async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}
