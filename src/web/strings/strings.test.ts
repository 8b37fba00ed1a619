import { expect, test } from 'vitest'
import { ar } from './ar.ts'
import { deciding } from './deciding/en.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { baseKey, type Strings } from './keys.ts'
import { reasons } from './reasons/en.ts'
import { review } from './review/en.ts'
import { rounds } from './rounds/en.ts'
import { ru } from './ru.ts'
import { vocabulary } from './vocabulary/en.ts'
import { zh } from './zh.ts'

const LANGUAGES: readonly (readonly [language: string, strings: Strings])[] = Object.entries({ en, fr, es, ru, zh, ar })
const OTHERS = LANGUAGES.filter(([language]) => language !== 'en')

const bases = (strings: object) => [...new Set(Object.keys(strings).map(baseKey))].sort()
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()
const base = (strings: Readonly<Record<string, string>>) => new Map(Object.entries(strings).map(([key, text]) => [baseKey(key), text]))

test.each(OTHERS)('%s has the keys of English', (_, strings) => {
  expect(bases(strings)).toEqual(bases(en))
})

test.each(OTHERS)('%s fills the same holes', (_, strings) => {
  const english = base(en)
  // `_one` and `_two` may leave the number out; `_other`, which stands last, may not.
  const differing = [...base(strings)].filter(([key, text]) => `${holes(text)}` !== `${holes(english.get(key) ?? '')}`).map(([key]) => key)
  expect(differing).toEqual([])
})

test.each(LANGUAGES)('%s has every plural form that the language asks for', (language, strings) => {
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
  expect(LANGUAGES.flatMap(([, strings]) => Object.entries(strings)).filter(([, text]) => text.trim() === '')).toEqual([])
})

test('no part says again what another has said', () => {
  const parts = [deciding, reasons, review, rounds, vocabulary].map((part) => Object.keys(part))
  const all = parts.flat()
  expect(all.filter((key, i) => all.indexOf(key) !== i)).toEqual([])
})
