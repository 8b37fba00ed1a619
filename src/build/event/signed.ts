import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, TitleMention } from '#model/mention'
import { type Clause, clauseOf } from '../clause/clause.ts'
import { beforeName, type Party, partiesFrom } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { tellThosePresent } from './attended-by.ts'
import { type Occurrence, occurrencesAfter } from './occurrences.ts'
import { substance, tellParties, tellWe } from './people.ts'
import { signedFor, signersBehind } from './signed-for.ts'
import { meant, pointer } from './told-later.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** "X and Y signed the Agreement on Z", "an MoU was signed between X and Y in the presence of W". */
export const signed: BuildRule = {
  id: 'event/signed',
  version: 7,
  cues: ['sign'],
  build(verb: CueMention, sentence, context, rule) {
    if (isNoDeed(verb, sentence, context)) return
    const clause = clauseOf(verb, sentence, context)
    if (verb.form === 'gerund' || (verb.form === 'infinitive' && clause.status !== 'planned')) return
    const own = signedHere(verb, clause.passive, sentence)
    const instruments = own.length === 0 && clause.passive ? pointedTo(verb, sentence, context) : own
    const unnamed = instruments.length === 0 && isUnnamedSigned(verb, clause, sentence, context)
    if (instruments.length === 0 && !unnamed && signedFor(verb, sentence, context)) return
    if (instruments.length === 0 && !unnamed)
      return verb.row === 'sign/verb' ? context.reject(rule, verb.from, verb.to, 'no instrument is named') : undefined
    if (verb.row === 'sign/exchange' && (/letter/i.test(instruments[0]?.head ?? '') || !(clause.passive || isExchanged(verb, context)))) return
    if (instruments.some((m) => isDocumentOnly(m, sentence, context)))
      return context.reject(rule, verb.from, verb.to, 'only the date of a document is told')
    if (isCountedUp(verb, sentence, context)) return context.reject(rule, verb.from, verb.to, 'what was signed over years is counted up')
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'ceremony', [verb.from, verb.to])
    draft.tellStatus(clause.status, clause.statusAt)
    for (const instrument of instruments) draft.tell('outcomes', instrument.name, [instrument.from, instrument.to])
    if (unnamed) tellDescribed(draft, sentence, context)
    const reduced = !clause.passive && /^(?:between|in|with|by)$/.test(context.low(verb.to)) && sentence.instruments.some((m) => m.to === verb.from)
    tellSigners(draft, verb, clause, reduced, sentence, context)
    const again = clause.passive ? occurrencesAfter(verb.to, clause.to, sentence, context) : []
    if (again.length === 2) return tellTwice(draft, again, sentence, context)
    const stretch = { sentence, at: verb.from, from: clause.from, to: clause.to }
    const aside = clause.passive && context.low(verb.from - 1) === ','
    tellWhen(draft, stretch, context, clause.status !== 'planned' && !aside)
    if (addToTalks(draft, sentence, context)) return
    const alone = aside || ((clause.passive || reduced) && !TOLD.test(context.low(verb.from - 1)))
    tellWhere(draft, aside ? { ...stretch, from: verb.from } : stretch, context, !alone && !(unnamed && clause.passive))
    if (aside && draft.valuesOf('places').length === 0 && clause.by.length === 0)
      return context.reject(rule, verb.from, verb.to, 'only the date of a document is told')
    if ((draft.valueOf('date') === null && !isToldWithoutDay(draft)) || substance(draft) < 2)
      return context.reject(rule, verb.from, verb.to, 'no date or party is told')
    context.keep(draft)
  },
}

