import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { substance } from './people.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** How many sentences before it the visit may be told. */
const REACH = 10

/**
 * "During the visit, talks were held between the leadership of both countries", "a meeting between the two delegations
 * took place": those who visited and their hosts, where no meeting of theirs is told yet.
 */
export const bothSides: BuildRule = {
  id: 'event/both-sides',
  version: 2,
  cues: ['talks-noun'],
  build(noun: CueMention, sentence, context, rule) {
    if (noun.inside || !(isBetweenSides(noun, sentence, context) || isMutual(noun, context)) || !isHeld(noun, sentence, context)) return
    const near = context.near('event', sentence.index - REACH, sentence.index)
    const visit = near.findLast((event) => tellsBothSides(event) && isBefore(event, sentence, context))
    if (!visit || near.some((event) => event.valueOf('kind') === 'meeting' && event.sentences.last >= visit.sentences.first)) return
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'meeting', [noun.from, noun.to])
    if (visit.status === 'planned') draft.tellStatus('planned', [noun.from, noun.to])
    for (const claim of visit.claims)
      if (claim.field === 'participants' || claim.field === 'organizers')
        draft.claims.push(claimLike(claim, { field: 'participants', basis: 'inferred', rule: draft.rule }))
    for (const index of visit.sentences) draft.sentences.add(index)
    const stretch = { sentence, at: noun.from, from: sentence.from, to: sentence.to }
    tellWhen(draft, stretch, context, false)
    tellWhere(draft, stretch, context, false)
    for (const field of ['date', 'places'] as const)
      if (draft.valuesOf(field).length === 0)
        for (const claim of visit.claims) if (claim.field === field) draft.claims.push(claimLike(claim, { basis: 'inferred', rule: draft.rule }))
    if (substance(draft) < 3) return context.reject(rule, noun.from, noun.to, 'too little is told of the talks')
    context.keep(draft)
  },
}

/** `between the two sides`, `between the leadership of both countries`. */
function isBetweenSides(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = noun.to; i < Math.min(sentence.to, noun.to + 9); i++) {
    if (context.low(i) !== 'between') continue
    for (let k = i + 1; k < Math.min(sentence.to, i + 8); k++) if (/^(?:two|both)$/.test(context.low(k))) return true
  }
  return false
}

/** `bilateral discussions`, `delegation-level talks`: of the two sides that are spoken of. */
const isMutual = (noun: CueMention, context: BuildContext): boolean =>
  [noun.from, noun.from - 1].some((i) => /^(?:bilateral|delegation-level)$/.test(context.low(i))) &&
  !/^(?:with|between|on|about|regarding)$/.test(context.low(noun.to))

/** A visit, or what two states signed with each other. */
function tellsBothSides(event: Draft<'event'>): boolean {
  if (event.valueOf('kind') === 'visit') return true
  return event.rule.startsWith('event/signed') && event.valuesOf('participants').length >= 2
}

/** It is told that they were held, not what they were about. */
const isHeld = (noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  sentence.cues.some((cue) => cue.cue === 'hold' && (cue.form === 'finite' || cue.form === 'participle') && Math.abs(cue.from - noun.from) <= 14) ||
  [...Array(14).keys()].some((k) => /^(?:took|takes)$/.test(context.low(noun.to + k)) && context.low(noun.to + k + 1) === 'place')

function isBefore(event: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const { units } = context.doc.document
  const unit = context.doc.sentences[event.sentences.last]?.unit ?? -1
  return event.sentences.first <= sentence.index && units[unit]?.section === units[sentence.unit]?.section
}
