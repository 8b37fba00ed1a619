import type { Mention, PlaceMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import type { Item } from './item.ts'
import type { Scanner } from './scan.ts'
import { WORD } from './word-classes.ts'

/** What a word of an unlisted town's name may be: a name or a word nothing is known of. */
const NAME_WORD = WORD.known | WORD.given | WORD.surname | WORD.city | WORD.particle
/** Most words of such a name. */
const MOST = 4
const KIND = /^(?:town|township|village|city|municipality|commune|district|county|province|parish|island|suburb|sub-county|governorate|prefecture)$/
/** Of these, those that make a place of any name before them, wherever it stands: `Loitok county signed`. */
const AREA = /^(?:township|municipality|county|province|governorate|prefecture)$/
const LEADS = new Set(['in', 'near', 'to', 'from'])
const COUNTRIES = new Set(['places/countries', 'places/other-names', 'places/regions'])

/**
 * A town that no list has, by where it stands: `in Kajiado, Kenya`, `in Wexborough on 4 May`, `in Loitok town`, `the town of Loitok`,
 * `Loitok county`. Null where
 * the words may name anything else.
 */
export function unlistedTown(scanner: Scanner, one: Item, mentions: readonly Mention[]): PlaceMention | null {
  const { working } = scanner
  const lead = working.low(one.from - 1)
  const called = lead === 'of' && KIND.test(working.low(one.from - 2))
  const area = AREA.test(working.low(one.to))
  if ((!LEADS.has(lead) && !called && !area) || one.to - one.from > MOST) return null
  for (let i = one.from; i < one.to; i++)
    if (scanner.bits(i) & ~NAME_WORD || working.shape(i) & (SHAPE.upper | SHAPE.digit | SHAPE.initial) || working.form(i).length < 3) return null
  const country = countryBehind(scanner, one.to) ?? (area ? ownerBefore(one, mentions, scanner) : null)
  const located = lead === 'in' || lead === 'near' || called || area
  if (country === null && !located) return null
  if (country === null && !called && !KIND.test(working.low(one.to)) && !isDayBeside(scanner, one, mentions)) return null
  return {
    kind: 'place',
    from: one.from,
    to: one.to,
    rule: 'names/place@1',
    name: working.words(one.from, one.to),
    country: country || null,
    sort: 'city',
    inside: undefined,
  }
}

/** `, Kenya` right behind the name: the country's code; null where none stands there. */
function countryBehind(scanner: Scanner, at: number): string | null {
  if (scanner.working.low(at) !== ',') return null
  const hit = scanner.placeHit(at + 1, at + 5)
  return hit && COUNTRIES.has(hit.entry.table) ? (hit.entry.row['country'] ?? '') : null
}

/** `Kenya’s Loitok county`: the code of the country that owns it. */
function ownerBefore({ from }: Item, mentions: readonly Mention[], scanner: Scanner): string | null {
  if (!(scanner.working.shape(from - 1) & SHAPE.possessive)) return null
  const owner = mentions.find((m) => m.kind === 'place' && m.to === from - 1)
  return owner?.kind === 'place' ? owner.country : null
}

/** `on 4 May`, `from 17 to 19 September` right behind the name, or right before its `in`. */
function isDayBeside(scanner: Scanner, { from, to: at }: Item, mentions: readonly Mention[]): boolean {
  if (mentions.some((m) => m.kind === 'date' && m.to === from - 1)) return true
  if (!/^(?:on|from|in|between)$/.test(scanner.working.low(at))) return false
  return mentions.some((m) => m.kind === 'date' && m.from >= at && m.from - at <= 2)
}
