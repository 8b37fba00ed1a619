import { Quantity } from '#model/record'
import { dateBasis } from './checked-date.ts'
import { tellsNumber } from './checked-number.ts'
import { type Around, type Checked, wordsIn } from './checked-words.ts'
import type { FieldSort } from './field-sorts.ts'
import type { Known } from './known.ts'
import type { Passage, Stretch } from './passage.ts'
import type { RefusalKind } from './refusal.ts'

/** What a field is checked against. `words` are its quotes, or its evidence where it has none. */
export interface Ground extends Around {
  readonly known: Known
}

/** One value of a field checked against its words: the value as the text has it, or why it is refused. */
export function checked(sort: FieldSort, value: unknown, ground: Ground): Checked | RefusalKind {
  switch (sort) {
    case 'words':
      return wordsIn(value as string, ground) ?? 'words'
    case 'date':
      return checkedDate(value as string, ground)
    case 'number':
      return checkedNumber(value as number, ground)
    case 'choice':
      return resting(value, ground)
    case 'mode':
      return resting(ground.known.isQuoted(ground.passage, ground.quotes) ? value : 'report', ground)
    case 'unit':
      return checkedUnit(value as string, ground)
    case 'place':
      return checkedPlace(value as { name: string; country: string | null }, ground)
    case 'attendance':
      return like(value, checkedNumber((value as { value: number }).value, ground))
    case 'series':
      return checkedEdition(value as { name: string; edition: number | null }, ground)
    case 'amount':
      return checkedAmount(Quantity.parse(value), ground)
  }
}

const at = ({ quotes, evidence }: Ground): readonly Stretch[] => (quotes.length > 0 ? quotes : evidence)
const rangesOf = (passage: Passage, stretches: readonly Stretch[]) => stretches.flatMap((stretch) => passage.ranges(stretch))

/** A value that no words spell out, resting on its quotes or, without them, on the evidence. */
const resting = (value: unknown, ground: Ground): Checked => ({ value, spans: rangesOf(ground.passage, at(ground)), basis: 'inferred' })
/** The same words for a value made of more than was checked. */
const like = (value: unknown, found: Checked | RefusalKind): Checked | RefusalKind => (typeof found === 'string' ? found : { ...found, value })

function checkedDate(value: string, ground: Ground): Checked | RefusalKind {
  if (ground.quotes.length === 0) return 'words'
  const basis = dateBasis(value, ground.quotes, ground.passage, ground.known)
  return basis === null ? 'date' : { value, basis, spans: rangesOf(ground.passage, ground.quotes) }
}

function checkedNumber(value: number, { passage, quotes, known }: Ground): Checked | RefusalKind {
  if (quotes.length === 0) return 'words'
  if (!tellsNumber(value, quotes, passage, known)) return 'number'
  return { value, basis: 'stated', spans: rangesOf(passage, quotes) }
}

const SIGNS: Readonly<Record<string, RegExp>> = { percent: /%|per ?cent/iu, USD: /\$|dollar/iu, EUR: /€|euro/iu, GBP: /£|pound/iu, JPY: /¥|yen/iu }
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

function checkedUnit(value: string, ground: Ground): Checked | RefusalKind {
  const words = at(ground)
  const read = ground.known.quantitiesAt(ground.passage, words).some(({ unit }) => unit === value)
  const isCode = value === 'percent' || CURRENCIES.has(value)
  if (!isCode) return wordsIn(value, ground) ?? 'words'
  const said = words.map((stretch) => ground.passage.words(stretch)).join(' ')
  return read || SIGNS[value]?.test(said) || said.includes(value) ? resting(value, ground) : 'code'
}

const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** A place whose name stands in the text. Its country is as annotation has it, else as the model says where there is such a code. */
function checkedPlace({ name, country }: { name: string; country: string | null }, ground: Ground): Checked | RefusalKind {
  const found = wordsIn(name, ground)
  if (!found) return 'words'
  const read = ground.known.placesAt(ground.passage, ground.passage.find(found.value)).find((place) => place.country !== null)?.country
  const code = read ?? (country !== null && NAMES.of(country) !== undefined ? country : null)
  return { ...found, value: { name: found.value, country: code }, basis: code === null || code === read ? found.basis : 'inferred' }
}

function checkedEdition({ name, edition }: { name: string; edition: number | null }, ground: Ground): Checked | RefusalKind {
  const found = wordsIn(name, ground)
  if (!found) return 'words'
  const told = edition !== null && tellsNumber(edition, at(ground), ground.passage, ground.known)
  return { ...found, value: { name: found.value, edition: told ? edition : null } }
}

function checkedAmount({ value, unit }: Quantity, ground: Ground): Checked | RefusalKind {
  const found = unit === null ? null : checkedUnit(unit, ground)
  if (typeof found === 'string') return found
  const number = value === null ? null : checkedNumber(value, ground)
  if (typeof number === 'string') return number
  if (!found && !number) return 'words'
  const spans = [...(number?.spans ?? []), ...(found?.spans ?? [])]
  return {
    value: { value, unit: found === null ? null : (found.value as string) },
    spans: spans.length > 0 ? spans : rangesOf(ground.passage, at(ground)),
    basis: found?.basis ?? 'stated',
  }
}
