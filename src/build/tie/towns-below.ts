import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention, PlaceMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { ownTown } from './own-town.ts'
import { type Side, sidesOf } from './sides.ts'
import type { Since } from './since.ts'
import { unreadNames } from './unread.ts'

/** Sentences behind `A has six partner towns` in which they are told one below the other. */
const REACH = 60

/** A town that is told in a sentence of its own, and since when. */
export interface TownBelow {
  readonly home: Side
  readonly town: Side
  readonly since: Since | null
  readonly sentences: readonly number[]
}

/** `A maintains partnerships with three towns:`, `A has eleven partner cities.`, then an item or a heading for each. */
export function townsBelow(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): TownBelow[] {
  if (!announces(cue, sentence, context)) return []
  const home = homeOf(cue, sentence, context)
  if (!home) return []
  const found: TownBelow[] = []
  const seen = new Set([home.name])
  let headed = false
  for (let k = sentence.index + 1; k <= sentence.index + REACH; k++) {
    const next = context.doc.sentences[k]
    if (!next || isEnd(next, sentence, found.length > 0, context)) break
    if (next.unit === sentence.unit && kindOf(next, context) === 'paragraph') {
      found.push(...linksOf(next, home, context))
      continue
    }
    const town = townOf(next, headed, context)
    if (!town || seen.has(town.name)) continue
    headed ||= kindOf(next, context) === 'heading'
    seen.add(town.name)
    const [date, told] = beginning(next, town, context)
    const since = date?.edtf ? { edtf: date.edtf, at: [[date.from, date.to]] as const, inferred: date.inferred } : null
    found.push({ home, town: { name: town.name, at: [town.from, town.to] }, since, sentences: told === k ? [k] : [k, told] })
  }
  return found
}

/** `with three towns`, `eleven partner cities`, `Our sister cities:` */
function announces(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (cue.cue === 'tie-twin' && cue.to >= sentence.to - 1) return true
  if (!PLURAL.test(context.low(cue.to - 1))) return false
  if (cue.cue === 'tie-sister')
    return counted(sentence, cue.from, cue.to) || context.low(sentence.to - 1) === ':' || kindOf(sentence, context) === 'heading'
  for (let i = cue.to; i < Math.min(sentence.to, cue.to + 5); i++)
    if (TOWNS.test(context.low(i))) return counted(sentence, cue.to, i + 1) || context.low(sentence.to - 1) === ':'
  return false
}
const PLURAL =
  /^(?:cities|towns|municipalities|communities|partnerships|villages|counties|provinces|states|regions|twinnings|relations|relationships)$/
const TOWNS = /^(?:cities|towns|municipalities|communities|villages)$/
const counted = (sentence: AnnotatedSentence, from: number, to: number): boolean =>
  sentence.quantities.some((m) => m.to >= from - 3 && m.from <= to && Number.isInteger(m.value) && m.value > 1)

