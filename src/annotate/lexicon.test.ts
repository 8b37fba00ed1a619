import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Lexicon } from './lexicon.ts'

const lexicon = new Lexicon()
const SRC = new URL('..', import.meta.url).pathname
const asked = ['annotate', 'build'].flatMap((layer) =>
  readdirSync(join(SRC, layer), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .flatMap((path) =>
      [...readFileSync(join(SRC, layer, path), 'utf8').matchAll(/(?:isIn|wordsIn)\('([^']+)'/g)].map(([, list = '']) => ({ path, list })),
    ),
)

test('every list that a rule asks for has words', () => {
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter(({ list }) => lexicon.wordsIn(list).size === 0)).toEqual([])
})

test('a row of a list is asked for by its id', () => {
  expect(lexicon.wordsIn('agreements/several').has('treaties')).toBe(true)
  expect(lexicon.wordsIn('agreements/several').has('treaty')).toBe(false)
  expect(lexicon.wordsIn('agreements').has('treaty')).toBe(true)
})
