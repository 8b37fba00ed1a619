import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { twoStates } from '../the-two.ts'
import { tellParties } from './people.ts'
import { segmentAround } from './stretch.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** Most items of a list of what was signed. */
const MOST = 40

/** "The following acts were signed:" and the list below it: one signing, and what came out of it. */
export const signedList: BuildRule = {
  id: 'event/signed-list',
  version: 1,
  cues: ['sign'],
  build(verb: CueMention, sentence, context, rule) {
    if (context.low(sentence.to - 1) !== ':' || !announces(sentence, context)) return
    if (sentence.instruments.some((m) => !m.inside && m.to <= verb.from && !/^following\b/i.test(m.name))) return
    const clause = clauseOf(verb, sentence, context)
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'ceremony', [verb.from, verb.to])
    draft.tellStatus(clause.status, clause.statusAt)
    tellListed(draft, sentence, context)
    if (draft.valuesOf('outcomes').length === 0) return context.reject(rule, verb.from, verb.to, 'no instrument is listed')
    tellParties(draft, 'participants', clause.passive ? clause.by : clause.subject)
    for (let i = verb.from; i < sentence.to; i++)
      if (context.low(i) === 'between') tellParties(draft, 'participants', partiesFrom(sentence, i + 1, sentence.to, context))
    if (draft.valuesOf('participants').length === 0)
      for (const state of twoStates(sentence, context)) draft.tell('participants', state.name, [verb.from, verb.to], 'inferred')
    const stretch = segmentAround(sentence, verb.to, context)
    tellWhen(draft, stretch, context)
    tellWhere(draft, stretch, context)
    if (draft.valueOf('date') === null && draft.valuesOf('participants').length < 2)
      return context.reject(rule, verb.from, verb.to, 'no date or party is told')
    context.keep(draft)
  },
}

/** `the following acts were signed:`, `signed the following documents:`, `signed five agreements:`. */
function announces(sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = sentence.from; i < sentence.to; i++) if (LISTED.test(context.low(i))) return true
  return false
}
const LISTED = /^(?:following|acts|documents|instruments|agreements|memoranda|texts)$/

/** The instruments of the list items below, up to the first item that names none. */
function tellListed(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): void {
  const { units } = context.doc.document
  let last = sentence.unit
  for (let k = 1; k <= MOST; k++) {
    const item = context.doc.sentences[sentence.index + k]
    if (!item || item.unit - last > 1 || (units[item.unit]?.kind !== 'list-item' && !MARK.test(context.low(item.from)))) return
    last = item.unit
    const named = item.instruments.find((m) => !m.inside)
    if (!named) continue
    draft.tell('outcomes', named.name, [named.from, named.to])
    draft.sentences.add(item.index)
  }
}
const MARK = /^(?:[a-z]|[ivx]+|\d{1,2}|[-–—•*·])$/
