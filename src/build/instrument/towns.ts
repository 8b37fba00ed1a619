import type { AnnotatedSentence } from '#model/annotated'
import type { PlaceMention, TitleMention } from '#model/mention'
import { beforeName } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { NamedAt } from '../the-two.ts'
import type { Act } from './parties.ts'

/** What towns make with each other. */
const OF_TOWNS =
  /\b(?:sister|twin|twinning|partner city|partnership between (?:the )?(?:cities|towns)|friendship city|cit(?:y|ies)|towns?|municipal\p{Ll}*)\b/iu
const MANY = /^(?:cities|towns|municipalities|mayors|communes|councils)$/

/**
 * `A signed a sister city agreement with the city of B`, `the mayors of A and B signed a protocol`, `the cities of A and B`: the towns
 * that make a document, where no body is told to.
 */
export function townsThatSign(mention: TitleMention, act: Act, sentence: AnnotatedSentence, context: BuildContext): NamedAt[] {
  const cities = sentence.places.filter((m) => m.sort === 'city' && !m.inside)
  if (act.way !== 'sign' || cities.length === 0) return []
  const of = cities.find((m) => MANY.test(context.low(beforeName(context, m.from) - 1)) && /^of$/.test(context.low(beforeName(context, m.from))))
  const listed = of ? listFrom(of, cities, context) : []
  if (listed.length > 1) return listed.map(named)
  if (!OF_TOWNS.test(mention.name)) return []
  const first = cities.find((m) => m.to <= act.verb.from && act.verb.from - m.to <= 2 && act.verb.to <= mention.from)
  const other = cities.find((m) => m.from > mention.to && m.from - mention.to <= 10 && isWith(m, context))
  return [first, other].filter((m) => m !== undefined).map(named)
}

const named = (m: PlaceMention): NamedAt => ({ name: m.name, at: [m.from, m.to] })

/** `A, B and C`, right behind the first. */
function listFrom(first: PlaceMention, cities: readonly PlaceMention[], context: BuildContext): PlaceMention[] {
  const list = [first]
  for (const city of cities) {
    const last = list.at(-1) as PlaceMention
    if (city.from > last.to && city.from - last.to <= 2 && /^(?:and|,|&)$/.test(context.low(last.to))) list.push(city)
  }
  return list
}

/** `with B`, `with the city of B`, `with its twin town B`. */
function isWith(place: PlaceMention, context: BuildContext): boolean {
  for (let i = place.from - 1; place.from - i <= 6; i--) {
    if (context.low(i) === 'with') return true
    if (!/^(?:the|of|its|city|town|municipality|twin|sister|partner|new|\p{L}+n|\p{L}+ese|\p{L}+ish)$/u.test(context.low(i))) return false
  }
  return false
}
