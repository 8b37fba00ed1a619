import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention } from '#model/mention'
import type { Status } from '#model/record'
import type { BuildContext } from '../context.ts'
import { holderOf } from './office.ts'
import { beforeName, type Party, partiesFrom, partiesOf, partiesUpTo } from './parties.ts'

/** A verb of a sentence with who stands around it. Token positions are half-open. */
export interface Clause {
  readonly verb: CueMention
  readonly passive: boolean
  /** Parties before the verb: who does it, or, in the passive, to whom it is done. */
  readonly subject: readonly Party[]
  /** Parties right after the verb. */
  readonly object: readonly Party[]
  /** Parties after `by`, `with`, `between` in the clause. */
  readonly by: readonly Party[]
  readonly with: readonly Party[]
  /** Where the clause begins and ends. */
  readonly from: number
  readonly to: number
  readonly status: Status
  /** The words that say the status, [from, to). */
  readonly statusAt: readonly [number, number]
}

/** Auxiliaries and adverbs that stand between a subject and its verb. */
const WITH_VERB = new Set(
  `was were is are be been being has have had having will would shall should can could may might did does do to not scheduled expected due set planning
   also jointly respectively later then both each all together again once twice recently today yesterday just now first subsequently`.split(/\s+/),
)
const PRONOUN = new Set(['he', 'she', 'they'])
const PREPOSITION = new Set('of at in from to for with on by under'.split(' '))
const VERB_FORMS = new Set<CueMention['form']>(['finite', 'participle', 'infinitive'])

/** The clause around a verb cue, worked out once for each. */
export function clauseOf(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Clause {
  let clause = context.clauses.get(verb)
  if (!clause) context.clauses.set(verb, (clause = readClause(verb, sentence, context)))
  return clause
}

function readClause(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Clause {
  const from = clauseStart(verb, sentence, context)
  const to = clauseEnd(verb, sentence, context)
  const subject = subjectOf(verb, sentence, context, from)
  const passive = verb.form === 'participle'
  const { status, statusAt } = statusOf(verb, sentence, context)
  return new Around(verb, passive, subject, from, to, status, statusAt, sentence, context)
}

/** A clause whose parties behind the verb are looked for when somebody asks. */
class Around implements Clause {
  private objects: readonly Party[] | null = null
  private agents: readonly Party[] | null = null
  private companions: readonly Party[] | null = null

  readonly verb: CueMention
  readonly passive: boolean
  readonly subject: readonly Party[]
  readonly from: number
  readonly to: number
  readonly status: Status
  readonly statusAt: readonly [number, number]
  private readonly sentence: AnnotatedSentence
  private readonly context: BuildContext

  constructor(
    verb: CueMention,
    passive: boolean,
    subject: readonly Party[],
    from: number,
    to: number,
    status: Status,
    statusAt: readonly [number, number],
    sentence: AnnotatedSentence,
    context: BuildContext,
  ) {
    this.verb = verb
    this.passive = passive
    this.subject = subject
    this.from = from
    this.to = to
    this.status = status
    this.statusAt = statusAt
    this.sentence = sentence
    this.context = context
  }

  get object(): readonly Party[] {
    this.objects ??= this.objectList()
    return this.objects
  }
  private objectList(): readonly Party[] {
    const { verb, sentence, context } = this
    const list = partiesFrom(sentence, verb.to, listEnd(verb, this.to, sentence, context), context)
    return verb.form === 'gerund' && verb.from === sentence.from ? list.filter((party) => !this.subject.includes(party)) : list
  }
  get by(): readonly Party[] {
    this.agents ??= after('by', this.verb.to - 1, this.sentence, this.to, this.context)
    return this.agents
  }
  get with(): readonly Party[] {
    this.companions ??= after('with', this.verb.to - 1, this.sentence, this.to, this.context)
    return this.companions
  }
}

/** The parties after a preposition in [i, limit). */
export function after(preposition: string, i: number, sentence: AnnotatedSentence, limit: number, context: BuildContext): Party[] {
  for (let k = i; k < limit; k++) {
    if (context.low(k) !== preposition) continue
    const parties = partiesFrom(sentence, k + 1, limit, context)
    if (parties.length) return parties
  }
  return []
}

/** The last verb between `limit` and a verb, no gerund. */
function verbBefore(verb: CueMention, { cues }: AnnotatedSentence, limit: number): CueMention | null {
  for (let k = cues.length - 1; k >= 0; k--) {
    const one = cues[k] as CueMention
    if (one.to <= verb.from && one.from >= limit && VERB_FORMS.has(one.form)) return one
  }
  return null
}

function clauseStart(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = verb.from - 1; i >= sentence.from; i--) if (context.low(i) === ';' || context.low(i) === '|') return i + 1
  return sentence.from
}

/** A clause ends at a semicolon, or before the next finite verb with its own subject. */
function clauseEnd(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = verb.to; i < sentence.to; i++) if (context.low(i) === ';' || context.low(i) === '|') return i
  return sentence.to
}

