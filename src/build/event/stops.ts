import type { AnnotatedSentence } from '#model/annotated'
import type { OrganizationMention, PlaceMention } from '#model/mention'
import { beforeName } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { countryOfHouse } from './venues.ts'
import { tellPlace } from './where.ts'

/** `visited the province of X`, `toured a school in Y`: the first place after the verb that stands after `in`, `of` or `at`. */
export function tellSpoken(draft: Draft<'event'>, sentence: AnnotatedSentence, i: number, context: BuildContext, reach = 6): boolean {
  const place = sentence.places.find((m) => m.sort !== 'demonym' && !m.inside && m.from > i && m.from - i <= reach)
  if (!place || !/^(?:in|of|at|near)$/.test(context.low(beforeName(context, place.from)))) return false
  tellPlace(draft, place)
  return true
}

/** The list of places, venues and bodies that begins at token i. */
export function tellStops(draft: Draft<'event'>, sentence: AnnotatedSentence, i: number, limit: number, context: BuildContext): number {
  let at = i
  let stops = 0
  for (const mention of sentence.mentions) {
    if (mention.from < at || mention.inside || mention.to > limit) continue
    if (mention.kind === 'date' || mention.kind === 'cue' || mention.kind === 'quotation') continue
    if (mention.kind === 'place' && isTwinned(mention, context)) {
      at = mention.to + 1
      continue
    }
    if (mention.kind === 'place' && mention.sort === 'demonym' && STOP_WORDS.has(context.low(mention.from))) continue
    if (!stopGap(context, at, beforeName(context, mention.from) + 1)) break
    if (mention.kind === 'place' && mention.sort !== 'demonym') tellPlace(draft, mention as PlaceMention)
    else if (mention.kind === 'organization' && !mention.generic) tellHouse(draft, mention, sentence)
    else break
    stops++
    at = mention.to
  }
  if (stops > 0) tellRest(draft, sentence, at, limit, context)
  return stops > 0 ? stops : tellUnlisted(draft, sentence, i, limit, context)
}

/** `visited Ottawa, Montreal | and Churchill`: names that no list knows, in the list of those that one does. */
function tellRest(draft: Draft<'event'>, sentence: AnnotatedSentence, i: number, limit: number, context: BuildContext): void {
  for (let at = i; at < limit; ) {
    let from = at
    while (from < limit && STOP_WORDS.has(context.low(from)) && !(context.shape(from) & 1)) from++
    if (from === at || !/^(?:,|and|&)$/.test(context.low(at))) return
    let to = from
    while (to < limit && to - from < 4 && context.shape(to) & 1) to++
    if (to === from || (to < sentence.to && !/^(?:[,.;]|and|&)$/.test(context.low(to)))) return
    const known = sentence.places.find((m) => m.from === from && m.to === to && m.sort !== 'demonym')
    if (known) tellPlace(draft, known)
    else if (
      sentence.mentions.some((m) => m.kind !== 'cue' && m.from < to && m.to > from && !(m.kind === 'person' && m.posts.length === 0 && m.to === to))
    )
      return
    const next = context.low(to) === ',' || context.low(to) === '.' ? to + 1 : to
    if (/^(?:where|who|which|when)$/.test(context.low(next)) || context.low(from).length < 3) return
    if (!known) draft.tell('places', { name: context.words(from, to), country: null }, [from, to])
    at = to
  }
}

/** `Porto's sister city of Recife`: the one that is not meant. */
export const isTwinned = ({ to }: PlaceMention, context: BuildContext): boolean =>
  /^(?:’s|'s|’|')$/.test(context.low(to)) && /^(?:sister|twin|partner|sister-city|twin-city|sister-state)$/.test(context.low(to + 1))

/** A body that was visited is where its house is. */
function tellHouse(draft: Draft<'event'>, house: OrganizationMention, sentence: AnnotatedSentence): void {
  const own = countryOfHouse(house, sentence)
  draft.tell('places', { name: house.name, country: own === undefined ? house.country : own }, [house.from, house.to])
}

/** `travelled through Jutland`: capitalized words right there that no list of names knows. */
function tellUnlisted(draft: Draft<'event'>, sentence: AnnotatedSentence, i: number, limit: number, context: BuildContext): number {
  let from = i
  while (from < limit && from - i < 5 && STOP_WORDS.has(context.low(from)) && !(context.shape(from) & 1)) from++
  const named = (k: number): boolean => sentence.mentions.some((m) => m.kind !== 'cue' && m.kind !== 'quotation' && m.from <= k && m.to > k)
  let to = from
  while (to < limit && to - from < 4 && context.shape(to) & 1 && !named(to)) to++
  if (
    to === from ||
    named(to) ||
    context.low(from).length < 4 ||
    /^(?:here|there|home|abroad|today)$/.test(context.low(from)) ||
    isHeadingWord(from, to, sentence, context)
  )
    return 0
  draft.tell('places', { name: context.words(from, to), country: null }, [from, to])
  return 1
}

/** `Visits Universities in Peru`: in a heading every word has a capital. */
const isHeadingWord = (from: number, to: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.doc.document.units[sentence.unit]?.kind === 'heading' && to - from === 1 && /^(?:in|of|at|and|to)$/.test(context.low(to))

const STOP_WORDS = new Set(
  ', and & – — - : the as well port ports provinces capitals towns islands villages village regions districts to in our city of cities also then both including , ; at its their sister twin partner town capital province island nation country kingdom republic state region district municipality pacific african asian european caribbean arab neighbouring neighboring'.split(
    ' ',
  ),
)
function stopGap(context: BuildContext, from: number, to: number): boolean {
  if (to - from > 6) return false
  for (let i = from; i < to; i++) if (!STOP_WORDS.has(context.low(i))) return false
  return true
}
