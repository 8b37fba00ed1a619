import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { isGenitive } from '../clause/grammar.ts'
import type { BuildContext } from '../context.ts'
import { toSide } from './membership.ts'
import { ownTown } from './own-town.ts'
import { sidesAround } from './pair.ts'
import { list, type Side, sidesOf } from './sides.ts'
import { sinceOf } from './since.ts'
import { onlyTwo, twoTowns } from './the-two.ts'
import { isUnread } from './unread.ts'

/** `A is twinned with B`, `A and B have been twinned since …`. */
export function twinned(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const cities = sidesOf(sentence, true, context)
  const end = behindYear(cue, sentence, context)
  if (!/^(?:with|to)$/.test(context.low(end - 1))) return sidesAround(cue, sentence, context, true)
  const first = cities.findLast((city) => city.to <= cue.from && cue.from - city.to < 12)
  const others = cities.filter((city) => city.from >= end && city.from - end < 10)
  const one = first ? toSide(first) : townMeant(cue, sentence, context)
  return one && others[0] && others[0].name !== one.name ? [one, toSide(others[0])] : []
}

/** `twinned since 1974 with B`, `twinned in 1974 with B`: behind the year and its preposition; else where the cue ends. */
function behindYear(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  const year = sentence.dates.find((m) => m.from <= cue.to && m.to > cue.to)
  return year && /^(?:with|to)$/.test(context.low(year.to)) ? year.to + 1 : cue.to
}

