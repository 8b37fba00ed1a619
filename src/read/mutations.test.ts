import { expect, test } from 'vitest'
import { Failed } from '#model/failure'
import { read } from './read.ts'
import { MAIL, PAGE, sampleDocx, samplePdf, TEXT } from './samples.ts'
import { faultsOf } from './soundness.ts'

const MUTATIONS = 300
const encoder = new TextEncoder()

/** A small generator of numbers, the same on every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** Bytes flipped, cut out, cut off, doubled or put in, one to six times. */
function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const below = numbers(seed)
  let made: Uint8Array = bytes.slice()
  for (let times = 1 + below(6); times > 0; times--) {
    const at = below(Math.max(1, made.length))
    const length = 1 + below(Math.min(400, Math.max(1, made.length - at)))
    const part = made.slice(at, at + length)
    const join = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
    switch (below(6)) {
      case 0:
        for (let i = 0; i < 8; i++) made[below(made.length)] = below(256)
        break
      case 1:
        made = join(made.slice(0, at), made.slice(at + length))
        break
      case 2:
        if (below(4) === 0) made = made.slice(0, at)
        break
      case 3:
        made = join(made.slice(0, at), part, part, made.slice(at + length))
        break
      case 4:
        made = join(
          made.slice(0, at),
          Uint8Array.from({ length: below(60) }, () => below(256)),
          made.slice(at),
        )
        break
      default:
        if (made.length > 0) made[at] = (made[at] as number) ^ (1 << below(8))
    }
  }
  return made
}

const FILES: readonly (readonly [fileName: string, make: () => Promise<Uint8Array>])[] = [
  ['sample.txt', async () => encoder.encode(TEXT)],
  ['sample.md', async () => encoder.encode(TEXT)],
  ['sample.html', async () => encoder.encode(PAGE)],
  ['sample.eml', async () => encoder.encode(MAIL)],
  ['sample.pdf', samplePdf],
  ['sample.docx', sampleDocx],
]

test.each(FILES)(`${MUTATIONS} mutations of %s each give a document or a failure with a name`, async (fileName, make) => {
  const bytes = await make()
  const faults: string[] = []
  let documents = 0
  for (let seed = 1; seed <= MUTATIONS; seed++) {
    try {
      const document = await read({ fileName, bytes: mutated(bytes, seed) })
      documents++
      for (const fault of faultsOf(document)) faults.push(`seed ${seed}: ${fault}`)
    } catch (error) {
      if (!(error instanceof Failed && error.code.startsWith('READ_'))) faults.push(`seed ${seed}: ${String(error)}`)
      else if (isMistake(error.cause)) faults.push(`seed ${seed}: ${String(error.cause)}`)
    }
  }
  expect(faults).toEqual([])
  expect(documents).toBeGreaterThan(0)
})

/** A mistake of ours under the name of a broken file. */
const isMistake = (cause: unknown): boolean =>
  (cause instanceof TypeError || cause instanceof ReferenceError) && /src\/read/.test(cause.stack?.split('\n')[1] ?? '')
