import type { BuildContext } from '../context.ts'
import { eventBefore } from './present-list.ts'
import { tellStops } from './stops.ts'

/** `The programme also included visits to`: words between the cue and the first stop. */
const VISITS = /^(?:a|an|visits?|stops?|tours?|trips?|excursions?|guided|brief|short|also|to|at|of|in|and|meetings?)$/

/** "The delegation also made a stop at A", "The programme included visits to B and C": stops of the visit told before. */
export function tellTour(context: BuildContext): void {
  if (context.of('event').length === 0) return
  for (const sentence of context.doc.sentences) {
    const cue = sentence.cues.find((one) => one.cue === 'tour')
    if (!cue || context.isQuiet(sentence)) continue
    const visit = eventBefore(sentence, context, { only: 'visit', planned: true })
    if (!visit) continue
    let from = cue.to
    while (from < sentence.to && VISITS.test(context.low(from))) from++
    if (/^(?:programme|program|agenda)$/.test(context.low(cue.from)) && from < cue.to + 2) continue
    if (tellStops(visit, sentence, from, sentence.to, context) > 0) visit.sentences.add(sentence.index)
  }
}
