import { SHAPE } from '#model/tokens'
import type { Item } from './item.ts'
import type { Scanner } from './scan.ts'
import { WORD } from './word-classes.ts'

/** What a word of a person's name can be. */
export const SUR = WORD.given | WORD.surname

/** One or two syllables as Chinese given names are written. */
export function isSyllables(scanner: Scanner, i: number): boolean {
  const form = scanner.working.form(i)
  return (
    form.length <= 10 &&
    /^[A-Z][a-z]*(?:[-’'][A-Za-z]+)?$/.test(form) &&
    !(scanner.bits(i) & (WORD.topic | WORD.place | WORD.organization | WORD.occasion | WORD.venue | WORD.function))
  )
}

/** `Min-ho`, `Seo-yeon`: a given name as Korean ones are written behind the surname. */
export const isKorean = (form: string): boolean =>
  /^[A-Z][a-z]{1,5}-[a-z]{1,6}$/.test(form) &&
  !/^(?:Non|Pre|Post|Co|Re|Anti|Self|Mid|Sub|Pro|Semi|Multi|Inter|Long|Short|Low|High|All|Cross|Year|Part|Full|Half|One|Two|Three|Four|Five|Ten|In|On|Up|Off)-/.test(
    form,
  )

/** `D. Bat`: an initial and a name. */
const hasInitial = (scanner: Scanner, name: Item): boolean =>
  name.to - name.from === 2 &&
  !(scanner.working.tokens.gap[name.from + 1] === 0 && scanner.working.low(name.from - 1) === ',') &&
  /^\p{Lu}\p{L}?\.$/u.test(scanner.working.form(name.from)) &&
  (scanner.bits(name.from + 1) & WORD.organization) === 0

/** `A K Sharma`: letters without stops, the first of which is a word in other places. */
const opensInitials = ({ working }: Scanner, name: Item): boolean =>
  name.to - name.from > 2 && working.form(name.from).length === 1 && /^\p{Lu}\.?$/u.test(working.form(name.from + 1))

/** Months cut short, as they stand right behind a body or a person. */
const MONTH = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/

/** Words that end the name of a street, a house or a group, and no person's: `Princess Margaret Drive`, `Principal Investigators`. */
const NEVER_LAST = new Set('drive avenue boulevard highway road street investigators institutes institute'.split(' '))

/** True where a capitalized phrase has the shape of a person's name. */
export function hasPersonShape(scanner: Scanner, name: Item, strict: boolean): boolean {
  const { working } = scanner
  if (name.to - name.from > 9 || name.nameTo === name.from || (strict && name.to - name.from < 2 && scanner.working.form(name.from).length < 3))
    return false
  if (MONTH.test(working.low(name.from))) return false
  let topics = 0
  for (let i = name.from; i < name.to; i++) {
    const shape = working.shape(i)
    if (scanner.bits(i) & WORD.speech && !(scanner.bits(i) & SUR)) return false
    if (shape & SHAPE.digit || working.form(i) === '&' || /^\p{Lu}{2,}s$/u.test(working.form(i))) return false
    if (scanner.bits(i) & WORD.topic && !(scanner.bits(i) & SUR)) topics++
  }
  if (strict && name.to - name.from === 1 && working.shape(name.from) & SHAPE.upper) return false
  if (NEVER_LAST.has(working.low(name.to - 1)) && !(scanner.bits(name.to - 1) & SUR)) return false
  if (scanner.bits(name.from) & WORD.function && !(scanner.bits(name.from) & SUR) && !opensInitials(scanner, name)) return false
  return topics === 0 || (topics === 1 && name.to - name.from >= 2 && (scanner.bits(name.from) & SUR) !== 0)
}

/** True where the words themselves say that they name a person: a known given name, syllables, an initial. `capitals` counts the words with one. */
export function tellsItself(scanner: Scanner, name: Item, capitals: number): boolean {
  const { from, to } = name
  const bits = scanner.bits(from)
  if (bits & WORD.given || (scanner.bits(to - 1) & WORD.given && bits & WORD.surname) || hasInitial(scanner, name)) return true
  if (capitals <= 3 && bits & WORD.surname && to - from === capitals && isSyllables(scanner, to - 1) && isSyllables(scanner, from + 1)) return true
  return capitals === 2 && to - from === 2 && scanner.working.form(from).length < 7 && isKorean(scanner.working.form(to - 1))
}
