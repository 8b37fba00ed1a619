import type { AnnotatedSentence } from '#model/annotated'
import type { PersonMention } from '#model/mention'
import { beforeName, type Party } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

/**
 * "spoke with President X of Ghana and Prime Minister Y of Norway", "met her Peruvian and Kenyan counterparts, X and Y": one
 * meeting with each country. The drafts that tell it: the one that is given where there is nothing to part.
 */
export function partByCountry(
  draft: Draft<'event'>,
  met: readonly Party[],
  sentence: AnnotatedSentence,
  context: BuildContext,
): readonly Draft<'event'>[] {
  if (met.length < 2 || met.some((party) => party.kind !== 'person') || isTogether(sentence, context)) return [draft]
  const groups = new Map<string, string[]>()
  let last: string | null = null
  for (const person of met as readonly PersonMention[]) {
    const country: string | null = homeOf(person, sentence, context) ?? last
    if (country === null) return [draft]
    last = country
    groups.set(country, [...(groups.get(country) ?? []), person.name])
  }
  if (groups.size < 2) return [draft]
  const names = [...groups.values()].flat()
  return [...groups.values()].map((group) => {
    const one = context.draft('event', draft.rule, sentence).absorb(draft)
    const kept = one.claims.filter(
      (claim) => claim.field !== 'participants' || group.includes(String(claim.value)) || !names.includes(String(claim.value)),
    )
    one.claims.splice(0, one.claims.length, ...kept)
    return one
  })
}

/** `President X of Ghana`, `Ghanaian President X`, `X, President of Ghana`: the code of the country in the words about somebody in office. */
function homeOf(person: PersonMention, sentence: AnnotatedSentence, context: BuildContext): string | null {
  const before = sentence.places.find((m) => m.country && m.sort === 'country' && m.to === person.outerFrom - 1)
  if (before && context.low(before.to) === ',' && /^(?:of|from|and|with)$/.test(context.low(beforeName(context, before.from)))) return before.country
  const from = /^(?:of|from)$/.test(context.low(person.outerTo))
  if (person.posts.length === 0 && !from) return null
  const behind = from ? person.outerTo + 3 : person.outerTo
  const place = sentence.places.findLast((m) => m.country && m.from >= person.outerFrom - 1 && m.to <= behind && m.sort !== 'city')
  return place?.country ?? null
}

/** `a trilateral meeting`, `met jointly with`: all of them at one table. */
function isTogether({ from, to }: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = from; i < to; i++)
    if (/^(?:trilateral|trilaterally|quadrilateral|four-way|three-way|jointly|together|multilateral|summit|roundtable)$/.test(context.low(i)))
      return true
  return false
}
