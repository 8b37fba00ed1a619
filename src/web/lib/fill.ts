import { en } from '../strings/en.ts'
import type { Strings } from '../strings/keys.ts'

/** What fills the holes of a string. `count` also chooses its plural. */
export type Values = Readonly<Record<string, string | number>>

const english: Strings = en
const plurals = new Map<string, Intl.PluralRules>()
const numbers = new Map<string, Intl.NumberFormat>()

function once<Made>(made: Map<string, Made>, language: string, make: () => Made): Made {
  const known = made.get(language)
  if (known) return known
  const fresh = make()
  made.set(language, fresh)
  return fresh
}

/**
 * A string with its holes filled; numbers are written as the language does. English stands in for what a language
 * lacks, and the key for what English lacks.
 *
 *     fill({ n_one: '{{count}} record', n_other: '{{count}} records' }, 'n', { language: 'en', values: { count: 2 } }) → 2 records
 */
export function fill(strings: Strings, key: string, { language, values }: { readonly language: string; readonly values: Values }): string {
  const text = chosen(strings, key, language, values) ?? chosen(english, key, 'en', values) ?? key
  return text.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => {
    const value = values[name]
    if (value === undefined) return hole
    return typeof value === 'number' ? once(numbers, language, () => new Intl.NumberFormat(language)).format(value) : value
  })
}

function chosen(strings: Strings, key: string, language: string, values: Values): string | undefined {
  const { count } = values
  if (typeof count !== 'number') return strings[key]
  const form = once(plurals, language, () => new Intl.PluralRules(language)).select(count)
  return strings[`${key}_${form}`] ?? strings[key]
}
