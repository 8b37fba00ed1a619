import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, TitleMention } from '#model/mention'
import type { FieldsOf } from '#model/record'
import type { Builder } from '../builders.ts'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'
import { foldDrafts } from '../fold.ts'
import { memberCountry } from './member-country.ts'
import { severalMembers } from './members.ts'
import { furtherWholes, gapIsSmall, membership, toSide } from './membership.ts'
import { ownSince } from './own-since.ts'
import { begun, isBegun, partners, sidesAround } from './pair.ts'
import { listedPartners } from './partner-list.ts'
import { partnerOf } from './partner-of.ts'
import { type Side, sidesOf } from './sides.ts'
import { firstSigned, lasts, type Since, sinceOf } from './since.ts'
import { onlyTwo, theTwo, twoTowns } from './the-two.ts'
import { townPartners } from './town-partnership.ts'
import { type TownBelow, townsBelow } from './towns-below.ts'
import { further, furtherStates, nextTwin, pairs, sister, twinned } from './twinned.ts'
import { twoBodies } from './two-bodies.ts'
import { withWhich } from './with-which.ts'
import { jointly, renewed, workers } from './work.ts'

const RULE = 'tie@8'
/** Sentences within which the same tie told again is the same record. */
const PASSAGE = 30

type Kind = FieldsOf<'tie'>['kind']
const KINDS: Readonly<Record<string, Kind>> = {
  'tie-diplomatic': 'diplomatic_relations',
  'tie-partnership': 'partnership',
  'tie-sister': 'sister_city',
  'tie-twin': 'sister_city',
  'tie-member': 'membership',
  'tie-accession': 'membership',
  'tie-member-which': 'membership',
  'tie-work': 'partnership',
  'tie-joint': 'partnership',
  'tie-partner': 'partnership',
  'tie-cooperate': 'partnership',
  'tie-agreement': 'partnership',
  'tie-relations': 'diplomatic_relations',
  'tie-relations-between': 'diplomatic_relations',
  'tie-own-partner': 'partnership',
  'tie-cooperate-with': 'partnership',
  'tie-associated': 'membership',
  'tie-partners-such': 'partnership',
  'tie-member-country': 'membership',
  'tie-links': 'partnership',
  'tie-linked': 'sister_city',
}
/** Words that make a tie only where the text says since when. */
const NEEDS_SINCE = new Set([
  'tie-accession',
  'tie-partner',
  'tie-cooperate',
  'tie-agreement',
  'tie-relations',
  'tie-relations-between',
  'tie-own-partner',
  'tie-cooperate-with',
  'tie-associated',
  'tie-links',
  'tie-linked',
])

/** Of those, the ones for which it is enough that the text says it has lasted. */
const LASTING = new Set(['tie-cooperate', 'tie-linked', 'tie-links', 'tie-cooperate-with'])

/** Words that tell of towns as well as of states and bodies. */
const OF_TOWNS = new Set(['tie-partnership', 'tie-agreement', 'tie-relations-between', 'tie-cooperate'])

/** `cultural relations`, `trade relations`: a field in which states have to do with each other. */
const OF_ONE_FIELD = /^(?:cultural|trade|economic|commercial|scientific|academic|military|sporting|people-to-people)$/

/** Lasting links between two named parties: diplomatic relations, partnerships, sister cities, memberships. */
export const ties: Builder = {
  type: 'tie',
  run(context: BuildContext) {
    for (const sentence of context.doc.sentences) {
      const unit = context.doc.document.units[sentence.unit]
      if (unit?.kind === 'footnote' || unit?.kind === 'running-head' || unit?.kind === 'furniture') continue
      for (const cue of sentence.cues) {
        const kind = cue.cue.startsWith('tie-') ? KINDS[cue.cue] : undefined
        if (kind && !isWithin(cue, sentence)) tell(kind, cue, sentence, context)
        else if (cue.cue === 'instrument-sign') tellRenewal(cue, sentence, context)
      }
    }
    fold(context)
  },
}

/** `member of` within `has been a member of`. */
const isWithin = (cue: CueMention, { cues }: AnnotatedSentence): boolean =>
  cues.some((one) => one.cue === cue.cue && one.from <= cue.from && one.to >= cue.to && one.to - one.from > cue.to - cue.from)

