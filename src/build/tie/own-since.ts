import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import type { Side } from './sides.ts'
import type { Since } from './since.ts'

/** `Kesten in Germany (1987)`, `Plovdiv (Bulgaria, 1962)`, `Lille since 1968`: since when the tie with this one of a list holds. */
export function ownSince(one: Side, sentence: AnnotatedSentence, context: BuildContext): Since | null {
  const at = pastState(one.at[1], sentence, context)
  const low = context.low(at)
  const reach = low === '(' ? closingOf(at, context) : /^(?:since|in|from)$/.test(low) ? at + 2 : at + 1
  const date = sentence.dates.find((m) => m.edtf !== null && m.from >= at && m.from < reach)
  if (!date?.edtf || (low !== '(' && !/^(?:since|in|from)$/.test(low))) return null
  return { edtf: date.edtf.split('/')[0] as string, at: [[date.from, date.to]], inferred: date.inferred }
}

/** Behind `in Germany` or `, Germany`. */
function pastState(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  if (!/^(?:in|,)$/.test(context.low(at))) return at
  const start = context.low(at + 1) === 'the' ? at + 2 : at + 1
  return sentence.places.find((m) => m.from === start && m.sort !== 'city')?.to ?? at
}

function closingOf(at: number, context: BuildContext): number {
  for (let k = at + 1; k < at + 7; k++) if (context.low(k) === ')') return k
  return at
}
