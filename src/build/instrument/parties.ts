import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, TitleMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { nameOfParty, type Party, partiesFrom, partiesUpTo } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'

/** The verb that tells what was done with a document. */
export interface Act {
  readonly verb: CueMention
  readonly way: 'sign' | 'adopt' | 'issue' | 'send'
}

const ACTS = new Set(['instrument-sign', 'instrument-adopt', 'instrument-issue', 'instrument-send'])

/** The act on a document: the verb right before it (`signed the X`), or after it (`the X was signed`). */
export function actOn(mention: TitleMention, sentence: AnnotatedSentence, context: BuildContext): Act | null {
  const verbs = sentence.cues.filter((cue) => ACTS.has(cue.cue) && cue.form !== 'noun')
  const later = verbs.filter(
    (cue) => cue.from >= mention.to && cue.from - mention.to < 40 && (cue.form === 'participle' || reduced(cue, mention, context)),
  )
  const after = later.find((cue) => !/^(?:first|originally|initially)$/.test(context.low(cue.from - 1))) ?? later[0]
  const before = verbs.findLast((cue) => cue.to <= mention.from && cue.form !== 'participle' && !stops(cue.to, mention.from, context))
  const adjective = verbs.find((cue) => cue.to <= mention.from && mention.from - cue.to <= 2 && cue.form === 'participle')
  const listed = verbs.findLast((cue) => cue.to <= mention.from && hasColon(cue.to, mention.from, context))
  const passing = before && later[0] ? datedBehind(later[0], mention, sentence) : null
  const verb = passing ?? (before && mention.from - before.to < 30 ? before : (after ?? adjective ?? listed))
  if (!verb) return null
  return { verb, way: verb.cue.slice('instrument-'.length) as Act['way'] }
}

/** `renewed the protocol | signed in 2012`: the act that is told with the document, and its day. */
const datedBehind = (cue: CueMention, mention: TitleMention, sentence: AnnotatedSentence): CueMention | null =>
  cue.from === mention.to && datesOf(sentence).some((date) => date.from >= cue.to && date.from - cue.to <= 2) ? cue : null

/** `Two accords were signed: an agreement on rice`: the list of what was signed begins between. */
function hasColon(from: number, to: number, context: BuildContext): boolean {
  for (let i = to - 1; i >= from; i--) if (context.low(i) === ':') return true
  return false
}

/** `the Agreement, signed in May`: the verb right behind the comma or the name. */
const reduced = (cue: CueMention, mention: TitleMention, context: BuildContext): boolean =>
  cue.from - mention.to <= 2 &&
  (cue.from === mention.to || context.low(cue.from - 1) === ',' || /^(?:first|originally|initially)$/.test(context.low(cue.from - 1)))

function stops(from: number, to: number, context: BuildContext): boolean {
  for (let i = from; i < to; i++)
    if (context.low(i) === ';' || context.low(i) === 'which' || context.low(i) === 'that' || context.low(i) === 'who') return true
  return false
}

/** Who made a document: its `between`, else who did the act. A letter is its sender's. */
export function partiesOfInstrument(mention: TitleMention, act: Act | null, sentence: AnnotatedSentence, context: BuildContext): Party[] {
  const between = betweenOf(mention, sentence, context)
  if (between.length > 1) return between
  if (/^letter/i.test(mention.head)) {
    const sender = senderOf(mention, sentence, context)
    if (sender) return [sender]
  }
  if (!act) return between
  const clause = clauseOf(act.verb, sentence, context)
  if (context.low(act.verb.to) === 'by' && /^(?:consensus|acclamation|vote|majority|unanimity)$/.test(context.low(act.verb.to + 1)))
    return own(partiesUpTo(sentence, act.verb.from, sentence.from, context), act)
  if (act.verb.to <= mention.from && !clause.passive)
    return joined(signers(clause.subject, act, sentence, context), act.way === 'sign' ? withOf(mention, sentence, context) : [])
  for (let i = act.verb.from; i < Math.min(sentence.to, act.verb.to + 6); i++)
    if (context.low(i) === 'between' || context.low(i) === 'by' || (context.low(i) === 'with' && isBehindDay(act.verb.to, i, sentence))) {
      const parties = partiesFrom(sentence, i + 1, sentence.to, context)
      if (parties.length > 0) return own(parties, act)
    }
  return []
}

/** `signed with A`, `signed in 2011 with A`: nothing stands between but the day. */
const isBehindDay = (from: number, to: number, { dates }: AnnotatedSentence): boolean =>
  to === from || dates.some((date) => date.to === to && date.from - from <= 1 && date.from >= from)