function tell(kind: Kind, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  if (kind === 'diplomatic_relations' && OF_ONE_FIELD.test(context.low(cue.from - 1))) {
    context.reject(RULE, cue.from, cue.to, 'relations in one field only')
    return
  }
  if (tellSeveral(kind, cue, sentence, context)) return
  const sides = sidesFor(kind, cue, sentence, context)
  const since = sinceOf(cue, sentence, context)
  const pointed = sides.some((one) => one.at[0] < sentence.from || one.at[0] >= sentence.to)
  if (sides.length < 2 && since !== null && OF_TOWNS.has(cue.cue)) {
    const towns = townPartners(cue, sentence, context)
    if (towns.length > 1) {
      const linked = cue.cue === 'tie-agreement' ? 'partnership' : 'sister_city'
      draftOf(linked, towns, since, cue, sentence, context)
      tellFurtherTowns(linked, towns, cue, sentence, context)
      return
    }
  }
  if (sides.length < 2 || (pointed && since === null && kind !== 'sister_city')) {
    context.reject(RULE, cue.from, cue.to, 'two parties are not named')
    return
  }
  const own = kind === 'sister_city' && sides.length === 2 ? ownSince(sides[1] as Side, sentence, context) : null
  draftOf(kindOf(kind, sides, cue, sentence), sides, own ?? since, cue, sentence, context)
  tellFurther(kind, sides, since, cue, sentence, context)
}

/** Ties of one with each of a list, told at once: members of a body, pairs of towns, partners, towns below. True where any is told. */
function tellSeveral(kind: Kind, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (cue.cue === 'tie-partners-such') {
    for (const pair of listedPartners(cue, sentence, context)) draftOf(kind, pair, null, cue, sentence, context)
    return true
  }
  if (kind === 'membership') {
    const told = severalMembers(cue, sentence, context)
    const since = told.length > 0 ? sinceOf(cue, sentence, context) : null
    for (const pair of told) draftOf(kind, pair, since, cue, sentence, context)
    return told.length > 0 || cue.cue === 'tie-member-which'
  }
  const told = kind === 'sister_city' ? pairs(cue, sentence, context) : []
  for (const pair of told) draftOf(kind, pair, null, cue, sentence, context)
  if (told.length > 0 || (kind !== 'sister_city' && cue.cue !== 'tie-partnership')) return told.length > 0
  const below = townsBelow(cue, sentence, context)
  for (const one of below) tellBelow(one, cue, sentence, context)
  return below.length > 0
}

/** The further ones of a list behind the second side. */
function tellFurther(
  kind: Kind,
  sides: readonly Side[],
  since: Since | null,
  cue: CueMention,
  sentence: AnnotatedSentence,
  context: BuildContext,
): void {
  const first = sides[0] as Side
  if (kind === 'membership') {
    for (const other of furtherWholes(sides, sentence, context)) draftOf(kind, [first, other], null, cue, sentence, context)
    tellNext(sides, cue, sentence, context)
  }
  if (kind === 'diplomatic_relations' && since && context.low(cue.to) === 'with')
    for (const other of furtherStates(sides, sentence, context)) draftOf(kind, [first, other], since, cue, sentence, context)
  if (kind === 'sister_city') tellFurtherTowns(kind, sides, cue, sentence, context)
}

/** The further towns that the first one is linked with, each since its own year. */
function tellFurtherTowns(kind: Kind, sides: readonly Side[], cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const first = sides[0] as Side
  for (const other of further(sides, sentence, context)) draftOf(kind, [first, other], ownSince(other, sentence, context), cue, sentence, context)
  const next = nextTwin(sides, sentence, context)
  if (next) draftOf(kind, [first, next.town], next.since, cue, sentence, context)
}

