import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { type Party, partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { countedItems, type Item, tellItems, thingEnding } from './item.ts'
import { tellParties } from './people.ts'
import { receivedBy } from './receiver-of-gift.ts'

/** `households received seed – a gift of X`, `brought home a bench, a gift from X`: the thing before the apposition. */
export function tellApposed(draft: Draft<'contribution'>, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (!/^(?:of|from|by)$/.test(context.low(cue.to))) return false
  const article = /^(?:a|an|the)$/.test(context.low(cue.from - 1)) ? cue.from - 1 : cue.from
  if (!/^(?:[,–—-]|is|was|are|were|as)$/.test(context.low(article - 1))) return false
  const donors = giversBehind(cue.to, sentence, context)
  const thing = context.low(article - 1) === 'as' ? subjectThing(article - 1, sentence, context) : thingEnding(article - 1, sentence.from, context)
  if (!donors.length || !thing) return false
  const counted = countedItems(sentence, thing.at[0] - 5, article - 1, context).filter((item) => item.at[1] >= thing.at[0] - 1)
  tellItems(draft, counted.length === 1 && thing.value === null ? counted : [thing])
  tellParties(draft, 'donors', donors)
  const received = receivedBy(thing.at[0], sentence, context)
  if (received.length) tellParties(draft, 'recipients', received)
  else tellReceiver(draft, thing.at[0], sentence, context)
  return true
}

/** `a gift from the people of Taiwan`: who stands behind the preposition, or the state or town whose people gave. */
function giversBehind(at: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const limit = Math.min(sentence.to, at + 14)
  const named = partiesFrom(sentence, at + 1, limit, context)
  if (named.length) return named
  const start = context.low(at + 1) === 'the' ? at + 2 : at + 1
  const folk = sentence.places.find((m) => m.sort === 'demonym' && m.from === start)
  if (folk && /^(?:people|government|state|nation)$/.test(context.low(folk.to)))
    return [{ ...folk, sort: 'country', name: context.words(folk.from, folk.to + 1), to: folk.to + 1 }]
  if (!/^(?:people|citizens|city|town|government|residents|community|municipality)$/.test(context.low(start)) || context.low(start + 1) !== 'of')
    return []
  const place = sentence.places.find((m) => m.from >= start + 2 && m.from <= start + 3 && m.sort !== 'demonym')
  return place ? [place] : []
}

/** `120 tonnes of rice arrived as a gift of X`: the counted things that open the sentence. */
function subjectThing(at: number, sentence: AnnotatedSentence, context: BuildContext): Item | null {
  const [first] = countedItems(sentence, sentence.from, at, context)
  return first && first.at[0] <= sentence.from + 3 ? first : null
}

/** The plain noun before `received`: `8,940 households received rice`. */
function tellReceiver(draft: Draft<'contribution'>, at: number, sentence: AnnotatedSentence, context: BuildContext): void {
  for (let i = at - 1; i > sentence.from && at - i < 5; i--)
    if (context.low(i) === 'received' && /^\p{L}{3,}$/u.test(context.low(i - 1))) {
      draft.tell('recipients', context.words(i - 1, i), [i - 1, i])
      return
    }
}
