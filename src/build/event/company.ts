import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { Party } from '../clause/parties.ts'
import type { Verb } from '../clause/verb.ts'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'
import { type Company, companyPhrase, isHead, LEAD } from './company-phrase.ts'
import { stateInFull, tellParties } from './people.ts'
import { isInWords } from './roster.ts'
import { tellHome } from './unnamed-people.ts'

/** How many sentences back a delegation may have been told for `the delegation` to mean it. */
const REACH = 10

/** `The delegation later visited`: what is told of a verb right behind the noun phrase is told of nobody before it. */
export const ownSubject = (parties: readonly Party[], company: Company | null, verb: Verb, context: BuildContext): readonly Party[] => {
  if (!company || isEntourage(company, context) || verb.form === 'infinitive' || LEAD.test(context.low(company.from - 1))) return parties
  for (let i = company.noun.to; i < verb.from; i++)
    if (!/^(?:also|then|later|subsequently|was|were|has|have|had|will|are|is|\p{L}+ly)$/u.test(context.low(i))) return parties
  return parties.filter((party) => party.from >= company.from)
}

/** `X and her entourage`, `X and a Peruvian delegation`: whose company it is comes as well. */
const isEntourage = (company: Company, context: BuildContext): boolean =>
  /^(?:his|her|their|a|an)$/.test(context.low(company.from)) && /^(?:and|with)$/.test(context.low(company.from - 1))

/** The company that is the subject of a verb: the last such noun before it, with no other verb of its own between. */
export function companyBefore(verb: Verb, sentence: AnnotatedSentence, context: BuildContext): Company | null {
  const noun = sentence.cues.find((cue) => cue.cue === 'company' && cue.to <= verb.from && isHead(cue, sentence, context))
  if (!noun) return companyOfThey(verb, sentence, context)
  const others = sentence.cues.filter(
    (cue) => isSaidOf(cue) && cue.from >= noun.to && cue.to <= verb.from && !isLeading(cue, context) && !isInWords(cue, sentence),
  )
  if (others.length > 0 && !isInRow(others[0] as CueMention, verb, sentence, context)) return null
  return companyPhrase(noun, verb.from, sentence, context)
}

/** `The group arrived on Monday, met X`: another verb of what the first is said of, with nobody named between. */
function isInRow(first: CueMention, verb: Verb, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (verb.form !== 'finite' || !/^(?:,|and)$/.test(context.low(verb.from - 1))) return false
  for (let i = first.to; i < verb.from; i++) if (/^(?:who|which|that|where|when|while|as|after|before)$/.test(context.low(i))) return false
  return !sentence.mentions.some((m) => (m.kind === 'person' || m.kind === 'organization') && m.from >= first.to && m.to <= verb.from)
}

/** `The delegation toured the port. They also met X`: the company that a sentence right before is about. */
function companyOfThey(verb: Verb, sentence: AnnotatedSentence, context: BuildContext): Company | null {
  let i = sentence.from
  while (i < verb.from && i - sentence.from < 6 && context.low(i) !== 'they') i++
  if (context.low(i) !== 'they') return null
  for (let back = 1; back <= 3; back++) {
    const earlier = context.doc.sentences[sentence.index - back]
    if (!earlier || earlier.unit < sentence.unit - 1) return null
    if (context.low(earlier.from) === 'they') continue
    const noun = earlier.cues.find((cue) => cue.cue === 'company' && cue.from - earlier.from <= 6 && isHead(cue, earlier, context))
    if (!noun || !earlier.cues.some((cue) => cue.form === 'finite' && cue.from >= noun.to)) return null
    const company = companyPhrase(noun, earlier.to, earlier, context)
    return company.parties.some((party) => party.kind === 'person') ? { ...company, homes: [] } : company
  }
  return null
}

/** The company that a noun tells, up to the end of its sentence; null where the noun is part of a name. */
export const companyAt = (noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): Company | null =>
  isHead(noun, sentence, context) ? companyPhrase(noun, sentence.to, sentence, context) : null

/** The company right behind a verb, told from token `from` on: `hosted | a delegation from`, `received at her office | the visitors`. */
export function companyFrom(from: number, sentence: AnnotatedSentence, context: BuildContext): Company | null {
  const reach = /^(?:in|at|on|from)$/.test(context.low(from)) ? 14 : 8
  const noun = sentence.cues.find((cue) => cue.cue === 'company' && cue.from >= from && cue.from - from <= reach && isHead(cue, sentence, context))
  if (!noun) return null
  const start = behindPlace(from, noun, sentence, context)
  for (let i = start; i < noun.from; i++) if (/^(?:[,;:]|of|for|with|by|in|at|to|and|that|who|from)$/.test(context.low(i))) return null
  const company = companyPhrase(noun, sentence.to, sentence, context)
  if (company.from >= start) return company
  const behind = <M extends { from: number }>(list: readonly M[]): M[] => list.filter((m) => m.from >= start)
  return { noun, parties: behind(company.parties), homes: behind(company.homes), pointing: false, from: start }
}

