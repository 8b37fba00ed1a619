import type { AnnotatedSentence } from '#model/annotated'
import type { OrganizationMention, PlaceMention } from '#model/mention'
import { nameOfParty } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { NamedAt } from '../the-two.ts'
import type { Act } from './parties.ts'

/** `signed by A on behalf of X and by B, representing Y`: those for whom the signers sign. */
export function represented(act: Act, sentence: AnnotatedSentence, context: BuildContext): NamedAt[] {
  if (act.way !== 'sign') return []
  const found: NamedAt[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const at = behind(i, context)
    const body = at > 0 ? bodyAt(at, sentence, context) : null
    const name = body && nameOfParty(body)
    if (body && name && !found.some((one) => one.name === name)) found.push({ name, at: [body.from, body.to] })
  }
  return found
}

/** Behind `on behalf of` and `representing`, where either begins at a token; 0 where neither does. */
function behind(i: number, context: BuildContext): number {
  if (context.low(i) === 'behalf' && context.low(i - 1) === 'on' && context.low(i + 1) === 'of') return i + 2
  return context.low(i) === 'representing' ? i + 1 : 0
}

function bodyAt(at: number, sentence: AnnotatedSentence, context: BuildContext): OrganizationMention | PlaceMention | null {
  const from = context.low(at) === 'the' ? at + 1 : at
  return (
    sentence.organizations.find((m) => m.from === from && !m.inside) ??
    sentence.places.find((m) => m.from === from && m.sort === 'country' && !m.inside) ??
    null
  )
}
