import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inflect } from './inflect.ts'
import { irregularVerbs, Lexicon, readTables } from './lexicon.ts'

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

test('forms hold what inflection does not make', () => {
  const irregular = irregularVerbs(lexicon.rows('text/irregular-verbs'))
  const twice = [...readTables()].flatMap(([table, rows]) =>
    rows.flatMap(({ id, words = '', inflect: sort, forms = '' }) => {
      if (sort !== 'verb' && sort !== 'noun') return []
      const made = new Set(words.split('|').flatMap((word) => inflect(word, sort, irregular)))
      return forms.split('|').flatMap((form) => (made.has(form) ? [`${table} ${id}: ${form}`] : []))
    }),
  )
  expect(twice).toEqual([])
})

test.each([
  ['hold talks', ['hold talks', 'holds talks', 'held talks', 'holding talks']],
  ['go on a visit to', ['go on a visit to', 'goes on a visit to', 'went on a visit to', 'going on a visit to']],
  ['submit', ['submit', 'submits', 'submitted', 'submitting']],
  ['reply', ['reply', 'replies', 'replied', 'replying']],
  ['stop in', ['stop in', 'stops in', 'stopped in', 'stopping in']],
])('the forms of %s', (verb, forms) => expect(inflect(verb, 'verb', irregularVerbs(lexicon.rows('text/irregular-verbs')))).toEqual(forms))