/** `received at her office a | delegation`, `hosted on 4 May in Lima the | visitors`: where the words on where and when end; the same token where there are none. */
function behindPlace(from: number, noun: CueMention, { dates, places }: AnnotatedSentence, context: BuildContext): number {
  let i = from
  while (i < noun.from && /^(?:in|at|on|from)$/.test(context.low(i))) {
    const told = dates.find((m) => m.from >= i && m.from - i <= 1) ?? places.find((m) => m.from > i && m.from - i <= 2)
    if (told) i = told.to
    else if (/^(?:his|her|its|their|the)$/.test(context.low(i + 1)) && ROOM.test(context.low(i + 2))) i += 3
    else {
      let end = context.low(i + 1) === 'the' ? i + 2 : i + 1
      const start = end
      while (end < noun.from && end - start < 4 && /^\p{Lu}\p{L}+$/u.test(context.form(end))) end++
      if (end === start) return from
      i = end
    }
  }
  return i
}
const ROOM = /^(?:office|offices|residence|palace|headquarters|premises|house|home|campus|airport|embassy|ministry)$/

/** Tells who the company is: those told with it, else, of one that was told before, those who came then; true where it is known. */
export function tellCompany(draft: Draft<'event'>, company: Company, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const before = draft.valuesOf('participants').length
  tellNamed(draft, company, 'stated')
  if (!company.pointing) tellNation(draft, company, sentence, context)
  if (draft.valuesOf('participants').length > before) return true
  if (!company.pointing) return false
  const visit = context
    .near('event', sentence.index - REACH, sentence.index)
    .findLast(
      (other) => other.valueOf('kind') === 'visit' && (other.status !== 'planned' || draft.status === 'planned') && isNear(other, sentence, context),
    )
  for (let back = 0; back <= REACH; back++) {
    const earlier = context.doc.sentences[sentence.index - back]
    if (!earlier) break
    if (visit?.sentences.has(earlier.index) && visit.valuesOf('participants').length > 0) {
      for (const claim of visit.claims)
        if (claim.field === 'participants' && !draft.valuesOf('participants').includes(claim.value as string))
          draft.claims.push(claimLike(claim, { basis: 'inferred', rule: draft.rule }))
      return true
    }
    const noun = earlier.cues.find(
      (cue) =>
        cue.cue === 'company' &&
        cue !== company.noun &&
        (cue.from - earlier.from <= 3 || isAlike(cue, company.noun, context)) &&
        isHead(cue, earlier, context),
    )
    const told = noun && (back > 0 || noun.to <= company.noun.from) ? companyPhrase(noun, earlier.to, earlier, context) : null
    if (!told) continue
    tellNamed(draft, told, 'inferred')
    if (draft.valuesOf('participants').length > before && !told.pointing) return true
  }
  if (draft.valuesOf('participants').length === before) tellNation(draft, company, sentence, context)
  return draft.valuesOf('participants').length > before
}

/** `the delegation` does not mean the officials whom a sentence before tells of in passing. */
const isAlike = (earlier: CueMention, later: CueMention, context: BuildContext): boolean =>
  !context.isIn('companies', later.to - 1) ||
  !/^(?:officials?|representatives?|experts?|teachers?|professors?|journalists?|scholars?)$/.test(context.low(earlier.to - 1))

/** `a Peruvian delegation`: the state it comes from, where the words tell it. */
function tellNation(draft: Draft<'event'>, { noun, from }: Company, sentence: AnnotatedSentence, context: BuildContext): void {
  if (!/^(?:delegation|mission|delegations)$/.test(context.low(noun.to - 1))) return
  const home = sentence.places.find(
    (m) => m.country && (m.sort === 'demonym' || m.sort === 'country') && m.from >= from && m.to <= noun.from && !m.inside,
  )
  if (home?.sort === 'demonym') tellHome(draft, home)
  else if (home) draft.tell('participants', stateInFull(home), [home.from, home.to])
}

function tellNamed(draft: Draft<'event'>, company: Company, basis: 'stated' | 'inferred'): void {
  for (const home of company.homes) draft.tell('participants', stateInFull(home), [home.from, home.to], basis)
  tellParties(draft, 'participants', company.parties, basis)
}

const isSaidOf = (cue: CueMention): boolean => cue.form === 'finite' && cue.cue !== 'company'
/** `led by`, `consisting of` go on with the noun. */
const isLeading = (cue: CueMention, context: BuildContext): boolean => context.low(cue.to) === 'by' || context.low(cue.to - 1) === 'by'

function isNear(event: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const { last } = event.sentences
  if (last > sentence.index || sentence.index - last > REACH) return false
  const { units } = context.doc.document
  const unit = context.doc.sentences[last]?.unit ?? -1
  return units[unit]?.section === units[sentence.unit]?.section || units[unit]?.kind === 'heading'
}