/** `met Minister X of Peru; Minister Y of Kenya; and Minister Z`: where a list behind a verb ends that semicolons part. */
function listEnd(verb: CueMention, to: number, sentence: AnnotatedSentence, context: BuildContext): number {
  if (context.low(to) !== ';' || verb.form === 'gerund') return to
  let parted = 0
  for (let i = to; i < sentence.to; i++) if (context.low(i) === ';') parted += context.low(i + 1) === 'and' || context.low(i + 1) === '&' ? 2 : 1
  if (parted < 2 || sentence.cues.some((cue) => cue.from > to && (cue.form === 'finite' || cue.form === 'infinitive'))) return to
  return sentence.to
}

/** Steps back from a verb over auxiliaries, adverbs and dates (`X on Wednesday met`); gives the token before them. */
function beforeVerb(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  const { dates } = sentence
  let i = verb.from - 1
  while (i >= sentence.from) {
    const low = context.low(i)
    const date = dates.length > 0 ? dateEndingAt(i + 1, dates) : null
    if (date && date.from > sentence.from) i = /^(?:on|in|at|late|early)$/.test(context.low(date.from - 1)) ? date.from - 2 : date.from - 1
    else if (low === ',' && dates.length > 0 && dateEndingAt(i, dates)) i--
    else if (!WITH_VERB.has(low) && !(low.length > 4 && low.endsWith('ly'))) break
    else i--
  }
  return i
}
function dateEndingAt(to: number, dates: readonly DateMention[]): DateMention | null {
  for (const date of dates) if (date.to === to) return date
  return null
}

function subjectOf(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext, limit: number): readonly Party[] {
  const i = beforeVerb(verb, sentence, context)
  if (i < limit) return verb.form === 'gerund' && verb.from === sentence.from ? behindComma(verb, sentence, context) : []
  const low = context.low(i)
  if (PRONOUN.has(low)) {
    const own = low === 'they' ? [] : spokenOf(i, sentence, limit, context)
    return own.length ? own : antecedents(sentence, low, context)
  }
  if (SOMEBODY.test(low) && isOfNobody(i, limit, context)) {
    const meant = antecedents(sentence, 'he', context)
    if (meant.length) return meant
  }
  const aside = low === ',' ? beforeAside(i, sentence, context, limit) : []
  if (aside.length) return aside
  const direct = withoutHouses(withoutInviters(partiesUpTo(sentence, i + 1, limit, context), sentence, i + 1, context), sentence, context)
  const titled = low === ',' ? holderBehindLetters(direct, sentence, context, limit) : []
  if (titled.length) return titled
  if (direct.length && low !== 'and') return direct
  if (low === 'who' || low === 'which' || low === 'that') return partiesUpTo(sentence, i, limit, context)
  const holder = holderOf(i + 1, sentence, limit, context)
  if (holder.length) return holder
  const parenthesis = low === ',' || low === '–' || low === '—' ? beforeRelative(i, sentence, context, limit) : []
  if (parenthesis.length) return parenthesis
  const previous = verbBefore(verb, sentence, limit)
  if (previous) return subjectOf(previous, sentence, context, limit)
  return firstParties(sentence, verb.from, limit, context)
}

/** `Mr X, Q.C., Prime Minister of Peru, visited`: the person, not the country of the office. */
function holderBehindLetters(direct: readonly Party[], sentence: AnnotatedSentence, context: BuildContext, limit: number): readonly Party[] {
  const [state] = direct
  if (direct.length !== 1 || state?.kind !== 'place' || context.low(beforeName(context, state.from)) !== 'of') return []
  const person = partiesOf(sentence, context).findLast((party) => party.kind === 'person' && party.from >= limit && party.to <= state.from)
  if (!person || state.from - person.to > 14) return []
  for (let i = person.to; i < state.from; i++)
    if (!/^[,.&]$/.test(context.low(i)) && !/^(?:of|for|and|the|\p{Lu}.*)$/u.test(context.form(i))) return []
  return context.low(person.to) === ',' ? [person] : []
}

