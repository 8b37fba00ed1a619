import type { AnnotatedSentence } from '#model/annotated'
import { clauseOf } from '../clause/clause.ts'
import type { Verb } from '../clause/verb.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import { companyBefore } from './company.ts'

/** `travel to Lima three times a week`, `visits the school every month`, `the largest group visiting Kenya to date`: no one visit. */
export function isHabit(verb: Verb, limit: number, context: BuildContext): boolean {
  for (let i = verb.to; i < Math.min(limit, verb.to + 12); i++) {
    if (verb.form === 'gerund' && /^(?:to date|so far)$/.test(`${context.low(i)} ${context.low(i + 1)}`)) return true
    if (/^(?:week|month|year|day|weekend|summer|spring)$/.test(context.low(i)) && /^(?:a|every|each|per)$/.test(context.low(i - 1))) return true
  }
  return false
}

const ARTICLE = /^(?:a|an|the|his|her|its|their|this|’s|'s)$/
/** `a farewell visit to`, `the familiarization tour of`: an article stands before it, over words that describe it. */
export function isVisitNoun(verb: Verb, context: BuildContext): boolean {
  if (verb.form === 'noun') return true
  if (context.low(verb.from) === 'visit' && /^(?:of|by|from)$/.test(context.low(verb.to))) return true
  if (!/^(?:visit|tour)$/.test(context.low(verb.from)) || context.low(verb.from - 1).endsWith('s')) return false
  if (context.low(verb.from - 1) === 'on') return true
  for (let i = verb.from - 1; i >= verb.from - 4; i--) {
    const low = context.low(i)
    if (ARTICLE.test(low)) return true
    if (!/^[\p{Ll}-]{4,}$/u.test(context.form(i)) || /^(?:will|would|that|from|with|also|then|later)$|ly$/.test(low)) return false
  }
  return false
}

/** `told visiting Minister X`: words behind which nobody is on the way. */
const GREETING = /^(?:told|informed|assured|briefed|thanked|received|welcomed|met|urged|hosted|with|and|of|to)$/
/** `the visiting President of Peru`, `a visiting delegation`: somebody who is there, not a verb. */
export const isAdjective = (verb: Verb, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  verb.form === 'gerund' &&
  (isOfSomebody(verb, sentence, context) ||
    /^(?:a|an|the|his|her|its|their|two|three|other|another|all)$/.test(context.low(verb.from - 1)) ||
    (GREETING.test(context.low(verb.from - 1)) && !ARTICLE.test(context.low(verb.to))))

/** `for visiting Ghana President X`: right before somebody's office and name. */
function isOfSomebody({ to }: Verb, { persons }: AnnotatedSentence, context: BuildContext): boolean {
  const person = persons.find((m) => !m.inside && m.posts.length > 0 && m.from > to && m.outerFrom - to <= 2)
  if (!person || ARTICLE.test(context.low(to))) return false
  for (let i = to; i < person.outerFrom; i++)
    if (!/^[\p{L}'’-]+$/u.test(context.form(i)) || /^(?:in|at|and|with|as|to)$/.test(context.low(i))) return false
  return true
}

/** `invited her to visit`, `the invitation to visit`, `hopes to visit`: no visit yet; `will visit`, `came to visit` are. */
export function isInvitedTo(verb: Verb, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (verb.form !== 'infinitive' || context.low(verb.from - 1) !== 'to') return false
  for (let i = verb.from - 2; i >= Math.max(sentence.from, verb.from - 24); i--)
    if (
      /^(?:invit\p{L}*|hop(?:e|es|ed|ing)|wish(?:es|ed)?|wants?|wanted|encourag\p{L}*|urged?|like|opportunity|desire|unable|ask(?:s|ed)?)$/u.test(
        context.low(i),
      )
    )
      return true
  return false
}

/** `accepted an invitation to visit Peru in 1968`: a visit is agreed on, and when. */
export function isAccepted(verb: Verb, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (context.low(verb.from - 1) !== 'to' || !datesOf(sentence).some((date) => date.from >= verb.to && date.from - verb.to <= 8)) return false
  for (let i = verb.from - 2; i >= Math.max(sentence.from, verb.from - 12); i--)
    if (/^(?:accept|accepts|accepted|accepting)$/.test(context.low(i))) return true
  return false
}

/** `recently travelled`, `had previously visited`: not on the day that the telling stands in. */
export const isSomeTimeAgo = (verb: Verb, context: BuildContext): boolean =>
  [1, 2].some((k) => /^(?:previously|earlier|recently|once|already|had|formerly)$/.test(context.low(verb.from - k)))

/** `is in Lima to attend the summit`, `for talks`, `as a guest of X`, `is in Porto, Portugal, attending`: somebody who is elsewhere for it. */
function isThereFor(to: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (context.low(to) === ',') {
    const state = sentence.places.find((m) => m.from === to + 1)
    return /^(?:participating|attending)$/.test(context.low(state && context.low(state.to) === ',' ? state.to + 1 : to + 1))
  }
  if (context.low(to) === 'to') return ERRAND.test(context.low(to + 1))
  if (context.low(to) === 'as') return /^(?:guests?|guest)$/.test(context.low(/^(?:a|the|an)$/.test(context.low(to + 1)) ? to + 2 : to + 1))
  return context.low(to) === 'for' && sentence.cues.some((cue) => cue.cue === 'talks-noun' && cue.from > to && cue.from - to <= 3)
}
const ERRAND = /^(?:attend|meet|hold|take|participate|represent|talk|discuss|sign|address|chair|co-chair|open|inaugurate|visit|join|lead)$/

/** "Count X was in Ghana from 26 February to 1 March": somebody, a place right after, and a date near. */
export function isStay(verb: Verb, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const place = sentence.mentions.find(
    (m) => (m.kind === 'place' || (m.kind === 'organization' && !m.generic)) && m.from >= verb.to && m.from - verb.to <= 1,
  )
  const dated = sentence.dates.some((m) => m.edtf !== null && m.edtf.length > 6 && Math.abs(m.from - verb.to) <= 10)
  const calls = sentence.cues.some((cue) => cue.cue === 'visit-noun' && cue.from > verb.to && cue.from - verb.to <= 12)
  if (!place || !(dated || calls || isThereFor(place.to, sentence, context))) return false
  if (clauseOf(verb, sentence, context).subject.some((party) => party.kind === 'person')) return true
  const company = companyBefore(verb, sentence, context)
  return company !== null && !company.pointing && company.parties.length + company.homes.length > 0
}

/** `The Queen and the Duke of Kent | arrived`: somebody by a style that stands for one person. */
export function isRoyal(verb: Verb, { from }: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = verb.from - 1; i >= Math.max(from, verb.from - 7); i--) {
    if (/^(?:Queen|King|Emperor|Empress|Duke|Duchess|Sultan|Pope|Prince|Princess|Aga)$/.test(context.form(i)))
      return /^(?:The|the|Crown|and)$/.test(context.form(i - 1))
    if (/^(?:who|which|,)$/.test(context.low(i))) return false
  }
  return false
}
