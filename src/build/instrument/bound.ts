import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import { type NamedAt, twoStates } from '../the-two.ts'
import type { Act } from './parties.ts'

/** Documents that bind two sides: nobody signs one alone. */
const BINDING = /^(?:agreement|memorandum|treaty|protocol|accord|pact|convention)/

/**
 * `The Agreement on Fisheries was signed in Accra`: a document that binds two sides, signed by nobody who is told, or a joint
 * statement that was released, is that of the two states that the passage tells of, where the sentence names no body of another sort.
 */
export function boundSides(kind: string, at: number, act: Act, sentence: AnnotatedSentence, context: BuildContext): NamedAt[] {
  const joint = (act.way === 'issue' || act.way === 'adopt') && /^joint/i.test(context.low(at))
  const signed = act.way === 'sign' && BINDING.test(kind) && SIGNED.test(context.low(act.verb.from))
  if (act.verb.form !== 'participle' || !(signed || joint)) return []
  if (sentence.organizations.some((m) => !STATE.test(m.name)) || sentence.places.some((m) => m.sort === 'city' && !isSeat(m.from, context))) return []
  return twoStates(sentence, context)
}
const SIGNED = /^(?:sign|conclud|ink|renew|initial|exchang|formal|seal)/

/** Bodies that act for their state. */
const STATE = /ministry|government|embassy|department|parliament|presiden/i
const isSeat = (at: number, context: BuildContext): boolean => /^(?:in|at|,)$/.test(context.low(at - 1))

/** `signed by A on behalf of the Government of Malta and by B, Secretary …`: the other of the two states that the passage tells of. */
export function otherState(one: NamedAt, sentence: AnnotatedSentence, context: BuildContext): NamedAt[] {
  const states = twoStates(sentence, context)
  const other = states.filter((state) => !one.name.includes(state.name))
  return other.length === 1 ? other : []
}
