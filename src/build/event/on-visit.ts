import type { AnnotatedSentence } from '#model/annotated'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'

/** How many sentences after a visit its meetings are told. */
const REACH = 8

/** "She will visit Chile from 4 to 6 May. She will also meet with Minister X": a meeting still to come has the days of the visit. */
export function tellDaysOfVisit(context: BuildContext): void {
  const events = context.of('event')
  if (events.length < 2) return
  for (const event of events) {
    if (event.status !== 'planned' && lendInterval(event, context)) continue
    if (event.status !== 'planned' || event.valueOf('date') !== null || !/^(?:meeting|ceremony|conference)$/.test(String(event.valueOf('kind'))))
      continue
    const sentence = context.doc.sentences[event.sentences.first]
    const visit = sentence && visitOf(event, sentence, context)
    const date = visit?.claims.find((claim) => claim.field === 'date')
    if (date) event.claims.push(claimLike(date, { basis: 'inferred', rule: event.rule }))
  }
}

/** "During his stay in Peru, X met Y": on one of the days of the visit, not on the day on which the story came out. */
function lendInterval(event: Draft<'event'>, context: BuildContext): boolean {
  const at = event.claims.findIndex((claim) => claim.field === 'date')
  if (event.valueOf('kind') !== 'meeting' || event.claims[at]?.basis === 'stated') return false
  const sentence = context.doc.sentences[event.sentences.first]
  const during = sentence?.cues.find((cue) => cue.cue === 'during-visit' && cue.from === sentence.from)
  if (!sentence || !during || datesOf(sentence).length > 0) return false
  const visit = visitOf(event, sentence, context)
  const days = visit?.claims.find((claim) => claim.field === 'date' && String(claim.value).includes('/'))
  if (!days) return false
  event.retract('date')
  event.claims.push(claimLike(days, { basis: 'inferred', rule: event.rule }))
  return true
}

function visitOf(event: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): Draft<'event'> | undefined {
  const during = sentence.cues.some((cue) => cue.cue === 'during-visit')
  const names = event.valuesOf('participants')
  const { units } = context.doc.document
  return context.near('event', sentence.index - REACH, sentence.index).findLast((visit) => {
    if (visit.valueOf('kind') !== 'visit' || (visit.valueOf('date')?.length ?? 0) < 10) return false
    if (!during && !visit.valuesOf('participants').some((name) => names.includes(name))) return false
    const unit = context.doc.sentences[visit.sentences.last]?.unit ?? -1
    return units[unit]?.section === units[sentence.unit]?.section || units[unit]?.kind === 'heading'
  })
}
