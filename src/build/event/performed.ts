import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { plainVerb, type Verb } from '../clause/verb.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { tellAttendance } from './attendance.ts'
import { tellParties } from './people.ts'
import { segmentAround } from './stretch.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** "The Ballet danced last night at the Palace", "the Choir performed in Quito on 4 May": who performs, when and where. */
export const performed: BuildRule = {
  id: 'event/performed',
  version: 2,
  cues: ['perform', 'play-against', 'occasion.culture'],
  build(at: CueMention, sentence, context, rule) {
    const given = givenBefore(at, sentence, context)
    if (!given && at.cue === 'occasion.culture') return
    const verb = given ?? at
    if (verb.form === 'gerund' || (verb.form === 'infinitive' && clauseOf(verb, sentence, context).status !== 'planned')) return
    if (sentence.occasions.some((m) => !m.inside) || (!given && sentence.cues.some((cue) => /^occasion\.(?:culture|sport)/.test(cue.cue))))
      return context.reject(rule, verb.from, verb.to, 'told with the occasion')
    const clause = clauseOf(verb, sentence, context)
    const sport = at.cue === 'play-against'
    const parties = sport ? [...clause.subject, ...clause.object] : clause.passive ? clause.by : clause.subject
    const work = sport ? null : workBefore(verb, sentence)
    if (parties.length < (sport ? 2 : 1) && !work) return context.reject(rule, verb.from, verb.to, 'nobody is named')
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', sport ? 'sport' : 'culture', [verb.from, verb.to])
    draft.tellStatus(clause.status, clause.statusAt)
    if (work && clause.subject.length === 0) draft.tell('name', context.words(work[0], work[1]), work)
    tellParties(
      draft,
      /^(?:screen|exhibit)/.test(context.low(verb.from)) && parties.every((party) => party.kind === 'organization') ? 'organizers' : 'participants',
      parties,
    )
    const stretch = segmentAround(sentence, verb.to, context)
    tellWhen(draft, stretch, context)
    tellWhere(draft, stretch, context, false)
    tellAttendance(draft, stretch, context)
    if (draft.valueOf('date') === null || (draft.valuesOf('places').length === 0 && !sport))
      return context.reject(rule, verb.from, verb.to, 'when or where is not told')
    context.keep(draft)
  },
}

/** `gave six concerts`, `will give a recital`: the verb of giving before a performance, as the verb of those who perform. */
export function givenBefore(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): Verb | null {
  if (noun.cue !== 'occasion.culture' || !context.isIn('performances', noun.to - 1)) return null
  for (let i = noun.from - 1; i > sentence.from && noun.from - i <= 5; i--) {
    if (/^(?:gave|gives|give|giving)$/.test(context.low(i))) return plainVerb(i, context.low(i) === 'giving' ? 'gerund' : 'finite')
    if (/^(?:[,;:.]|and|of|at|in|to|the)$/.test(context.low(i))) return null
  }
  return null
}

/** `“The Long Road” premiered at`: the quoted title or the work right before the verb, tokens [from, to). */
function workBefore(verb: Verb, sentence: AnnotatedSentence): readonly [number, number] | null {
  const quoted = sentence.quotations.find((m) => m.to <= verb.from && (verb.from - m.to <= 2 || m.from - sentence.from <= 3))
  if (quoted && quoted.to - quoted.from <= 12) return [quoted.from + 1, quoted.to - 1]
  const work = sentence.works.find((m) => !m.inside && m.to <= verb.from && verb.from - m.to <= 2)
  return work ? [work.from, work.to] : null
}
