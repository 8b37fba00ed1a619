import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { quotationsOf } from '../statement/extent.ts'
import { governing } from '../statement/instrument.ts'
import { operativeVerb, resolver } from '../statement/operative.ts'
import { type Saying, sayingsIn } from '../statement/saying.ts'
import { type Speaker, speakerAfter, speakerBefore } from '../statement/speaker.ts'
import { speakerOfWe } from '../statement/we.ts'
import { actionFrom, infinitivesOf, listedActions } from './action.ts'
import { actorAround } from './actor-around.ts'
import { deadlineIn, isDue, openingDate, targetIn, tellUndertaking } from './undertaking.ts'

/** "X will build …", "X pledged to …", "X agreed to set up …", "X pledged $5 million", "the commitment by X to …". */
export const undertaken: BuildRule = {
  id: 'commitment/undertaken',
  version: 1,
  cues: ['will', 'pledge', 'plan', 'pledge-sum', 'pledge-noun', 'assurance'],
  build(at, sentence, context, rule) {
    const verb = at as CueMention
    const kind = context.doc.document.units[sentence.unit]?.kind
    if (kind === 'heading' || kind === 'footnote' || verb.form === 'participle') return
    if (quotationsOf(sentence).some((q) => q.from <= verb.from && q.to >= verb.to)) return
    const found = promised(verb, sentence, context)
    if (!found) return
    const { actor, action } = found
    const reason = tooVague(verb, actor, action, sentence, context)
    if (reason) return context.reject(rule, verb.from, verb.to, reason)
    for (const one of [...infinitivesOf(action, verb, sentence, context), ...listedActions(action, sentence, context)]) {
      const draft = context.draft('commitment', rule, sentence)
      tellUndertaking(draft, actor, one, { sentence, verb, context })
      context.keep(draft)
    }
  },
}

function promised(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): { actor: Speaker; action: Tokens } | null {
  const said = sayingsIn(context).filter((saying) => saying.sentence.unit === sentence.unit && saying.verb[0] < verb.from)
  const place = {
    sentence,
    context,
    inSentence: said.filter((saying) => saying.sentence === sentence),
    inUnit: said.filter((saying) => saying.sentence !== sentence),
  }
  if (verb.cue === 'pledge-noun') {
    const actor = speakerAfter(verb.to, place)
    if (!actor) return null
    let to = actor.to
    while (to < Math.min(sentence.to, actor.to + 14) && context.low(to) !== 'to') to++
    const action = context.low(to) === 'to' ? actionFrom(to + 1, sentence, context) : null
    return action ? { actor: speakersTo(verb.to, to, sentence, actor), action: beforeMain(action, sentence, context) } : null
  }
  const clause = operativeVerb(sentence, context)
  const body = clause >= 0 && clause === verb.from ? resolver(sentence, clause, context) : null
  const actor = body ?? speakerBefore(verb.from, place) ?? ofGovernment(verb, said, sentence, context) ?? ofMeeting(verb, sentence, context)
  if (!actor || (verb.cue === 'will' && !actor.direct && !/^(?:and|,)$/.test(context.low(verb.from - 1)))) return null
  const start = overAdverbs(verb.to, context)
  const action = actionFrom(start, sentence, context)
  return action ? { actor, action } : null
}

/** `The minister said the Government would …`: who says so promises. */
function ofGovernment(verb: CueMention, said: readonly Saying[], sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  if (!/^(?:government|administration|ministry|city|company|university|country|authorities|state)$/.test(context.low(verb.from - 1))) return null
  const saying = said.findLast((one) => one.sentence === sentence && one.segments.some(([from, to]) => from <= verb.from && to > verb.from))
  return saying ? { ...saying.speaker, basis: 'inferred', direct: true } : null
}

/** `It was decided to …`: those whose minutes or statement it is. */
function ofMeeting(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  const before = context.words(Math.max(sentence.from, verb.from - 3), verb.from).toLowerCase()
  if (!/\bit (?:was|is|has been) (?:also |further )?$/.test(`${before} `)) return null
  const at = { from: verb.from - 2, to: verb.from }
  const self = speakerOfWe({ sentence, context, inSentence: [], inUnit: [] }, at)
  const actor = self ?? actorAround(verb, sentence, context)
  return actor && { ...actor, direct: true }
}

