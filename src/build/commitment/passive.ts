import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft, Tokens } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { endOf, quotationsOf } from '../statement/extent.ts'
import { type Saying, sayingsWithin } from '../statement/saying.ts'
import { type Speaker, speakerAfter, speakerBefore } from '../statement/speaker.ts'
import { actionFrom } from './action.ts'
import { actorAround } from './actor-around.ts'
import { deadlineIn, isDue, targetIn, tellUndertaking } from './undertaking.ts'

/** "The school will be built by Japan in 2027", "assured them that the fees would be waived", "said that 300 tents would be sent by May". */
export const passive: BuildRule = {
  id: 'commitment/passive',
  version: 2,
  cues: ['will'],
  build(verb: CueMention, sentence, context, rule) {
    const passiveAct = actOf(verb, sentence, context)
    const word = assurer(verb, sentence, context)
    const assured = passiveAct < 0 ? word : null
    const act = assured ? overVerb(verb, context) : passiveAct
    const kind = context.doc.document.units[sentence.unit]?.kind
    if (act < 0 || kind === 'heading' || kind === 'footnote' || kind === 'caption') return
    if (quotationsOf(sentence).some((q) => q.from <= verb.from && q.to >= verb.to)) return
    const saying = sayingOver(verb, sentence, context)
    const from = subjectFrom(verb, saying, sentence, context)
    const tail = actionFrom(verb.from, sentence, context)
    if (!tail || from >= verb.from) return
    const action: Tokens = [from, tail[1]]
    if (assured && !(targetIn(sentence, action, context) || deadlineIn(sentence, action))) return
    if (
      assured &&
      context.near('commitment', sentence.index, sentence.index).some((draft) => draft.valueOf('action') !== null && holds(draft, verb, context))
    )
      return
    const agent = assured ?? agentIn(tail, sentence, context)
    const actor = agent ?? word ?? saying?.speaker ?? actorAround(verb, sentence, context)
    if (!actor) return context.reject(rule, verb.from, verb.to, 'nobody is named who does it')
    const promised = word !== null && !sentence.cues.some((cue) => cue.cue === 'general-aim' && cue.from === act)
    if (!agent && !promised && !isPromise(action, act, saying, sentence, context))
      return context.reject(rule, verb.from, verb.to, 'no act that one can check')
    const draft = context.draft('commitment', rule, sentence)
    tellUndertaking(draft, actor, action, { sentence, verb, context })
    context.keep(draft)
  },
}

/** The participle of `will be built`, `is to be newly built`; -1 where none, or where only an event is announced. */
function actOf(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  if (context.low(verb.to) !== 'be') return -1
  const act = context.low(verb.to + 1).endsWith('ly') ? verb.to + 2 : verb.to + 1
  if (act >= sentence.to || !/(?:ed|built|sent|given|made|held|met|cut|begun|paid|bought|lent|set|put|taken)$/.test(context.low(act))) return -1
  if (NO_ACT.test(context.low(act))) return -1
  if (context.low(act) === 'hosted' && /^(?:they|he|she)$/.test(context.low(verb.from - 1))) return -1
  return act
}
const NO_ACT =
  /^(?:followed|attended|supported|represented|chaired|co-chaired|headed|assisted|accompanied|joined|celebrated|remembered|needed|required|limited|based|used|marked|seen|allowed|expected|pleased|delighted|honou?red|interested|involved|performed|shown|taught|broadcast|streamed|led|opened|divided|welcomed|greeted|received|accorded|escorted|briefed|invited)$/

/** `assured them that the office would reopen by May`: who gives their word for what others do. */
function assurer(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  if (!/^(?:will|would|shall)$/.test(context.low(verb.from))) return null
  let that = verb.from - 1
  while (that > sentence.from && context.low(that) !== 'that') {
    if (/^[;:]$/.test(context.form(that))) return null
    that--
  }
  if (that <= sentence.from || verb.from - that < 2 || verb.from - that > 16) return null
  for (let i = that - 1; i > sentence.from; i--) {
    if (!PROMISED.test(context.low(i))) continue
    return speakerBefore(i, { sentence, context, inSentence: [], inUnit: [] })
  }
  return null
}
const PROMISED = /^(?:promised|promises|pledged|pledges|vowed|assured|assures|guaranteed|guarantees|undertook)$/
const overVerb = (verb: CueMention, context: BuildContext): number => (context.low(verb.to).endsWith('ly') ? verb.to + 1 : verb.to)

