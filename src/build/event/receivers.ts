import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { tellParties } from './people.ts'

/** "X received Y", "Y was received by X", "X hosted Y", "X received a courtesy call from Y": the one who receives organizes. */
export function tellReceivers(context: BuildContext): void {
  for (const event of context.of('event')) {
    if (!/^event\/(?:met|hosted-guest)@/.test(event.rule) || event.valueOf('kind') === 'call') continue
    const sentence = context.doc.sentences[event.sentences.first]
    const verb = sentence && receivingIn(sentence, event, context)
    if (!sentence || !verb) continue
    const clause = clauseOf(verb, sentence, context)
    const present = event.valuesOf('participants')
    const hosts = (clause.passive ? clause.by : clause.subject).filter((party) => party.kind !== 'place' && present.includes(party.name))
    if (hosts.length === 1) tellParties(event, 'organizers', hosts)
  }
}

/** The verb of receiving that tells the event, else the first of the sentence. */
function receivingIn(sentence: AnnotatedSentence, event: Draft<'event'>, context: BuildContext): CueMention | undefined {
  const verbs = sentence.cues.filter(
    (cue) =>
      cue.form !== 'noun' &&
      (cue.cue === 'receive' ||
        (cue.cue === 'welcome' && !isWelcomeNoun(cue, context)) ||
        ((cue.cue === 'meet' || cue.cue === 'hold') && /^(?:receiv|host)/.test(context.low(cue.from)))),
  )
  const told = event.claims.find((claim) => claim.field === 'kind')?.spans[0]?.start
  return verbs.length > 1 ? (verbs.find((verb) => context.doc.rangesOf(verb.from, verb.to)[0]?.start === told) ?? verbs[0]) : verbs[0]
}

/** `accorded a traditional welcome`. */
const isWelcomeNoun = (verb: CueMention, context: BuildContext): boolean =>
  [1, 2, 3].some((k) => /^(?:a|an|the|his|her|their)$/.test(context.low(verb.from - k)))
