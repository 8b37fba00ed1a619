import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention, OrganizationMention, TitleMention } from '#model/mention'
import { type Clause, clauseOf } from '../clause/clause.ts'
import type { Party } from '../clause/parties.ts'
import { dateNear } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { meantBy } from './founded-noun.ts'
import { substance, tellParties } from './people.ts'
import { tellPlace, tellWhere } from './where.ts'

/** A dated founding, launch or adoption: "In 2017, X established the Y", "the Z was launched in May 2021". */
export const founded: BuildRule = {
  id: 'event/founded',
  version: 7,
  cues: ['found', 'open', 'adopt', 'mark'],
  build(verb: CueMention, sentence, context, rule) {
    if (isOtherVerb(verb, sentence, context)) return
    if ([0, 1, 2].some((k) => /^(?:ties|relations)$/.test(context.low(verb.to + k))))
      return context.reject(rule, verb.from, verb.to, 'a tie is no event')
    const clause = clauseOf(verb, sentence, context)
    const date = dateNear(sentence, verb.from, clause.from, clause.to)
    if (!date) return
    const { thing, ...act } = thingFounded(clause, sentence, context)
    if (thing && isOpenedThere(clause, thing, act.passive, context))
      return context.reject(rule, verb.from, verb.to, 'something else opened in that house')
    if (verb.cue === 'adopt' && isPaper(verb, context)) return
    if (isAttribute(verb, date, context)) return context.reject(rule, verb.from, verb.to, 'it only describes what else is told of')
    if (!thing) return context.reject(rule, verb.from, verb.to, 'nothing named was founded, launched or adopted')
    if (sentence.occasions.some((m) => !m.inside)) return
    const draft = context.draft('event', rule, sentence)
    tellFounders(draft, { ...act, clause, thing, date }, context)
    tellThing(draft, { ...act, clause, thing, date }, sentence, context)
    tellWhere(draft, { sentence, at: verb.from, from: clause.from, to: clause.to }, context, false)
    if (substance(draft) < 2) return context.reject(rule, verb.from, verb.to, 'only a date is told')
    context.keep(draft)
  },
}

/** What was founded: a programme, a body or an instrument. */
type Thing = TitleMention | OrganizationMention

/** A verb of founding, with what stands around it. */
interface Founding {
  readonly clause: Clause<CueMention>
  readonly date: DateMention
  readonly thing: Thing
  /** True where the thing is one told before, to which a noun points: `the society, founded in 1961`. */
  readonly pointed: boolean
  readonly passive: boolean
  /** `the Society, founded in 1994,`: the participle alone. */
  readonly reduced: boolean
}

/** True for a form or a sense of the verb that founds, opens or adopts nothing. */
function isOtherVerb(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const joined = verb.cue === 'found' && cameTogether(verb, sentence, context)
  if ((verb.form === 'infinitive' && !joined) || verb.form === 'gerund' || isPrinted(verb, context)) return true
  const low = context.low(verb.from)
  if (low === 'found' && verb.cue === 'found') return true
  if (low === 'institutes' && !/^(?:a|an|the)$/.test(context.low(verb.to))) return true
  return /^(?:clos|conclud|end|run|ran)/.test(low) && verb.cue === 'open'
}

/** The thing right before a passive or right behind an active verb, or the one told before that its noun points to. */
function thingFounded({ verb, passive: inPassive }: Clause<CueMention>, sentence: AnnotatedSentence, context: BuildContext) {
  const reduced = isReduced(verb, context)
  const passive = inPassive || reduced
  const things = sentence.mentions.filter(
    (m): m is Thing =>
      !m.inside && (m.kind === 'programme' || m.kind === 'organization' || m.kind === 'instrument') && Math.abs(m.from - verb.to) <= 14,
  )
  const near = passive ? things.findLast((m) => m.to <= verb.from) : things.find((m) => m.from >= verb.to)
  const meant = passive || isRelative(verb, context) ? meantBy(verb, sentence, context) : null
  return { reduced, passive, thing: meant ?? near, pointed: meant !== null }
}

/** `opened at the National Museum`: the house is only where it opened. */
const isOpenedThere = ({ verb }: Clause<CueMention>, thing: Thing, passive: boolean, context: BuildContext): boolean =>
  !passive && thing.from >= verb.to && verb.cue === 'open' && /^(?:at|in)$/.test(context.low(verb.to))

