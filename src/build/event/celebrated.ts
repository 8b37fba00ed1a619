import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import type { Verb } from '../clause/verb.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { tellAttendance } from './attendance.ts'
import { OCCASION_CUES } from './kind.ts'
import { statedSubstance, tellParties } from './people.ts'
import { segmentAround } from './stretch.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/**
 * "The Institute celebrated its tenth anniversary in Graz on 4 May", "X, Y and Z gathered to mark Europe Day": what is marked is
 * told with its day and those who marked it, and no word for an occasion.
 */
export const celebrated: BuildRule = {
  id: 'event/celebrated',
  version: 2,
  cues: ['mark'],
  build(verb: CueMention, sentence, context, rule) {
    if (!(isMarkedDay(verb, sentence, context) || isMarkedBefore(verb, sentence, context))) return
    const gathered = gatheredBefore(verb, sentence, context)
    const passive = !gathered && isMarkedBefore(verb, sentence, context)
    if (!gathered && verb.form !== 'finite' && !passive) return
    if (sentence.cues.some((cue) => isOccasion(cue) || cue.cue === 'hold' || cue.cue === 'held' || cue.cue === 'visit')) return
    if (!passive && sentence.occasions.some((m) => !m.inside && m.to <= verb.from)) return
    const own = datesOf(sentence).some((date) => (date.edtf?.length ?? 0) === 10)
    if (!own && !(gathered && context.setting(sentence).date?.edtf?.length === 10))
      return context.reject(rule, verb.from, verb.to, 'the day is not told')
    const clause = clauseOf(gathered ?? verb, sentence, context)
    if (clause.passive !== passive) return
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'ceremony', [verb.from, verb.to])
    draft.tellStatus(clause.status, clause.statusAt)
    const host = !gathered && clause.subject.length === 1 && clause.subject[0]?.kind === 'organization'
    tellParties(draft, host ? 'organizers' : 'participants', passive ? clause.by : clause.subject)
    const stretch = segmentAround(sentence, verb.from, context)
    tellWhen(draft, stretch, context, gathered !== null)
    tellWhere(draft, stretch, context)
    tellAttendance(draft, stretch, context)
    if (draft.valuesOf('participants').length + draft.valuesOf('organizers').length + (passive ? draft.valuesOf('places').length : 0) === 0)
      return context.reject(rule, verb.from, verb.to, 'nobody is named')
    if (statedSubstance(draft, sentence, context) < 2) return context.reject(rule, verb.from, verb.to, 'too little is told of it')
    context.keep(draft)
  },
}

const OCCASIONS: ReadonlySet<string> = new Set(OCCASION_CUES)
const isOccasion = (cue: CueMention): boolean => OCCASIONS.has(cue.cue)

/** `the 50th anniversary`, `its National Day`, `25 years of friendship` right behind the verb. */
function isMarkedDay(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = verb.to; i < Math.min(sentence.to, verb.to + 8); i++) {
    const low = context.low(i)
    if (/^(?:anniversary|jubilee|day|years|centenary|bicentenary|birthday)$/.test(low)) return low !== 'day' || (context.shape(i) & 1) !== 0
    if (/^(?:[,;.:]|with|by|in|at|which|that)$/.test(low)) return false
  }
  return false
}

/** `The 40th anniversary of the twinning was celebrated in`, `Europe Day was marked at`: the day stands before the verb. */
function isMarkedBefore(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (!/^(?:was|is|be|been)$/.test(context.low(verb.from - 1)) || !/^(?:in|at|on|by|with)$/.test(context.low(verb.to))) return false
  for (let i = Math.max(sentence.from, verb.from - 14); i < verb.from; i++) if (MARKED.test(context.form(i))) return true
  return false
}
const MARKED = /^(?:[Aa]nniversary|[Jj]ubilee|Day|[Cc]entenary|[Bb]icentenary)$/

/** `gathered to celebrate`, `came together in Lima to mark`: the verb of coming together before. */
function gatheredBefore(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Verb | null {
  for (let i = verb.from - 1; i > Math.max(sentence.from, verb.from - 14); i--)
    if (
      /^(?:gathered|assembled|convened)$/.test(context.low(i)) ||
      (context.low(i) === 'together' && /^(?:came|got|come)$/.test(context.low(i - 1)))
    ) {
      const from = context.low(i) === 'together' ? i - 1 : i
      return { from, to: i + 1, form: 'finite' }
    }
  return null
}