/** `A belongs to B and, from 1997, to C`: the second membership of the same member. */
function tellNext(sides: readonly Side[], cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const [member, whole] = sides
  if (!member || !whole) return
  const own = context.low(whole.at[1]) === 'in' ? sentence.dates.find((m) => m.from === whole.at[1] + 1) : undefined
  const and = own ? own.to : whole.at[1]
  if (context.low(and) !== 'and') return
  let i = and + 1
  const to = Math.min(sentence.to, i + 7)
  while (i < to && !own && !/^(?:to|of)$/.test(context.low(i))) i++
  const next = sidesOf(sentence, false, context).find(
    (body) => body.kind === 'organization' && body.from >= i && gapIsSmall(own ? i : i + 1, body.from, context),
  )
  if (!next || (!own && context.low(i) !== context.low(cue.to - 1))) return
  const date = own
    ? sentence.dates.find((m) => m.edtf !== null && m.from === next.to + 1 && context.low(next.to) === 'in')
    : sentence.dates.find((m) => m.edtf !== null && m.from > and && m.to <= i)
  if (own && !date) return
  const since = date?.kind === 'date' && date.edtf ? { edtf: date.edtf, at: [[date.from, date.to] as const], inferred: date.inferred } : null
  draftOf('membership', [member, toSide(next)], since, cue, sentence, context)
}

/** Towns that are linked are sister cities; parties and universities have no diplomatic relations. */
function kindOf(kind: Kind, sides: readonly Side[], cue: CueMention, sentence: AnnotatedSentence): Kind {
  if (kind === 'sister_city' && sides.every(isSchool)) return 'partnership'
  if (kind === 'partnership' && OF_TOWNS.has(cue.cue) && cue.cue !== 'tie-agreement' && sides.every((one) => isCity(one, sentence)))
    return 'sister_city'
  if (kind !== 'diplomatic_relations') return kind
  const isTown = ({ at: [from] }: Side): boolean =>
    !sentence.mentions.some((m) => m.from === from && (m.kind === 'organization' || (m.kind === 'place' && m.sort !== 'city')))
  if (cue.cue === 'tie-relations-between' && sides.every(({ at: [from] }) => from >= cue.to && from < sentence.to) && sides.every(isTown))
    return 'sister_city'
  return sides.some(isParty) ? 'partnership' : kind
}

const isCity = ({ at: [from] }: Side, sentence: AnnotatedSentence): boolean => sentence.places.some((m) => m.from === from && m.sort === 'city')

/** Sister universities and sister schools are partners. */
const isSchool = ({ name }: Side): boolean => /\b(?:universit|college|school|lyc|gymnasium|institut|academy)/i.test(name)

/** A party, a club or a university has no diplomatic relations. */
const isParty = ({ name }: Side): boolean =>
  /\b(?:party|congress|front|movement|university|college|institute|museum|academy|association|society|club|federation|league|foundation|chamber|library)\b/i.test(
    name,
  )

/** A town of the list below: supported by its own lines and by those that announce the list. */
function tellBelow({ home, town, since, sentences }: TownBelow, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const draft = context.draft('tie', RULE, sentence)
  draft.tell('kind', 'sister_city', [cue.from, cue.to])
  for (const one of [home, town]) draft.tell('parties', one.name, one.at)
  if (since) draft.tell('since', since.edtf, since.at, since.inferred ? 'inferred' : 'stated')
  for (const index of sentences) draft.sentences.add(index)
  context.keep(draft)
}

function draftOf(kind: Kind, sides: readonly Side[], since: Since | null, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const draft = context.draft('tie', RULE, sentence)
  draft.tell('kind', kind, [cue.from, cue.to])
  for (const one of sides) draft.tell('parties', one.name, one.at)
  if (draft.valuesOf('parties').length < 2) return
  if (since && since.at.length > 0) draft.tell('since', since.edtf, since.at, since.inferred ? 'inferred' : 'stated')
  else tellFromInstrument(draft, cue, sentence, context)
  context.keep(draft)
}

