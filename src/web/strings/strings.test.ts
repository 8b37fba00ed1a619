import { expect, test } from 'vitest'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { baseKey } from './keys.ts'
import { zh } from './zh.ts'

const bases = (strings: object) => [...new Set(Object.keys(strings).map(baseKey))].sort()
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()
const base = (strings: Readonly<Record<string, string>>) => new Map(Object.entries(strings).map(([key, text]) => [baseKey(key), text]))

test.each([
  ['zh', zh],
  ['ar', ar],
])('%s has the keys of English', (_, strings) => {
  expect(bases(strings)).toEqual(bases(en))
})

test.each([
  ['zh', zh],
  ['ar', ar],
])('%s fills the same holes', (_, strings) => {
  const english = base(en)
  // `_one` and `_two` may leave the number out; `_other`, which stands last, may not.
  const differing = [...base(strings)].filter(([key, text]) => `${holes(text)}` !== `${holes(english.get(key) ?? '')}`).map(([key]) => key)
  expect(differing).toEqual([])
})

test.each([
  ['en', en],
  ['zh', zh],
  ['ar', ar],
] as const)('%s has every plural form that the language asks for', (language, strings) => {
  const plural = new Set(
    Object.keys(strings)
      .filter((key) => key !== baseKey(key))
      .map(baseKey),
  )
  const missing = [...plural].flatMap((key) =>
    new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.map((form) => `${key}_${form}`)
      .filter((full) => !(full in strings)),
  )
  expect(missing).toEqual([])
})

test('no string is empty', () => {
  expect([en, zh, ar].flatMap((strings) => Object.entries(strings)).filter(([, text]) => text.trim() === '')).toEqual([])
})
