import type { AnnotatedSentence } from '#model/annotated'
import { clauseOf } from '../clause/clause.ts'
import { partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
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
    const label = event.claims.find((claim) => claim.field === 'name') ?? event.claims.find((claim) => claim.field === 'kind')
    const [span] = label?.spans ?? []
    if (!span || !MUTUAL.test(context.doc.document.text.slice(span.start, span.end))) continue
    const name = event.valueOf('name')
    for (const index of event.sentences) {
      const sentence = context.doc.sentences[index]
      if (sentence && name !== null) between(event, name, sentence, context)
    }
    shareHolding(event, context)
  }
}

/** Two states that held it, or one that held it with another, take part. */
function shareHolding(event: Draft<'event'>, context: BuildContext): void {
  const held = event.claims.filter((claim) => claim.field === 'organizers')
  const sentence = context.doc.sentences[event.sentences.first]
  const verb = sentence?.cues.find((cue) => cue.cue === 'hold')
  if (!sentence || !verb || held.length === 0 || /host/.test(context.low(verb.from))) return
  const states = new Set(sentence.mentions.filter((m) => m.kind === 'place' && m.sort === 'country').map((m) => (m.kind === 'place' ? m.name : '')))
  if (!held.every((claim) => states.has(String(claim.value)))) return
  const others = clauseOf(verb, sentence, context).with.filter((party) => party.kind === 'place')
  if (held.length + others.length < 2) return
  event.retract('organizers')
  for (const claim of held) event.claims.push({ ...claim, field: 'participants' })
  tellParties(event, 'participants', others)
}

/** The parties right behind the name, after `between`. */
function between(event: Draft<'event'>, name: string, sentence: AnnotatedSentence, context: BuildContext): void {
  const title = sentence.mentions.find((m) => m.kind === 'occasion' && m.name === name)
  if (title && context.low(title.to) === 'between') tellParties(event, 'participants', partiesFrom(sentence, title.to + 1, sentence.to, context))
}
