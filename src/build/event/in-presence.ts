import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { attendedBy, statesTogether } from './attended-by.ts'
import { tellParties } from './people.ts'

/** What tells of those who looked on; `joined by`, `led by` and the like tell of somebody else’s company. */
const LOOKING_ON = /^(?:in|witnessed|attended|with)$/

/** Those who are somewhere by themselves: their company is told by its own words. */
const BY_THEMSELVES = new Set(['visit'])

/**
 * "The group was launched on Friday in the presence of X and Y", "the hall was opened …, witnessed by Z": who looked on at what a
 * sentence tells, whatever rule told it. Only where the sentence tells one occasion, before those words.
 */
export function tellInPresence(context: BuildContext): void {
  for (const sentence of context.doc.sentences) {
    const cue = sentence.cues.find(
      (one): one is CueMention => one.cue === 'presence' && LOOKING_ON.test(context.low(one.from)) && /^(?:of|by)$/.test(context.low(one.to - 1)),
    )
    if (!cue || context.isQuiet(sentence)) continue
    const told = context.near('event', sentence.index, sentence.index)
    const [event] = told
    if (told.length !== 1 || !event || BY_THEMSELVES.has(String(event.valueOf('kind'))) || !standsBefore(event, cue, sentence, context)) continue
    tellParties(event, 'participants', statesTogether(attendedBy(cue, sentence, context)))
  }
}

/** True where the sentence is the first that tells the event, what it is stands before the words, and nobody behind them is told yet. */
function standsBefore(event: Draft<'event'>, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const at = context.doc.rangesOf(cue.from, cue.to)[0]?.start ?? 0
  if (event.sentences.first !== sentence.index) return false
  if (event.claims.some((claim) => claim.field === 'participants' && claim.spans.some((span) => span.start > at))) return false
  return event.claims.some((claim) => claim.field === 'kind' && claim.spans.some((span) => span.end <= at))
}
