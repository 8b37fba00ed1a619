import type { AnnotatedSentence } from '#model/annotated'
import { clauseOf } from '../clause/clause.ts'
import { partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'
import { tellParties } from './people.ts'

/** What two sides hold with each other. */
const MUTUAL = /consultation|dialogue|talks|commission|committee|round|meeting|negotiation|session|summit/i

/**
 * "Peru and Kenya held consultations", "the 3rd Dialogue between A and B": the sides of a meeting take part in it; none of
 * them holds it alone.
 */
export function tellSides(context: BuildContext): void {
  for (const event of context.of('event')) {
    const kind = event.valueOf('kind')
    if (kind !== 'meeting' && kind !== 'conference' && kind !== 'call' && kind !== 'other') continue
    const name = event.valueOf('name')
    for (const index of name === null ? [] : event.sentences) {
      const sentence = context.doc.sentences[index]
      if (sentence && name !== null) between(event, name, sentence, context)
    }
    const label = event.claims.find((claim) => claim.field === 'name') ?? event.claims.find((claim) => claim.field === 'kind')
    const [span] = label?.spans ?? []
    if (!span || !MUTUAL.test(context.doc.document.text.slice(span.start, span.end))) continue
    shareHolding(event, context)
  }
}

/** What two states hold: its name tells who takes part where nobody else is told. */
const OF_TWO = /consultation|dialogue|talks|commission|committee|meeting|negotiation|session|summit|\byear\b/i
const TWO = /((?:\p{Lu}[\p{L}.]*\s)?\p{Lu}[\p{L}.]*)\s?[-–—]\s?(\p{Lu}[\p{L}.]*(?:[\s-]\p{Lu}\p{L}*)?)/u

/** "the Peru-Kenya Joint Commission", "the EU–Ghana Dialogue": the two whose names the document tells elsewhere, or here. */
export function tellSidesOfName(context: BuildContext): void {
  let known: ReadonlyMap<string, string> | null = null
  for (const event of context.of('event')) {
    const claim = event.claims.find(({ field }) => field === 'name')
    const kind = event.valueOf('kind')
    if (!claim || event.valuesOf('participants').length > 0 || (kind !== 'meeting' && kind !== 'conference' && kind !== 'call' && kind !== 'other'))
      continue
    const two = OF_TWO.test(claim.value as string) ? TWO.exec(claim.value as string) : null
    if (!two) continue
    known ??= sidesNamed(context)
    const words = two.slice(1).map((part) => part.toLowerCase().split(/[\s-]/))
    const [left, right] = [
      known.get(words[0]?.join(' ') ?? '') ?? known.get(words[0]?.at(-1) ?? ''),
      known.get(words[1]?.join(' ') ?? '') ?? known.get(words[1]?.[0] ?? ''),
    ]
    if (!left || !right || left === right) continue
    for (const value of [left, right]) event.claims.push(claimLike(claim, { field: 'participants', value, basis: 'inferred' }))
  }
}

const regions = new Intl.DisplayNames(['en'], { type: 'region' })

/** The states and unions that a document names, by the words it names them with. */
function sidesNamed(context: BuildContext): Map<string, string> {
  const sides = new Map<string, string>()
  for (const { mentions } of context.doc.sentences)
    for (const m of mentions) {
      if (m.kind === 'place' && (m.sort === 'country' || m.sort === 'demonym') && m.country !== null) {
        const words = context.words(m.from, m.to).toLowerCase().replace(/^the /, '').replaceAll('-', ' ')
        if (!sides.has(words)) sides.set(words, m.sort === 'country' && m.name.length > 4 ? m.name : (regions.of(m.country) ?? m.name))
      } else if (m.kind === 'organization' && (m.acronym !== null || /^\p{Lu}+$/u.test(m.name)))
        sides.set((m.acronym ?? m.name).toLowerCase(), m.name)
    }
  return sides
}

/** Two states that held it, or one that held it with another, take part. */
function shareHolding(event: Draft<'event'>, context: BuildContext): void {
  const held = event.claims.filter((claim) => claim.field === 'organizers')
  const sentence = context.doc.sentences[event.sentences.first]
  const verb = sentence?.cues.find((cue) => cue.cue === 'hold')
  if (!sentence || !verb || held.length === 0 || /host/.test(context.low(verb.from))) return
  const states = new Set(sentence.places.filter((m) => m.sort === 'country').map((m) => (m.kind === 'place' ? m.name : '')))
  if (!held.every((claim) => states.has(String(claim.value)))) return
  const others = clauseOf(verb, sentence, context).with.filter((party) => party.kind === 'place')
  if (held.length + others.length < 2) return
  event.retract('organizers')
  for (const claim of held) event.claims.push(claimLike(claim, { field: 'participants' }))
  tellParties(event, 'participants', others)
}

/** The parties right behind the name, after `between`. */
function between(event: Draft<'event'>, name: string, sentence: AnnotatedSentence, context: BuildContext): void {
  const title = sentence.occasions.find((m) => m.name === name)
  if (title && context.low(title.to) === 'between') tellParties(event, 'participants', partiesFrom(sentence, title.to + 1, sentence.to, context))
}
