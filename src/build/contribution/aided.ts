import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { after } from '../clause/clause.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { countedItems, tellItems } from './item.ts'
import { tellParties, tellRecipients } from './people.ts'

/** `a school aided by X`, `40 beds donated by X to Y`: the thing before, who gave it behind; true where both are told. */
export function tellAided(draft: Draft<'contribution'>, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const donors = after('by', cue.to - 1, sentence, sentence.to, context)
  const item = thingBefore(cue.from, sentence.from, context)
  if (!donors.length || !item) return false
  const counted = countedItems(sentence, item[0] - 3, cue.from, context)
  tellItems(draft, counted.length ? counted : [{ value: null, unit: context.words(item[0], item[1]), at: item }])
  tellParties(draft, 'donors', donors)
  const end = donors.at(-1)?.to ?? cue.to
  if (context.low(end) === 'to') tellRecipients(draft, sentence, end, Math.min(sentence.to, end + 10), context)
  return true
}

/** The noun phrase right before `donated by`: capitalized words, or the last noun with what stands before it. */
function thingBefore(at: number, from: number, context: BuildContext): readonly [number, number] | null {
  let to = at
  if (/^(?:was|were|is|are|been|jointly)$/.test(context.low(to - 1))) to--
  let begin = to
  while (
    begin > from &&
    to - begin < 9 &&
    /^[\p{L}\d’'“”"-]+$/u.test(context.form(begin - 1)) &&
    !/^(?:the|a|an|in|at|with|and|by|to|on|for|marking|from|visited|toured|opened|of)$/.test(context.low(begin - 1))
  )
    begin--
  const joins = context.low(begin - 1) === 'of' ? begin - 1 : context.low(begin - 1) === 'the' && context.low(begin - 2) === 'of' ? begin - 2 : begin
  if (joins < begin && joins > from && context.shape(joins - 1) & 1 && context.shape(begin) & 1)
    begin = (thingBefore(joins, from, context) ?? [begin])[0]
  if (context.low(begin - 1) === 'marking') return thingBefore(begin - 1, from, context)
  return begin < to ? [begin, to] : null
}
