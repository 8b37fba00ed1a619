import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { type Party, partiesUpTo } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { attendedBy } from './attended-by.ts'
import { tellParties } from './people.ts'

/** Words that bring somebody in beside the one who acts. */
const BESIDE = /^(?:accompanied|along|alongside|together|flanked|joined|in)$/

/**
 * "X, together with Y, opened the show", "X, in the presence of Z, received W", "X opened it in Lima, together with Y": who does it
 * beside one who is told to take part.
 */
export function tellBeside(context: BuildContext): void {
  if (context.of('event').length === 0) return
  for (const sentence of context.doc.sentences) {
    if (sentence.persons.length < 2) continue
    const cue = sentence.cues.find((one) => one.cue === 'presence' && BESIDE.test(context.low(one.from)) && isBehindSomebody(one, sentence, context))
    if (!cue || context.isQuiet(sentence)) continue
    const events = context.near('event', sentence.index, sentence.index).filter((event) => event.sentences.first === sentence.index)
    const people = events.length > 0 ? attendedBy(cue, sentence, context).filter((party) => party.kind === 'person') : []
    if (people.length === 0) continue
    const leaders = partiesUpTo(sentence, context.low(cue.from - 1) === ',' ? cue.from - 1 : cue.from, sentence.from, context).filter(
      (party) => party.kind === 'person',
    )
    for (const event of events)
      if (isDoneBy(event, leaders, cue, sentence, context)) tellParties(event, 'participants', people)
      else if (isDoneByCompany(event, people, cue, context)) tellParties(event, 'participants', leaders)
  }
}

/** `X, together with`, `X accompanied by`. */
const isBehindSomebody = (cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.low(cue.from - 1) === ',' || sentence.persons.some((m) => m.to === cue.from || m.outerTo === cue.from)

/** `X accompanied by Y and Z received W`: those beside were read as the ones who do it. */
function isDoneByCompany(event: Draft<'event'>, people: readonly Party[], cue: CueMention, context: BuildContext): boolean {
  const present: readonly string[] = event.valuesOf('participants')
  const at = context.doc.rangesOf(cue.from, cue.to)[0]?.start ?? 0
  const [first] = people
  if (context.low(cue.from) === 'in') return false
  return first?.kind === 'person' && present.includes(first.name) && event.claims.some((c) => c.field === 'kind' && c.spans.some((s) => s.start > at))
}

/** One of those right before the words takes part; where nobody stands there, somebody told before them does. */
function isDoneBy(event: Draft<'event'>, leaders: readonly Party[], cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const present: readonly string[] = event.valuesOf('participants')
  if (leaders.length > 0) return leaders.some((party) => party.kind === 'person' && present.includes(party.name))
  const at = context.doc.rangesOf(cue.from, cue.to)[0]?.start ?? 0
  return (
    sentence.persons.some((m) => m.to <= cue.from && present.includes(m.name)) &&
    event.claims.some((c) => c.field === 'kind' && c.spans.some((s) => s.end <= at))
  )
}
