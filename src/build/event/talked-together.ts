import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { RuleStamp } from '#model/rule'
import { type Clause, clauseOf } from '../clause/clause.ts'
import { partiesFrom } from '../clause/parties.ts'
import { plainVerb } from '../clause/verb.ts'
import type { BuildContext } from '../context.ts'
import { kindOfCue } from './kind.ts'
import { substance, tellParties } from './people.ts'
import { tellHomeStates } from './unnamed-people.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** `X and her Chilean counterpart also had a brief informal meeting in Lima`: those before the verb, and nobody behind the noun. */
export function hadTogether(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): boolean {
  const had = hadBefore(noun, sentence, context)
  if (!had?.subject.some((party) => party.kind === 'person')) return false
  const draft = context.draft('event', rule, sentence)
  draft.tell('kind', kindOfCue(noun.cue), [noun.from, noun.to])
  if (had.status !== 'held') draft.tellStatus(had.status, had.statusAt)
  tellParties(draft, 'participants', had.subject)
  const last = had.subject.at(-1)
  if (last) tellHomeStates(draft, last.to, had.verb.from, sentence, context)
  const stretch = { sentence, at: noun.from, from: sentence.from, to: sentence.to }
  tellWhen(draft, stretch, context)
  tellWhere(draft, stretch, context)
  if (draft.valuesOf('participants').length < 2 || substance(draft) < 2) return false
  context.keep(draft)
  return true
}

/** "At their meeting today, X and Y spoke about", "During a meeting in A, X and Y agreed": the two who act are those who met. */
export function tellTwoWhoAct(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): void {
  let from = noun.from - 1
  while (from > sentence.from && noun.from - from < 5 && !/^(?:at|during|in|after|following)$/.test(context.low(from))) from--
  if (from !== sentence.from || !/^(?:a|an|their|bilateral|separate)$/.test(context.low(from + 1))) return
  const verb = sentence.cues.find((cue) => cue.form === 'finite' && cue.from > noun.to)
  const comma = findComma(noun.to, Math.min(sentence.to, noun.to + 14), context)
  if (comma < 0) return
  const own = verb ? clauseOf(verb, sentence, context).subject : []
  const sides = own.length > 1 ? own : partiesFrom(sentence, comma + 1, sentence.to, context)
  const draft = context.draft('event', rule, sentence)
  draft.tell('kind', kindOfCue(noun.cue), [noun.from, noun.to])
  tellParties(draft, 'participants', sides)
  const stretch = { sentence, at: noun.from, from: sentence.from, to: comma + 1 }
  tellWhen(draft, stretch, context)
  tellWhere(draft, stretch, context)
  if (draft.valuesOf('participants').length < 2 || draft.valueOf('date') === null) {
    context.reject(rule, noun.from, noun.to, 'too little is told of the talks')
    return
  }
  context.keep(draft)
}

function findComma(from: number, to: number, context: BuildContext): number {
  for (let i = from; i < to; i++) if (context.low(i) === ',') return i
  return -1
}

/** `they also had working sessions with X`, `he will hold a trilateral meeting with Y`: the clause of the plain verb before the noun. */
export function hadBefore(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): Clause | null {
  for (let i = noun.from - 1; i > sentence.from && noun.from - i <= 5; i--) {
    const low = context.low(i)
    if (/^(?:had|held|hold|holds|have|has|conducted)$/.test(low)) {
      const form = /^(?:will|would|to)$/.test(context.low(i - 1)) ? 'infinitive' : 'finite'
      return clauseOf(plainVerb(i, form), sentence, context)
    }
    if (!/^\p{Ll}[\p{L}-]*$/u.test(context.form(i)) || /^(?:of|in|at|to|and|with|for|by|the|during|was|were)$/.test(low)) return null
  }
  return null
}