/** `The city has been twinned with B`: the town last told before it. */
function townMeant(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side | null {
  if (/^(?:we|have|been|now|are|were)$/.test(context.low(cue.from - 1)) && context.low(sentence.from) === 'we') return ownTown(context)
  if (context.low(sentence.from) !== 'the' || !/^(?:city|town|village|municipality)$/.test(context.low(sentence.from + 1))) return null
  if (cue.from - sentence.from > 5) return null
  for (let k = sentence.index - 1; k >= Math.max(0, sentence.index - 6); k--) {
    const town = context.doc.sentences[k]?.places.findLast((m) => m.sort === 'city')
    if (town) return toSide(town)
  }
  return null
}

/** `A and B became sister cities`, `A’s sister city B`, `a sister-city agreement between A and B`, `A, a sister city of B`. */
export function sister(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const ours = ourTown(cue, sentence, context)
  if (ours.length > 1) return ours
  const its = itsTown(cue, sentence, context)
  if (its.length > 1) return its
  const led = ofMayor(cue, sentence, context)
  if (led.length > 1) return led
  const around = sidesAround(cue, sentence, context, true)
  if (around.length > 1) return around
  const cities = sidesOf(sentence, true, context)
  const told = toldOf(cue, cities, sentence, context)
  if (told.length > 1) return told
  const after = cities.find((city) => city.from >= cue.to && city.from - cue.to <= 2 && context.low(city.from - 1) !== 'in')
  const before = cities.findLast((city) => city.to <= cue.from && cue.from - city.to <= 5)
  if (
    after &&
    before &&
    !(isUnread(after) && isUnread(before) && !isGenitive(context.low(before.to)) && !/^its /i.test(context.words(cue.from, cue.to)))
  )
    return [toSide(before), toSide(after)]
  const pair = before ? cities.filter((city) => city.to <= cue.from).slice(-2) : []
  const start = pair[0]
  const listed = start && pair.length === 2 ? (list(cities, start.from, context) ?? []).slice(0, 2) : []
  if (listed.length > 1) return listed
  const since = sinceOf(cue, sentence, context)
  if (since === null && !sealed(sentence, context)) return []
  const two = onlyTwo(cities, 'sister_city')
  return two.length > 1 || since === null ? two : twoTowns(cue, sentence, context)
}

/** `a delegation from its sister city B`, `A welcomed B as its newest sister city`, `A is B’s sister city`, `the sister cities of A in X and B in Y`. */
function toldOf(cue: CueMention, cities: ReturnType<typeof sidesOf>, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const of = context.low(cue.to) === 'of' ? cue.to + 1 : context.low(cue.to + 1) === 'of' ? cue.to + 2 : -1
  if (of > 0 && /^(?:cities|towns)$/.test(context.low(cue.to - 1))) return (list(cities, of, context, sentence.places) ?? []).slice(0, 2)
  const earlier = cities.filter((city) => city.to <= cue.from)
  const read = earlier.filter((city) => !isUnread(city))
  const before = read.length > 0 ? read : earlier.filter((city) => city.from > sentence.from || isGenitive(context.low(city.to)))
  const names = new Set(before.map((city) => city.name))
  let i = cue.from - 1
  while (i > cue.from - 3 && /^(?:newest|new|first|second|third|latest|only|oldest)$/.test(context.low(i))) i--
  if (/^(?:its|their)$/.test(context.low(i))) {
    const after = cities.find((city) => city.from >= cue.to && city.from - cue.to <= 1 && (city.from === cue.to || context.low(cue.to) === 'of'))
    if (context.low(i - 1) === 'as') return names.size === 2 ? before.slice(-2).map(toSide) : []
    return after && names.size === 1 && before[0] && before[0].name !== after.name ? [toSide(before[0]), toSide(after)] : []
  }
  const [first, second] = before.slice(-2)
  if (!first || !second || !isGenitive(context.low(second.to)) || first.name === second.name) return []
  for (let k = first.to; k < second.from; k++) if (!/^(?:is|was|has|been|became|remains|also|now)$/.test(context.low(k))) return []
  return [toSide(first), toSide(second)]
}

/** `is twinned with A since 1994 and with B since 2005`: the second town, and since when. */
export function nextTwin(
  sides: readonly Side[],
  sentence: AnnotatedSentence,
  context: BuildContext,
): { readonly town: Side; readonly since: { readonly edtf: string; readonly at: (readonly [number, number])[]; readonly inferred: boolean } } | null {
  const second = sides[1]
  if (!second) return null
  const own = sentence.dates.find((m) => m.from >= second.at[1] && m.from <= second.at[1] + 4)
  const and = own?.to ?? -1
  const lead = /^(?:later|also|then)$/.test(context.low(and + 1)) ? and + 2 : and + 1
  if (context.low(and) !== 'and' || !/^(?:with|to)$/.test(context.low(lead))) return null
  const town = sidesOf(sentence, true, context).find((m) => m.from === lead + 1)
  const date = town && sentence.dates.find((m) => m.edtf !== null && m.from >= town.to && m.from <= town.to + 4)
  return town && date?.edtf ? { town: toSide(town), since: { edtf: date.edtf, at: [[date.from, date.to]], inferred: date.inferred } } : null
}

/** `A and B signed a memorandum establishing a sister-city relationship`. */
function sealed(sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = sentence.from; i < sentence.to; i++) if (/^(?:signed|sealed|formalised|formalized|concluded|inked)$/.test(context.low(i))) return true
  return false
}

/** `X, Mayor of A, signed an agreement to establish sister city relations with B`: the town of the office and the other one. */
function ofMayor(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const towns = sentence.persons
    .flatMap(({ posts }) => posts)
    .flatMap((post) => {
      if (!/^(?:lord )?(?:mayor|governor|burgomaster) of /i.test(post.title)) return []
      const place = sentence.places.find((m) => m.from >= post.titleFrom && m.to <= post.titleTo)
      return [
        {
          name: post.title.replace(/^.*? of (?:the )?/i, '').replace(/,.*$/, ''),
          at: place ? ([place.from, place.to] as const) : ([post.titleFrom, post.titleTo] as const),
        },
      ]
    })
  const [first, second] = towns
  if (first && second && first.name !== second.name && sealed(sentence, context)) return [first, second]
  if (!first || !sealed(sentence, context)) return []
  let i = cue.to
  while (i < cue.to + 3 && context.low(i) !== 'with') i++
  const start = context.low(i + 1) === 'the' ? i + 2 : i + 1
  const other = context.low(i) === 'with' ? sidesOf(sentence, true, context).find((city) => city.from === start) : undefined
  return other && other.name !== first.name ? [first, toSide(other)] : []
}

