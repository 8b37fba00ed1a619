import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, OrganizationMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { ownBody } from '../own-body.ts'
import { list, type Side } from './sides.ts'

/** `The delegation of A visited partner universities such as B, C and D`: each of them beside the one whose partners they are. */
export function listedPartners(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[][] {
  const bodies = sentence.organizations.filter((m) => !m.generic && !m.inside)
  const start = listFrom(cue.to, context)
  const first = bodies.find((m) => m.from === start || (m.from === start + 1 && context.low(start) === 'the'))
  if (!first) return []
  const home = ownerOf(cue, bodies, context)
  if (!home) return []
  const partners = list(bodies, first.from, context) ?? [{ name: first.name, at: [first.from, first.to] as const }]
  return partners.filter((one) => one.name !== home.name).map((one) => [home, one])
}

/** The token behind `such as`, `including`, `namely`, a colon or a comma. */
function listFrom(at: number, context: BuildContext): number {
  if (context.low(at) === 'such' && context.low(at + 1) === 'as') return at + 2
  if (context.low(at) === ',' && /^(?:including|namely|among)$/.test(context.low(at + 1))) return at + 2
  if (context.low(at) === ',' && context.low(at + 1) === 'such' && context.low(at + 2) === 'as') return at + 3
  return /^(?:including|namely|like|:|,)$/.test(context.low(at)) ? at + 1 : at
}

/** The only body that is named before them; the one that says `our`. */
function ownerOf(cue: CueMention, bodies: readonly OrganizationMention[], context: BuildContext): Side | null {
  if (context.low(cue.from - 1) === 'our') return ownBody(context)
  const before = bodies.filter((m) => m.to <= cue.from)
  const names = new Set(before.map((m) => m.name))
  const one = names.size === 1 ? before[0] : undefined
  return one ? { name: one.name, at: [one.from, one.to] } : null
}
