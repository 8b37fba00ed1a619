import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '../strings/en.ts'
import { sides } from './reasons.ts'

test('what speaks against is told by its weight, of names by what it is', () => {
  const reason = (key: string, weight: number) => ({ key, weight, words: ['a', 'b'] as [string, string] })
  const told = sides([reason('name.equal', 0), reason('name.more-words', 0), reason('date.equal', 0.3), reason('place.apart', -0.4)])
  expect([told.for.map(({ key }) => key), told.against.map(({ key }) => key)]).toEqual([
    ['date.equal', 'name.equal'],
    ['place.apart', 'name.more-words'],
  ])
})

test('every reason that members are compared by has its words', () => {
  const root = new URL('../../resolve/', import.meta.url)
  const files = ['compare', 'names'].flatMap((folder) =>
    readdirSync(new URL(folder, root)).flatMap((name) => (name.endsWith('.ts') && !name.endsWith('.test.ts') ? [`${folder}/${name}`] : [])),
  )
  const keys = files.flatMap((file) =>
    [...readFileSync(new URL(file, root), 'utf8').matchAll(/'([a-z]+\.[a-z][a-z-]*)'/g)].map(([, key]) => `reason.${key}`),
  )
  expect(keys.length).toBeGreaterThan(50)
  expect([...new Set(keys)].filter((key) => !(key in en))).toEqual([])
})