/** `Bingen maintains …`, `the partner cities of Bingen`: the first town of the sentence, and the only one. */
function homeOf(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side | null {
  const towns = sidesOf(sentence, true, context).filter((m) => m.kind === 'place')
  const names = new Set(towns.map((m) => m.name))
  if (names.size === 0 && (WE.test(context.low(sentence.from)) || WE.test(context.low(cue.from - 1)))) return ownTown(context)
  const one = names.size === 1 ? towns[0] : undefined
  return one && Math.abs(one.from - cue.from) < 14 ? { name: one.name, at: [one.from, one.to] } : null
}

const WE = /^(?:we|our)$/

/** The list ends where running text follows it; headings with text below each may go on to the end. */
function isEnd(next: AnnotatedSentence, intro: AnnotatedSentence, begun: boolean, context: BuildContext): boolean {
  if (next.unit === intro.unit) return false
  const kind = kindOf(next, context)
  const first = kindOf(context.doc.sentences[intro.index + 1] ?? next, context)
  return begun && kind === 'paragraph' && first === 'list-item'
}
const kindOf = (sentence: AnnotatedSentence, context: BuildContext) => context.doc.document.units[sentence.unit]?.kind

function townOf(next: AnnotatedSentence, headed: boolean, context: BuildContext): PlaceMention | null {
  const kind = kindOf(next, context)
  if (context.doc.sentencesOfUnit[next.unit]?.[0] !== next.index) return null
  if (kind !== 'heading' && (headed || (kind !== 'list-item' && !isShortLine(next)))) return null
  const first = [...next.places, ...unreadNames(next, context)]
    .filter((m) => m.sort === 'city' || m.sort === 'region')
    .sort((a, b) => a.from - b.from)[0]
  if (!first || first.inside) return null
  for (let i = next.from; i < first.from; i++) if (!BEFORE.test(context.low(i)) && !isDemonym(i, next)) return null
  return (kind === 'heading' ? onlyCountry(first.to, next, context) : first.to === next.to || AFTER.test(context.low(first.to))) ? first : null
}
/** `Kesten (Germany) since 1969`: a line of its own. */
const isShortLine = (next: AnnotatedSentence): boolean => next.to - next.from <= 8 && next.dates.some((m) => m.edtf !== null)

/** What follows a town in its item. */
const AFTER = /^(?:[,(–—-]|in|since|near|\d{4}|\.)$/
/** What stands before a town in its item: `• With the small French town of`. */
const BEFORE = /^(?:[•*·–-]|and|with|the|a|small|little|beautiful|historic|town|city|village|municipality|port|commune|of|\d{1,2}[.)]?)$/
const isDemonym = (i: number, sentence: AnnotatedSentence): boolean =>
  sentence.places.some((m) => m.from <= i && m.to > i && (m.sort === 'demonym' || m.sort === 'country'))

/** `Lutsk (Ukraine)`, `Angers, France`. */
function onlyCountry(from: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  let country = false
  for (let i = from; i < sentence.to; i++) {
    if (isDemonym(i, sentence)) country = true
    else if (!/^[(),–-]$/.test(context.low(i))) return false
  }
  return country
}

/** The date in the item, else in the first items below a heading: `Agreement signed: 2 July 2008`. */
function beginning(item: AnnotatedSentence, town: PlaceMention, context: BuildContext): readonly [DateMention | null, number] {
  const own = item.dates.find((m) => m.edtf !== null && m.from >= town.to && (m.relation === 'since' || BEGAN.test(wordBefore(m, context))))
  if (own) return [own, item.index]
  if (kindOf(item, context) !== 'heading') return [null, item.index]
  for (let k = item.index + 1; k < item.index + 4; k++) {
    const below = context.doc.sentences[k]
    if (!below || kindOf(below, context) === 'heading') break
    const date = below.dates.find((m) => m.edtf !== null && m.from - below.from < 6)
    if (!date) continue
    for (let i = below.from; i < date.from; i++) if (BEGAN.test(context.low(i))) return [date, k]
  }
  return [null, item.index]
}
const wordBefore = (date: DateMention, context: BuildContext): string =>
  /^(?:in|on|:|,|\()$/.test(context.low(date.from - 1)) && !BEGAN.test(context.low(date.from - 1))
    ? context.low(date.from - 1) === '('
      ? 'since'
      : context.low(date.from - 2)
    : context.low(date.from - 1)
const BEGAN = /^(?:since|signed|twinned|established|agreement|partnership|sealed|began|begun|formed|from|started|founded|concluded)$/

/** `The oldest link, with Graz (Austria), goes back to 1978; the youngest, with Fuji in Japan, was sealed in May 2010.` */
function linksOf(next: AnnotatedSentence, home: Side, context: BuildContext): TownBelow[] {
  const found: TownBelow[] = []
  for (let i = next.from + 1; i < next.to; i++) {
    if (context.low(i) !== 'with' || context.low(i - 1) !== ',' || !(SUPERLATIVE.test(context.low(i - 2)) || SUPERLATIVE.test(context.low(i - 3))))
      continue
    const town = [...next.places, ...unreadNames(next, context)].find((m) => m.sort === 'city' && m.from === i + 1)
    if (!town || town.name === home.name) continue
    let end = town.to
    while (end < next.to && context.low(end) !== ';') end++
    const date = next.dates.find((m) => m.edtf !== null && m.from >= town.to && m.to <= end)
    const since = date?.edtf ? { edtf: date.edtf, at: [[date.from, date.to]] as const, inferred: date.inferred } : null
    found.push({ home, town: { name: town.name, at: [town.from, town.to] }, since, sentences: [next.index] })
  }
  return found
}
const SUPERLATIVE = /^(?:oldest|youngest|newest|latest|first|earliest|longest|second|third|last)$/