/** True where a promise is already told of the words around the verb. */
const holds = (draft: Draft<'commitment'>, verb: CueMention, context: BuildContext): boolean => {
  const [at] = context.doc.rangesOf(verb.to, verb.to + 1)
  return draft.claims.some(
    (claim) => claim.field === 'action' && claim.spans.some((span) => at !== undefined && span.start <= at.start && span.end >= at.end),
  )
}

/** What was said in the sentence and holds the verb. */
const sayingOver = (verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Saying | null =>
  sayingsWithin(sentence.index, sentence.index, context).findLast(
    (saying) => saying.segments.some(([from, to]) => from <= verb.from && to >= verb.to) && saying.verb[0] < verb.from,
  ) ?? null

/** Where the clause begins: with the words said, or after the last comma, `that` or `and` before the verb. */
function subjectFrom(verb: CueMention, saying: Saying | null, sentence: AnnotatedSentence, context: BuildContext): number {
  const said = overRelative(saying?.segments.find(([from, to]) => from <= verb.from && to >= verb.to)?.[0] ?? sentence.from, context)
  for (let i = verb.from - 1; i > said; i--)
    if (context.form(i) === ',' && isInList(i, said, verb.from, context)) continue
    else if (/^(?:[,;:]|that|while|but)$/.test(context.low(i)) || (context.low(i) === 'and' && context.form(i - 1) === ','))
      return overRelative(i + 1, context)
  return said
}

/** `under which 100 nurses will be trained`: behind the pronoun, where a subject follows it. */
const overRelative = (from: number, context: BuildContext): number =>
  /^(?:under|through|whereby)$/.test(context.low(from))
    ? from + (context.low(from + 1) === 'which' ? 2 : context.low(from) === 'whereby' ? 1 : 0)
    : from

/** The comma of `missions in Jerusalem, Oman and Geneva`: names stand on both sides, and an `and` before the verb. */
function isInList(comma: number, from: number, verb: number, context: BuildContext): boolean {
  if (comma - 1 < from || !/^\p{Lu}|^\)$/u.test(context.form(comma - 1)) || !/^\p{Lu}/u.test(context.form(comma + 1))) return false
  for (let i = comma + 1; i < verb; i++) if (context.low(i) === 'and' && /^\p{Lu}/u.test(context.form(i + 1))) return true
  return false
}

/** `by Lao PDR`, `by the city`. */
function agentIn([from, to]: Tokens, sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  for (let i = from + 1; i < Math.min(to, from + 10, endOf(sentence, context)); i++) {
    if (context.low(i) !== 'by') continue
    const agent = speakerAfter(i + 1, { sentence, context, inSentence: [], inUnit: [] })
    if (agent) return agent
  }
  return null
}

/** A promise by its verb, or an act with a date by which, or an amount that is checked. */
function isPromise(action: Tokens, act: number, saying: Saying | null, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const general = sentence.cues.some((cue) => cue.cue === 'general-aim' && cue.from === act)
  if (saying && PROMISES.test(context.low(saying.verb[0])) && !general && !/^(?:handled|dealt|followed|treated|looked|done)$/.test(context.low(act)))
    return true
  if (/^(?:held|organi[sz]ed|hosted|presented)$/.test(context.low(act))) return false
  const date = deadlineIn(sentence, action)
  const definite = sentence.cues.some((cue) => cue.cue === 'definite-act' && cue.from === act)
  return (date !== null && isDue(date)) || (definite && (date !== null || targetIn(sentence, action, context) !== null))
}
const PROMISES = /^(?:assur|promis|pledg|guarante|vow|undert|commit)/
