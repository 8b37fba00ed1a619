import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { after, clauseOf } from '../clause/clause.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { tellParties } from './people.ts'

/** How far behind a noun its own day may stand. */
const NEAR = 16

/**
 * "There was a reception at the Embassy", "stayed for a seminar of youth clubs, 5–6 November", "a lecture by Prof. X at the
 * University on the 17th": an occasion that no verb of holding governs. Tells who speaks there.
 */
export function standsByItself(
  draft: Draft<'event'>,
  noun: CueMention,
  end: number,
  indefinite: boolean,
  sentence: AnnotatedSentence,
  context: BuildContext,
): boolean {
  const there = thereBefore(noun, sentence, context)
  const dated = (indefinite || isOwnAssembly(noun, context)) && isDatedItself(end, sentence, context)
  const marked = indefinite && isMarkedWith(draft, noun, sentence, context)
  if (!there && !dated && !marked) return false
  if (there) draft.tellStatus(/^(?:will|shall)$/.test(there) ? 'planned' : 'held', [noun.from, noun.to])
  const speakers = after('by', noun.to, sentence, Math.min(sentence.to, noun.to + 10), context)
  tellParties(
    draft,
    'participants',
    speakers.filter((party) => party.kind === 'person' && party.from - noun.to <= 10),
  )
  return true
}

/** `at its general assembly in Lima on 6 May`, `at their annual meeting`. */
const isOwnAssembly = (noun: CueMention, context: BuildContext): boolean =>
  (noun.cue === 'occasion.meeting' || noun.cue === 'occasion.conference') &&
  [1, 2, 3].some(
    (k) => /^(?:its|their|’s|'s)$/.test(context.low(noun.from - k)) && /^(?:at|during|in|the|of|\p{L}+)$/u.test(context.low(noun.from - k - 1)),
  )

/** "The Embassy celebrated Republic Day with a flag-hoisting ceremony": who marks the day holds what marks it. */
function isMarkedWith(draft: Draft<'event'>, noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const mark = sentence.cues.findLast((cue) => cue.cue === 'mark' && cue.to <= noun.from && (cue.form === 'finite' || cue.form === 'participle'))
  if (!mark || noun.from - mark.to > 30) return false
  let i = noun.from - 1
  while (i > mark.to && noun.from - i <= 5 && context.low(i) !== 'with') i--
  if (context.low(i) !== 'with') return false
  if (mark.form === 'finite') {
    const hosts = clauseOf(mark, sentence, context).subject
    tellParties(
      draft,
      'organizers',
      hosts.filter((party) => party.kind === 'organization'),
    )
  }
  return true
}

/** `there was a`, `there will be a public`: the verb behind `there`; null where the noun is not brought in so. */
function thereBefore(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): string | null {
  for (let i = noun.from - 2; i >= Math.max(sentence.from, noun.from - 8); i--) {
    const low = context.low(i)
    if (low === 'there') return /^(?:was|were|will|shall)$/.test(context.low(i + 1)) ? context.low(i + 1) : null
    if (/^[,;.]$/.test(low) && i > noun.from - 4) return null
  }
  return null
}

/** A full day right behind the noun and where it was, with no verb in between. */
function isDatedItself(end: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const date = datesOf(sentence).find((m) => m.from >= end && m.from - end <= NEAR && (m.edtf?.length ?? 0) >= 10)
  if (!date || sentence.cues.some((cue) => cue.from >= end && cue.to <= date.from && (cue.form === 'finite' || cue.form === 'participle')))
    return false
  for (let i = end; i < date.from; i++) if (/^(?:is|are|was|were|will|to|;|who|which|that)$/.test(context.low(i))) return false
  return sentence.mentions.some(
    (m) =>
      (m.kind === 'place' || m.kind === 'organization') &&
      !m.inside &&
      /^(?:in|at)$/.test(context.low(m.from - (context.low(m.from - 1) === 'the' ? 2 : 1))),
  )
}
