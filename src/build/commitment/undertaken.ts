import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { quotationsOf } from '../statement/extent.ts'
import { operativeVerb, resolver } from '../statement/operative.ts'
import { type Saying, sayingsWithin } from '../statement/saying.ts'
import { directly, type Speaker, type SpeakerPlace, speakerAfter, speakerBefore } from '../statement/speaker.ts'
import { SPEECH } from '../statement/speech.ts'
import { bodyOfSpeaker, stateOfSpeaker } from '../statement/state-of-speaker.ts'
import { speakerOfWe } from '../statement/we.ts'
import { actionFrom, infinitivesOf, listedActions } from './action.ts'
import { actorAround } from './actor-around.ts'
import { bodyMeant, cityBefore, overDate, ownerBefore, twoSides } from './actor-before.ts'
import { deadlineIn, targetIn, tellUndertaking } from './undertaking.ts'
import { tooVague } from './vague.ts'

/** How many sentences of a paragraph are looked through for who speaks. */
const REACH = 200

/** "X will build …", "X pledged to …", "X offered two seats a year", "X pledged $5 million", "the commitment by X to …", "X's intention to …". */
export const undertaken: BuildRule = {
  id: 'commitment/undertaken',
  version: 5,
  cues: ['will', 'pledge', 'plan', 'pledge-sum', 'pledge-noun', 'assurance', 'intent', 'offer-sum'],
  build(verb: CueMention, sentence, context, rule) {
    const kind = context.doc.document.units[sentence.unit]?.kind
    if (kind === 'heading' || kind === 'footnote' || verb.form === 'participle') return
    if (sentence.quantities.some((m) => m.unitKind === 'count' && m.unitFrom <= verb.from && m.unitTo > verb.from)) return
    const quoted = quotationsOf(sentence).some((q) => q.from <= verb.from && q.to >= verb.to)
    const found = quoted ? promisedInQuotation(verb, sentence, context) : promised(verb, sentence, context)
    if (!found) return
    const { actor, action } = found
    const reason = onlyHoped(verb, actor, sentence, context) ?? tooVague(verb, actor, action, sentence, context)
    if (reason) return context.reject(rule, verb.from, verb.to, reason)
    for (const one of [...infinitivesOf(action, verb, sentence, context), ...listedActions(action, sentence, context)]) {
      const draft = context.draft('commitment', rule, sentence)
      tellUndertaking(draft, actor, one, { sentence, verb, context })
      context.keep(draft)
    }
  },
}

/** `She believes that Peru will …`, `expressed hope that the bank would …`: somebody else’s act is hoped for, not promised. */
function onlyHoped(verb: CueMention, actor: Speaker, sentence: AnnotatedSentence, context: BuildContext): string | null {
  if (verb.cue !== 'will') return null
  const before = sentence.cues.findLast((cue) => cue.form === 'finite' && cue.to <= verb.from && TELLS.has(cue.cue) && cue.from < actor.from)
  if (!before || !HOPES.has(before.cue) || verb.from - before.to > 20) return null
  return context.low(before.to) === 'that' || context.low(before.to - 1) === 'that' || actor.from - before.to < 3
    ? 'hoped for by somebody else'
    : null
}
const HOPES = new Set(['believe', 'hope'])
const TELLS = new Set(['believe', 'hope', 'say', 'tell', 'stress', 'share', 'propose', 'agree', 'pledge', 'assurance'])

