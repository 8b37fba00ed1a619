import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, Mention, TitleMention } from '#model/mention'
import { isAhead } from '../ahead.ts'
import { after } from '../clause/clause.ts'
import { partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { tellAttendance } from './attendance.ts'
import { type Item, itemOpenedAt } from './item-head.ts'
import { type EventKind, kindOfCue, kindOfHead, kindOfName, OCCASION_CUES } from './kind.ts'
import { tellGuests, tellParties, tellStates } from './people.ts'
import { tellPlace, tellWhere } from './where.ts'

/** "10:00 Talks with X", "May 2019: inaugural A–B Dialogue, C", "9 June – Signing of the MoU": an item without a verb under a time or date. */
export const listed: BuildRule = {
  id: 'event/listed',
  version: 2,
  cues: ['talks-noun', 'call-on', 'sign', 'open', ...OCCASION_CUES],
  mentions: ['occasion'],
  build(at, sentence, context, rule) {
    const noun = at.kind === 'cue' ? at : nounOf(at, sentence)
    if (!noun || isPartOfLonger(noun, sentence)) return
    if (noun.from === sentence.from && isToldAsMet(sentence, context)) return
    const title = sentence.occasions.find((m) => !m.inside && m.to - m.from > 1 && m.from <= noun.from && m.to >= noun.to)
    const item = itemOpenedAt(title?.from ?? noun.from, sentence, context)
    if (!item) return
    const kind = kindOfItem(noun, item, sentence, context)
    if (!kind) return
    if (hasVerb(noun, item, sentence, context)) return context.reject(rule, noun.from, noun.to, 'the item is told with a verb')
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', (title ? (kindOfName(sentence, title.from, title.to, title.to) ?? kindOfHead(title.head, title.name)) : null) ?? kind, [
      noun.from,
      noun.to,
    ])
    tellTitle(draft, title, item, context)
    draft.tell('date', item.date.edtf as string, [item.date.from, item.date.to], item.date.inferred ? 'inferred' : 'stated')
    draft.tellStatus(isAhead(item.date.edtf ?? '', context) ? 'planned' : 'held', [noun.from, noun.to])
    tellPeople(draft, noun, item, sentence, context)
    tellGround(draft, item, sentence, context)
    if (title) tellStates(draft, title, sentence)
    if (draft.claims.length < 3) return context.reject(rule, noun.from, noun.to, 'only a date is told')
    context.keep(draft)
  },
}

/** `Meeting with Mayor X on Tuesday, Minister Y praised the city`: told with the verb. */
const isToldAsMet = (sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.near('event', sentence.index, sentence.index).some((event) => event.rule.startsWith('event/met@'))

/** The noun that a name of an occasion goes by: `Dialogue` of `High Level Dialogue`, `Talks` of `Talks`. */
const nounOf = (name: Mention, sentence: AnnotatedSentence): CueMention | undefined =>
  name.inside ? undefined : sentence.cues.findLast((cue) => cue.from >= name.from && cue.to <= name.to && /^(?:occasion\.|talks-noun)/.test(cue.cue))

function kindOfItem(noun: CueMention, item: Item, sentence: AnnotatedSentence, context: BuildContext): EventKind | null {
  if (noun.cue === 'sign')
    return /^signing|^signature/.test(context.low(noun.from)) && sentence.instruments.some((m) => m.from >= noun.to && m.to <= item.to)
      ? 'ceremony'
      : null
  if (noun.cue === 'open') {
    const told = sentence.cues.some((cue) => cue !== noun && cue.cue.startsWith('occasion.') && cue.from >= item.from && cue.to <= item.to)
    return !told && /^(?:opening|unveiling|inauguration)$/.test(context.low(noun.from)) && context.low(noun.to) === 'of' ? 'ceremony' : null
  }
  if (noun.cue === 'call-on') return /^(?:\p{Lu}|courtesy)/u.test(context.form(noun.from)) ? 'meeting' : null
  return kindOfCue(noun.cue)
}

/** Something is said of the noun: the rules for sentences read it. */
function hasVerb(noun: CueMention, item: Item, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = noun.to; i < item.to; i++) if (/^(?:was|were|is|are|will|has|have|had)$/.test(context.low(i))) return true
  return sentence.cues.some(
    (cue) =>
      /^(?:hold|held|attend|open|meet|chair|found|adopt|say|speak)$/.test(cue.cue) &&
      cue.form === 'finite' &&
      cue.from >= noun.to &&
      cue.to <= item.to &&
      !isInName(cue, sentence),
  )
}

const isInName = (cue: CueMention, sentence: AnnotatedSentence): boolean =>
  sentence.mentions.some((m) =>
    m.kind === 'person'
      ? m.outerFrom <= cue.from && m.outerTo >= cue.to
      : m.kind !== 'cue' && m.kind !== 'quotation' && m.from <= cue.from && m.to >= cue.to,
  )

const isPartOfLonger = (noun: CueMention, sentence: AnnotatedSentence): boolean =>
  sentence.cues.some(
    (cue) => cue.from <= noun.from && cue.to >= noun.to && cue.to - cue.from > noun.to - noun.from && /^(?:occasion|talks)/.test(cue.cue),
  )

function tellTitle(draft: Draft<'event'>, title: TitleMention | undefined, item: Item, context: BuildContext): void {
  if (!title) return
  draft.tell('name', title.name, [title.from, title.to])
  const edition = title.edition ?? (context.low(title.from - 1) === 'inaugural' && title.from > item.from ? 1 : null)
  if (edition) draft.tell('series', { name: title.base, edition }, [title.from, title.to])
}

/** Who is met, who hosts, between whom it is signed; else whose programme it is. */
function tellPeople(draft: Draft<'event'>, noun: CueMention, item: Item, sentence: AnnotatedSentence, context: BuildContext): void {
  for (const cue of sentence.cues) {
    if (cue.from < noun.to || cue.to > item.to) continue
    if (cue.cue === 'auspices') tellParties(draft, 'organizers', partiesFrom(sentence, cue.to, item.to, context))
    if (cue.cue === 'presence') tellParties(draft, 'participants', partiesFrom(sentence, cue.to, item.to, context))
  }
  for (const preposition of ['with', 'between', 'by']) {
    const parties = after(preposition, noun.to, sentence, item.to, context).filter((party) => party.to <= item.to)
    tellParties(
      draft,
      'participants',
      parties.filter((party) => !draft.valuesOf('organizers').includes(party.name)),
    )
  }
  for (const m of sentence.mentions) {
    if (m.from < noun.to || m.to > item.to || m.inside) continue
    if (m.kind === 'person') tellParties(draft, 'participants', [m])
    if (noun.cue === 'sign' && m.kind === 'instrument') draft.tell('outcomes', m.name, [m.from, m.to])
  }
  tellGuests(draft, context)
}

/** `in City`, `at Venue`; also `, City` and what stands in brackets. */
function tellGround(draft: Draft<'event'>, item: Item, sentence: AnnotatedSentence, context: BuildContext): void {
  const stretch = { sentence, at: item.from, from: item.from, to: item.to }
  for (const m of sentence.mentions) {
    if (m.from < item.from || m.to > item.to || m.inside) continue
    const lead = context.low(m.from - 1)
    if (m.kind === 'place' && (m.sort === 'city' || m.sort === 'venue') && /^[,(|]$/.test(lead)) tellPlace(draft, m)
    if (m.kind === 'organization' && !m.generic && /^[(|]$/.test(lead)) draft.tell('places', { name: m.name, country: m.country }, [m.from, m.to])
  }
  tellWhere(draft, stretch, context, false)
  tellAttendance(draft, stretch, context)
}
