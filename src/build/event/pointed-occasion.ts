import type { AnnotatedSentence } from '#model/annotated'
import type { TitleMention } from '#model/mention'
import type { RuleStamp } from '#model/rule'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { tellAttendance } from './attendance.ts'
import { kindOfHead, kindOfName } from './kind.ts'
import { tellRoles } from './roles.ts'
import { segmentAround } from './stretch.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** "attended the Dialogue": the occasion of that name told before, which gains what is told here. */
export function pointBack(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): void {
  const word = title.name.toLowerCase()
  const event = context.near('event', sentence.index - 12, sentence.index).findLast((draft) => draft.valueOf('name')?.toLowerCase().includes(word))
  if (!event) {
    if (tellNameless(title, sentence, context, rule)) return
    context.reject(rule, title.from, title.to, 'it points back to an occasion that is not told')
    return
  }
  if (tellRoles(event, sentence, title.from, title.to, context)) event.sentences.add(sentence.index)
  tellItsDays(event, title, sentence, context)
  if (event.valueOf('attendance') === null) tellAttendance(event, segmentAround(sentence, title.to, context), context)
}

/** `at the Summit that held in Abuja on 22 December`: an occasion without a name that its own clause places and dates. */
function tellNameless(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext, rule: RuleStamp): boolean {
  const verb = sentence.cues.find((cue) => (cue.cue === 'hold' || cue.cue === 'held') && cue.from >= title.to && cue.from - title.to <= 3)
  if (!verb || !/^(?:in|at|on|from)$/.test(context.low(verb.to)) || !/(?:held|place|organi[sz]ed|convened)$/.test(context.low(verb.to - 1)))
    return false
  const draft = context.draft('event', rule, sentence)
  const stretch = { ...segmentAround(sentence, verb.to, context), from: verb.to }
  draft.tell('kind', kindOfName(sentence, title.from, title.to, title.to) ?? kindOfHead(title.head, title.name) ?? 'conference', [
    title.from,
    title.to,
  ])
  tellRoles(draft, sentence, title.from, title.to, context)
  tellWhen(draft, stretch, context, false)
  tellWhere(draft, stretch, context, false)
  if ((draft.valueOf('date')?.length ?? 0) < 7 || draft.valuesOf('places').length === 0) return false
  context.keep(draft)
  return true
}

/** "The Festival was held in Lamu from 11 to 14 October": the days and the place of an occasion that only its year, or nothing, told. */
function tellItsDays(event: Draft<'event'>, title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const verb = sentence.cues.find((cue) => (cue.cue === 'hold' || cue.cue === 'held') && cue.from >= title.to && cue.from - title.to <= 8)
  if (!verb || !/^(?:in|at|on|from|between)$/.test(context.low(verb.to))) return
  const stretch = { ...segmentAround(sentence, verb.to, context), from: verb.to }
  const own = context.draft('event', event.rule, sentence)
  tellWhen(own, stretch, context, false)
  tellWhere(own, stretch, context, false)
  const told = event.valueOf('date')
  const day = own.valueOf('date')
  if (day !== null && told !== null && !day.startsWith(told)) return
  if (day !== null && day !== told) event.retract('date')
  if (own.valuesOf('places').length > 0 && !event.claims.some((claim) => claim.field === 'places' && claim.basis === 'stated'))
    event.retract('places')
  event.absorb(own)
}
