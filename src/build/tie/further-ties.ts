import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Kind } from './kind.ts'
import { furtherWholes, gapIsSmall, toSide } from './membership.ts'
import { ownSince } from './own-since.ts'
import { type Side, sidesOf } from './sides.ts'
import type { Since } from './since.ts'
import { tellTie } from './told-tie.ts'
import { further, furtherStates, nextTwin } from './twinned.ts'

/** The further ones of a list behind the second side. */
export function tellFurther(
  kind: Kind,
  sides: readonly Side[],
  since: Since | null,
  cue: CueMention,
  sentence: AnnotatedSentence,
  context: BuildContext,
): void {
  const first = sides[0] as Side
  if (kind === 'membership') {
    for (const other of furtherWholes(sides, sentence, context)) tellTie(kind, [first, other], null, cue, sentence, context)
    tellNext(sides, cue, sentence, context)
  }
  if (kind === 'diplomatic_relations' && since && context.low(cue.to) === 'with')
    for (const other of furtherStates(sides, sentence, context)) tellTie(kind, [first, other], since, cue, sentence, context)
  if (kind === 'sister_city') tellFurtherTowns(kind, sides, cue, sentence, context)
}

/** The further towns that the first one is linked with, each since its own year. */
export function tellFurtherTowns(kind: Kind, sides: readonly Side[], cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const first = sides[0] as Side
  for (const other of further(sides, sentence, context)) tellTie(kind, [first, other], ownSince(other, sentence, context), cue, sentence, context)
  const next = nextTwin(sides, sentence, context)
  if (next) tellTie(kind, [first, next.town], next.since, cue, sentence, context)
}

/** `A belongs to B and, from 1997, to C`: the second membership of the same member. */
function tellNext(sides: readonly Side[], cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const [member, whole] = sides
  if (!member || !whole) return
  const own = context.low(whole.at[1]) === 'in' ? sentence.dates.find((m) => m.from === whole.at[1] + 1) : undefined
  const and = own ? own.to : whole.at[1]
  if (context.low(and) !== 'and') return
  let i = and + 1
  const to = Math.min(sentence.to, i + 7)
  while (i < to && !own && !/^(?:to|of)$/.test(context.low(i))) i++
  const next = sidesOf(sentence, false, context).find(
    (body) => body.kind === 'organization' && body.from >= i && gapIsSmall(own ? i : i + 1, body.from, context),
  )
  if (!next || (!own && context.low(i) !== context.low(cue.to - 1))) return
  const date = own
    ? sentence.dates.find((m) => m.edtf !== null && m.from === next.to + 1 && context.low(next.to) === 'in')
    : sentence.dates.find((m) => m.edtf !== null && m.from > and && m.to <= i)
  if (own && !date) return
  const since = date?.kind === 'date' && date.edtf ? { edtf: date.edtf, at: [[date.from, date.to] as const], inferred: date.inferred } : null
  tellTie('membership', [member, toSide(next)], since, cue, sentence, context)
}