/** The bodies that sign, those for which persons sign: `Rector Ana Ruiz of the Polytechnic`, `officials from Chad and Niger`. */
function signers(subject: readonly Party[], act: Act, sentence: AnnotatedSentence, context: BuildContext): Party[] {
  const bodies = own(subject, act)
  const [last] = bodies
  if (act.way !== 'sign' || bodies.length > 1 || (last && last.kind !== 'place')) return bodies
  for (let i = act.verb.from - 1; i > sentence.from; i--) {
    if (/^[;:.]$/.test(context.form(i))) break
    if (!/^(?:from|of)$/.test(context.low(i)) || !context.isIn('people/signing', i - 1)) continue
    const all = partiesFrom(sentence, i + 1, act.verb.from, context).filter((party) => party.kind !== 'person')
    if (!last || all.includes(last)) return all
  }
  return bodies
}

/** `signed an agreement on rice with Peru`: the other side. */
function withOf(mention: TitleMention, sentence: AnnotatedSentence, context: BuildContext): Party[] {
  for (let i = mention.to; i < Math.min(sentence.to, mention.to + 12); i++) {
    if (/^[.;:]$|^(?:which|that|who|and|was|were)$/.test(context.low(i))) return []
    if (context.low(i) !== 'with') continue
    const parties = partiesFrom(sentence, i + 1, sentence.to, context)
    return parties.filter((party) => party.kind !== 'person' && nameOfParty(party) !== null)
  }
  return []
}
const joined = (subject: readonly Party[], other: readonly Party[]): Party[] => [
  ...subject,
  ...other.filter((party) => !subject.some((one) => nameOfParty(one) === nameOfParty(party))),
]

/** `a letter from the mayor of Cusco, X`; `she wrote in her letter to the board`. */
function senderOf(mention: TitleMention, sentence: AnnotatedSentence, context: BuildContext): Party | null {
  for (let i = mention.from; i < mention.to + 1; i++)
    if (context.low(i) === 'from') return partiesFrom(sentence, i + 1, sentence.to, context)[0] ?? null
  if (context.low(mention.from - 1) !== 'her' && context.low(mention.from - 1) !== 'his') return null
  return sentence.mentions.find((m): m is Party => m.kind === 'person' && m.to <= mention.from) ?? null
}

function own(parties: readonly Party[], act: Act): Party[] {
  if (act.way === 'send') return parties.filter((party) => party.kind === 'person' || party.kind === 'organization').slice(0, 1)
  const bodies = parties.filter((party) => party.kind !== 'person' && nameOfParty(party) !== null)
  return bodies
}

/** The parties in a name: those after `between`, in it or right behind it. */
function betweenOf(mention: TitleMention, sentence: AnnotatedSentence, context: BuildContext): Party[] {
  for (let i = mention.from; i < Math.min(sentence.to, mention.to + 9); i++) {
    if (i > mention.to && /^[,.;:]$|^(?:and|that|which|who)$/.test(context.low(i))) break
    if (context.low(i) !== 'between' && context.low(i) !== 'among') continue
    const found: Party[] = []
    for (const one of sentence.mentions) {
      if (one.from <= i || (one.kind !== 'organization' && one.kind !== 'place')) continue
      if (one.kind === 'place' && (one.sort === 'demonym' || one.sort === 'venue')) continue
      if (found.some((other) => other.from <= one.from && other.to >= one.to)) continue
      const last = found.at(-1)
      if (last && isAside(last, one, context)) continue
      if (last && one.kind === 'organization' && last.kind === 'place' && last.to + 1 === one.from && /^(?:’s|'s)$/.test(context.low(last.to))) {
        found[found.length - 1] = one
        continue
      }
      if (last?.kind === 'organization' && isUnder(last.to, one.from, context)) {
        found[found.length - 1] = { ...last, to: one.to, outerTo: one.to, name: context.words(last.from, one.to) }
        continue
      }
      if (!joins(last ? last.to : i + 1, one.from, context)) break
      found.push(one)
    }
    return found
  }
  return []
}

/** `the People’s Republic of Chad (PRC)`, `the Agricultural University, Mzuzu`: the same once more, or where it is. */
function isAside(last: Party, one: Party, context: BuildContext): boolean {
  if (one.kind !== 'place') return false
  if (context.low(one.from - 1) === '(') return last.kind === 'place' && last.country === one.country
  return last.kind === 'organization' && one.sort === 'city' && context.low(one.from - 1) === ',' && one.from - 1 === last.outerTo
}

/** `the Agency for Tourism under the Government of Chad`: the body that another stands over. */
const isUnder = (from: number, to: number, context: BuildContext): boolean =>
  context.low(from) === 'under' && (to === from + 1 || (to === from + 2 && context.low(from + 1) === 'the'))

const JOINS = new Set([',', 'and', 'the', '&', '(', ')', 'of', 'governments', 'government'])
function joins(from: number, to: number, context: BuildContext): boolean {
  if (to - from > 8) return false
  for (let i = from; i < to; i++) if (!JOINS.has(context.low(i)) && context.low(i - 1) !== '(') return false
  return true
}
