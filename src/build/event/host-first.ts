import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { openListFrom } from '../clause/open-list.ts'
import { partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { tellAttendance } from './attendance.ts'
import { tellParties } from './people.ts'
import { meant } from './told-later.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** How far behind the words that open the sentence the noun of the event may stand. */
const REACH = 90

/**
 * "Hosted by A and B, the ten-day camp drew 60 students", "Attended by C, the event was": who held an event told before, or was
 * there, in the words that a later sentence opens with.
 */
export function tellHostsFirst(context: BuildContext): void {
  if (context.of('event').length === 0) return
  for (const sentence of context.doc.sentences) {
    const lead = leadOf(sentence, context) ?? sceneOf(sentence, context)
    if (!lead || context.isQuiet(sentence)) continue
    const noun = subjectBehind(lead, sentence, context)
    const event = noun && meant(noun, sentence, context)
    if (!event) continue
    const before = event.claims.length
    if (lead.cue !== 'auspices' && lead.cue !== 'presence') {
      tellScene(event, lead, noun, sentence, context)
      if (event.claims.length > before) event.sentences.add(sentence.index)
      continue
    }
    const parties = lead.cue === 'auspices' ? openListFrom(sentence, lead.to, noun.from, context) : partiesFrom(sentence, lead.to, noun.from, context)
    tellParties(event, lead.cue === 'auspices' ? 'organizers' : 'participants', parties)
    if (event.valueOf('attendance') === null) tellAttendance(event, { sentence, at: noun.from, from: noun.to, to: sentence.to }, context)
    if (event.claims.length > before) event.sentences.add(sentence.index)
  }
}

/** `Hosted by`, `Jointly organized by`, `Attended by` that a sentence begins with. */
const leadOf = (sentence: AnnotatedSentence, context: BuildContext): CueMention | undefined =>
  sentence.cues.find(
    (cue) =>
      cue.from - sentence.from <= 1 &&
      (cue.cue === 'auspices' || cue.cue === 'presence') &&
      context.low(cue.to - 1) === 'by' &&
      !/^(?:led|headed|co-led|joined|accompanied)$/.test(context.low(cue.from)),
  )

/** `Held from 3 to 5 May in Lima`, `Launched on 4 June` that a sentence begins with. */
export const sceneOf = (sentence: AnnotatedSentence, context: BuildContext): CueMention | undefined =>
  sentence.cues.find(
    (cue) =>
      cue.from === sentence.from &&
      (cue.cue === 'hold' || cue.cue === 'held' || cue.cue === 'open') &&
      /^(?:held|launched|opened|organi[sz]ed|staged|convened|inaugurated|hosted)$/.test(context.low(cue.from)) &&
      /^(?:in|at|on|from|between)$/.test(context.low(cue.to)),
  )

/** The days and the place that the opening words tell, and how many came. */
function tellScene(event: Draft<'event'>, lead: CueMention, noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const stretch = { sentence, at: lead.to, from: lead.from, to: noun.from }
  const own = context.draft('event', event.rule, sentence)
  tellWhen(own, stretch, context, false)
  tellWhere(own, stretch, context, false)
  const stated = (field: string): boolean => event.claims.some((claim) => claim.field === field && claim.basis === 'stated')
  if (own.valueOf('date') !== null && !stated('date')) event.retract('date')
  if (own.valuesOf('places').length > 0 && !stated('places')) event.retract('places')
  event.absorb(own)
  if (event.valueOf('attendance') === null) tellAttendance(event, { sentence, at: noun.from, from: noun.to, to: sentence.to }, context)
}

/** `, the two-day camp`: the noun of an event behind the comma, which the sentence is about. */
const subjectBehind = (lead: CueMention, sentence: AnnotatedSentence, context: BuildContext): CueMention | undefined =>
  sentence.cues.find((cue) => {
    if (cue.from < lead.to || cue.from - lead.to > REACH || !(cue.cue.startsWith('occasion.') || cue.cue === 'same-event')) return false
    for (let i = cue.from; i > Math.max(lead.to, cue.from - 6); i--) if (/^(?:the|this)$/.test(context.low(i))) return context.low(i - 1) === ','
    return false
  })
