import type { AnnotatedSentence } from '#model/annotated'
import type { Mention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import type { Speaker } from '../statement/speaker.ts'

/** Whom a promise is for, as the clause names it. */
export interface Beneficiary {
  readonly name: string
  readonly from: number
  readonly to: number
}

/** What follows `for` or `to` in the clause, or the verb before `with`: a name, a people and its noun, a group of people. */
export function beneficiaryIn([from, to]: Tokens, actor: Speaker, sentence: AnnotatedSentence, context: BuildContext): Beneficiary | null {
  if (/^(?:provide|supply|present|equip|assist|support|help|furnish)$/.test(context.low(from))) {
    const object = namedAt(overArticle(from + 1, context), to, sentence)
    if (object && context.low(object.to) === 'with' && !actor.name.includes(object.name)) return object
  }
  if (/^(?:give|offer|grant|lend|award|send|allocate)$/.test(context.low(from))) {
    const object = namedAt(overArticle(from + 1, context), to, sentence)
    if (object && !actor.name.includes(object.name) && /^(?:\d|an?$|the$)/u.test(context.form(object.to))) return object
  }
  for (let i = from + 1; i < to - 1; i++) {
    if (!/^(?:for|to)$/.test(context.low(i)) || /^(?:up|due|according|access|visit|visits|prior|addition)$/.test(context.low(i - 1))) continue
    const at = overArticle(i + 1, context)
    const found = namedAt(at, to, sentence) ?? groupAt(at, to, sentence, context)
    if (found && !actor.name.includes(found.name)) return found
  }
  return null
}

function overArticle(i: number, context: BuildContext): number {
  let at = i
  while (/^(?:the|its|their|people|of|government|all|both)$/.test(context.low(at)) && at < i + 4) at++
  return at
}

/** A body, programme, person or place that begins at token `at`. */
function namedAt(at: number, to: number, sentence: AnnotatedSentence): Beneficiary | null {
  const found = sentence.mentions.find(
    (m): m is Extract<Mention, { name: string }> =>
      !m.inside &&
      m.from === at &&
      m.to <= to &&
      /^(?:organization|programme|person|place)$/.test(m.kind) &&
      !(m.kind === 'place' && m.sort === 'demonym'),
  )
  return found ? { name: found.name, from: found.from, to: found.to } : null
}

/** `Jordanian graduate students`, `young farmers`: plain words that end with people. */
function groupAt(at: number, to: number, sentence: AnnotatedSentence, context: BuildContext): Beneficiary | null {
  const demonym = sentence.mentions.find((m) => m.kind === 'place' && m.from === at)
  let end = demonym?.to ?? at
  while (end < to && end < at + 5 && /^\p{Ll}[\p{L}-]*$/u.test(context.form(end)) && !STOPS.test(context.low(end))) end++
  const people = PEOPLE.test(context.low(end - 1)) || sentence.cues.some((cue) => cue.cue === 'people' && cue.to === end && cue.from >= at)
  return end > at && people ? { name: context.words(at, end), from: at, to: end } : null
}

const STOPS = /^(?:in|at|of|by|from|on|with|and|or|over|during|until|before|who|which|that|to|for|each|every|as)$/
const PEOPLE =
  /^(?:students|pupils|artists|teachers|nurses|farmers|women|men|girls|boys|children|youth|youths|families|refugees|workers|researchers|scholars|scientists|engineers|doctors|police|journalists|entrepreneurs|communities|villagers|fishermen|veterans|graduates|people|musicians|victims|survivors|households|schools)$/
