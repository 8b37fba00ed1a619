import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The program as `npm ci` builds it. */
export const BIN = new URL('../../bin/rapporteur', import.meta.url).pathname
export const SAMPLES = new URL('../../fixtures/documents', import.meta.url).pathname

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built program, with `input` on standard input. */
export function rapporteur(args: readonly string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: 'pipe' })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return ended(child)
}

/** Waits for a program to end; what it wrote, and its exit code. */
export function ended(child: ChildProcess): Promise<Ended> {
  let out = ''
  let err = ''
  child.stdout?.on('data', (piece: Buffer) => (out += piece.toString()))
  child.stderr?.on('data', (piece: Buffer) => (err += piece.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

/** A folder for the files of one test file, to be removed by it. */
export const workFolder = (): string => mkdtempSync(join(tmpdir(), 'rapporteur-cli-'))

/** Writes a file and gives its path. */
export function fileIn(folder: string, name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
