import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { after } from '../clause/clause.ts'
import { type Party, partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'

/** Those whom the words behind the noun of talks name. */
export interface SidesBehind {
  readonly between: readonly Party[]
  readonly withs: readonly Party[]
  /** `call by X on Y`, `a meeting of X with Y`: both of them. */
  readonly call: readonly Party[]
  readonly all: readonly Party[]
  /** True where people stand behind `between`. */
  readonly people: boolean
}

/** `talks between X and Y`, `talks on 4 May with Y`, `courtesy call by X on Y`. */
export function sidesBehind(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): SidesBehind {
  const reach = Math.min(sentence.to, noun.to + 12)
  const named = isBetween(noun, sentence, reach, context)
  const pair = named ? after('between', noun.to, sentence, sentence.to, context) : []
  const between = named && !pair.some((party) => party.kind !== 'place') ? namedBehind(noun, pair, sentence, context) : pair
  const withs = isWithNear(noun, sentence, context) ? after('with', noun.to, sentence, sentence.to, context) : []
  const call = between.length + withs.length === 0 ? [...callOn(noun, sentence, context), ...ofWith(noun, sentence, context)] : []
  return { between, withs, call, all: [...between, ...withs, ...call], people: pair.some((party) => party.kind === 'person') }
}

/** `between the directors of both ministries, X and Y`: the two behind the comma. */
function namedBehind(noun: CueMention, pair: readonly Party[], sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const person = sentence.persons.find((m) => !m.inside && m.from > noun.to && m.from - noun.to <= 24)
  if (!person || context.low(person.outerFrom - 1) !== ',') return pair
  const people = partiesFrom(sentence, person.outerFrom, sentence.to, context).filter((party) => party.kind === 'person')
  return people.length === 2 ? people : pair
}

/** `talks between`, `talks were held in Lima between`: nothing but that, when and where they were held stands between. */
function isBetween(noun: CueMention, sentence: AnnotatedSentence, reach: number, context: BuildContext): boolean {
  for (let i = noun.to; i < reach; i++) {
    const low = context.low(i)
    if (low === 'between') return true
    if (i - noun.to < 2 || HOLDING.test(low)) continue
    if (!sentence.mentions.some((m) => PLACED.has(m.kind) && m.from <= i && m.to > i)) return false
  }
  return false
}

const PLACED: ReadonlySet<string> = new Set(['date', 'place', 'organization'])

/** `a meeting of X with Y`: both of them. */
function ofWith(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  if (context.low(noun.to) !== 'of') return []
  const [one] = partiesFrom(sentence, noun.to + 1, Math.min(sentence.to, noun.to + 12), context)
  if (one?.kind !== 'person' || context.low(one.outerTo) !== 'with') return []
  const others = partiesFrom(sentence, one.outerTo + 1, sentence.to, context).filter((party) => party.kind === 'person')
  return others.length ? [one, ...others] : []
}

/** `courtesy call by X on Y`: both of them. */
function callOn(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  if (context.low(noun.to - 1) !== 'call' || !/^(?:by|of)$/.test(context.low(noun.to))) return []
  const callers = partiesFrom(sentence, noun.to + 1, sentence.to, context)
  const called = after('on', noun.to, sentence, sentence.to, context).filter((party) => !callers.includes(party))
  return callers.length && called.length ? [...callers.slice(0, 1), ...called.slice(0, 1)] : []
}

/** `talks with`, `talks on 4 May in Lima with`: nothing but when and where stands between. */
function isWithNear(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = noun.to; i < Math.min(sentence.to, noun.to + 10); i++) {
    if (context.low(i) === 'with') return true
    if (HOLDING.test(context.low(i))) continue
    if (!sentence.mentions.some((m) => (m.kind === 'date' || m.kind === 'place') && m.from <= i && m.to > i)) return false
  }
  return false
}

const HOLDING = /^(?:was|were|is|are|be|been|have|has|had|will|held|took|take|takes|taken|place|conducted|in|on|at|the|,|today|yesterday|here|also)$/
