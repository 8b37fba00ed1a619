import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, Mention, PlaceMention } from '#model/mention'
import { after, clauseOf } from '../clause/clause.ts'
import { type Party, partiesFrom, partiesUpTo } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { beforeName, tellPlace, tellWhen } from './circumstances.ts'
import { substance, tellParties } from './people.ts'

/** "X visited A, B and C from … to …", "a delegation led by X visited", "X led a delegation to A". */
export const visited: BuildRule = {
  id: 'event/visited',
  version: 1,
  cues: ['visit', 'lead-delegation'],
  build(at: CueMention | Mention, sentence: AnnotatedSentence, context: BuildContext, rule) {
    const verb = at as CueMention
    const clause = clauseOf(verb, sentence, context)
    if (clause.passive) return
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'visit', [verb.from, verb.to])
    draft.tellStatus(clause.status, clause.statusAt)
    const stops = tellStops(draft, sentence, verb.to, clause.to, context)
    if (stops === 0) return context.reject(rule, verb.from, verb.to, 'no place is named that was visited')
    tellParties(
      draft,
      'participants',
      clause.subject.filter((party) => party.kind !== 'place'),
    )
    tellParties(draft, 'participants', after('by', Math.max(sentence.from, clause.from), sentence, verb.from, context))
    tellInviters(draft, sentence, context)
    tellWhen(draft, { sentence, at: verb.to, from: clause.from, to: clause.to }, context)
    if (draft.valuesOf('participants').length === 0) return context.reject(rule, verb.from, verb.to, 'no visitor is named')
    if (substance(draft) < 2) return context.reject(rule, verb.from, verb.to, 'too little is told of the visit')
    context.keep(draft)
  },
}

/** "X's visit to A", "is on a state visit to A", "a visit to A by X", "during a visit to A". */
export const visitNoun: BuildRule = {
  id: 'event/visit-noun',
  version: 1,
  cues: ['visit-noun'],
  build(at, sentence, context, rule) {
    const noun = at as CueMention
    if (sentence.cues.some((cue) => cue.cue === 'visit' && cue.from < noun.to && cue.to > noun.from)) return
    if (sentence.mentions.some((m) => m.kind !== 'cue' && m.kind !== 'quotation' && m.from <= noun.from && m.to >= noun.to)) return
    const to = context.low(noun.to)
    if (to !== 'to' && to !== 'in') return
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'visit', [noun.from, noun.to])
    if (tellStops(draft, sentence, noun.to + 1, Math.min(sentence.to, noun.to + 10), context) === 0)
      return context.reject(rule, noun.from, noun.to, 'no place is named that was visited')
    const owner = ownerOf(noun, sentence, context)
    tellParties(draft, 'participants', owner)
    tellInviters(draft, sentence, context)
    tellWhen(draft, { sentence, at: noun.from, from: sentence.from, to: sentence.to }, context)
    if (draft.valuesOf('participants').length === 0) return context.reject(rule, noun.from, noun.to, 'no visitor is named')
    context.keep(draft)
  },
}

function ownerOf(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const before = context.low(noun.from - 1)
  if (before === '’s' || before === "'s") return partiesUpTo(sentence, noun.from - 1, sentence.from, context)
  const by = after('by', noun.to, sentence, Math.min(sentence.to, noun.to + 14), context)
  if (by.length) return by
  const verb = sentence.cues.filter((cue) => cue.to <= noun.from && cue.form === 'finite').at(-1)
  if (verb) return clauseOf(verb, sentence, context).subject.filter((party) => party.kind !== 'place')
  return []
}

/** The list of places, venues and bodies that begins at token i. */
function tellStops(draft: Draft<'event'>, sentence: AnnotatedSentence, i: number, limit: number, context: BuildContext): number {
  let at = i
  let stops = 0
  for (const mention of sentence.mentions) {
    if (mention.from < at || mention.inside || mention.to > limit) continue
    if (mention.kind === 'date' || mention.kind === 'cue' || mention.kind === 'quotation') continue
    if (!stopGap(context, at, beforeName(context, mention.from) + 1)) break
    if (mention.kind === 'place' && mention.sort !== 'demonym') tellPlace(draft, mention as PlaceMention)
    else if (mention.kind === 'organization' && !mention.generic)
      draft.tell('places', { name: mention.name, country: mention.country }, [mention.from, mention.to])
    else break
    stops++
    at = mention.to
  }
  return stops
}

const STOP_WORDS = new Set(', and & the as well to in city of cities also then both including , ; at'.split(' '))
function stopGap(context: BuildContext, from: number, to: number): boolean {
  if (to - from > 5) return false
  for (let i = from; i < to; i++) if (!STOP_WORDS.has(context.low(i))) return false
  return true
}

/** "at the invitation of A, B and C": those who invited are the organizers. */
export function tellInviters(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): void {
  for (const cue of sentence.cues) if (cue.cue === 'invitation') tellParties(draft, 'organizers', partiesFrom(sentence, cue.to, sentence.to, context))
}
