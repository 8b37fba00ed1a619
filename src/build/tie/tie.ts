import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, OrganizationMention, PlaceMention, TitleMention } from '#model/mention'
import type { FieldsOf } from '#model/record'
import type { Builder } from '../builders.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { list, type Side, sidesAround, sidesOf } from './pair.ts'
import { sinceOf } from './since.ts'

const RULE = 'tie@1'
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
}

/** Lasting links between two named parties: diplomatic relations, partnerships, sister cities, memberships. */
export const ties: Builder = {
  type: 'tie',
  run(context: BuildContext) {
    for (const sentence of context.doc.sentences) {
      const unit = context.doc.document.units[sentence.unit]
      if (unit?.kind === 'footnote' || unit?.kind === 'running-head' || unit?.kind === 'furniture') continue
      for (const cue of sentence.cues) {
        const kind = KINDS[cue.cue]
        if (kind) tell(kind, cue, sentence, context)
      }
    }
    fold(context)
  },
}

function tell(kind: Kind, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const sides = sidesFor(kind, cue, sentence, context)
  if (sides.length < 2) {
    context.reject(RULE, cue.from, cue.to, 'two parties are not named')
    return
  }
  const draft = context.draft('tie', RULE, sentence)
  draft.tell('kind', kind, [cue.from, cue.to])
  for (const one of sides) draft.tell('parties', one.name, one.at)
  if (draft.valuesOf('parties').length < 2) return
  const since = sinceOf(cue, sentence, context)
  if (since && since.at.length > 0) draft.tell('since', since.edtf, since.at, since.inferred ? 'inferred' : 'stated')
  else tellFromInstrument(draft, cue, sentence, context)
  context.keep(draft)
}

function sidesFor(kind: Kind, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  if (kind === 'membership') return membership(cue, sentence, context)
  if (cue.cue === 'tie-twin') return twinned(cue, sentence)
  if (kind === 'sister_city') return sister(cue, sentence, context)
  const document = fromInstrument(cue, sentence, context)
  return document.length > 1 ? document : sidesAround(cue, sentence, context)
}

/** The member first, then what it is a member of. */
function membership(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const bodies = sidesOf(sentence, false)
  const whole = bodies.find((body) => body.kind === 'organization' && body.from >= cue.to && gapIsSmall(cue.to, body.from, context))
  const member = bodies.findLast(
    (body) =>
      body.to <= cue.from && !body.inside && (cue.cue === 'tie-accession' ? cue.from - body.to <= 3 : subjectOf(body, cue, sentence, context)),
  )
  if (!whole || !member) return []
  return [toSide(member), toSide(whole)]
}
const toSide = (body: OrganizationMention | PlaceMention): Side => ({ name: body.name, at: [body.from, body.to] })

function gapIsSmall(from: number, to: number, context: BuildContext): boolean {
  if (to - from > 2) return false
  for (let i = from; i < to; i++) if (!/^(?:the|of|to|a)$/.test(context.low(i))) return false
  return true
}

function subjectOf(body: OrganizationMention | PlaceMention, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (sentence.mentions.some((m) => m.kind === 'person' && m.from >= body.from && m.to <= cue.from)) return false
  for (let i = body.to; i < cue.from; i++)
    if (
      !/^(?:has|have|had|will|also|formally|officially|recently|which|,|is|was|\)|\(|in|\d{4}|on|would|to|set|it|when|and|became|become|becomes|are|a|an|the|full|founding|newest|new|latest|first|second|third|\p{L}+th|associate)$/u.test(
        context.low(i),
      ) &&
      context.low(i - 1) !== '('
    )
      return false
  return !/^(?:in|at|with|by|from)$/.test(context.low(body.from - 1))
}

/** `A is twinned with B`. */
function twinned(cue: CueMention, sentence: AnnotatedSentence): Side[] {
  const cities = sidesOf(sentence, true)
  const first = cities.findLast((city) => city.to <= cue.from && cue.from - city.to < 8)
  const others = cities.filter((city) => city.from >= cue.to && city.from - cue.to < 10)
  return first && others[0] ? [toSide(first), toSide(others[0])] : []
}

/** `A and B became sister cities`, `A’s sister city B`, `a sister-city agreement between A and B`, `A, a sister city of B`. */
function sister(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const around = sidesAround(cue, sentence, context, true)
  if (around.length > 1) return around
  const cities = sidesOf(sentence, true)
  const after = cities.find((city) => city.from >= cue.to && city.from - cue.to <= 2)
  const before = cities.findLast((city) => city.to <= cue.from && cue.from - city.to <= 5)
  if (after && before) return [toSide(before), toSide(after)]
  const pair = before ? cities.filter((city) => city.to <= cue.from).slice(-2) : []
  const start = pair[0]
  return start && pair.length === 2 ? (list(cities, start.from, context) ?? []).slice(0, 2) : []
}

/** A partnership or relations named in a document's title: the document's parties. */
function fromInstrument(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const name = documentAround(cue, sentence)
  if (!name || /partnership|cooperation/i.test(name.name.split(' ')[0] ?? '')) return []
  const draft = instrumentAt(sentence, context)
  const parties = draft?.valuesOf('parties') ?? []
  return parties.length === 2 ? parties.map((party) => ({ name: party, at: [name.from, name.to] as const })) : []
}

const documentAround = (cue: CueMention, sentence: AnnotatedSentence): TitleMention | undefined =>
  sentence.mentions.find((m): m is TitleMention => m.kind === 'instrument' && m.from <= cue.from && m.to >= cue.to)

const instrumentAt = (sentence: AnnotatedSentence, context: BuildContext): Draft<'instrument'> | undefined =>
  context.of('instrument').find((draft) => draft.sentences.has(sentence.index))

/** `Joint Statement on Establishing a Strategic Partnership`: the tie is as old as the document. */
function tellFromInstrument(draft: Draft<'tie'>, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const name = documentAround(cue, sentence)
  if (!name) return
  let founding = false
  for (let i = name.from; i < cue.from; i++) if (/^(?:establishing|establishment)$/.test(context.low(i))) founding = true
  const instrument = founding ? instrumentAt(sentence, context) : undefined
  const claim = instrument?.claims.find((one) => one.field === 'date')
  if (claim) draft.claims.push({ ...claim, field: 'since', basis: 'inferred', rule: RULE })
}

/** One record of a tie that a passage tells several times. */
function fold(context: BuildContext): void {
  const kept: Draft<'tie'>[] = []
  for (const draft of context.of('tie')) {
    const same = kept.findLast((other) => other.valueOf('kind') === draft.valueOf('kind') && sameParties(other, draft) && near(other, draft))
    if (same) same.absorb(draft)
    else kept.push(draft)
  }
  context.replace('tie', kept)
}
const sameParties = (a: Draft<'tie'>, b: Draft<'tie'>): boolean => {
  const [x, y] = [a.valuesOf('parties'), b.valuesOf('parties')]
  return x.length === y.length && x.every((party) => y.includes(party))
}
const near = (a: Draft, b: Draft): boolean => Math.min(...b.sentences) - Math.max(...a.sentences) <= PASSAGE
