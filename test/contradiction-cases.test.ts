import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { contradictionsOf } from '#resolve/contradict/contradictions'
import { citedIn, type ToldCase, worldOfCase } from './contradiction-world.ts'

/**
 * One case of a detector, as `src/resolve/contradict/<detector>.cases.yml` lists them.
 *
 * origin     where such texts would come from
 * documents  what each tells: records with their words, or a text (for citations)
 * gives      what is found: which sentence tells of it, and the values of both sides; an empty list where all may be right
 */
interface Case extends ToldCase {
  readonly origin: string
  readonly gives: readonly { readonly says: string; readonly values: readonly unknown[] }[]
}

const folder = join(import.meta.dirname, '..', 'src', 'resolve', 'contradict')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cases.yml'))
  .sort()

describe.each(files)('%s', (file) => {
  const cases = parse(readFileSync(join(folder, file), 'utf8')) as Case[]

  test.each(cases.map((each, n) => [`${n + 1} ${each.origin}`, each] as const))('%s', async (_, each) => {
    const found = contradictionsOf(worldOfCase(each), await citedIn(each))
    expect(
      found
        .map(({ says, sides }) => ({
          says,
          values: sides
            .map(({ value }) => value)
            .map(text)
            .sort(),
        }))
        .sort(bySays),
    ).toEqual(each.gives.map(({ says, values }) => ({ says, values: values.map(text).sort() })).sort(bySays))
  })

  test('several origins, and cases that are silent', () => {
    expect(new Set(cases.map(({ origin }) => origin)).size).toBeGreaterThanOrEqual(3)
    expect(cases.some(({ gives }) => gives.length === 0)).toBe(true)
  })
})

const all = files.flatMap((file) => (parse(readFileSync(join(folder, file), 'utf8')) as Case[]).flatMap(({ documents }) => documents))

test('the order of documents does not matter', () => {
  const idsOf = (documents: ToldCase['documents']): string[] => contradictionsOf(worldOfCase({ documents })).map(({ id }) => id)
  const expected = idsOf(all)
  expect(expected.length).toBeGreaterThan(10)
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(idsOf(shuffled)).toEqual(expected)
    }),
    { numRuns: 10 },
  )
})

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
const bySays = (a: { says: string; values: readonly string[] }, b: typeof a): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
