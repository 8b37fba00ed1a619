import type { AnnotatedSentence } from '#model/annotated'
import { type Party, partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { countedItems, type Item, isThing, namedItems, tellItems } from './item.ts'
import { tellParties } from './people.ts'

/** `X gave books, and the Ford Fund a grant of $40,000`: the next giver with what it gave, the verb left out. */
export function tellNextGivers(told: Draft<'contribution'>, sentence: AnnotatedSentence, context: BuildContext, from: number): void {
  for (let i = nextGiver(from, sentence.to, sentence, context); i < sentence.to; i = nextGiver(i + 1, sentence.to, sentence, context)) {
    const giver = giverAt(i, sentence, context)
    const items = giver ? given(giver, sentence, context) : []
    if (!giver) return
    const draft = context.draft('contribution', told.rule, sentence)
    tellItems(draft, items)
    tellParties(draft, 'donors', [giver])
    if (!draft.tells('donors')) return
    for (const { field, value, spans } of told.claims)
      if (field === 'recipients' || field === 'date') draft.claims.push({ field, value, spans, basis: 'inferred', rule: told.rule })
    context.keep(draft)
  }
}

/** Where `and` stands before the next giver and what it gave; `limit` where none follows. */
export function nextGiver(from: number, limit: number, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = from; i < limit; i++) {
    if (!/^(?:and|;|while)$/.test(context.low(i))) continue
    const giver = giverAt(i, sentence, context)
    if (giver && given(giver, sentence, context).length > 0) return i
  }
  return limit
}

function giverAt(i: number, sentence: AnnotatedSentence, context: BuildContext): Party | null {
  const [giver] = partiesFrom(sentence, i + 1, Math.min(sentence.to, i + 12), context)
  return giver && giver.from <= i + 2 ? giver : null
}

/** What stands right behind the giver: a number of things, a sum, `a grant of` a sum. */
function given(giver: Party, sentence: AnnotatedSentence, context: BuildContext): Item[] {
  let at = giver.to
  if (/^an?$/.test(context.low(at)) && /^(?:grant|donation|gift|contribution|further|total|sum)$/.test(context.low(at + 1))) at += 2
  while (/^(?:of|some|about|over|nearly|another|a|further)$/.test(context.low(at)) && at < giver.to + 4) at++
  const [counted] = countedItems(sentence, at, sentence.to, context)
  if (counted?.at[0] === at) return /^[A-Z]{3}$/.test(counted.unit) || isThing(counted, context) ? [counted] : []
  return at === giver.to + 1
    ? namedItems(giver.to, sentence.to, context)
        .slice(0, 1)
        .filter((item) => isThing(item, context))
    : []
}
