import type { CueMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { type Party, partiesFrom } from '../clause/parties.ts'
import type { BuildRule } from '../rule.ts'
import { tellPlace, tellWhen, tellWhere } from './circumstances.ts'
import { substance, tellParties } from './people.ts'

/** "X hosted Y at Z for a state visit", "X welcomed Y to Z": the host organizes, the guest takes part. */
export const hostedGuest: BuildRule = {
  id: 'event/hosted-guest',
  version: 1,
  cues: ['hold', 'welcome'],
  build(at, sentence, context, rule) {
    const verb = at as CueMention
    if (context.isQuiet(sentence) || (verb.cue === 'hold' && !context.low(verb.from).startsWith('host'))) return
    const clause = clauseOf(verb, sentence, context)
    const guests = clause.object.filter((party) => party.kind === 'person')
    const subject = clause.subject.filter((party) => !(guests as readonly Party[]).includes(party))
    if (clause.passive || guests.length === 0 || subject.length === 0) return
    const draft = context.draft('event', rule, sentence)
    const visit = sentence.cues.some((cue) => cue.cue === 'visit-noun')
    draft.tell('kind', visit ? 'visit' : 'meeting', [verb.from, verb.to])
    draft.tellStatus(clause.status, clause.statusAt)
    tellParties(draft, visit ? 'organizers' : 'participants', subject)
    tellParties(draft, 'participants', guests)
    for (const cue of sentence.cues)
      if (cue.cue === 'presence') tellParties(draft, 'participants', partiesFrom(sentence, cue.to, sentence.to, context))
    const stretch = { sentence, at: verb.from, from: clause.from, to: clause.to }
    tellWhen(draft, stretch, context)
    const goal = sentence.mentions.find(
      (m) => m.kind === 'place' && m.sort !== 'demonym' && !m.inside && m.from > verb.to && context.low(m.from - 1) === 'to',
    )
    if (goal?.kind === 'place') tellPlace(draft, goal)
    else tellWhere(draft, stretch, context)
    if (substance(draft) < 2) return context.reject(rule, verb.from, verb.to, 'too little is told of the guest')
    context.keep(draft)
  },
}
