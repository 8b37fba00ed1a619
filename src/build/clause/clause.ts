import type { AnnotatedSentence } from '#model/annotated'
import type { Status } from '#model/record'
import type { BuildContext } from '../context.ts'
import { type Party, partiesFrom } from './parties.ts'
import { statusOf } from './status.ts'
import { subjectOf } from './subject.ts'
import type { Verb } from './verb.ts'

/** A verb of a sentence with who stands around it. Token positions are half-open. */
export interface Clause<V extends Verb = Verb> {
  readonly verb: V
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

/** The clause around a verb, worked out once for each. */
export function clauseOf<V extends Verb>(verb: V, sentence: AnnotatedSentence, context: BuildContext): Clause<V> {
  let clause = context.clauses.get(verb)
  if (!clause) context.clauses.set(verb, (clause = readClause(verb, sentence, context)))
  return clause as Clause<V>
}

function readClause(verb: Verb, sentence: AnnotatedSentence, context: BuildContext): Clause {
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

  readonly verb: Verb
  readonly passive: boolean
  readonly subject: readonly Party[]
  readonly from: number
  readonly to: number
  readonly status: Status
  readonly statusAt: readonly [number, number]
  private readonly sentence: AnnotatedSentence
  private readonly context: BuildContext

  constructor(
    verb: Verb,
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
    this.agents ??= this.passive
      ? agents(this.verb, this.to, this.sentence, this.context)
      : after('by', this.verb.to - 1, this.sentence, this.to, this.context)
    return this.agents
  }
  get with(): readonly Party[] {
    this.companions ??= after('with', this.verb.to - 1, this.sentence, this.to, this.context)
    return this.companions
  }
}

/** `was held in Lima, attended by X`: the parties behind `by`, but not those of another participle. */
function agents(verb: Verb, limit: number, sentence: AnnotatedSentence, context: BuildContext): Party[] {
  for (let k = verb.to - 1; k < limit; k++) {
    if (context.low(k) !== 'by' || sentence.cues.some((cue) => cue.cue === 'presence' && cue.to === k + 1 && cue.from >= verb.to)) continue
    const parties = partiesFrom(sentence, k + 1, limit, context)
    if (parties.length) return parties
  }
  return []
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

function clauseStart(verb: Verb, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = verb.from - 1; i >= sentence.from; i--) if (context.low(i) === ';' || context.low(i) === '|') return i + 1
  return sentence.from
}

/** A clause ends at a semicolon, or before the next finite verb with its own subject. */
function clauseEnd(verb: Verb, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = verb.to; i < sentence.to; i++) if (context.low(i) === ';' || context.low(i) === '|') return i
  return sentence.to
}

/** `met Minister X of Peru; Minister Y of Kenya; and Minister Z`: where a list behind a verb ends that semicolons part. */
function listEnd(verb: Verb, to: number, sentence: AnnotatedSentence, context: BuildContext): number {
  if (context.low(to) !== ';' || verb.form === 'gerund') return to
  let parted = 0
  for (let i = to; i < sentence.to; i++) if (context.low(i) === ';') parted += context.low(i + 1) === 'and' || context.low(i + 1) === '&' ? 2 : 1
  const person = sentence.persons.some((m) => m.outerFrom > to && m.outerFrom - to <= 3)
  if ((parted < 2 && !person) || sentence.cues.some((cue) => cue.from > to && (cue.form === 'finite' || cue.form === 'infinitive'))) return to
  return sentence.to
}
