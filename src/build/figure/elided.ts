import type { AnnotatedSentence } from '#model/annotated'
import type { QuantityMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { tellAsOf } from './as-of.ts'
import type { Stretch } from './noun-phrase.ts'
import { tellScope } from './scope.ts'
import { reasonAgainst } from './sift.ts'

interface Elided {
  readonly measure: Stretch
  readonly counted: QuantityMention
}

/** A number whose noun stands with another: `25 nurses from Fiji and 17 from Tonga`, `23 out of 31 schools`, `Of these, 21 were …`. */
export const elided: BuildRule = {
  id: 'figure/elided',
  version: 2,
  mentions: ['quantity'],
  build(quantity: QuantityMention, sentence, context, rule) {
    if (quantity.unitKind !== 'bare' || !Number.isInteger(quantity.value)) return
    const found = fromElsewhere(quantity, sentence, context) ?? outOf(quantity, sentence, context) ?? ofThese(quantity, sentence, context)
    if (!found || found.counted.unit === null) return
    const reason = reasonAgainst(quantity, sentence, context)
    if (reason) return context.reject(rule, quantity.from, quantity.to, reason)
    const draft = context.draft('figure', rule, sentence)
    draft.tell('measure', context.words(...found.measure), [found.measure])
    draft.tell('value', quantity.value, [quantity.from, quantity.to])
    draft.tell('unit', found.counted.unit, [found.counted.unitFrom, found.counted.unitTo], 'inferred')
    draft.tell('approx', quantity.approx, [quantity.from, quantity.to])
    tellAsOf(draft, quantity.from, sentence, context)
    if (found.measure[0] !== quantity.from) tellScope(draft, quantity.from, found.measure[1], sentence, context)
    context.keep(draft)
  },
}

/** `two students from Nauru, 25 from Fiji and 17 from Tonga`: the same thing counted from the next place. */
function fromElsewhere(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Elided | null {
  const preposition = context.low(quantity.to)
  if (!/^(?:from|in|at)$/.test(preposition) || !/^(?:,|and|as)$/.test(context.low(quantity.from - 1))) return null
  const place = sentence.mentions.find((m) => /^(?:place|organization)$/.test(m.kind) && m.from > quantity.to && m.from <= quantity.to + 2)
  const counted = sentence.quantities.findLast((m) => m.unitKind === 'count' && m.to <= quantity.from)
  if (!place || !counted || context.low(counted.unitTo) !== preposition || quantity.from - counted.unitTo > MOST) return null
  return { measure: [quantity.from, place.to], counted }
}
/** Tokens of a list from its noun to the last number. */
const MOST = 30

/** `23 out of 31 agreed points`. */
function outOf(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Elided | null {
  if (context.low(quantity.to) !== 'out' || context.low(quantity.to + 1) !== 'of') return null
  const whole = sentence.quantities.find((m) => m.unitKind === 'count' && m.from >= quantity.to + 2 && m.from <= quantity.to + 3)
  if (!whole) return null
  return { measure: [whole.unitFrom, clauseEnd(whole.unitTo, sentence, context)], counted: whole }
}

/** `Of these, 21 reached Manila in August`: what is told of a part of what the sentence before counts. */
function ofThese(quantity: QuantityMention, sentence: AnnotatedSentence, context: BuildContext): Elided | null {
  const before = context.form(quantity.from - 1) === ',' ? quantity.from - 2 : quantity.from - 1
  if (context.low(before - 1) !== 'of' || !/^(?:these|those|them|which|whom)$/.test(context.low(before))) return null
  const earlier = /^wh/.test(context.low(before)) ? null : context.doc.sentences[sentence.index - 1]
  const told = earlier === null ? sentence : earlier?.unit === sentence.unit ? earlier : null
  const counted = told?.quantities.findLast((m) => m.unitKind === 'count' && (told !== sentence || m.to < before))
  const end = clauseEnd(quantity.to, sentence, context)
  return counted && end > quantity.to ? { measure: [quantity.to, end], counted } : null
}

function clauseEnd(from: number, sentence: AnnotatedSentence, context: BuildContext): number {
  let to = from
  while (to < sentence.to && to - from < 7 && /^[\p{L}’'-]+$/u.test(context.form(to)) && !/^(?:and|but|while|in|by|since)$/.test(context.low(to)))
    to++
  return to
}
