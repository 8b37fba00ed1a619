import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention, Mention } from '#model/mention'
import { dateNear, datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'

/** Sentences behind the launch in which its meetings are told. */
const REACH = 3

/** "They launched the Dialogue on Space. The first meeting was held on … and the second on …": what was launched meets again. */
export const launched: BuildRule = {
  id: 'series/launched',
  version: 1,
  cues: ['series-launch'],
  build(verb: CueMention, sentence, context, rule) {
    if (verb.form === 'infinitive' || verb.form === 'gerund') return
    const name = nameBehind(verb, sentence, context)
    if (!name) return
    const met = meetingsOf(name, sentence, context)
    if (!met) return
    const draft = context.draft('series', rule, sentence)
    draft.tell('name', context.words(name.from, name.to), [name.from, name.to])
    const launch = dateNear(sentence, verb.to, sentence.from, sentence.to)
    const since = met.first ?? (met.within ? null : launch)
    if (since?.edtf) draft.tell('since', since.edtf.split('/')[0] as string, [since.from, since.to], since.inferred ? 'inferred' : 'stated')
    if (met.count > 0 && met.last?.edtf) {
      draft.tell('editions', met.count, [met.last.from, met.last.to], 'inferred')
      draft.tell('asOf', met.last.edtf.split('/').at(-1) as string, [met.last.from, met.last.to], 'inferred')
    }
    for (const index of met.sentences) draft.sentences.add(index)
    context.keep(draft)
  },
}

/** What is launched, right behind the verb: a dialogue, a partnership, a group by name. */
function nameBehind(verb: CueMention, sentence: AnnotatedSentence, context: BuildContext): Mention | null {
  const name = sentence.mentions.find((m) => m.from >= verb.to && m.from <= verb.to + 3 && !m.inside && m.to - m.from > 1 && NAMED.has(m.kind))
  return name && (context.shape(name.from) & 1) !== 0 ? name : null
}
const NAMED = new Set<Mention['kind']>(['occasion', 'programme', 'organization'])

interface Meetings {
  readonly first: DateMention | null
  readonly last: DateMention | null
  readonly count: number
  /** True where they are told in the sentence of the launch. */
  readonly within: boolean
  readonly sentences: readonly number[]
}

/** `with meetings on …`; `The first meeting … and the second meeting …`; `This forum met again on …`. */
function meetingsOf(name: Mention, sentence: AnnotatedSentence, context: BuildContext): Meetings | null {
  for (let i = name.to; i < name.to + 4; i++)
    if (context.low(i) === 'with' && /^(?:meetings|sessions|rounds)$/.test(context.low(i + 1)))
      return { first: null, last: null, count: 0, within: true, sentences: [] }
  for (let k = sentence.index + 1; k <= sentence.index + REACH; k++) {
    const next = context.doc.sentences[k]
    if (!next || next.unit !== sentence.unit) return null
    const told = ordinals(next, context)
    if (told) return { ...told, within: false, sentences: [k] }
    if (metAgain(next, context)) return { first: null, last: null, count: 0, within: false, sentences: [k] }
  }
  return null
}

function ordinals(next: AnnotatedSentence, context: BuildContext): Pick<Meetings, 'first' | 'last' | 'count'> | null {
  let count = 0
  let firstAt = -1
  for (const m of next.quantities) {
    if (m.unitKind !== 'ordinal' || !/^(?:meeting|session|round|edition)$/.test(context.low(m.to))) continue
    if (m.value === 1) firstAt = m.to
    count = Math.max(count, m.value ?? 0)
  }
  if (firstAt < 0) return null
  const dates = datesOf(next)
  const first = dates.find((date) => date.from > firstAt) ?? null
  return { first, last: dates.at(-1) ?? null, count }
}

/** `This forum met again`, `The dialogue has met twice`. */
function metAgain(next: AnnotatedSentence, context: BuildContext): boolean {
  if (!/^(?:this|the|it)$/.test(context.low(next.from))) return false
  for (let i = next.from + 1; i < next.from + 5; i++)
    if (/^(?:met|convened|meets|gathered)$/.test(context.low(i))) return /^(?:again|twice|annually|regularly)$/.test(context.low(i + 1))
  return false
}
