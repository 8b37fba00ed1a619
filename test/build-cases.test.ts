import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { RecordType } from '#model/record'
import { extract } from '#pipeline/extract'
import { read } from '#read/read'

/**
 * One case of a building rule, as `src/build/<type>/<rule>.cases.yml` lists them.
 *
 * text       a passage of your own writing
 * origin     where such a text would come from: `Kenyan university`
 * published  date of the document, EDTF (null where it has none)
 * gives      every record of the type that the passage yields, in order, with the fields that the case is about;
 *            an empty list where the passage must stay silent
 */
interface Case {
  readonly text: string
  readonly origin: string
  readonly published?: string
  readonly gives: readonly Record<string, unknown>[]
}

const folder = join(import.meta.dirname, '..', 'src', 'build')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cases.yml'))
  .sort()

describe.each(files)('%s', (file) => {
  const type = file.split(/[\\/]/)[0] as RecordType
  const cases = parse(readFileSync(join(folder, file), 'utf8')) as Case[]

  test.each(cases)('$origin: $text', async ({ text, published, gives }) => {
    const given = published ? { published } : {}
    const document = await read({ fileName: 'case.txt', bytes: new TextEncoder().encode(text), given })
    const made = extract(document).records.filter((record) => record.type === type)
    const told = made.map(({ fields, status }, i) => {
      const all: Record<string, unknown> = { ...fields, status }
      return Object.fromEntries(Object.keys(gives[i] ?? { extra: 0 }).map((field) => [field, field === 'extra' ? all : all[field]]))
    })
    expect(told).toEqual(gives)
  })

  test('has cases of three origins and one that must stay silent', () => {
    expect(new Set(cases.map((one) => one.origin)).size).toBeGreaterThanOrEqual(3)
    expect(cases.some((one) => one.gives.length === 0)).toBe(true)
  })
})
