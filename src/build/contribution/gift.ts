import type { CueMention } from '#model/mention'
import { after } from '../clause/clause.ts'
import { partiesUpTo } from '../clause/parties.ts'
import type { BuildRule } from '../rule.ts'
import { countedItems, namedItems, tellItems } from './item.ts'
import { tellParties, tellRecipients } from './people.ts'
import { tellGivenOn } from './when.ts'

/** `a donation of 500 books to Y from X`, `received a grant of €2 million from X`, `a school aided by X`. */
export const gift: BuildRule = {
  id: 'contribution/gift',
  version: 1,
  cues: ['gift', 'aided'],
  build(at, sentence, context, rule) {
    const cue = at as CueMention
    if (context.isQuiet(sentence)) return
    const draft = context.draft('contribution', rule, sentence)
    if (cue.cue === 'aided') {
      const donors = after('by', cue.to - 1, sentence, sentence.to, context)
      const item = thingBefore(cue.from, sentence.from, context)
      if (!donors.length || !item) return
      const counted = countedItems(sentence, item[0] - 3, cue.from, context)
      tellItems(draft, counted.length ? counted : [{ value: null, unit: context.words(item[0], item[1]), at: item }])
      tellParties(draft, 'donors', donors)
    } else {
      let of = cue.to
      if (/^(?:ceremony|certificate)$/.test(context.low(of))) of++
      const limit = Math.min(sentence.to, cue.to + 30)
      const named =
        context.low(of) === 'of'
          ? countedItems(
              sentence,
              of + 1,
              stop(of + 1, limit, (i) => context.low(i)),
              context,
            )
          : []
      const items = named.length ? named : context.low(of) === 'of' && /^donati/.test(context.low(cue.from)) ? namedItems(of + 1, limit, context) : []
      const summed = items.length ? items : sumBefore(cue, sentence, context)
      if (summed.length === 0) return
      tellItems(draft, summed)
      tellParties(draft, 'donors', [...after('from', cue.to, sentence, limit, context), ...after('by', cue.to, sentence, limit, context)])
      const received = receivedBy(cue.from, sentence, context)
      if (received.length) tellParties(draft, 'recipients', received)
      else tellRecipients(draft, sentence, cue.to, limit, context)
      if (draft.valuesOf('donors').length === 0 && draft.valuesOf('recipients').length === 0) return
    }
    tellGivenOn(draft, sentence, cue.from, context)
    context.keep(draft)
  },
}

type Sentence = Parameters<BuildRule['build']>[1]
type Context = Parameters<BuildRule['build']>[2]

const stop = (from: number, limit: number, low: (i: number) => string): number => {
  for (let i = from; i < limit; i++) if (/^(?:to|from|by|for)$/.test(low(i))) return i
  return limit
}

/** `a $5 million grant`: the sum right before the noun. */
const sumBefore = (cue: CueMention, sentence: Sentence, context: Context) =>
  countedItems(sentence, cue.from - 5, cue.from, context).filter((item) => item.at[1] >= cue.from - 1)

/** Who received it: the subject of `received` before the noun. */
function receivedBy(at: number, sentence: Sentence, context: Context) {
  for (let i = at - 1; i >= sentence.from && at - i < 8; i--)
    if (/^(?:received|receives|accepted|accept)$/.test(context.low(i))) {
      let to = i
      while (/^(?:has|have|had|also|gratefully)$/.test(context.low(to - 1))) to--
      return partiesUpTo(sentence, to, sentence.from, context)
    }
  return []
}

/** The noun phrase right before `donated by`: capitalized words, or the last noun with what stands before it. */
function thingBefore(at: number, from: number, context: Context): readonly [number, number] | null {
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
