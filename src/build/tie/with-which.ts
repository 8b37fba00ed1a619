import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { ownBody } from '../own-body.ts'
import { type Body, type Side, side, sidesOf } from './sides.ts'
import { isUnread, unreadNames } from './unread.ts'

/** `B, with which A has had an exchange agreement since 1969`: who stands before the relative, and its subject; null where there is none. */
export function withWhich(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] | null {
  let at = cue.from - 1
  while (at > sentence.from && cue.from - at < 16 && !/^(?:which|whom)$/.test(context.low(at))) at--
  if (!/^(?:which|whom)$/.test(context.low(at)) || context.low(at - 1) !== 'with') return null
  const bodies = namesOf(sentence, context)
  const comma = context.low(at - 2) === ',' ? at - 2 : at - 1
  const other = bodies.findLast((body) => body.to <= comma && !isWhere(body, context) && comma - body.to < 4)
  const it = /^(?:it|he|she|they)$/.test(context.low(at + 1))
  const subject = it
    ? bodies.find((body) => body.from <= sentence.from + 1 && !(isUnread(body) && body.to - body.from < 2))
    : bodies.find((body) => body.from > at && body.to <= cue.from)
  const own = context.low(at + 1) === 'we' ? ownBody(context) : null
  if (other && own && own.name !== other.name) return [{ name: own.name, at: own.at }, side(other)]
  return other && subject && other.name !== subject.name ? [side(subject), side(other)] : []
}

/** `the college in Truro`: where a body is. */
const isWhere = (body: Body, context: BuildContext): boolean => body.kind === 'place' && /^(?:in|at|near|of)$/.test(context.low(body.from - 1))

function namesOf(sentence: AnnotatedSentence, context: BuildContext): Body[] {
  const bodies = [...sidesOf(sentence, false, context), ...sentence.places.filter((m) => m.sort === 'city' && !m.inside)]
  return [...bodies, ...unreadNames(sentence, context)].sort((a, b) => a.from - b.from)
}
