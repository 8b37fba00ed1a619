import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, QuantityMention } from '#model/mention'
import { after, clauseOf } from '../clause/clause.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { isCountOfPeople } from './attendance.ts'
import { tellParties } from './people.ts'
import { segmentAround } from './stretch.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** Words between the verb and the count of those trained. */
const NEAR = 5

/** "trained 40 nurses in Lusaka in May", "a dozen firefighters from Lutsk trained for nine days at": a training that a verb tells. */
export const trained: BuildRule = {
  id: 'event/trained',
  version: 1,
  cues: ['train'],
  build(verb: CueMention, sentence, context, rule) {
    if (verb.form !== 'finite' && verb.form !== 'participle') return
    if ([1, 2, 3].some((k) => /^(?:has|have|had|highly|well|newly|to)$/.test(context.low(verb.from - k)))) return
    const count = countOf(verb, sentence, context)
    if (!count) return context.reject(rule, verb.from, verb.to, 'how many were trained is not told')
    const clause = clauseOf(verb, sentence, context)
    if (clause.status !== 'held') return context.reject(rule, verb.from, verb.to, 'it is only promised')
    const taught = count.from >= verb.to
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'training', [verb.from, verb.to])
    draft.tellStatus(clause.status, clause.statusAt)
    tellParties(draft, 'organizers', taught ? clause.subject : clause.by)
    const of = [...after('from', count.to, sentence, sentence.to, context), ...after('of', count.to, sentence, sentence.to, context)]
    tellParties(
      draft,
      'participants',
      of.filter((party) => party.kind !== 'person' && party.from - count.to <= 6),
    )
    const stretch = segmentAround(sentence, verb.to, context)
    tellWhen(draft, stretch, context, false)
    tellWhere(draft, stretch, context, false)
    draft.tell('attendance', { value: count.value, approx: count.approx }, [count.from, Math.max(count.to, count.unitTo)])
    if (!datesOf(sentence).some((date) => date.edtf === draft.valueOf('date'))) return context.reject(rule, verb.from, verb.to, 'when is not told')
    if (draft.valuesOf('places').length === 0 && draft.valuesOf('organizers').length === 0)
      return context.reject(rule, verb.from, verb.to, 'neither where nor by whom is told')
    context.keep(draft)
  },
}

/** The people who are taught: right after the verb, or before one that stands alone or in the passive. */
function countOf(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): QuantityMention | undefined {
  const counts = sentence.quantities.filter((m) => isCountOfPeople(m, sentence, context))
  const behind = counts.find((m) => m.from >= verb.to && m.from - verb.to <= NEAR)
  if (behind && verb.form === 'finite') return behind
  return counts.findLast((m) => m.to <= verb.from && verb.from - Math.max(m.to, m.unitTo) <= 2 * NEAR && !isComma(m.to, verb.from, context))
}

function isComma(from: number, to: number, context: BuildContext): boolean {
  for (let i = from; i < to; i++) if (/^[,;]$/.test(context.low(i))) return true
  return false
}