/** `the signed agreement`, `exchange letters`, `The following were signed:`: a word about documents that tells of no signing. */
const isNoDeed = (verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  (/^(?:first|recently|newly|previously|already|the|a|an|signed)$/.test(context.low(verb.from - 1)) && !/^(?:,|by|\.)$/.test(context.low(verb.to))) ||
  (verb.row === 'sign/exchange' && context.low(verb.from) !== 'exchanged') ||
  (context.low(sentence.to - 1) === ':' && isListed(sentence, context))

/** `signed an agreement on rice`, by two who are told or on a day: a document without a name. */
const isUnnamedSigned = (verb: CueMention, clause: Clause, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  (isSomeInstrument(verb, clause.passive, sentence, context) || isPlanSigned(verb, clause.passive, sentence, context)) &&
  (clause.subject.length + clause.by.length + clause.with.length >= 2 ||
    isDatedDeed(sentence, clause, context) ||
    between(verb, clause, sentence, context).length >= 2)

/** Who signs, and who is there. `reduced`: `the accord signed in Lima`, with no subject of its own. */
function tellSigners(
  draft: Draft<'event'>,
  verb: CueMention,
  clause: Clause,
  reduced: boolean,
  sentence: AnnotatedSentence,
  context: BuildContext,
): void {
  if (!clause.passive && !reduced && !tellWe(draft, verb, context)) tellParties(draft, 'participants', clause.subject)
  tellParties(draft, 'participants', clause.by)
  tellParties(draft, 'participants', signersBehind(clause.by, clause, sentence, context))
  tellParties(draft, 'participants', clause.with)
  tellParties(draft, 'participants', between(verb, clause, sentence, context))
  tellThosePresent(draft, sentence, context)
}

/** `As of July 2025, Peru had signed memoranda with 27 countries`. */
const isCountedUp = (verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  /^(?:has|have|had)$/.test(context.low(verb.from - 1)) &&
  sentence.quantities.some((m) => m.unitKind === 'count' && m.value > 2 && m.from > verb.to && context.low(m.from - 1) === 'with')

/** `a copy of the Treaty signed in 1921`, `the Investment Agreement (1996), the Air Services Agreement (2011)`: documents, not when they were signed. */
const isDocumentOnly = (m: TitleMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  [1, 2, 3].some((k) => /^(?:copy|copies|text)$/.test(context.low(m.from - k)) && context.low(m.from - k + 1) === 'of') ||
  (context.low(m.to) === '(' && context.low(m.to + 2) === ')' && sentence.dates.some((date) => date.from === m.to + 1 && date.edtf?.length === 4))

/** `was signed on Monday between X, the Board and Y`. */
function between(verb: CueMention, clause: Clause, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  for (let i = verb.from; i < clause.to; i++) if (context.low(i) === 'between') return partiesFrom(sentence, i + 1, clause.to, context)
  return []
}

/** `was signed on 4 June 2012 in Lima and on 16 September in Oslo`: each time a signing of its own. */
function tellTwice(draft: Draft<'event'>, times: readonly Occurrence[], sentence: AnnotatedSentence, context: BuildContext): void {
  for (const { date, from, to } of times) {
    const one = context.draft('event', draft.rule, sentence).absorb(draft)
    one.tell('date', date.edtf as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
    tellWhere(one, { sentence, at: date.from, from, to }, context, false)
    if (substance(one) >= 2) context.keep(one)
  }
}

/** `signed the following agreements:` with a list below, which tells of them. */
const isListed = (sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.near('event', sentence.index, sentence.index).some((event) => event.rule.startsWith('event/signed-list@'))

/** Words before a participle that tells: `was signed`, `were jointly signed`; `a memorandum signed in 2017` only speaks of one. */
const TOLD = /^(?:was|were|is|are|be|been|being|and|also|then|jointly|later|duly|\p{L}+ly)$/u

/**
 * "After the meeting, the two sides signed the Agreement": nobody is named, no day of its own is told, so it came out of
 * the event that the news item told of before.
 */
function addToTalks(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (draft.valuesOf('participants').length > 0 || draft.status === 'planned') return false
  if (draft.claims.some((claim) => claim.field === 'date' && claim.basis === 'stated')) return false
  const section = context.doc.document.units[sentence.unit]?.section
  const point = pointer(sentence)
  const pointed = point && POINTED.has(point.cue) ? meant(point, sentence, context) : null
  const event =
    pointed ??
    context.near('event', sentence.index - 10, sentence.index).findLast((other) => {
      const unit = context.doc.document.units[context.doc.sentences[other.sentences.last]?.unit ?? -1]
      return unit?.section === section && TALKS.has(String(other.valueOf('kind'))) && other.valueOf('date') !== null
    })
  if (!event) return false
  for (const claim of draft.claims) if (claim.field === 'outcomes') event.claims.push(claim)
  event.sentences.add(sentence.index)
  return true
}
const POINTED: ReadonlySet<string> = new Set(['same-event', 'same-meeting', 'same-gathering'])
const TALKS = new Set(['meeting', 'conference', 'ceremony', 'visit'])

/** What a verb of signing governs: the instruments after it, up to the next such verb; in the passive those before it. */
function signedHere(verb: CueMention, passive: boolean, sentence: AnnotatedSentence): TitleMention[] {
  const all = sentence.instruments.filter((m) => !m.inside)
  const others = sentence.cues.filter((cue) => (cue.cue === 'sign' || cue.cue === 'adopt') && cue !== verb)
  const next = others.find((cue) => cue.from > verb.from)?.from ?? sentence.to
  const last = others.findLast((cue) => cue.to <= verb.from)?.to ?? sentence.from
  const after = all.filter((m) => m.from >= verb.to && m.to <= next)
  const before = all.filter((m) => m.to <= verb.from && m.from >= last)
  return passive ? (before.length ? before : after) : after.length ? after : before
}

/** `It was signed by`: the last instrument of the sentence before. */
function pointedTo(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): TitleMention[] {
  if (!/^(?:it|both)$/.test(context.low(sentence.from)) || verb.from - sentence.from > 3) return []
  return context.doc.sentences[sentence.index - 1]?.instruments.filter((m) => !m.inside).slice(-1) ?? []
}

/** Two who signed and where they did tell a signing whose day is not told. */
const isToldWithoutDay = (draft: Draft<'event'>): boolean =>
  draft.status === 'held' &&
  draft.valuesOf('participants').length >= 2 &&
  draft.claims.some((claim) => claim.field === 'places' && claim.basis === 'stated')

/** `exchanged notes`, `exchanged copies of the MoU`, not `exchanged addresses` or `views`. */
const isExchanged = (verb: CueMention, context: BuildContext): boolean =>
  [0, 1, 2, 3].some((k) =>
    /^(?:notes|instruments|copies|documents|texts|memorand\p{L}+|mous?|agreements?|protocols?|treat\p{L}+|ratification\p{L}*)$/u.test(
      context.low(verb.to + k),
    ),
  )

/** `was concluded with the University in 1992`, `was signed in Lima in 2008`: a date of its own, and with whom or where. */
const isDatedDeed = (sentence: AnnotatedSentence, clause: Clause, context: BuildContext): boolean =>
  datesOf(sentence).some(
    (date) => date.edtf !== null && (clause.passive ? date.from >= clause.from && date.to <= clause.to : date.edtf.length >= 10),
  ) &&
  ((!clause.passive && clause.subject.some((party) => party.kind === 'person')) ||
    clause.with.length > 0 ||
    clause.by.length > 0 ||
    sentence.places.some((m) => m.sort !== 'demonym' && m.from >= clause.verb.to && m.to <= clause.to) ||
    sentence.organizations.some((m) => m.from >= clause.verb.to && m.to <= clause.to && context.low(beforeName(context, m.from)) === 'at'))

/** `An executive programme was signed`: a plan told right before the verb. */
const isPlanSigned = (verb: CueMention, passive: boolean, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  passive &&
  [1, 2, 3].some((k) => /^(?:programme|program|plan|contract)$/.test(context.low(verb.from - k - 1))) &&
  context.near('instrument', sentence.index, sentence.index).length > 0

/** `signed an agreement on rice`: a document without a name, in the words that describe it. */
function tellDescribed(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): void {
  for (const one of context.near('instrument', sentence.index, sentence.index)) {
    const claim = one.claims.find(({ field }) => field === 'name')
    if (claim && one.sentences.first === sentence.index)
      draft.claims.push({ field: 'outcomes', value: claim.value, spans: claim.spans, basis: claim.basis, rule: draft.rule })
  }
}

/** "signed a deal", "inked an agreement": an instrument without a name, right after the verb. */
function isSomeInstrument(verb: CueMention, passive: boolean, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (passive && [2, 3].some((k) => SOME.test(context.low(verb.from - k)))) return true
  if (passive && sentence.cues.some((cue) => cue.cue === 'instrument' && cue.to <= verb.from && verb.from - cue.to <= 8)) return true
  if (verb.row === 'sign/exchange') return [0, 1].some((k) => /^(?:notes|instruments)$/.test(context.low(verb.to + k)))
  if (sentence.cues.some((cue) => cue.cue === 'instrument' && cue.from >= verb.to && cue.from - verb.to <= 4)) return true
  return [0, 1, 2, 3].some((k) => SOME.test(context.low(verb.to + k)))
}
const SOME = /^(?:deal|accord|pact|contract|protocol|document|truce|treaty|charter|agreement|memorandum|mou|declaration)s?$/
