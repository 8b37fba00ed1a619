import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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

/** Everything that is told of in the cases of all detectors is found the same whichever document comes first. */
test('the order of documents does not matter', () => {
  for (const file of files)
    for (const each of parse(readFileSync(join(folder, file), 'utf8')) as Case[]) {
      const ids = (told: ToldCase): string[] => contradictionsOf(worldOfCase(told)).map(({ id }) => id)
      expect(ids({ documents: [...each.documents].reverse() })).toEqual(ids(each))
    }
})

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
const bySays = (a: { says: string; values: readonly string[] }, b: typeof a): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
