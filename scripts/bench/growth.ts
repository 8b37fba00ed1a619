import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchFile } from './documents.ts'

const SIZES = [0, 1, 10, 100]
const BIN = new URL('../../bin/rapporteur', import.meta.url).pathname
const PEAK = new URL('./peak.mjs', import.meta.url).href

interface Run {
  readonly size: number
  readonly files: number
  readonly seconds: number
  readonly peak: number
  readonly records: number
}

/** Time and peak memory of `rapporteur extract` on 1, 10 and 100 MB of text in many files. */
export async function growth(files: readonly BenchFile[], largest = 100): Promise<void> {
  const runs: Run[] = []
  console.log('\n  text MB    files  seconds    MB/s  peak MB  records')
  for (const size of SIZES.filter((each) => each <= largest)) {
    const run = await runOn(files, size)
    runs.push(run)
    const speed = size === 0 ? '      -' : (size / run.seconds).toFixed(2).padStart(7)
    console.log(
      `  ${String(size).padStart(7)}  ${String(run.files).padStart(7)}  ${run.seconds.toFixed(2).padStart(7)} ${speed}  ${run.peak.toFixed(0).padStart(7)}  ${String(run.records).padStart(7)}`,
    )
  }
  const [idle, , ten, hundred] = runs
  if (idle && ten && hundred) {
    const growth = (hundred.seconds - idle.seconds) / (ten.seconds - idle.seconds)
    console.log(`  ten times the text took ${growth.toFixed(2)} times the time, the start of the program left out`)
  }
}

async function runOn(files: readonly BenchFile[], size: number): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'))
  try {
    const count = fill(folder, files, size * 1e6)
    const begin = performance.now()
    const { peak, records } = await measured(folder)
    return { size, files: count, seconds: (performance.now() - begin) / 1000, peak, records }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Writes the texts over and over, each copy with some words of its own, as new documents bring new names. */
function fill(folder: string, files: readonly BenchFile[], bytes: number): number {
  let written = 0
  let count = 0
  for (let copy = 0; written < bytes || count === 0; copy++) {
    mkdirSync(join(folder, String(copy)))
    for (const { text } of files) {
      if (count > 0 && written >= bytes) break
      let word = 0
      const own =
        bytes === 0
          ? 'No words.'
          : text.replace(/\b\p{Lu}\p{Ll}{5,}\b/gu, (name) => (++word % 25 === 0 ? `${name}${syllables(copy * 31 + word)}` : name))
      writeFileSync(join(folder, String(copy), `${count}.txt`), own)
      written += Buffer.byteLength(own)
      count += 1
    }
  }
  return count
}

const syllables = (n: number): string =>
  [...String(n)].map((digit) => ['ba', 'ko', 'li', 'mu', 'ne', 'ra', 'so', 'ti', 'vu', 'za'][Number(digit)]).join('')

function measured(folder: string): Promise<{ peak: number; records: number }> {
  const child = spawn(process.execPath, ['--import', PEAK, BIN, 'extract', folder], { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] })
  let records = 0
  let said = ''
  child.stdout?.on('data', (piece: Buffer) => {
    for (const byte of piece) if (byte === 10) records += 1
  })
  child.stdio[3]?.on('data', (piece: Buffer) => (said += piece.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve({ peak: Number(said) / 1000, records }) : reject(new Error(`extract ended with ${code}`))))
  })
}