function sidesFor(kind: Kind, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  if (NEEDS_SINCE.has(cue.cue) && sinceOf(cue, sentence, context) === null && !(LASTING.has(cue.cue) && lasts(cue, sentence, context))) return []
  const related = kind === 'membership' ? null : withWhich(cue, sentence, context)
  if (related) return related
  if (cue.cue === 'tie-member-country') return memberCountry(cue, sentence, context)
  if (kind === 'membership' || cue.cue === 'tie-partner') return membership(cue, sentence, context)
  if (cue.cue === 'tie-twin' || cue.cue === 'tie-linked') {
    const towns = twinned(cue, sentence, context)
    return towns.length > 1 || sinceOf(cue, sentence, context) === null ? towns : twoTowns(cue, sentence, context)
  }
  if (cue.cue === 'tie-work' || cue.cue === 'tie-cooperate-with') return workers(cue, sentence, context)
  if (cue.cue === 'tie-own-partner') return partnerOf(cue, sentence, context)
  if (cue.cue === 'tie-joint') return jointly(cue, sentence, context)
  if (cue.cue === 'tie-relations-between') {
    const named = begun(cue, sentence, context)
    if (named.length > 1 || !isBegun(cue.to, sentence, context)) return named
    const bodies = twoBodies(cue, sentence, context)
    return bodies.length > 1 ? bodies : theTwo(cue, sentence, context)
  }
  if (kind === 'sister_city') return sister(cue, sentence, context)
  const document = fromInstrument(cue, sentence, context)
  if (document.length > 1) return document
  const around = sidesAround(cue, sentence, context)
  if (around.length > 1) return around
  if (cue.cue === 'tie-cooperate') {
    const named = partners(cue, sentence, context)
    if (named.length > 1) return named
  }
  if (documentAround(cue, sentence) || cue.cue === 'tie-links') return []
  if (sinceOf(cue, sentence, context) === null) return kind === 'diplomatic_relations' ? whenFounded(cue, sentence, context) : []
  const bodies = twoBodies(cue, sentence, context)
  if (bodies.length > 1) return bodies
  const two = onlyTwo(sidesOf(sentence, false, context), kind)
  return two.length > 1 ? two : theTwo(cue, sentence, context)
}

/** `… between A and B, when the two countries established diplomatic relations`: the two states of the sentence. */
function whenFounded(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  if (!/^(?:establish|restor|resum|normali)/.test(context.low(cue.from - 1)) || context.low(cue.from - 1).endsWith('ing')) return []
  return /^(?:countries|nations|states|sides|governments)$/.test(context.low(cue.from - 2))
    ? onlyTwo(sidesOf(sentence, false, context), 'diplomatic_relations')
    : []
}

/** `A renewed its agreement with B` is a partnership; when it began another sentence tells. */
function tellRenewal(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const sides = renewed(cue, sentence, context)
  if (sides.length < 2) return
  const next = context.doc.sentences[sentence.index + 1]
  const told = next ? firstSigned(next, context) : null
  draftOf('partnership', sides, told, cue, sentence, context)
}

/** A partnership or relations named in a document's title: the document's parties. */
function fromInstrument(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const name = documentAround(cue, sentence)
  if (!name || /partnership|cooperation/i.test(name.name.split(' ')[0] ?? '') || /economic partnership/i.test(name.name)) return []
  const draft = instrumentAt(sentence, context)
  if (draft?.claims.some((claim) => claim.field === 'parties' && claim.basis === 'inferred')) return []
  const parties = draft?.valuesOf('parties') ?? []
  return parties.length === 2 ? parties.map((party) => ({ name: party, at: [name.from, name.to] as const })) : []
}

const documentAround = (cue: CueMention, sentence: AnnotatedSentence): TitleMention | undefined =>
  sentence.instruments.find((m) => m.from <= cue.from && m.to >= cue.to)

const instrumentAt = (sentence: AnnotatedSentence, context: BuildContext): Draft<'instrument'> | undefined =>
  context.near('instrument', sentence.index, sentence.index)[0]

/** `Joint Statement on Establishing a Strategic Partnership`: the tie is as old as the document. */
function tellFromInstrument(draft: Draft<'tie'>, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const name = documentAround(cue, sentence)
  if (!name) return
  let founding = false
  for (let i = name.from; i < cue.from; i++) if (/^(?:establishing|establishment)$/.test(context.low(i))) founding = true
  const instrument = founding ? instrumentAt(sentence, context) : undefined
  const claim = instrument?.claims.find((one) => one.field === 'date')
  if (claim) draft.claims.push(claimLike(claim, { field: 'since', basis: 'inferred', rule: RULE }))
}

/** One record of a tie that a passage tells several times. */
function fold(context: BuildContext): void {
  foldDrafts('tie', context, (draft) => `${draft.valueOf('kind')} ${[...draft.valuesOf('parties')].sort().join('|')}`, near)
}
const near = (a: Draft, b: Draft): boolean => b.sentences.first - a.sentences.last <= PASSAGE
