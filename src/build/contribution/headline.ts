import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

type Gift = Draft<'contribution'>

/** `Embassy donates books`: of a headline, the gift that its story tells of again; null where it is no headline. */
export function toldBelow(draft: Gift, context: BuildContext): Gift | null {
  const [at = 0] = [...draft.sentences]
  const unit = context.doc.sentences[at]?.unit ?? 0
  if (context.doc.document.units[unit]?.kind !== 'heading' && !(unit < 3 && !/[.!?]$/.test(endOf(at, context)))) return null
  return context.near('contribution', at + 1, at + 4).find((other) => other !== draft) ?? null
}

const endOf = (at: number, context: BuildContext): string => context.form((context.doc.sentences[at]?.to ?? 1) - 1)

/** What a headline knows and its story leaves out: who received, and who gave where the story names nobody or only the envoy who hands over. */
export function lend(headline: Gift, story: Gift, context: BuildContext): void {
  if (!story.tells('recipients')) hand(headline, story, 'recipients')
  if (!headline.tells('donors') || (story.tells('donors') && !isByEnvoy(story, context)) || isOfPerson(headline, context)) return
  story.retract('donors')
  hand(headline, story, 'donors')
}

function hand(headline: Gift, story: Gift, field: 'donors' | 'recipients'): void {
  for (const { value, spans } of headline.claims.filter((claim) => claim.field === field))
    story.claims.push({ field, value, spans, basis: 'inferred', rule: story.rule })
  if (headline.tells(field)) for (const sentence of headline.sentences) story.sentences.add(sentence)
}

/** `The Swedish Ambassador delivered the items`: who hands over what a state or its embassy gives. */
export function isByEnvoy(story: Gift, context: BuildContext): boolean {
  const donors = story.valuesOf('donors')
  const people = [...story.sentences].flatMap((s) => context.doc.sentences[s]?.persons ?? [])
  return donors.every((name) => people.some((person) => person.name === name && person.posts.some((post) => ENVOY.test(post.title))))
}
const ENVOY = /ambassador|high commissioner|consul|chargé|charge d|counsellor|head of mission|chief of mission|attaché|envoy/i

const isOfPerson = (headline: Gift, context: BuildContext): boolean =>
  [...headline.sentences].some((s) => context.doc.sentences[s]?.persons.some((person) => headline.valuesOf('donors').includes(person.name)))
