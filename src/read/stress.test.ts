import { expect, test } from 'vitest'
import { Failed } from '#model/failure'
import { read } from './read.ts'
import { faultsOf } from './soundness.ts'
import { STRESS } from './stress-inputs.ts'
import { PACKED } from './stress-packed.ts'

const SIZE = 20_000
const OUTCOMES = new Set(['READ_EMPTY', 'READ_TOO_LARGE', 'READ_BROKEN', 'READ_ENDLESS'])

test.each([...STRESS, ...PACKED].map((input) => [`${input.fileName}: ${input.says}`, input] as const))(
  '%s is read or refused by name',
  async (_says, input) => {
    try {
      expect(faultsOf(await read({ fileName: input.fileName, bytes: input.bytes(SIZE) })).slice(0, 3)).toEqual([])
    } catch (error) {
      if (!(error instanceof Failed)) throw error
      expect(OUTCOMES.has(error.code), `${error.code} ${String(error.facts['reason'])}`).toBe(true)
      expect(error.cause instanceof TypeError || error.cause instanceof RangeError).toBe(false)
    }
  },
)
