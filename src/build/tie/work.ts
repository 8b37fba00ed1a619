import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, OrganizationMention, PlaceMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { ownBody } from '../own-body.ts'
import { list, type Side } from './sides.ts'
import { unreadNames } from './unread.ts'

type Body = OrganizationMention | PlaceMention
const side = (m: Body): Side => ({ name: m.name, at: [m.from, m.to] })

/** Bodies that can work together: named ones, and a name that the document's title has. */
export function bodiesOf(sentence: AnnotatedSentence, context: BuildContext): Body[] {
  const title = context.doc.document.facts.title ?? ''
  const named = sentence.organizations.filter((m) => !m.inside && (!m.generic || resolved(m)))
  const read = unreadNames(sentence, context).filter((m) => m.name.includes(' ') && title.includes(m.name))
  return [...named, ...read].sort((a, b) => a.from - b.from)
}

/** `the Institute` where the document has told which. */
export const resolved = (m: OrganizationMention): boolean =>
  !/^(?:the|both|two|all|its|this|our|their)\b|^(?:consulate|consulate general|embassy|ministry|government|university|school|association)$/i.test(
    m.name,
  )

const ADVERBS = /^(?:today|now|has|have|been|is|are|was|also|currently|closely|regularly|,|which|that|long|since|\d{4}|and|')$/

/** `A works with B`, `A has partnered with B and C`: bodies, not states, that do so lastingly. */
export function workers(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const bodies = bodiesOf(sentence, context)
  const subject = bodies.findLast((body) => body.to <= cue.from && only(body.to, cue.from, context))
  const start = context.low(cue.to) === 'the' ? cue.to + 1 : cue.to
  const other = bodies.find((body) => body.from === start && body.kind === 'organization' && resolved(body))
  return subject && other && subject.name !== other.name ? [side(subject), side(other)] : []
}

function only(from: number, to: number, context: BuildContext): boolean {
  for (let i = from; i < to; i++) if (!ADVERBS.test(context.low(i)) && !BRACKETED(i, context)) return false
  return true
}
const BRACKETED = (i: number, context: BuildContext): boolean =>
  context.low(i) === '(' || context.low(i) === ')' || (context.low(i - 1) === '(' && context.low(i + 1) === ')')

/** `is run jointly by A and B, with C as partner`. */
export function jointly(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const bodies = bodiesOf(sentence, context)
  const sides = list(bodies, cue.to, context) ?? []
  const last = sides.at(-1)
  if (!last) return []
  const at = last.at[1]
  if (context.low(at) !== ',' || context.low(at + 1) !== 'with') return sides
  const third = bodies.find((body) => body.from >= at + 2 && body.from <= at + 3)
  return third && /partner/.test(context.words(third.to, Math.min(sentence.to, third.to + 6))) ? [...sides, side(third)] : sides
}

/** `A has renewed its agreement with B`: bodies that go on with what binds them. */
export function renewed(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  if (!/^(?:renew|extend)/.test(context.low(cue.from))) return []
  let i = cue.to
  if (!/^(?:its|their|our|a|the)$/.test(context.low(i))) return []
  i++
  while (i < cue.to + 4 && !/^(?:agreement|partnership|memorandum|mou|cooperation|collaboration)$/.test(context.low(i))) i++
  if (i >= cue.to + 4) return []
  while (i < cue.to + 8 && context.low(i) !== 'with') i++
  const bodies = bodiesOf(sentence, context)
  const fronted = context.low(sentence.from) === 'with' && context.low(i) !== 'with'
  const at = fronted ? sentence.from : i
  const start = context.low(at + 1) === 'the' ? at + 2 : at + 1
  const other = bodies.find((body) => body.from === start)
  const we = context.low(cue.from - 1) === 'we' ? ownBody(context) : null
  if (we && other && other.name !== we.name) return [we, side(other)]
  const subject = bodies.findLast((body) => body.to <= cue.from && only(body.to, cue.from, context))
  return subject && other && subject.name !== other.name ? [side(subject), side(other)] : []
}
