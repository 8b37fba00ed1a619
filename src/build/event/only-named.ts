import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, TitleMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { countOf } from '../series/editions-held.ts'
import { isEveryYear, isFixed, isOfOffice, isOfTopics, isOnlyWhen, isPrepared, isRemembered, isSourceOf } from './not-held.ts'
import { partOf } from './part-of-occasion.ts'

/** Anniversaries are marked, not held: they name no occasion that people come to. */
const NOT_HELD = new Set(['anniversary', 'war', 'victory'])

/** Days and years go by without anybody meeting. */
const CALENDAR = new Set(['day', 'year', 'decade', 'month'])

/** Why a named occasion is only spoken of, and not told as held; null where it may be. */
export function whyOnlyNamed(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): string | null {
  if (NOT_HELD.has(title.head)) return 'an anniversary is not held'
  if (isRemembered(title, context)) return 'only its anniversary is told'
  if (isEveryYear(title, sentence, context)) return 'what is done there every year is told of'
  if (isSourceOf(title, sentence, context)) return 'only what was agreed there is told of'
  if (isOfTopics(title, sentence, context)) return 'one of several topics in quotation marks'
  if (isOfCalendar(title) && !isCelebrated(title, sentence, context) && isMarked(title, sentence, context)) return 'it is only what is marked'
  if (isOfOffice(title, context) && !isFixed(title, sentence, context)) return 'an office there is told of'
  if (isPrepared(title, sentence, context)) return 'it is only prepared or called for'
  if (isOnlyWhen(title, sentence, context) || (isTimed(title, context) && !isFixed(title, sentence, context)))
    return 'something else is told of by its time'
  return areCounted(title, sentence, context) ? 'its editions are counted' : null
}

/** True for days and years, which go by without anybody meeting. */
export const isOfCalendar = (title: TitleMention): boolean => CALENDAR.has(title.head)

/** `the exchanges after COP28`: an occasion told by its letters alone, with what went before or after it. */
const isTimed = (title: TitleMention, context: BuildContext): boolean => title.rule === LETTERED && TIMED.test(context.low(title.from - 1))

/** `the Forum has held six editions`, `six editions of the Forum`. */
const areCounted = (title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  sentence.cues.some(
    (cue) => cue.cue === 'editions' && (cue.from >= title.to || isOf(title, cue, context)) && countOf(cue, sentence, context) !== null,
  )

/** `six editions of the Forum`. */
const isOf = (title: TitleMention, { to }: CueMention, context: BuildContext): boolean =>
  context.low(to) === 'of' && (title.from === to + 1 || (title.from === to + 2 && context.low(to + 1) === 'the'))

const LETTERED = 'names/lettered@1'

/** `the exchanges after COP28`. */
const TIMED = /^(?:after|since|before|until|following)$/

/** `on the occasion of the National Day`, `marking Europe Day`: the day is why something else is held. */
function isMarked(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  let i = title.from - 1
  while (i > sentence.from && /^(?:the|its|their|this|year’s|'s|’s|\d+(?:st|nd|rd|th))$/.test(context.low(i))) i--
  const low = context.low(i)
  return low === 'of' || /^(?:mark|marks|marking|marked|celebrating|celebrate|commemorate|commemorating|for|on|ahead)$/.test(low)
}

/** `the reception for the National Day`, `the celebration of the Republic Day`; not `in celebration of` it. */
function isCelebrated(title: TitleMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const part = partOf(title, sentence, context)
  return part !== undefined && context.low(part.from - 1) !== 'in'
}
