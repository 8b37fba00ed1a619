import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { after, clauseOf } from '../clause/clause.ts'
import { type Party, partiesFrom, partiesUpTo } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { cutToMonth, tellWhen } from './circumstances.ts'
import { tellParties } from './people.ts'
import { tellInviters, tellStops } from './visited.ts'

/** "X's visit to A", "is on a state visit to A", "a visit to A by X", "during a visit to A". */
export const visitNoun: BuildRule = {
  id: 'event/visit-noun',
  version: 1,
  cues: ['visit-noun', 'visit'],
  build(at, sentence, context, rule) {
    const noun = at as CueMention
    if (context.isQuiet(sentence)) return
    if (
      noun.form !== 'noun' ||
      (noun.cue === 'visit' && sentence.cues.some((cue) => cue.cue === 'visit-noun' && cue.from <= noun.from && cue.to >= noun.to))
    )
      return
    const owned = /^(?:’s|'s)$/.test(context.low(noun.from - 1))
    if (!owned && sentence.cues.some((cue) => cue.cue === 'visit' && cue.form !== 'noun' && cue.from < noun.to && cue.to > noun.from)) return
    if (/^(?:was|were|is|are|be)$/.test(context.low(noun.from - 3)) && context.low(noun.from - 4) === 'who') return
    if (sentence.mentions.some((m) => m.kind !== 'cue' && m.kind !== 'quotation' && m.from <= noun.from && m.to >= noun.to)) return
    const goal = goalOf(noun, sentence, context)
    if (goal < 0) return
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'visit', [noun.from, noun.to])
    if (tellStops(draft, sentence, goal, Math.min(sentence.to, goal + 9), context) === 0)
      return context.reject(rule, noun.from, noun.to, 'no place is named that was visited')
    const of = /^(?:of|by|from)$/.test(context.low(noun.to)) ? partiesFrom(sentence, noun.to + 1, goal, context) : []
    const owner = of.length ? of : ownerOf(noun, sentence, context)
    tellParties(draft, 'participants', owner)
    tellInviters(draft, sentence, context)
    const ahead = [1, 2, 3].map((k) => noun.from - k).find((i) => /^(?:upcoming|forthcoming|planned|future|impending)$/.test(context.low(i)))
    if (ahead !== undefined) draft.tellStatus('planned', [ahead, noun.to])
    tellWhen(draft, { sentence, at: noun.from, from: sentence.from, to: sentence.to }, context)
    if ([2, 3, 4, 5].some((k) => /^(?:is|are)$/.test(context.low(noun.from - k)) && context.low(noun.from - k + 1) === 'on'))
      cutToMonth(draft, sentence, noun.from)
    if (draft.valuesOf('participants').length === 0) return context.reject(rule, noun.from, noun.to, 'no visitor is named')
    context.keep(draft)
  },
}

/** Where the words of the goal begin: `visit to A`, `visit by X to A`, `visit of the Speaker of Y to A`; -1 where none is told. */
function goalOf(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  const next = context.low(noun.to)
  if (next === 'to' || next === 'in') return noun.to + 1
  if (next !== 'of' && next !== 'by' && next !== 'from') return -1
  for (let i = noun.to + 1; i < Math.min(sentence.to, noun.to + 16); i++) {
    if (/^[;:]$/.test(context.low(i)) || sentence.cues.some((cue) => cue.form === 'finite' && cue.from === i)) return -1
    if (
      context.low(i) === 'to' &&
      sentence.mentions.some((m) => m.kind === 'place' && m.sort !== 'demonym' && !m.inside && m.from > i && m.from - i <= 2)
    )
      return i + 1
  }
  return -1
}

function ownerOf(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const before = context.low(noun.from - 1)
  if (before === '’s' || before === "'s") return partiesUpTo(sentence, noun.from - 1, sentence.from, context)
  if (before === 'his' || before === 'her' || before === 'their' || ['his', 'her', 'their'].includes(context.low(noun.from - 2))) {
    const main = sentence.cues.find((cue) => cue.form === 'finite' && cue.from > noun.to)
    const subject = main ? clauseOf(main, sentence, context).subject.filter((party) => party.kind !== 'place') : []
    if (subject.length) return subject
  }
  const be = [2, 3, 4, 5].map((k) => noun.from - k).find((i) => /^(?:is|was|are|were|been)$/.test(context.low(i)) && context.low(i + 1) === 'on')
  if (be !== undefined)
    return clauseOf({ ...noun, from: be, to: be + 1, form: 'finite' }, sentence, context)
      .subject.filter((party) => party.kind !== 'place')
      .slice(-1)
  const by = after('by', noun.to, sentence, Math.min(sentence.to, noun.to + 14), context)
  if (by.length) return by
  const made = [1, 2, 3, 4]
    .map((k) => noun.from - k)
    .find((i) => i > sentence.from && /^(?:made|makes|paid|pays|undertook|undertakes|began|begins)$/.test(context.low(i)))
  if (made !== undefined) {
    const subject = clauseOf({ ...noun, from: made, to: made + 1, form: 'finite' }, sentence, context).subject.filter(
      (party) => party.kind !== 'place',
    )
    const invited = sentence.cues.filter((cue) => cue.cue === 'invitation').flatMap((cue) => partiesFrom(sentence, cue.to, made, context).slice(0, 1))
    const guests = subject.filter((party) => !invited.includes(party))
    if (guests.length) return guests
  }
  const verb = sentence.cues.filter((cue) => cue.to <= noun.from && cue.form === 'finite').at(-1)
  if (verb) return clauseOf(verb, sentence, context).subject.filter((party) => party.kind !== 'place')
  return []
}