const SOMEBODY =
  /^(?:official|diplomat|politician|dignitary|statesman|legislator|lawmaker|parliamentarian|visitor|guest|envoy|academic|scholar|rector|mayor)$/
/** `the official`, `the Kenyan diplomat`: somebody told before, without a name here. */
function isOfNobody(i: number, limit: number, context: BuildContext): boolean {
  for (let k = i - 1; k >= Math.max(limit, i - 3); k--) if (context.low(k) === 'the') return true
  return false
}

/** `Receiving the Ambassador, Minister X said`, `Presenting credentials today were X and Y`: who does it stands behind. */
function behindComma(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  for (let i = verb.to; i < Math.min(sentence.to, verb.to + 8) && context.low(i) !== ','; i++)
    if (/^(?:was|were)$/.test(context.low(i))) return partiesFrom(sentence, i + 1, sentence.to, context).filter((party) => party.kind === 'person')
  const main = sentence.cues.find((cue) => cue.form === 'finite' && cue.from > verb.to)
  if (!main) return []
  const person = partiesOf(sentence, context).findLast((party) => party.kind === 'person' && party.from > verb.to && party.to <= main.from)
  return person?.kind === 'person' && context.low(person.outerFrom - 1) === ',' && main.from - person.outerTo <= 12 ? [person] : []
}

/** The list that begins with the first person before the verb; else the last body that no preposition governs. */
function firstParties(sentence: AnnotatedSentence, before: number, limit: number, context: BuildContext): readonly Party[] {
  const parties = partiesOf(sentence, context).filter((party) => party.from >= limit && party.to <= before)
  const person = parties.find((party) => party.kind === 'person')
  if (person) return partiesFrom(sentence, person.from, before, context)
  return parties.filter((party) => !PREPOSITION.has(context.low(beforeName(context, party.from)))).slice(-1)
}

/** `X visited Peru, where she was received`: who the clause before in the same sentence was about. */
function spokenOf(pronoun: number, sentence: AnnotatedSentence, limit: number, context: BuildContext): readonly Party[] {
  if (!/^(?:which|where|when|and|whom|while|that|before|after|as|,)$/.test(context.low(pronoun - 1))) return []
  if (sentence.quotations.length > 0) return []
  const main = sentence.cues.find((cue) => cue.form === 'finite' && cue.from > limit && cue.to < pronoun)
  const greeting = sentence.cues.find((cue) => (cue.cue === 'welcome' || cue.cue === 'receive') && cue.from > limit && cue.to < pronoun)
  if (greeting && /^(?:when|after|as)$/.test(context.low(pronoun - 1))) {
    const greeted = partiesFrom(sentence, greeting.to, pronoun, context).filter((party) => party.kind === 'person')
    return greeted.length === 1 ? greeted : []
  }
  const people = main ? subjectOf(main, sentence, context, limit).filter((party) => party.kind === 'person') : []
  if (people.length > 0) return people.length === 1 ? people : []
  const from = afterInviters(sentence, pronoun, limit, context)
  const person = partiesOf(sentence, context).find((party) => party.kind === 'person' && party.from >= from && party.to <= pronoun)
  return person ? [person] : []
}

/** `At the invitation of A, B visited`: where the words about those who invited end. */
function afterInviters(sentence: AnnotatedSentence, before: number, limit: number, context: BuildContext): number {
  const invitation = sentence.cues.find((cue) => cue.cue === 'invitation' && cue.to <= before)
  const inviter = invitation ? partiesFrom(sentence, invitation.to, before, context)[0] : undefined
  return inviter ? inviter.to : limit
}

/** Who `he`, `she` or `they` are: the person, or the parties, that the sentences before in the same item began with. */
function antecedents(sentence: AnnotatedSentence, pronoun: string, context: BuildContext): readonly Party[] {
  for (let back = 1; back <= 4; back++) {
    const earlier = context.doc.sentences[sentence.index - back]
    if (!earlier || !sameItem(earlier, sentence, context)) return []
    if (pronoun !== 'they' && (context.low(earlier.from) === pronoun || /^(?:also|among)$/.test(context.low(earlier.from)))) continue
    const parties = partiesOf(earlier, context).filter((party) => (pronoun === 'they' ? party.kind !== 'place' : party.kind === 'person'))
    const [first] = parties
    const own = first && pronoun !== 'they' ? toldOf(earlier, first, context) : null
    if (own) return [own]
    if (first) return pronoun === 'they' ? partiesFrom(earlier, first.from, earlier.to, context).filter((party) => parties.includes(party)) : [first]
  }
  return []
}