/** All persons or bodies between `commitment by` and its `to`. */
function speakersTo(from: number, to: number, sentence: AnnotatedSentence, first: Speaker): Speaker {
  const all = sentence.mentions.filter((m) => m.kind === first.sort && m.from >= from && m.to <= to && !m.inside)
  if (all.length < 2) return first
  return { ...first, name: all.map((m) => (m as { name: string }).name).join(' and '), at: all.map((m): Tokens => [m.from, m.to]) }
}
/** In `Following the pledge by X to do Y, Z launched …` the promise ends at the comma. */
function beforeMain([from, to]: Tokens, sentence: AnnotatedSentence, context: BuildContext): Tokens {
  for (let i = from; i < to; i++) if (context.form(i) === ',' && i > sentence.from) return [from, i]
  return [from, to]
}

const overAdverbs = (at: number, context: BuildContext): number => {
  let i = at
  while (/^(?:also|further|soon|jointly|actively|immediately|then|(?!supply|apply|comply|rely|reply|multiply)\p{Ll}+ly)$/u.test(context.low(i))) i++
  return i
}

/** `pledged that Kenya would plant …`: the clause has an actor and an act of its own. */
const actsWithin = ([from, to]: Tokens, sentence: AnnotatedSentence): boolean =>
  sentence.cues.some(
    (will) =>
      will.cue === 'will' && will.from > from && will.to < to && sentence.cues.some((act) => act.cue === 'definite-act' && act.from === will.to),
  )

/** Verbs that announce an event, or what one will see, however exactly it is dated. */
const ANNOUNCES =
  /^(?:visit|meet|attend|arrive|travel|return|participate|speak|take|feature|include|last|run|start|begin|celebrate|commemorate|mark|unveil|co-chair|chair|address|come|go|see|find|know|become|be|have|remain|mean|face|show|cover|enjoy|benefit|receive|appear)$/

/** `open an exhibition`, `open on 4 May`; not `open a library`. */
const opensEvent = ([from, to]: Tokens, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.low(from) === 'open' &&
  (!/^(?:a|an|its|their|our|new|another|\d+|two|three|four|five)$/.test(context.low(from + 1)) ||
    sentence.cues.some((cue) => cue.cue.startsWith('occasion.') && cue.from > from && cue.from < Math.min(to, from + 6)))

/** Why a candidate cannot be checked later; null where it can. */
function tooVague(verb: CueMention, actor: Speaker, action: Tokens, sentence: AnnotatedSentence, context: BuildContext): string | null {
  if (verb.cue === 'pledge-sum' && /^(?:to|that)$/.test(context.low(verb.to))) return 'an act is promised, not a sum'
  if (verb.cue === 'pledge-sum') return targetIn(sentence, [action[0], Math.min(action[1], action[0] + 7)], context) ? null : 'no amount is promised'
  if (/^(?:not|be|been|have)$/.test(context.low(action[0]))) return 'nothing that the actor does is promised'
  if (verb.cue === 'assurance' && actsWithin(action, sentence)) return 'the act is told of its own actor'
  if (verb.cue === 'pledge' || verb.cue === 'pledge-noun' || verb.cue === 'assurance') return null
  const target = targetIn(sentence, action, context)
  const date = deadlineIn(sentence, action) ?? openingDate(sentence, verb, context)
  const exact = target !== null || date !== null
  const cueAt = sentence.cues.filter((cue) => cue.from === action[0])
  const definite = cueAt.some((cue) => cue.cue === 'definite-act')
  const general = cueAt.some((cue) => cue.cue === 'general-aim')
  const due = (date !== null && isDue(date)) || target !== null
  if (verb.cue === 'plan' && context.low(verb.to - 1) !== 'to') return 'nothing is undertaken'
  if (verb.cue === 'will' && governing(sentence, context) && actor.sort === 'sides' && !due) return 'a position of the sides of a document'
  if (general && !exact) return 'too general to be checked'
  if (verb.cue === 'will' && /^(?:receive|get|see|find)$/.test(context.low(action[0]))) return 'something comes to the actor'
  if (general && !definite && verb.cue === 'will' && (!due || ANNOUNCES.test(context.low(action[0])))) return 'announces no act'
  if (!definite && !exact) return 'no act that one can check'
  if (
    verb.cue === 'will' &&
    (/^(?:host|hold|present|share|join|return|convene|organize|organise)$/.test(context.low(action[0])) || opensEvent(action, sentence, context)) &&
    !due
  )
    return 'an event is announced'
  return null
}
