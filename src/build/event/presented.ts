import type { CueMention, OrganizationMention } from '#model/mention'
import { after, clauseOf } from '../clause/clause.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { tellParties } from './people.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** "The Embassy on Tuesday donated an ambulance to the Hospital", "X presented a clock to Y at a reception in Z": a gift made in public. */
export const presented: BuildRule = {
  id: 'event/presented',
  version: 2,
  cues: ['give', 'give-to', 'give-sum'],
  build(verb: CueMention, sentence, context, rule) {
    if (verb.form === 'infinitive' || verb.form === 'gerund' || verb.form === 'noun') return
    if (verb.cue === 'give-sum' && !/^(?:present|gave|give)/.test(context.low(verb.from))) return
    if (sentence.cues.some((cue) => cue.cue === 'ceremonial' && cue.from < verb.to && cue.to > verb.from)) return
    if (sentence.cues.some((cue) => cue.cue.startsWith('occasion.') && cue.from >= verb.to && cue.from - verb.to <= 3)) return
    const clause = clauseOf(verb, sentence, context)
    if (clause.status !== 'held' || /^(?:has|have|had)$/.test(context.low(verb.from - 1))) return
    const donors = (clause.passive ? clause.by : clause.subject).filter((party) => party.kind !== 'place')
    const recipients = after('to', verb.to, sentence, clause.to, context).filter((party) => party.from - verb.to <= 40)
    if (donors.length === 0 || recipients.length === 0) return context.reject(rule, verb.from, verb.to, 'giver or receiver is not named')
    if (!datesOf(sentence).some((date) => (date.edtf?.length ?? 0) >= 10)) return context.reject(rule, verb.from, verb.to, 'the day is not told')
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'ceremony', [verb.from, verb.to])
    draft.tellStatus(clause.status, clause.statusAt)
    tellParties(draft, 'participants', donors)
    tellParties(draft, 'participants', recipients)
    const stretch = { sentence, at: verb.to, from: clause.from, to: clause.to }
    tellWhen(draft, stretch, context, false)
    tellWhere(draft, stretch, context)
    const house = recipients.find((party): party is OrganizationMention => party.kind === 'organization' && isHouse(party, context))
    if (house && draft.valuesOf('places').length === 0) draft.tell('places', { name: house.name, country: house.country }, [house.from, house.to])
    if (draft.valuesOf('places').length === 0 || (draft.valueOf('date')?.length ?? 0) < 10)
      return context.reject(rule, verb.from, verb.to, 'where it was given is not told')
    context.keep(draft)
  },
}

/** A body that is a house as well: things are handed to a hospital, a school or a library on its own ground. */
const isHouse = (body: OrganizationMention, context: BuildContext): boolean =>
  /^(?:hospital|school|college|university|library|museum|clinic|academy|centre|center|orphanage)$/.test(context.low(body.to - 1))
