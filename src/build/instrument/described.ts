import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, TitleMention } from '#model/mention'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'

/** Farthest that the act may stand from what is signed, in tokens. */
const REACH = 14
const DETERMINERS = /^(?:an?|another|the|its|their|one|this)$/
/** Heads of documents that are described rather than named; plurals only count. */
const HEADS = new Set(
  `agreement declaration memorandum mou moa loi protocol treaty pact accord convention charter compact covenant programme program plan roadmap notes
   letter`.split(/\s+/),
)
/** Of these, the ones that need words before or behind them. */
const LOOSE = /^(?:programme|program|plan|letter|notes|charter)$/
const TAIL = /^(?:of|on|for|to|in)$/
/** `hopes for concluding`, `the possibility of signing`: nothing is signed yet. */
const AIMED = /^(?:for|of|at|to|towards?|about)$/
const NOT_DONE = /^(?:not|never|without|if|whether|should|could|may|might)$/

/** Documents that are told only by what is done with them: `signed an agreement on fisheries`, `a treaty of extradition was concluded`. */
export function describedIn(sentence: AnnotatedSentence, context: BuildContext): TitleMention[] {
  if (!sentence.cues.some(isAct)) return []
  const acts = sentence.cues.filter(isAct)
  const found: TitleMention[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const head = context.low(i)
    if (!HEADS.has(head) || isInName(i, sentence)) continue
    const from = beginning(i, sentence, context)
    const passing = from < 0 ? null : datedBehind(acts, i, sentence, context)
    const act = passing ?? (from < 0 ? null : actOn(acts, from, i, sentence, context))
    if (!act || (head === 'notes' && act.cue === 'instrument-sign' && !/^exchang/.test(context.low(act.from)))) continue
    const to = ending(i, head, sentence, context)
    if (LOOSE.test(head) && from === i && to === i + 1 && !(passing && head === 'charter')) continue
    if (/^(?:programme|program|plan)$/.test(head) && !definite(from, i, to, context)) continue
    if (
      act.form === 'infinitive' &&
      !/^(?:expected|due|scheduled|set|agreed|decided)$/.test(context.low(act.from - 2)) &&
      context.low(act.from - 1) === 'to'
    )
      continue
    if (act.form === 'gerund' && AIMED.test(context.low(act.from - 1))) continue
    if (context.low(act.from - 1) === 'will' && context.low(from - 1) === 'the') continue
    if (context.low(from - 1) === 'one' && /^\p{Lu}/u.test(context.form(i))) continue
    const bare = POINTING.test(pointer(from, context)) && to === i + 1
    if (bare && passing && (from !== i || head === 'charter')) {
      found.push(described(overSum(from, i, sentence), to, head, context))
      i = to - 1
      continue
    }
    if (bare && (LOOSE.test(head) || act.form !== 'participle' || act.from < i || from !== i)) continue
    found.push(described(from, to, head, context))
    i = to - 1
  }
  return found
}

function described(from: number, to: number, head: string, context: BuildContext): TitleMention {
  const name = context.words(from, to)
  const exchange = /^programme?$|^program$/.test(head) ? /\bexchange programme?\b/i.exec(name)?.[0] : undefined
  return { kind: 'instrument', from, to, name, head: exchange ?? head, edition: null, base: name, acronym: null, rule: 'instrument/described@5' }
}

/** `the protocol signed in 2012`, `the charter, which was signed in Lima in May 1978`: the act behind a document told in passing, with its day. */
function datedBehind(acts: readonly CueMention[], head: number, sentence: AnnotatedSentence, context: BuildContext): CueMention | null {
  let at = head + 1
  if (context.low(at) === ',') at++
  if (context.low(at) === 'which' && /^(?:was|were)$/.test(context.low(at + 1))) at += 2
  const act = acts.find((one) => one.from === at && /ed$/.test(context.low(at)))
  return act && datesOf(sentence).some((date) => date.from >= act.to && date.from - act.to <= 6) ? act : null
}

/** `the $40 million | Rice Corporation compact`: behind the sum that it is worth. */
const overSum = (from: number, head: number, { quantities }: AnnotatedSentence): number => {
  const sum = quantities.find((m) => m.unitKind === 'money' && m.from >= from - 1 && m.from <= from && m.to < head)
  return sum ? sum.to : from
}

/** `The agreement was signed by …`: a head alone that an article points back to. */
export const isPointedTo = (mention: TitleMention, context: BuildContext): boolean =>
  mention.head !== 'charter' &&
  mention.rule.startsWith('instrument/described') &&
  mention.to === mention.from + 1 &&
  POINTING.test(pointer(mention.from, context))
const POINTING = /^(?:the|this|its|their)$/

/** The article before a name, over what says nothing of it: `the first agreement`. */
function pointer(from: number, context: BuildContext): string {
  let at = from - 1
  while (VAGUE.test(context.low(at))) at--
  return context.low(at)
}

function actOn(acts: readonly CueMention[], from: number, head: number, sentence: AnnotatedSentence, context: BuildContext): CueMention | null {
  for (const act of acts) if (actsOn(act, from, head, sentence, context)) return act
  return null
}

/** True within the name of a document. */
function isInName(i: number, { instruments }: AnnotatedSentence): boolean {
  for (const { from, to } of instruments) if (from <= i && to > i && to - from > 1) return true
  return false
}

const isAct = ({ cue, form }: CueMention): boolean => (cue === 'instrument-sign' || cue === 'instrument-adopt') && form !== 'noun'