/** `A is twinned with B, C and D`, `A’s sister cities are B, C and D`: the further towns of the list behind the second one. */
export function further(sides: readonly Side[], sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const second = sides[1]
  if (!second || sides.length > 2) return []
  const rest = list(sidesOf(sentence, true, context), second.at[0], context, sentence.places) ?? []
  const last = rest.at(-1)
  if (last && /^(?:has|have|is|are|was|were|signed|became)$/.test(context.low(last.at[1]))) rest.pop()
  return rest[0]?.at[0] === second.at[0] ? rest.slice(1) : []
}

/** `established diplomatic relations with A and B`: the further states of the list. */
export function furtherStates(sides: readonly Side[], sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const second = sides[1]
  if (!second) return []
  const rest = list(sidesOf(sentence, false, context), second.at[0], context) ?? []
  return rest[0]?.at[0] === second.at[0] ? rest.slice(1) : []
}

/** `between Delhi-Beijing and Kolkata-Kunming`: two towns in one word. */
const JOINED = /^\p{Lu}\p{Ll}{2,}[-–]\p{Lu}\p{Ll}{2,}$/u

/** `8 pairs of friendship cities, including the pair of A and B, of C and D`: town beside town. */
export function pairs(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[][] {
  const towns = sidesOf(sentence, true, context).filter((city) => JOINED.test(city.name))
  const made = towns.some((city) => city.to <= cue.from && /^(?:make|makes|made|making)$/.test(context.low(city.from - 1)))
  const joined = towns.filter((city) => made || city.from >= cue.to)
  if (joined.length > 1 || (joined[0] && context.low(joined[0].from - 1) === 'between'))
    return joined.map((city) => city.name.split(/[-–]/).map((name) => ({ name, at: [city.from, city.to] as const })))
  let at = -1
  for (let i = sentence.from; i < sentence.to && at < 0; i++) if (/^pairs?$/.test(context.low(i))) at = i
  if (at < 0) return []
  const found: Side[][] = []
  const cities = sidesOf(sentence, true, context).filter((city) => city.from > at)
  for (const [k, city] of cities.entries()) {
    const next = cities[k + 1]
    if (!next || context.low(city.to) !== 'and' || next.from !== city.to + 1) continue
    if (/^(?:of|pair|between|,|:|;)$/.test(context.low(city.from - 1))) found.push([toSide(city), toSide(next)])
  }
  return found.length > 1 || context.low(at) === 'pair' || cue.from < at ? found : []
}

/** `Its partner towns are B and C`: of the town that the sentence before, in the same paragraph, begins with. */
function itsTown(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  if (context.low(sentence.from) !== 'its' || cue.from - sentence.from > 3 || !/^(?:is|are|include)$/.test(context.low(cue.to))) return []
  const before = context.doc.sentences[sentence.index - 1]
  if (!before || before.unit !== sentence.unit) return []
  const home = sidesOf(before, true, context).find((city) => city.kind === 'place' && city.from - before.from < 5)
  const other = sidesOf(sentence, true, context).find((city) => city.from === cue.to + 1)
  return home && other && home.name !== other.name ? [toSide(home), toSide(other)] : []
}

/** `A, our French twin town`, `our two sister cities, A and B`: of the town in the name of the body that says `our`. */
function ourTown(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  let i = cue.from - 1
  while (i > sentence.from && i > cue.from - 4 && context.low(i) !== 'our') i--
  const town = context.low(i) === 'our' ? ownTown(context) : null
  if (!town) return []
  const cities = sidesOf(sentence, true, context)
  const apposed = context.low(i - 1) === ',' ? cities.find((city) => city.to === i - 1) : undefined
  const behind = context.low(cue.to) === ',' ? cities.find((city) => city.from === cue.to + 1) : cities.find((city) => city.from === cue.to)
  const other = apposed ?? behind
  if (!other || other.name === town.name) return []
  const longer = context
    .of('tie')
    .flatMap((draft) => draft.valuesOf('parties'))
    .find((name) => name.startsWith(`${other.name}-`) || name.startsWith(`${other.name} `))
  return [town, { ...toSide(other), name: longer ?? other.name }]
}
