import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { after } from '../clause/clause.ts'
import { nameOfParty, partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { tellAided } from './aided.ts'
import { tellApposed } from './apposed-gift.ts'
import { tellMaker, tellOwner, tellOwnerBehind } from './giver-of-gift.ts'
import { byWorth, tellItems } from './item.ts'
import { tellGiverBehind, tellParties, tellRecipients, tellThanked } from './people.ts'
import { receivedBy, tellBuilt, tellPlainReceiver } from './receiver-of-gift.ts'
import { thingsOf } from './things-of-gift.ts'
import { tellGivenOn } from './when.ts'

/** `a donation of 500 books to Y from X`, `received a grant of €2 million from X`, `a school aided by X`. */
export const gift: BuildRule = {
  id: 'contribution/gift',
  version: 7,
  cues: ['gift', 'aided'],
  build(cue: CueMention, sentence, context, rule) {
    if (isVerb(cue, context) || (cue.row === 'giving/funding-noun' && context.low(cue.to) !== 'of')) return
    const draft = context.draft('contribution', rule, sentence)
    const tell = cue.cue === 'aided' ? tellAided : tellGift
    if (!tell(draft, cue, sentence, context)) return
    tellGivenOn(draft, sentence, cue.from, context)
    context.keep(draft)
  },
}

/** The noun of a gift: what was given, who gave it and who received it; true where enough of it is told. */
function tellGift(draft: Draft<'contribution'>, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const { things, limit, ...told } = thingsOf(cue, sentence, context)
  if (things.length === 0) return tellApposed(draft, cue, sentence, context)
  tellItems(draft, byWorth(things, sentence, context))
  const opens = cue.from - sentence.from < 4 && /^(?:with|thanks|through|using)$/.test(context.low(sentence.from))
  const comma = opens ? commaBehind(cue.to, limit, context) : limit
  tellParties(draft, 'donors', [...after('from', cue.to, sentence, comma, context), ...after('by', cue.to, sentence, comma, context)])
  if (comma < limit) tellParties(draft, 'recipients', partiesFrom(sentence, comma + 1, limit, context).slice(0, 1))
  else if (/^(?:to|with)$/.test(context.low(articleBefore(cue.from, context) - 1))) tellBuilt(draft, cue.from, sentence, context)
  const isGiverOpen = (): boolean => draft.valuesOf('donors').length === 0
  if (isGiverOpen()) tellGiverBehind(draft, 'from', cue.to, limit, sentence, context)
  if (isGiverOpen() && told.before) tellOwnerBehind(draft, cue, sentence, context)
  if (isGiverOpen()) tellMaker(draft, cue, sentence, context)
  if (!draft.tells('recipients')) tellReceivers(draft, cue, limit, sentence, context)
  if (isGiverOpen()) tellOwner(draft, Math.min(cue.from, things[0]?.at[0] ?? cue.from), sentence, context)
  if (isGiverOpen()) tellThanked(draft, sentence, cue.from, context)
  return !isGiverOpen() || draft.valuesOf('recipients').length > 0
}

/** Who received it, before the noun or behind it. */
function tellReceivers(draft: Draft<'contribution'>, cue: CueMention, limit: number, sentence: AnnotatedSentence, context: BuildContext): void {
  const received = receivedBy(cue.from, sentence, context)
  if (received.some((party) => nameOfParty(party) !== null)) tellParties(draft, 'recipients', received)
  else if (!tellPlainReceiver(draft, cue.from, sentence, context)) tellRecipients(draft, sentence, cue.to, limit, context)
}

/** `are donating 40 beds`: a verb, which tells of the gift itself. */
const isVerb = (cue: CueMention, context: BuildContext): boolean =>
  context.low(cue.from) === 'donating' && /^(?:is|are|was|were|be|been)$/.test(context.low(cue.from - 1))

const articleBefore = (at: number, context: BuildContext): number => (/^(?:an?|the)$/.test(context.low(at - 1)) ? at - 1 : at)

/** `With funding of $2 million from X, Y will …`: the comma that ends what opens the sentence. */
function commaBehind(at: number, limit: number, context: BuildContext): number {
  for (let i = at; i < limit; i++) if (context.low(i) === ',') return i
  return limit
}