/** Where the noun phrase begins, behind its article; -1 where it has none, or counts several. */
function beginning(head: number, sentence: AnnotatedSentence, context: BuildContext): number {
  if (context.low(head) === 'notes') return /^exchang/.test(context.low(head - 1)) ? head : -1
  for (let i = head - 1; i >= Math.max(sentence.from, head - 7); i--) {
    const low = context.low(i)
    if (DETERMINERS.test(low)) return overVague(i + 1, head, context)
    if (/^[,;:.()]$|^(?:and|or|of|to|with|by|in|on|for|from|as|that|which)$/.test(low)) return -1
  }
  return -1
}
const overVague = (from: number, head: number, context: BuildContext): number => {
  let at = from
  while (at < head && VAGUE.test(context.low(at))) at++
  return at
}

const VAGUE = /^(?:new|historic|landmark|similar|separate|formal|written|further|important|major|key|first|second|draft|final|said|same)$/

/** The act has it for its object, or stands behind it in the passive; nothing else is done between. */
function actsOn(act: CueMention, from: number, head: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (act.to <= from) {
    if (isListed(act, from, sentence, context)) return true
    if (from - act.to > REACH || NOT_DONE.test(context.low(act.from - 1))) return false
    for (let i = act.to; i < from - 1; i++)
      if (/^[;:.]$|^(?:that|which|who|whose|after|before|under|according|following|framework|implementation|basis)$/.test(context.low(i)))
        return false
    return !sentence.cues.some((cue) => cue.form === 'finite' && cue.from >= act.to && cue.to <= from && cue.row.startsWith('speech/'))
  }
  if (act.from <= head || act.from - head > REACH * 2) return false
  const aux = context.words(Math.max(head + 1, act.from - 3), act.from).toLowerCase()
  if (!/\b(?:was|were|is|are|be|been|being)\b/.test(aux)) return false
  for (let i = head + 1; i < act.from - 2; i++) if (/^[;:.]$|^(?:that|which|who)$/.test(context.low(i))) return false
  return true
}

/** `Four agreements were signed: an agreement on rice, a protocol on fish`: the items behind the colon of what was signed. */
function isListed(act: CueMention, from: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  let colon = -1
  for (let i = act.to; i < from; i++) if (context.low(i) === ':') colon = i
  if (colon < 0) return false
  for (let i = sentence.from; i < colon; i++) if (context.isIn('agreements/several', i)) return true
  return false
}

/** The name goes on with what the document is on, of or for. */
export function ending(head: number, first: string, sentence: AnnotatedSentence, context: BuildContext): number {
  let to = head + 1
  if (context.form(to) === '(' && context.form(to + 2) === ')' && /^\p{Lu}{2,}/u.test(context.form(to + 1))) to += 3
  if (first !== 'notes' && !TAIL.test(context.low(to))) return to
  if (sentence.dates.some((m) => m.from === to + 1)) return to
  if ((first === 'notes' && context.low(to) !== 'on') || context.low(to + 1) === 'behalf') return to
  if (context.low(to) === 'in' && !/^the (?:field|fields|area|areas|sphere|spheres|sector) of$/.test(context.words(to + 1, to + 4).toLowerCase()))
    return to
  for (let i = to + 1; i < Math.min(sentence.to, to + 22); i++) {
    const low = context.low(i)
    if (
      /^[.;:()]$|^(?:with|between|among|which|that|who|at|by|under|during|after|before|when|while|worth|was|were|is|are|has|have|had|will|would|signed|concluded|dates|dating|provides|provided|expired|expires|entered|yesterday|today|next|last|this|to)$/.test(
        low,
      )
    )
      return i
    if (low === ',' || low === 'and') {
      if (!goesOn(i, sentence, context)) return i
      continue
    }
    if (low === 'in' && i > to + 1 && (placeOrDate(i + 1, sentence) || context.low(i + 1) === 'the')) return i
    if (low === 'on' && placeOrDate(i + 1, sentence)) return i
  }
  return Math.min(sentence.to, to + 22)
}
const placeOrDate = (at: number, sentence: AnnotatedSentence): boolean =>
  sentence.mentions.some((m) => (m.kind === 'place' || m.kind === 'date' || m.kind === 'organization') && m.from <= at + 1 && m.to > at)

/** `culture and sport`, `trade, tourism and health`: a noun goes on, no verb, no new object. */
const goesOn = (at: number, sentence: AnnotatedSentence, context: BuildContext): boolean => {
  const next = context.low(at) === ',' && context.low(at + 1) === 'and' ? at + 2 : at + 1
  return (
    /^[\p{L}-]+$/u.test(context.form(next)) &&
    !/^(?:an?|the|its|their|he|she|it|they|which|who|as|to|also|will|has|was|said|his|her|both|in|on|at|with|according|during|after|while|but)$/.test(
      context.low(next),
    ) &&
    !sentence.cues.some((cue) => cue.from === next && cue.form === 'finite') &&
    !sentence.persons.some((m) => m.outerFrom <= next && m.to > next)
  )
}

/** A plan or programme is a document where words of its own say of what kind, or for when. */
const definite = (from: number, head: number, to: number, context: BuildContext): boolean =>
  /^(?:executive|action|work|cooperation|co-operation|implementation|exchange|joint)$/.test(context.low(head - 1)) ||
  /\bcooperation\b/i.test(context.words(from, head)) ||
  /^(?:of action|for (?:the )?(?:years?|period|\d{4}))/i.test(context.words(head + 1, to))
