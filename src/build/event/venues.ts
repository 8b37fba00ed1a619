import type { AnnotatedSentence } from '#model/annotated'
import type { OrganizationMention } from '#model/mention'
import { beforeName } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Stretch } from './stretch.ts'

/** `at the Ministry`, `in the Town Gallery`. */
export function isVenueOf(body: OrganizationMention, context: BuildContext): boolean {
  const lead = beforeName(context, body.from)
  return isVenueLead(lead, context) || (context.low(lead) === 'in' && body.to - body.from > 1 && context.isIn('rooms', body.to - 1))
}

const MISSION = /\b(?:embassy|consulate|consulate-general|high commission|permanent mission|legation)\b/i

/**
 * The country that a house lies in by its name: `University of Graz` in that of its city; `Embassy of Norway in Lima` in that of
 * its seat, null where the name does not tell the seat; undefined where the name tells nothing of it.
 */
export function countryOfHouse(house: OrganizationMention, sentence: AnnotatedSentence): string | null | undefined {
  const city = sentence.places.findLast((m) => m.sort === 'city' && m.from >= house.from && m.to <= house.to)
  if (city) return city.country
  return MISSION.test(house.name) ? null : undefined
}

/** `at`, but not of `officials at the University`, who only work there. */
const isVenueLead = (i: number, context: BuildContext): boolean =>
  /^(?:at|outside|inside)$/.test(context.low(i)) &&
  !/^(?:officials?|professors?|lecturers?|researchers?|scholars?|scientists?|fellows?|spokes\p{L}+)$/u.test(context.low(i - 1))

/** `at Zhongnanhai`, `at the Capitol`, `in the Dome Theater`: capitalized words after `at`, or a room’s after `in`, that no name list and no venue noun knows, tokens [from, to); `Ambassador at Large` tells of none. */
export function unlistedVenues({ sentence, from, to }: Stretch, context: BuildContext): (readonly [number, number])[] {
  const venues: (readonly [number, number])[] = []
  const titled = (i: number): boolean => /^(?:and|of|&)$/.test(context.low(i)) && (context.shape(i + 1) & 1) !== 0
  const named = (i: number): boolean =>
    sentence.mentions.some((m) => m.kind !== 'quotation' && m.kind !== 'cue' && m.from <= i && m.to > i) ||
    sentence.cues.some(
      (cue) => cue.from <= i && cue.to > i && (cue.cue.startsWith('occasion.') || cue.cue === 'visit-noun' || cue.cue === 'talks-noun'),
    )
  for (let i = from; i < to - 1; i++) {
    const lead = context.low(i)
    if (lead !== 'at' && lead !== 'in' && lead !== 'outside' && lead !== 'inside') continue
    const start = context.low(i + 1) === 'the' ? i + 2 : i + 1
    let end = start
    while (end < to && context.shape(end) & 1 && !named(end)) end++
    if (
      end > start &&
      (lead === 'at' || (end - start > 1 && context.isIn('rooms', end - 1))) &&
      (end >= to || !named(end) || /^[,.;]$/.test(context.low(end))) &&
      context.low(start).length > 3 &&
      context.low(start) !== 'large' &&
      !(context.shape(end) & 1) &&
      !/^(?:’s|'s)$/.test(context.low(end)) &&
      !titled(end)
    )
      venues.push([start, end])
  }
  return venues
}
