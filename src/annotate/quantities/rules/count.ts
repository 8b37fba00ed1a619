import { SHAPE } from '#model/tokens'
import type { NumberReader } from '../number.ts'
import type { UnitFound, UnitRule } from '../rule.ts'
import { NUMBER } from '../words.ts'

/** Words that end a counted noun phrase. */
const STOP = new Set(
  `a an the this that these those his her its their our your my some any no each every all both of in on at by for from to with into onto upon over under
  about above after before between among amid through during within without across along around against towards toward via per than as is are was were be
  been being has have had do does did will would shall should can could may might must not nor or but if when while where which who whom whose what how
  because although though since until till unless so then there here he she it they we you i us them him himself themselves also only just more most less least
  very too already still even ever never always often again once twice thus hence however including include includes according besides plus versus vs
  respectively together annually daily monthly yearly worldwide nationwide respectively ago later earlier alone overall sometimes afterwards yes`.split(
    /\s+/,
  ),
)
/** Words in -s that go before a noun as adjectives do. */
const BEFORE_NOUN = new Set(
  'grassroots overseas sports arts humanities economics politics physics mathematics news cross-straits united states savings goods communications customs'.split(
    ' ',
  ),
)
const NUMERAL = new Set<number>([NUMBER.unit, NUMBER.tens, NUMBER.words])
const LONGEST = 8

/** `200 young people`, `49 Sister City International pairings`, `50 Chinese and international guests`, `one agreement`. */
export const countRule: UnitRule = {
  id: 'quantities/count',
  version: 3,
  unitOf(reader, number) {
    const glued = joined(reader, number.from, number.to, number.kind === 'joined')
    if (glued) return glued
    const from = number.to
    const to = number.value === 1 ? single(reader, from) : plural(reader, from)
    if (to === 0) return null
    return { from: number.from, to, unit: reader.working.words(from, to), unitKind: 'count', unitFrom: from, unitTo: to }
  },
}

/** `seven-member delegation`, `30-member delegation`: the noun glued to the number. */
function joined(reader: NumberReader, from: number, to: number, isJoined: boolean): UnitFound | null {
  if (isJoined) return { from, to, unit: reader.form(from).split('-').slice(1).join('-'), unitKind: 'count', unitFrom: from, unitTo: to }
  if (reader.low(to) !== '-' || !reader.glued(to) || !reader.glued(to + 1) || !reader.letter(to + 1)) return null
  return { from, to: to + 2, unit: reader.working.words(to + 1, to + 2), unitKind: 'count', unitFrom: to + 1, unitTo: to + 2 }
}

/** The end of a phrase that begins at a token and closes with a plural noun; 0 where no plural comes. */
function plural(reader: NumberReader, from: number): number {
  let end = 0
  for (let i = from; i < from + LONGEST && reader.inside(i); i++) {
    if (end > 0 && /^['’]s?$/.test(reader.low(i)) && isPlural(reader, i + 1)) continue
    if (!goesOn(reader, i, from, end > 0)) break
    if (BEFORE_NOUN.has(reader.low(i)) && nearPlural(reader, i + 1) && !STOP.has(reader.low(i + 1))) continue
    if (isPlural(reader, i)) end = i + 1
    else if (end > 0) break
  }
  return end > 0 ? withSecond(reader, withOf(reader, nameOn(reader, end))) : 0
}

/** `United Nations Member States`: a capitalized plural inside a name that goes on to another one. */
function nameOn(reader: NumberReader, end: number): number {
  if ((reader.shape(end - 1) & SHAPE.capital) === 0) return end
  for (let i = end; i < end + 4 && (reader.shape(i) & SHAPE.capital) !== 0 && reader.letter(i); i++) if (isPlural(reader, i)) return i + 1
  return end
}

/** `Memoranda of Understanding`, `letters of intent`: plurals that are one term with what follows `of`. */
const withOf = (reader: NumberReader, end: number): number =>
  reader.low(end) === 'of' &&
  /^(?:understanding|intent|state|government|commerce|cooperation|agreement|parliament|mission|staff|friendship|thanks)$/.test(reader.low(end + 1))
    ? end + 2
    : end

/** `countries and regions`, `teachers and pupils`: a second plural word that ends the phrase. */
function withSecond(reader: NumberReader, end: number): number {
  if (reader.low(end) !== 'and' || !isPlural(reader, end + 1) || (reader.shape(end + 1) & SHAPE.capital) !== 0) return end
  const after = reader.low(end + 2)
  if (NUMERAL.has(reader.kind(end + 2)) || reader.kind(end + 2) === NUMBER.digits) return end
  return after === '' || STOP.has(after) || !reader.letter(end + 2) ? end + 2 : end
}

function goesOn(reader: NumberReader, i: number, from: number, closed: boolean): boolean {
  const low = reader.low(i)
  if (reader.letter(i))
    return !STOP.has(low) && (reader.kind(i) === NUMBER.none || reader.kind(i) === NUMBER.joined || i > from) && !(low === 'and')
      ? true
      : low === 'and' && !closed && i > from && reader.letter(i + 1) && !NUMERAL.has(reader.kind(i + 1)) && !STOP.has(reader.low(i + 1))
  if (closed) return false
  return (low === ',' && i > from && reader.letter(i + 1) && !STOP.has(reader.low(i + 1)) && nearPlural(reader, i + 1)) || low === '-' || low === '–'
}
const nearPlural = (reader: NumberReader, from: number): boolean => {
  for (let i = from; i < from + 3; i++) if (isPlural(reader, i)) return true
  return false
}

/** A noun that looks like a plural: ends in -s (not -ss, -us, -is), or stands in the list of the others. */
export function isPlural(reader: NumberReader, i: number): boolean {
  const low = reader.low(i)
  if (low.length < 3 || !reader.letter(i) || (reader.shape(i) & SHAPE.possessive) !== 0) return false
  if (reader.words.plurals.has(low)) return true
  const tail = low.includes('-') ? (low.split('-').at(-1) as string) : low
  if (reader.words.plurals.has(tail)) return true
  return low.endsWith('s') && !/(?:ss|us|is|ous|’s|'s)$/.test(low) && !STOP.has(low) && low.length > 3
}

/** One or two words after `one`: `one agreement`, `one State party`. */
function single(reader: NumberReader, from: number): number {
  let i = from
  while (i < from + 3 && reader.letter(i) && !STOP.has(reader.low(i)) && !/(?:ed|ing)$/.test(reader.low(i)) && reader.low(i) !== 'and') i++
  return i > from ? i : 0
}
