import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'
import { datelineOf } from '../scene.ts'

/** How many tokens of a sentence a dateline may take: its day is that of the story. */
const HEAD = 8

const DAYS = /^(?:(\d{1,2})|two|three|four|five|six|seven|eight|nine|ten)-day$/
const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
/** Words before `a three-day visit` that say on which of its days the sentence stands. */
const FIRST = new Set(
  `arrived arrives arrive arriving began begins begin begun started starts start paid pay pays left leaves leave flew flies departed departs depart
   undertook undertakes undertake undertaking embarked embarks embark kicked`.split(/\s+/),
)
const LAST = new Set(
  `concluded concludes concluding ended ends ending wound wrapped completed completing finished returned returns end after following from conclusion`.split(
    /\s+/,
  ),
)

/** "arrived on Tuesday for a three-day visit", "left on Thursday at the end of a four-day visit": all its days, worked out from the one that is told. */
export function tellAllDays(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): void {
  const at = draft.claims.findIndex((claim) => claim.field === 'date')
  const claim = draft.claims[at]
  if (!claim || draft.valueOf('kind') !== 'visit' || String(claim.value).length !== 10) return
  const span = claim.spans[0]
  const headed = datelineOf(sentence, context.doc).length > 0 ? sentence.from + HEAD : -1
  const told = span && sentence.dates.some((date) => date.from > headed && context.doc.rangesOf(date.from, date.to)[0]?.start === span.start)
  const noun = told && sentence.cues.find((cue) => (cue.cue === 'visit-noun' || cue.cue === 'visit') && daysBefore(cue, context) > 0)
  if (!noun) return
  const length = daysBefore(noun, context)
  const last = isLastDay(noun, sentence, context)
  if (last === null) return
  const day = String(claim.value)
  const other = new Date(Date.parse(day) + (last ? 1 - length : length - 1) * 86_400_000).toISOString().slice(0, 10)
  draft.claims[at] = claimLike(claim, { value: last ? `${other}/${day}` : `${day}/${other}`, basis: 'inferred' })
}

/** The number in `a three-day official visit`; 0 where there is none. */
function daysBefore(noun: CueMention, context: BuildContext): number {
  for (let i = noun.to - 2; i >= noun.from - 5; i--) {
    const found = DAYS.exec(context.low(i))
    if (found) return found[1] ? Number(found[1]) : NUMBERS.indexOf(context.low(i).slice(0, -4)) + 2
  }
  return 0
}

/** Whether the day is the last of the visit, by the nearest word that says so; null where none does. */
function isLastDay(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean | null {
  for (let i = noun.to - 1; i >= Math.max(sentence.from, noun.from - 18); i--) {
    if (LAST.has(context.low(i))) return true
    if (FIRST.has(context.low(i))) return false
  }
  return null
}