/** `The Minister also met X`, then `He`: the Minister, whom the sentence is about, not the first who is named in it. */
function toldOf(sentence: AnnotatedSentence, first: Party, context: BuildContext): Party | null {
  if (!/^(?:the|he|she|later|earlier)$/.test(context.low(sentence.from))) return null
  const main = sentence.cues.find((cue) => cue.form === 'finite' && cue.to <= first.from && context.clauses.has(cue))
  const known = main ? context.clauses.get(main) : undefined
  const people = known?.subject.filter((party) => party.kind === 'person') ?? []
  return people.length === 1 ? (people[0] as Party) : null
}

function sameItem(a: AnnotatedSentence, b: AnnotatedSentence, context: BuildContext): boolean {
  if (a.unit === b.unit) return true
  const [x, y] = [context.doc.document.units[a.unit], context.doc.document.units[b.unit]]
  return x?.section === y?.section && b.unit - a.unit <= 4
}

/** `At the invitation of A, B visited`: those who invited do not go, where somebody else is told before the verb. */
function withoutInviters(parties: readonly Party[], sentence: AnnotatedSentence, limit: number, context: BuildContext): readonly Party[] {
  const [first] = parties
  if (!first || parties.length < 2) return parties
  const invitation = sentence.cues.find((cue) => cue.cue === 'invitation' && cue.to <= first.from && first.from - cue.to <= 12)
  const inviters = invitation ? partiesFrom(sentence, invitation.to, limit, context) : []
  if (inviters[0] !== first) return parties
  const others = parties.filter((party) => !inviters.includes(party))
  return others.length ? others : parties.slice(1)
}

/** `At the University of Lima, X was received`: the house that the sentence begins with is where it happened. */
function withoutHouses(parties: readonly Party[], sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const [first, second] = parties
  if (first?.kind !== 'organization' || second?.kind !== 'person' || context.low(first.outerTo) !== ',') return parties
  return /^(?:at|in)$/.test(context.low(sentence.from)) && beforeName(context, first.from) === sentence.from ? parties.slice(1) : parties
}

/** `X, on the sidelines of the Assembly, met`: the person before the words between commas that end at token i. */
function beforeAside(i: number, sentence: AnnotatedSentence, context: BuildContext, limit: number): readonly Party[] {
  let k = i - 1
  while (k > limit && i - k < 24 && !(context.low(k) === ',' && ASIDE.has(context.low(k + 1)))) k--
  if (context.low(k) !== ',' || !ASIDE.has(context.low(k + 1))) return []
  let end = k
  while (end - 1 > limit && WITH_VERB.has(context.low(end - 1))) end--
  return partiesUpTo(sentence, end, limit, context).filter((party) => party.kind === 'person')
}
const ASIDE = new Set('on in at during while speaking after before following currently presently accompanied along together as'.split(' '))

/** `X, who was on a visit to Y, attended`: the parties before the relative clause that ends at token i. */
function beforeRelative(i: number, sentence: AnnotatedSentence, context: BuildContext, limit: number): readonly Party[] {
  for (let k = i - 1; k > limit; k--) {
    const low = context.low(k)
    if (low === 'who' || low === 'which' || low === 'led' || low === 'headed' || low === 'accompanied' || low === '–' || low === '—')
      return partiesUpTo(sentence, k, limit, context)
  }
  return []
}

const PLANNED = new Set('will would shall plans planned scheduled set expected due'.split(' '))
const DENIED = new Set(['not', 'never', 'denied'])

function statusOf(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Pick<Clause, 'status' | 'statusAt'> {
  for (let i = Math.max(sentence.from, verb.from - 5); i < Math.min(sentence.to, verb.to + 4); i++) {
    const low = context.low(i)
    if (low === 'postponed') return { status: 'postponed', statusAt: [i, i + 1] }
    if (low === 'cancelled' || low === 'canceled') return { status: 'cancelled', statusAt: [i, i + 1] }
    if (i < verb.from && i >= verb.from - 3) {
      if (DENIED.has(low)) return { status: 'denied', statusAt: [i, verb.to] }
      if (PLANNED.has(low)) return { status: 'planned', statusAt: [i, verb.to] }
      if (low === 'to' && verb.form === 'infinitive' && /^(?:is|are|was|were)$/.test(context.low(i - 1)))
        return { status: 'planned', statusAt: [i, verb.to] }
    }
  }
  return { status: 'held', statusAt: [verb.from, verb.to] }
}
