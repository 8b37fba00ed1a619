import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { documentEnd, isCopy } from '../instrument/signed-in-passing.ts'
import type { BuildRule } from '../rule.ts'
import { tellParties } from './people.ts'
import { tellPlace } from './where.ts'

/** How far behind the verb the day and the place of the signing may stand. */
const NEAR = 8

/** "the charter, signed in Lima in May 1978", "the pact, which was signed in 1991": a signing told with a document in passing. */
export const signedBefore: BuildRule = {
  id: 'event/signed-before',
  version: 2,
  cues: ['sign'],
  build(verb: CueMention, sentence, context, rule) {
    if (context.low(verb.from) !== 'signed') return
    const document = documentBefore(verb, sentence, context)
    const date =
      document && sentence.dates.find((m) => m.edtf !== null && m.edtf === document.valueOf('date') && m.from >= verb.to && m.from - verb.to <= NEAR)
    if (!document || !date) return
    if (isCopy(verb.from, sentence, context)) return
    if (
      context
        .near('event', sentence.index, sentence.index)
        .some((event) => event.valuesOf('outcomes').length > 0 && event.valueOf('date') === date.edtf)
    )
      return
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'ceremony', [verb.from, verb.to])
    draft.tellStatus('held', [verb.from, verb.to])
    draft.tell('date', date.edtf as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
    draft.tell('outcomes', document.valueOf('name') as string, [verb.from - 1, verb.from])
    for (const m of sentence.places)
      if (m.sort !== 'demonym' && !m.inside && m.from >= verb.to && m.from - verb.to <= NEAR && /^(?:in|at)$/.test(context.low(m.from - 1)))
        tellPlace(draft, m)
    tellSigners(draft, document, verb, sentence, context)
    if (!draft.tells('participants') && !draft.tells('places'))
      return context.reject(rule, verb.from, verb.to, 'neither who signed nor where is told')
    context.keep(draft)
  },
}

/** The document right before the verb, over a comma and `which was`. */
function documentBefore(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Draft<'instrument'> | undefined {
  const to = documentEnd(verb.from, context)
  const end = context.doc.rangesOf(to - 1, to)[0]?.end
  return context
    .near('instrument', sentence.index, sentence.index)
    .find((one) => one.claims.some((claim) => claim.field === 'name' && claim.spans.some((span) => span.end === end)))
}

/** Those behind `by` or `with`, else those of the document. */
function tellSigners(
  draft: Draft<'event'>,
  document: Draft<'instrument'>,
  verb: CueMention,
  sentence: AnnotatedSentence,
  context: BuildContext,
): void {
  const clause = clauseOf(verb, sentence, context)
  tellParties(draft, 'participants', clause.by)
  tellParties(draft, 'participants', clause.with)
  if (draft.tells('participants')) return
  for (const name of document.valuesOf('parties')) draft.tell('participants', name, [verb.from, verb.to], 'inferred')
}