function promised(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Promised | null {
  const [begin = 0, end = 0] = context.doc.sentencesOfUnit[sentence.unit] ?? []
  const said = sayingsWithin(Math.max(begin, sentence.index - REACH), Math.min(end - 1, sentence.index), context).filter(
    (saying) => saying.verb[0] < verb.from,
  )
  const place = {
    sentence,
    context,
    inSentence: said.filter((saying) => saying.sentence === sentence),
    inUnit: said.filter((saying) => saying.sentence !== sentence),
  }
  if (verb.cue === 'pledge-noun') return promisedByNoun(verb, place)
  const offering = verb.form === 'gerund' && verb.cue === 'offer-sum'
  const will = offering ? sentence.cues.findLast((cue) => cue.cue === 'will' && cue.to < verb.from && verb.from - cue.to < 8) : undefined
  if (offering && !will) return null
  if (verb.cue === 'offer-sum' && isSecondInfinitive(verb, sentence, context)) return null
  if (verb.form === 'gerund' && context.form(verb.from - 1) === ',' && tellsWhy(verb, sentence)) return null
  const at = overDate((will ?? verb).from, sentence, context)
  const actor = verb.cue === 'intent' ? ownerBefore(verb.from, place) : whoPromises(verb, at, said, place)
  if (!actor || (verb.cue === 'will' && !actor.direct && !/^(?:and|,)$/.test(context.low(verb.from - 1)))) return null
  const start = will ? verb.from : overAdverbs(verb.to, context)
  const action = actionFrom(start, sentence, context)
  return action ? { actor, action } : null
}

interface Promised {
  readonly actor: Speaker
  readonly action: Tokens
}

/** `the pledge of Peru to plant 900 trees`: the actor behind the noun, and what it is to do. */
function promisedByNoun(noun: CueMention, place: SpeakerPlace): Promised | null {
  const { sentence, context } = place
  const actor = speakerAfter(noun.to, place)
  if (!actor) return null
  let to = actor.to
  while (to < Math.min(sentence.to, actor.to + 14) && context.low(to) !== 'to') to++
  const action = context.low(to) === 'to' ? actionFrom(to + 1, sentence, context) : null
  return action ? { actor: speakersTo(noun.to, to, sentence, actor), action: beforeMain(action, sentence, context) } : null
}

/** Who does what the verb says: the nearest of those whom the words before token `at` may mean. */
function whoPromises(verb: CueMention, at: number, said: readonly Saying[], place: SpeakerPlace): Speaker | null {
  const { sentence, context } = place
  const clause = operativeVerb(sentence, context)
  const body = clause >= 0 && clause === verb.from ? resolver(sentence, clause, context) : null
  return (
    body ??
    cityBefore(at, sentence, context) ??
    (/^(?:his|her|their)$/.test(context.low(verb.from - 2)) ? ofGovernment(verb, said, sentence, context) : null) ??
    ofSpeech(verb, said, sentence, context) ??
    speakerBefore(at, place) ??
    ofGovernment(verb, said, sentence, context) ??
    bodyMeant(at, sentence, context) ??
    twoSides(at, sentence, context) ??
    ofMeeting(verb, sentence, context)
  )
}

/** `Peru would reopen its embassy and offer 60 places`: told with the verb before. */
const isSecondInfinitive = (verb: CueMention, { cues }: AnnotatedSentence, context: BuildContext): boolean =>
  context.low(verb.from) === 'offer' &&
  context.low(verb.from - 1) === 'and' &&
  cues.some((cue) => cue.cue === 'will' && cue.to <= verb.from && verb.from - cue.to < 30)

/** `“We shall send 20 nurses next year,” she said`: an act with a number or a day, by the body or state for which the speaker stands. */
function promisedInQuotation(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): { actor: Speaker; action: Tokens } | null {
  if (verb.cue !== 'will' || !/^(?:will|shall)$/.test(context.low(verb.from)) || context.low(verb.from - 1) !== 'we') return null
  const saying = sayingsWithin(sentence.index, sentence.index, context).find((one) =>
    one.segments.some(([from, to]) => from <= verb.from && to >= verb.to),
  )
  const actor =
    saying && (bodyOfSpeaker(saying.speaker, '', sentence, context) ?? stateOfSpeaker(saying.speaker, sentence, context) ?? saying.speaker)
  const action = actor ? actionFrom(overAdverbs(verb.to, context), sentence, context) : null
  if (!actor || !action || !sentence.cues.some((cue) => cue.cue === 'definite-act' && cue.from === action[0])) return null
  if (!targetIn(sentence, action, context) && !deadlineIn(sentence, action)) return null
  return { actor: { ...actor, basis: 'inferred', direct: true }, action }
}

/** `Peru hosted the Conference in May, aiming to provide a platform`: why something was held, and no undertaking. */
const tellsWhy = (verb: CueMention, { cues }: AnnotatedSentence): boolean =>
  cues.some((cue) => cue.cue === 'hold' && cue.form === 'finite' && cue.to <= verb.from)

/** `We will offer 26 seats` in a speech: the state whose office the one who speaks holds, else the speaker. */
function ofSpeech(verb: CueMention, said: readonly Saying[], sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  if (context.low(verb.from - 1) !== 'we' && context.low(verb.from - 2) !== 'we') return null
  const saying = said.findLast((one) => one.sentence === sentence && one.rule === SPEECH)
  if (!saying) return null
  return { ...(stateOfSpeaker(saying.speaker, sentence, context) ?? saying.speaker), basis: 'inferred', direct: true }
}

/** `The minister said the Government would …`, `her country would …`: the state of the one who says so, where it is known. */
function ofGovernment(verb: CueMention, said: readonly Saying[], sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  if (!/^(?:government|administration|ministry|city|company|university|country|authorities|state)$/.test(context.low(verb.from - 1))) return null
  const saying = said.findLast((one) => one.sentence === sentence && one.segments.some(([from, to]) => from <= verb.from && to > verb.from))
  const speaker = saying?.speaker ?? promiser(verb, sentence, context)
  if (!speaker) return null
  const head = context.low(verb.from - 1)
  const state = /^(?:ministry|city|company|university)$/.test(head)
    ? bodyOfSpeaker(speaker, head, sentence, context)
    : stateOfSpeaker(speaker, sentence, context)
  return { ...(state ?? speaker), basis: 'inferred', direct: true }
}

/** `Ruiz promised that her college would …`: who gives the promise. */
function promiser(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  const promise = sentence.cues.findLast((cue) => cue.cue === 'assurance' && cue.to <= verb.from && verb.from - cue.to < 5)
  return promise ? speakerBefore(promise.from, { sentence, context, inSentence: [], inUnit: [] }) : null
}

/** `It was decided to …`: those whose minutes or statement it is. */
function ofMeeting(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  const before = context.words(Math.max(sentence.from, verb.from - 3), verb.from).toLowerCase()
  if (!/\bit (?:was|is|has been) (?:also |further )?$/.test(`${before} `)) return null
  const at = { from: verb.from - 2, to: verb.from }
  const self = speakerOfWe({ sentence, context, inSentence: [], inUnit: [] }, at)
  const actor = self ?? actorAround(verb, sentence, context)
  return actor && directly(actor)
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
