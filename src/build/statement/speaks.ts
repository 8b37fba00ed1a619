import type { CueMention } from '#model/mention'
import { quotationsOf } from './extent.ts'
import { overFrame } from './framed.ts'
import { governing } from './instrument.ts'
import { byPaper } from './publication.ts'
import type { SayingPlace } from './saying.ts'
import type { Speaker } from './speaker.ts'

/** A body that shares, supported or encouraged something acted; it speaks where it says that something is so, or stands by it now. */
export function speaks(cue: CueMention, speaker: Speaker, place: SayingPlace, inverted: boolean): boolean {
  const { context } = place
  if (cue.cue === 'agree' && definiteAct(cue, place)) return false
  if (cue.cue === 'hope' && /ed$/.test(context.low(cue.from)) && context.low(cue.to) === 'to') return false
  if (cue.row === 'speech/read' && !byPaper(speaker, context)) return false
  if (cue.row === 'speech/invite' && !invites(cue, speaker, place)) return false
  if (cue.row === 'speech/write' && !quotedOrThat(cue, place)) return false
  if (cue.cue === 'tell' && !tells(cue, place)) return false
  if (!saysSomething(cue, place)) return false
  if (cue.cue === 'say' && isAgency(cue, place)) return false
  if (speaker.sort === 'person' || inverted) return true
  const clause = context.low(cue.to) === 'that' || /^["“«]$/.test(context.form(cue.to))
  if (clause) return true
  if (cue.form === 'gerund') return false
  if (cue.cue === 'agree') return true
  if (cue.cue === 'share' && /invitation/.test(context.low(cue.to - 1))) return false
  if (cue.cue === 'say')
    return (
      !/^(?:the|a|an|many|several|its|their|new|our)$|^\d/.test(context.low(cue.to)) || VALUED.test(context.low(cue.to + 1)) || isTold(cue, place)
    )
  const present = isPresent(context.low(cue.from), context.low(cue.from - 1))
  if (cue.cue === 'position' && !present) return SPEAKS.test(context.low(cue.from)) && !/^\d/.test(context.form(cue.to))
  if (cue.cue === 'position' && isSupportOf(cue, place)) return false
  if (cue.cue === 'position') return present && (governing(place.sentence, context) !== null || !ACTS.test(context.low(cue.from)))
  if (cue.cue === 'share') return !present
  if (cue.cue === 'propose' && /^encourag/.test(context.low(cue.from)) && !present) return false
  return cue.cue !== 'propose' || governing(place.sentence, context) !== null || !present
}
/** `She invited the minister to visit Lima`; not `a tour to which they invited friends`, nor what a sender of cards did. */
function invites(cue: CueMention, speaker: Speaker, { context, sentence }: SayingPlace): boolean {
  if (speaker.sort !== 'person' || cue.form !== 'finite' || !speaker.direct) return false
  for (let i = cue.to + 1; i < Math.min(sentence.to, cue.to + 12); i++) {
    if (/^[,;:]$/.test(context.form(i))) return false
    if (context.low(i) === 'to')
      return /^(?:\p{Ll}+|Join|Visit)$/u.test(context.form(i + 1)) && !/^(?:the|a|an|his|her|their|its)$/.test(context.low(i + 1))
  }
  return false
}
/** `added that …`, not `added 600 tents`; `called on Chile to act`, not `called on the minister`; not `thanked her`. */
function saysSomething(cue: CueMention, place: SayingPlace): boolean {
  const { context, sentence } = place
  const low = context.low(cue.from)
  if (low === 'think' && /^tanks?$/.test(context.low(cue.to))) return false
  if (cue.cue === 'position' && greets(cue, place)) return false
  if (low === 'spoke' && context.low(cue.to - 2) === 'on' && !VALUED.test(context.low(cue.to))) return false
  if (low === 'reports' && context.low(cue.to) !== 'that' && quotationsOf(sentence).length === 0) return false
  if (cue.cue === 'share' && (HELD_IN_COMMON.test(context.low(cue.to)) || forwards(cue, place))) return false
  if (/^(?:this|so)$/.test(context.low(cue.to)) && /^(?:when|while|during|in|at|on|after|as|yesterday|today|here)$/.test(context.low(cue.to + 1)))
    return false
  if (OBJECT.test(context.low(cue.to)) && /^[.,;]$|^and$/.test(context.form(cue.to + 1)) && cue.cue !== 'say' && !afterQuotation(cue, place))
    return false
  if (/^(?:called|calls) (?:on|upon)$/.test(context.words(cue.from, cue.to).toLowerCase())) return context.words(cue.to, sentence.to).includes(' to ')
  if (!CLAUSE_ONLY.test(low)) return true
  if (quotationsOf(sentence).length > 0) return true
  for (let k = cue.to; k < sentence.to; k++) if (/^(?:that|whether|if)$/.test(context.low(k)) || FINITE.test(context.low(k))) return true
  return sentence.from < cue.from - 3 && sentence.to - cue.to < 4
}
/** `welcomed Minister Diaz to the palace`, `welcomed the visiting delegation`: guests are received, nothing is said. */
function greets(cue: CueMention, { context, sentence }: SayingPlace): boolean {
  if (context.low(cue.from) !== 'welcomed') return false
  if (sentence.persons.some((m) => m.outerFrom <= cue.to + 2 && m.to > cue.to)) return true
  for (let i = cue.to; i < cue.to + 3; i++)
    if (/^(?:delegation|delegates|guests?|visitors|participants|students|team|group)$/.test(context.low(i))) return true
  return false
}
/** `have shared weal and woe`, `both nations’ shared values`: nothing is said. */
const HELD_IN_COMMON =
  /^(?:weal|values?|borders?|aspirations|interests|goals|challenges|responsibility|traditions?|histor(?:y|ies)|culture|common|similar|joys?)$/

/** `conveyed the greetings of the President to …`: somebody else’s. */
function forwards(cue: CueMention, { context, sentence }: SayingPlace): boolean {
  if (!/^(?:convey|extend)/.test(context.low(cue.from))) return false
  for (let i = cue.to; i < Math.min(sentence.to - 1, cue.to + 9); i++) {
    if (context.form(i) === ',' || /^(?:that|on|to|for)$/.test(context.low(i))) return false
    if (GREETING.test(context.low(i))) {
      let end = i + 1
      while (/^(?:and|or|,|of)$/.test(context.low(end)) && end < sentence.to && !/^of$/.test(context.low(end))) end++
      if (/^(?:of|from|by)$/.test(context.low(end))) return true
    }
  }
  return false
}
const GREETING = /^(?:greetings?|regards|wishes|salutations|compliments|message)$/
const OBJECT = /^(?:him|her|them|it|us|me|you)$/
const CLAUSE_ONLY =
  /^(?:(?:quip|marvel|retort|exclaim|mus)\p{Ll}*|add(?:ed|s)?|maintain(?:ed|s)?|conclud(?:ed|es)|claim(?:ed|s)|replie[ds]|responded|insisted|asked|quoted)$/u
export const FINITE = /^(?:is|are|was|were|has|had|will|would|could|should|can|may|must|do|does|did)$/

/** `supports about 30 orchestras`, `supports students`: what a body pays for or does, not what it holds. */
function isSupportOf(cue: CueMention, { context, sentence }: SayingPlace): boolean {
  if (!/^(?:supports?|backs?)$/.test(context.low(cue.from))) return false
  return sentence.mentions.some((m) => m.kind === 'quantity' && m.from - cue.to <= 2 && m.from >= cue.to)
}

/** `wrote on her page that …`, not `wrote a book`. */
function quotedOrThat(cue: CueMention, { context, sentence }: SayingPlace): boolean {
  for (let k = cue.to; k < Math.min(sentence.to, cue.to + 8); k++) if (/^(?:that|[:“"«])$/.test(context.low(k))) return true
  return quotationsOf(sentence).some((q) => q.to <= cue.from)
}

/** `told the pupils about …`, `told us that …`; not `told the story`. */
function tells(cue: CueMention, place: SayingPlace): boolean {
  const { context, sentence } = place
  if (afterQuotation(cue, place)) return true
  for (let k = cue.to; k < Math.min(sentence.to, cue.to + 14); k++) {
    if (context.form(k) === ',' && context.low(k + 1) === 'and') break
    if (/^(?:that|about|of|on|how|to|[:“"«])$/.test(context.low(k))) return true
  }
  return sentence.persons.some((m) => m.outerFrom <= cue.to + 1 && m.to > cue.to) || overFrame(cue, sentence, context) > cue.to
}

const afterQuotation = (cue: CueMention, { sentence }: SayingPlace): boolean => quotationsOf(sentence).some((q) => q.to <= cue.from)

/** `…, Ikon News reports.`: where the news is taken from. */
const isAgency = (cue: CueMention, { context, sentence }: SayingPlace): boolean =>
  /^report(?:s|ed)?$/.test(context.low(cue.from)) && cue.to >= sentence.to - 2 && quotationsOf(sentence).length === 0

/** `The Fund says 40,000 have come back`: `say` itself tells that something is so. */
const isTold = (cue: CueMention, { context, sentence }: SayingPlace): boolean => {
  if (!/^sa(?:ys?|id)$/.test(context.low(cue.from))) return false
  for (let k = cue.to + 1; k < Math.min(sentence.to, cue.to + 9); k++) if (FINITE.test(context.low(k)) || context.low(k) === 'have') return true
  return false
}

/** `noted the importance of …`, `confirmed their readiness to …`: a position, not an announcement. */
const VALUED =
  /^(?:need|importance|significance|necessity|value|role|urgency|willingness|readiness|commitment|intention|determination|desire|interest|support|progress|growing|existing)$/

/** What is done with words alone, also when it is past. */
const SPEAKS =
  /^(?:welcomed|condemned|denounced|praised|commended|applauded|hailed|thanked|congratulated|saluted|deplored|lauded|rejected|paid|spoke)/

/** `agreed to set up a fund` is an undertaking, `agreed to strengthen cooperation` a position. */
const definiteAct = (cue: CueMention, { sentence, context }: SayingPlace): boolean =>
  context.low(cue.to) === 'to' && sentence.cues.some((other) => other.cue === 'definite-act' && other.from === cue.to + 1)

/** Verbs that tell as well what a body does as what it holds. */
const ACTS = /^(?:uphold|adhere|value|recogni|celebrate|back|abide|take)/

/** A verb in the present tense, not a past form or one after an auxiliary. */
export function isPresent(verb: string, before: string): boolean {
  if (/ed$|^(?:said|told|held|made|was|were|spoke|paid|took|thought|upheld|called|stood|noted|put)$/.test(verb)) return false
  return !/^(?:has|have|had|was|were|would|did|could)$/.test(before)
}
