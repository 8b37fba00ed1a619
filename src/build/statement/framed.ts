import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import { AUXILIARIES } from '../clause/grammar.ts'
import type { BuildContext } from '../context.ts'

/** Where something is said that is published or spoken. */
const PAPER = new Set(
  'statement release interview speech letter message report address note communique communiqué remarks post tweet briefing telegram dispatch'.split(
    ' ',
  ),
)
const WHEN = new Set(['yesterday', 'today', 'tonight', 'here', 'later', 'earlier', 'recently'])
/** Those who are told something and have no name. */
const AUDIENCE = new Set(
  'reporters journalists newsmen media press parliament audience delegates participants students members lawmakers guests gathering crowd meeting council committee colleagues listeners viewers residents pupils him her them us me'.split(
    ' ',
  ),
)

/** `said on Monday the talks …`, `told reporters the plan …`: where the clause begins behind what frames it; `cue.to` where none does. */
export function overFrame(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  let at = cue.cue === 'tell' ? addresseeEnd(cue.to, sentence, context) : cue.to
  if (cue.cue === 'tell' && at === cue.to) return at
  for (let rounds = 0; rounds < 3; rounds++) {
    const next = frameEnd(at, sentence, context)
    if (next === at) break
    at = next
  }
  return at > cue.to && opensClause(at, sentence, context) ? at : cue.to
}

/** Where `on Monday`, `yesterday`, `in a statement to the agency` ends; `at` where none stands there. */
function frameEnd(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  if (WHEN.has(context.low(at))) return at + 1
  const from = /^(?:on|in|last|late|early)$/.test(context.low(at)) ? at + 1 : at
  const date = sentence.dates.find((one) => one.from === from || (one.from === at && one.to > at))
  if (date) return date.to
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(context.low(from))) return from + 1
  return context.low(at) === 'in' ? paperEnd(at, sentence, context) : at
}

/** `in a brief statement issued here`, `in an interview with the Accra Times`. */
function paperEnd(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  if (!/^(?:an?|the|his|her|its|their)$/.test(context.low(at + 1))) return at
  for (let i = at + 2; i < at + 6 && /^[\p{Ll}-]+$/u.test(context.form(i)); i++) {
    if (!PAPER.has(context.low(i))) continue
    const end = /^(?:issued|released|published|sent)$/.test(context.low(i + 1)) ? i + 2 : i + 1
    return /^(?:to|with)$/.test(context.low(end)) ? addresseeEnd(end + 1, sentence, context) : end
  }
  return at
}

/** Where those end to whom something is told; `at` where nobody stands there. */
function addresseeEnd(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  const from = context.low(at) === 'the' ? at + 1 : at
  const party = sentence.mentions.find(
    (m) => (m.kind === 'person' || m.kind === 'organization') && (m.from === from || m.outerFrom === at || m.outerFrom === from),
  )
  if (party) return party.to
  for (let i = from; i < from + 3 && /^\p{Ll}+$/u.test(context.form(i)); i++) if (AUDIENCE.has(context.low(i))) return i + 1
  let end = from
  while (end < from + 5 && context.shape(end) & SHAPE.capital) end++
  return end > from && end > at && context.low(at) === 'the' ? end : at
}

const BEGINS = /^(?:the|an?|this|these|those|there|he|she|it|they|we|his|her|its|their|all|both|no|many|such)$/

/** A subject, and a verb that goes with it. */
function opensClause(at: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (!BEGINS.test(context.low(at)) && !(context.shape(at) & SHAPE.capital)) return false
  for (let i = at + 1; i < Math.min(sentence.to, at + 14); i++) {
    if (/^[,;:]$/.test(context.form(i))) return false
    if (AUXILIARIES.has(context.low(i)) || sentence.cues.some((one) => one.from === i && one.form === 'finite')) return true
    if (
      /^\p{Ll}+(?:[^s]s|ed)$/u.test(context.form(i)) &&
      /^(?:the|an?|to|its|their|his|her|of|in|on|by|for|that|more|strong)$/.test(context.low(i + 1)) &&
      i > at + 1
    )
      return true
  }
  return false
}
