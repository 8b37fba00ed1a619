import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { openListFrom } from '../clause/open-list.ts'
import type { Party } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { tellAttendance } from './attendance.ts'
import { isNumbered } from './numbered.ts'
import { statedSubstance, tellParties } from './people.ts'
import { tellRoles } from './roles.ts'
import { segmentAround } from './stretch.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** "A meeting of the Lakes Commission was held in Jinja on 3 May", "the Council's session takes place on 4 and 5 June": a body comes together. */
export const meetingOf: BuildRule = {
  id: 'event/meeting-of',
  version: 1,
  cues: ['talks-noun'],
  build(noun: CueMention, sentence, context, rule) {
    if (context.low(noun.to) !== 'of' || !/^(?:meeting|session|sitting|plenary)$/.test(context.low(noun.to - 1))) return
    if (noun.inside || sentence.occasions.some((m) => m.from < noun.to && m.to > noun.from) || isNumbered(noun, sentence, context)) return
    if (/^(?:next|last|previous|first|same)$/.test(context.low(noun.from - 1))) return
    const body = bodyOf(noun, sentence, context)
    const end = body ? body.to : endOfPeople(noun, sentence, context)
    if (end < 0) return
    const verb = holdingBehind(end, sentence, context) ?? holdingBefore(noun, sentence, context)
    if (!verb) return
    const dated = datesOf(sentence).some((date) => (date.edtf?.length ?? 0) >= 7)
    if (!dated) return context.reject(rule, noun.from, noun.to, 'when is not told')
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'meeting', [noun.from, noun.to])
    tellRoles(draft, sentence, noun.from, end, context)
    if (body) tellParties(draft, 'participants', [body])
    const stretch = segmentAround(sentence, verb.to, context)
    tellWhen(draft, stretch, context, false)
    tellWhere(draft, stretch, context)
    tellAttendance(draft, stretch, context)
    if (statedSubstance(draft, sentence, context) < 2) return context.reject(rule, noun.from, noun.to, 'too little is told of it')
    context.keep(draft)
  },
}

/** The named body right behind `of`. */
function bodyOf(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): Party | null {
  const start = context.low(noun.to + 1) === 'the' ? noun.to + 2 : noun.to + 1
  const known = sentence.organizations.find((m) => !m.inside && !m.generic && (m.from === start || m.from === noun.to + 1))
  return known ?? openListFrom(sentence, noun.to + 1, sentence.to, context).find((m) => m.kind === 'organization' && m.from <= start + 1) ?? null
}

/** `of senior officials`: where the people end; -1 where none are told. */
function endOfPeople(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = noun.to + 1; i < Math.min(sentence.to, noun.to + 6); i++) {
    if (context.isIn('people/convened', i)) return i + 1
    if (/^(?:[,;:.()]|and|was|were|is|to|in|at|on)$/.test(context.low(i))) return -1
  }
  return -1
}

/** `was held`, `took place`, `, to be held`, `, held` right behind. */
const holdingBehind = (end: number, sentence: AnnotatedSentence, context: BuildContext): CueMention | undefined =>
  sentence.cues.find(
    (cue) =>
      (cue.cue === 'held' || cue.cue === 'hold') &&
      cue.from >= end &&
      cue.from - end <= 7 &&
      (cue.cue === 'held' || cue.form === 'participle' || context.low(cue.from) === 'held'),
  )

/** `hosted a meeting of`, `will convene the session of` right before. */
const holdingBefore = (noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): CueMention | undefined =>
  sentence.cues.find(
    (cue) =>
      cue.cue === 'hold' &&
      (cue.form === 'finite' || cue.form === 'infinitive') &&
      cue.to <= noun.from &&
      noun.from - cue.to <= 4 &&
      !/^(?:[,;]|and|of|to)$/.test(context.low(noun.from - 1)),
  )
