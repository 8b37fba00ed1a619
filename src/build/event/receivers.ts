import { clauseOf } from '../clause/clause.ts'
import type { BuildContext } from '../context.ts'
import { tellParties } from './people.ts'

/** "X received Y", "Y was received by X", "X hosted Y", "X received a courtesy call from Y": the one who receives organizes. */
export function tellReceivers(context: BuildContext): void {
  for (const event of context.of('event')) {
    if (!/^event\/(?:met|hosted-guest)@/.test(event.rule)) continue
    const sentence = context.doc.sentences[event.sentences.first]
    const verb = sentence?.cues.find(
      (cue) =>
        (cue.cue === 'receive' ||
          cue.cue === 'welcome' ||
          ((cue.cue === 'meet' || cue.cue === 'hold') && /^(?:receiv|host)/.test(context.low(cue.from)))) &&
        cue.form !== 'noun',
    )
    if (!sentence || !verb) continue
    const clause = clauseOf(verb, sentence, context)
    const present = event.valuesOf('participants')
    const hosts = (clause.passive ? clause.by : clause.subject).filter((party) => party.kind !== 'place' && present.includes(party.name))
    if (hosts.length === 1) tellParties(event, 'organizers', hosts)
  }
}