/** Tells the kind, the day, and who founded, launched or opened it. */
function tellFounders(draft: Draft<'event'>, { clause, date, thing, pointed, passive, reduced }: Founding, context: BuildContext): void {
  const { verb } = clause
  const openers = verb.cue === 'open' && /^(?:open|inaugurat|unveil)/.test(context.low(verb.from)) ? openersOf(clause, passive) : []
  const founders = passive || thing.to <= verb.from ? clause.by : clause.subject
  const areSides =
    founders.length >= 2 && founders.every((party) => party.kind === 'place' || (party.kind === 'organization' && party.country !== null))
  const unveiled = /^(?:launch|inaugurat|unveil)/.test(context.low(verb.from)) && !areSides && !pointed
  const solemn = !reduced && (verb.cue === 'mark' || openers.length > 0 || unveiled)
  draft.tell('kind', solemn ? 'ceremony' : 'other', [verb.from, verb.to])
  draft.tellStatus(clause.status, clause.statusAt)
  draft.tell('date', date.edtf as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
  if (openers.length > 0) tellParties(draft, 'participants', openers)
  else tellParties(draft, areSides ? 'participants' : 'organizers', founders)
}

/** Tells what was founded: a house is where it was opened, a body took part, an instrument came out of it. */
function tellThing(draft: Draft<'event'>, act: Founding, sentence: AnnotatedSentence, context: BuildContext): void {
  const { thing, clause, pointed, passive } = act
  const { verb } = clause
  if (thing.kind === 'organization' && verb.cue === 'open' && HOUSE.test(thing.name)) tellHouse(draft, thing, sentence, context)
  else if (thing.kind === 'organization' && (passive || thing.to <= verb.from)) tellParties(draft, 'participants', [thing])
  if (pointed && thing.kind === 'programme') draft.tell('name', thing.name, [thing.from, thing.to])
  if (verb.cue === 'adopt' && thing.kind === 'instrument') draft.tell('outcomes', thing.name, [thing.from, thing.to])
}

/** `the High Commission in Suva was opened`: the city of its name, else the house. */
function tellHouse(draft: Draft<'event'>, house: OrganizationMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const seat = sentence.places.find((m) => m.sort === 'city' && m.to === house.to && m.from - house.from >= 2 && context.low(m.from - 1) === 'in')
  if (seat) tellPlace(draft, seat)
  else draft.tell('places', { name: house.name, country: house.country }, [house.from, house.to])
}

/** `institutes established by the State opened on 4 May`: whose founding has no day of its own. */
const isAttribute = (verb: CueMention, date: DateMention, context: BuildContext): boolean =>
  verb.cue === 'found' &&
  verb.form !== 'infinitive' &&
  context.low(verb.to) === 'by' &&
  /^\p{Ll}+s$/u.test(context.form(verb.from - 1)) &&
  !/^(?:was|is|has)$/.test(context.low(verb.from - 1)) &&
  date.to <= verb.from

/** `according to a statement issued on Sunday by the Ministry`: a paper that is cited. */
const isPaper = (verb: CueMention, context: BuildContext): boolean =>
  /^(?:issued|released)$/.test(context.low(verb.from)) &&
  /^(?:statement|release|bulletin|note|notice|circular|figures|data)$/.test(context.low(verb.from - 1))

/** A house that is opened is where it is opened. */
const HOUSE =
  /\b(?:High Commission|Consulate|Centre|Center|School|Library|Museum|Hospital|Clinic|Hall|Gallery|Theatre|Building|Laboratory|Chancery|Embassy|Market|Park|College)\b/

/** `the scheme, which was launched in 2014`. */
const isRelative = (verb: CueMention, context: BuildContext): boolean => /^(?:was|were)$/.test(context.low(verb.from - 1))

/** Those who open a house or unveil a work are persons; a body that opens an office founds it. */
function openersOf(clause: Clause, passive: boolean): readonly Party[] {
  const parties = passive ? clause.by : clause.subject
  return parties.length > 0 && parties.every((party) => party.kind === 'person') ? parties : []
}

/** `In 1997 eleven universities came together in Lima to form the League`. */
function cameTogether(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (verb.form !== 'infinitive') return false
  for (let i = verb.from - 1; i > Math.max(sentence.from, verb.from - 8); i--)
    if (context.low(i) === 'together' && /^(?:came|got|joined|banded)$/.test(context.low(i - 1))) return true
  return false
}

/** `Volume C, Issue 12, 4 May`: the number of a paper. */
const isPrinted = (verb: CueMention, context: BuildContext): boolean =>
  /^issues?$/.test(context.low(verb.from)) &&
  (/^(?:no|\d)/.test(context.low(verb.to)) ||
    /^(?:about|of|on|in|such|relating|related|,|and|that|for|with|including|concerning)$/.test(context.low(verb.to)))

/** `the Society, founded in 1994,`, `the Programme, launched in 2010,`: no auxiliary, what is meant stands before the comma. */
const isReduced = (verb: CueMention, context: BuildContext): boolean =>
  (verb.cue === 'found' || (verb.cue === 'open' && /^(?:launch|inaugurat|start|open)/.test(context.low(verb.from)))) &&
  /ed$/.test(context.low(verb.from)) &&
  /^(?:,|\()$/.test(context.low(verb.from - 1)) &&
  /^(?:in|on|by)$/.test(context.low(verb.to))
