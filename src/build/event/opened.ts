import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { RuleStamp } from '#model/rule'
import { clauseOf } from '../clause/clause.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { tellParties } from './people.ts'
import { segmentAround } from './stretch.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** "A new laboratory was opened at the institute in Accra on Thursday": what is opened has no name, when and where are told. */
export const opened: BuildRule = {
  id: 'event/opened',
  version: 4,
  cues: ['open'],
  build(verb: CueMention, sentence, context, rule) {
    if (verb.form === 'finite' || verb.form === 'infinitive') return openedBySomebody(verb, sentence, context, rule)
    if (verb.form !== 'participle' || !/^(?:open|inaugurat|unveil|launch)/.test(context.low(verb.from))) return
    if (
      sentence.mentions.some((m) => (m.kind === 'occasion' || m.kind === 'programme') && !m.inside) ||
      sentence.cues.some((cue) => cue.cue.startsWith('occasion.') && cue.to <= verb.from)
    )
      return
    const agents = clauseOf(verb, sentence, context).by.filter((party) => party.kind === 'person')
    if (!datesOf(sentence).some((date) => (date.edtf?.length ?? 0) >= (agents.length > 0 ? 4 : 7))) return
    if (context.near('event', sentence.index, sentence.index).some((draft) => draft.rule.startsWith('event/founded'))) return
    const clause = clauseOf(verb, sentence, context)
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'ceremony', [verb.from, verb.to])
    draft.tellStatus(clause.status, clause.statusAt)
    tellParties(draft, 'participants', clause.by)
    const stretch = segmentAround(sentence, verb.to, context)
    tellWhen(draft, stretch, context, false)
    tellWhere(draft, stretch, context, false)
    if (draft.valuesOf('places').length === 0 && agents.length === 0)
      return context.reject(rule, verb.from, verb.to, 'where it was opened is not told')
    context.keep(draft)
  },
}

/** "On Sunday the Mayor unveiled a bench at the harbour": somebody named opened something without a name. */
function openedBySomebody(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): void {
  if (!/^(?:open|inaugurat|unveil)/.test(context.low(verb.from))) return
  if (!/^(?:a|an|the|its|their|his|her|two|three|four|five|six|seven|eight|nine|ten|twelve|several|new|\d{1,2})$/.test(context.low(verb.to))) return
  if (
    sentence.occasions.some((m) => !m.inside && isBeside(m, verb) && !isWhereShown(m.from, verb, context)) ||
    sentence.cues.some((cue) => cue.cue.startsWith('occasion.') && isBeside(cue, verb) && !isWhereShown(cue.from, verb, context))
  )
    return
  if (verb.form === 'infinitive' && clauseOf(verb, sentence, context).status !== 'planned') return
  const dated = datesOf(sentence).some((date) => (date.edtf?.length ?? 0) >= 7)
  if (!dated && (context.setting(sentence).date?.edtf?.length ?? 0) < 10) return
  if (context.near('event', sentence.index, sentence.index).some((draft) => draft.rule.startsWith('event/founded'))) return
  const clause = clauseOf(verb, sentence, context)
  const people = clause.subject.filter((party) => party.kind === 'person')
  const bodies =
    people.length === 0
      ? clause.subject.filter(
          (party) => (party.kind === 'organization' && !party.generic) || (party.kind === 'place' && dated && opensMission(verb, context)),
        )
      : []
  if (people.length === 0 && bodies.length === 0) {
    context.reject(rule, verb.from, verb.to, 'who opened it is not named')
    return
  }
  const draft = context.draft('event', rule, sentence)
  draft.tell('kind', people.length === 0 && opensMission(verb, context) ? 'other' : 'ceremony', [verb.from, verb.to])
  draft.tellStatus(clause.status, clause.statusAt)
  tellParties(draft, 'participants', people)
  tellParties(draft, 'organizers', bodies)
  const stretch = segmentAround(sentence, verb.to, context)
  tellWhen(draft, stretch, context, !dated)
  const named = (context.shape(verb.to + 1) & 1) !== 0
  tellWhere(draft, stretch, context, people.length > 0 && (dated || named))
  if ((bodies.length > 0 || (!dated && !named)) && draft.valuesOf('places').length === 0)
    context.reject(rule, verb.from, verb.to, 'neither when nor where is told')
  else context.keep(draft)
}

/** `Denmark opened a consulate in Halifax`: what a state founds. */
const opensMission = (verb: CueMention, context: BuildContext): boolean =>
  [1, 2, 3].some((k) => /^(?:consulate|embassy|legation|consulate-general|mission|chancery)$/.test(context.low(verb.to + k)))

/** `opened the pavilion at Expo 67`: the occasion is where it stands. */
const isWhereShown = (from: number, verb: CueMention, context: BuildContext): boolean =>
  from - verb.to >= 3 && /^(?:at|during)$/.test(context.low(context.low(from - 1) === 'the' ? from - 2 : from - 1))

/** What is opened, or where it is, not what a later clause speaks of: before the verb or up to eight words behind it. */
const isBeside = (m: { readonly from: number; readonly to: number }, verb: CueMention): boolean => m.to <= verb.from || m.from - verb.to <= 8
