import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { daysOf, isOfDateline, isToldIn, lengthIn } from './length-of-stay.ts'
import { sameItem } from './told-later.ts'

/** How many sentences after an exhibition it may be said how long it stays open. */
const REACH = 10
const LONG = new Set(['conference', 'training', 'culture', 'sport'])
const BEGINNING = /^(?:begins?|began|begun|starts?|started|kicked|kicks|opens?|opened|commenced|commences)$/
const ENDING = /^(?:ends|concluded|concludes|wrapped|closed|completed|ended)$/
const OPEN = /^(?:open|opens|run|runs|running|display|view|continue|continues|lasts|last|remain|remains|shown|visited|exhibited|show)$/

/**
 * "A three-day workshop began on 4 March", "The exhibition runs until 30 June": the days
 * of an event of which the first, or the last, is told with how long it lasts.
 */
export function tellLasting(context: BuildContext): void {
  for (const event of context.of('event')) {
    if (!LONG.has(String(event.valueOf('kind'))) || event.valueOf('date')?.length !== 10) continue
    if (!tellLength(event, context) && event.valueOf('kind') === 'culture') tellEnd(event, context)
  }
}

/** `a three-day workshop`, and the day on which it began or ended. */
function tellLength(event: Draft<'event'>, context: BuildContext): boolean {
  const date = event.claims.find((claim) => claim.field === 'date')
  const home = [...event.sentences]
    .map((index) => context.doc.sentences[index])
    .find((sentence) => sentence && isToldIn(date?.spans[0], sentence, context))
  if (!date || !home || isOfDateline(date.spans[0], home, context)) return false
  const begins = has(home, BEGINNING, context)
  if (!begins && !has(home, ENDING, context)) return false
  for (const index of event.sentences) {
    const sentence = context.doc.sentences[index]
    const days = sentence && lengthIn(sentence, context, (cue) => isNounOf(event, cue))
    if (!days) continue
    const lasting = daysOf(String(date.value), days, !begins)
    if (lasting) event.retract('date').tell('date', lasting, [days.from, days.to], 'inferred')
    return lasting !== null
  }
  return false
}

function has(sentence: AnnotatedSentence, words: RegExp, context: BuildContext): boolean {
  for (let i = sentence.from; i < sentence.to; i++) if (words.test(context.low(i))) return true
  return false
}

const isNounOf = (event: Draft<'event'>, cue: CueMention): boolean => cue.cue === `occasion.${event.valueOf('kind')}`

/** `The exhibition will be open until 11 June`: the last day, told right there or soon after. */
function tellEnd(event: Draft<'event'>, context: BuildContext): void {
  const first = event.valueOf('date') as string
  const { first: from, last } = event.sentences
  for (let index = from; index <= last + REACH; index++) {
    const sentence = context.doc.sentences[index]
    if (!sentence || !sameItem(from, sentence, context)) continue
    const end = sentence.dates.find(
      (date) =>
        date.edtf?.length === 10 &&
        date.edtf > first &&
        Number(date.edtf.slice(0, 4)) - Number(first.slice(0, 4)) <= 1 &&
        [0, 1].some((k) => /^(?:until|till|through)$/.test(context.low(date.from - k))),
    )
    if (!end?.edtf || !staysOpen(sentence, end.from, context) || !isOf(event, sentence, context)) continue
    event.retract('date').tell('date', `${first}/${end.edtf}`, [end.from, end.to], 'inferred')
    event.sentences.add(index)
    return
  }
}

function staysOpen(sentence: AnnotatedSentence, until: number, context: BuildContext): boolean {
  for (let i = Math.max(sentence.from, until - 8); i < until; i++) if (OPEN.test(context.low(i))) return true
  return false
}

/** The sentence tells of the event, or speaks of `it`, `the exhibition`. */
const isOf = (event: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  event.sentences.has(sentence.index) ||
  context.low(sentence.from) === 'it' ||
  sentence.cues.some((cue) => cue.cue === 'occasion.culture' && cue.from - sentence.from <= 4)
