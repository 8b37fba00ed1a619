import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { beforeName } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'

/** How many sentences before must tell of no event. */
const REACH = 10

/**
 * `The reception was held at the Judd School`, `The groundbreaking ceremony was attended by President X`, where no event was
 * told before: an occasion that its article alone brings in; the paragraph's day is its own.
 */
export function isNewHere(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (noun.from - sentence.from !== 1 || context.low(sentence.from) !== 'the') return false
  const verb = sentence.cues.find(
    (cue) => (cue.cue === 'hold' || cue.cue === 'held' || cue.cue === 'presence') && cue.from >= noun.to && cue.from - noun.to <= 2,
  )
  if (!verb) return false
  const told =
    verb.cue === 'presence'
      ? sentence.persons.some((m) => !m.inside && m.from >= verb.to)
      : isPlaced(sentence, context) || datesOf(sentence).some((date) => (date.edtf?.length ?? 0) >= 10)
  return told && context.near('event', sentence.index - REACH, sentence.index).length === 0
}

/** `in Lima`, `at the Judd School`. */
const isPlaced = (sentence: AnnotatedSentence, context: BuildContext): boolean =>
  sentence.places.some((m) => m.sort !== 'demonym' && !m.inside && /^(?:in|at)$/.test(context.low(beforeName(context, m.from)))) ||
  sentence.organizations.some((m) => !m.generic && !m.inside && context.low(beforeName(context, m.from)) === 'at')
