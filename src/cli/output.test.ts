import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { expect, test } from 'vitest'
import { Output } from './output.ts'

test('a stream that broke before the first write ends the run, which waits for nothing', async () => {
  const stream = createWriteStream('/nowhere/at/all.jsonl')
  await finished(stream).catch(() => undefined)
  const output = new Output(stream)
  await expect(output.text('x'.repeat(70_000))).rejects.toMatchObject({ code: 'ENOENT' })
})
