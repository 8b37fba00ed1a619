import type { QuantityMention } from '#model/mention'
import type { Annotator } from '../annotators.ts'
import type { Lexicon } from '../lexicon.ts'
import { type Shade, shadeOf } from './approx.ts'
import { isLabel } from './label.ts'
import { type NumberFound, NumberReader, numberAt } from './number.ts'
import { rangeAfter } from './range.ts'
import type { UnitFound } from './rule.ts'
import { UNIT_RULES } from './rules/index.ts'
import { measureRule } from './rules/measure.ts'
import { NUMBER, NumberWords } from './words.ts'

const tables = new WeakMap<Lexicon, NumberWords>()

/** Finds numbers with what they count. Only tokens that can begin a number are looked at. */
export const quantities: Annotator = {
  id: 'quantities',
  run(working) {
    let words = tables.get(working.lexicon)
    if (!words) {
      words = new NumberWords(working.lexicon)
      tables.set(working.lexicon, words)
    }
    const reader = new NumberReader(working, words)
    const { lower } = working.tokens
    for (const [index, sentence] of working.sentences.entries()) {
      reader.at(sentence)
      for (let i = sentence.from; i < sentence.to; i++) {
        const kind = words.kindOf(lower[i] as number)
        if (kind === NUMBER.none) continue
        const number = numberAt(reader, i)
        if (!number) continue
        const mention = isLabel(reader, number) ? null : mentionOf(reader, number)
        if (mention) working.mentions[index]?.push(mention)
        i = Math.max(number.to, mention?.to ?? 0) - 1
      }
    }
  },
}

function mentionOf(reader: NumberReader, first: NumberFound): QuantityMention | null {
  if (first.kind === 'ordinal') return ordinal(first)
  const range = first.kind === 'cardinal' ? rangeAfter(reader, first) : null
  const number = range?.number ?? first
  const after = shadeOf(reader, number.from, number.to)
  const stepped = after.to > number.to ? { ...number, to: after.to } : null
  let found: UnitFound | null = null
  /** A number that counts nothing told: `exceeded 60,000`. */
  let rule = 'quantities/bare@1'
  if (first.kind === 'part' && first.value < 1 && !measureRule.unitOf(reader, first)) return share(reader, first, after)
  for (const unitRule of UNIT_RULES) {
    found = unitRule.unitOf(reader, number) ?? (stepped && unitRule.unitOf(reader, stepped))
    if (!found) continue
    rule = `${unitRule.id}@${unitRule.version}`
    break
  }
  const { from, to } = found ?? number
  const minus = isNegative(reader, from)
  const shade = from === number.from && (to === number.to || after.approx !== '=') ? after : shadeAround(reader, after, from, to)
  return {
    kind: 'quantity',
    from,
    to: Math.max(to, number.to),
    value: minus ? -number.value : (range?.low ?? number.value),
    high: range ? number.value : undefined,
    unit: found?.unit ?? null,
    unitKind: found?.unitKind ?? 'bare',
    unitFrom: found?.unitFrom ?? number.to,
    unitTo: found?.unitTo ?? number.to,
    approx: shade.approx,
    rule: rule as QuantityMention['rule'],
  }
}

/** `two thirds of members`, `3 in 4 pupils`: a part of a whole, in percent. */
const share = (reader: NumberReader, { from, to, value }: NumberFound, { approx }: Shade): QuantityMention => ({
  kind: 'quantity',
  from,
  to,
  value: Math.round(value * 1e4) / 100,
  high: undefined,
  unit: 'percent',
  unitKind: 'percent',
  unitFrom: reader.low(to - 1) === 'half' ? from : to - 1,
  unitTo: to,
  approx,
  rule: 'quantities/share@1',
})

/** The shade of a sum with its mark (`about $5`), or of a number with its unit (`40 years or so`). */
function shadeAround(reader: NumberReader, after: Shade, from: number, to: number): Shade {
  const shade = shadeOf(reader, from, to)
  return shade.approx === '=' ? after : shade
}

const ordinal = ({ from, to, value }: NumberFound): QuantityMention => ({
  kind: 'quantity',
  from,
  to,
  value,
  high: undefined,
  unit: null,
  unitKind: 'ordinal',
  unitFrom: to,
  unitTo: to,
  approx: '=',
  rule: 'quantities/ordinal@1',
})

/** `-18 °C`, `–€2 billion`: a sign glued to the number or its mark, with nothing glued before it; `minus 3 percent`. Not `12 minus 3`, nor `2010 –5`. */
const isNegative = (reader: NumberReader, from: number): boolean =>
  (reader.low(from - 1) === 'minus' && !/\d$/.test(reader.low(from - 2))) ||
  (reader.low(from - 1) === '–' && /^\p{Sc}/u.test(reader.form(from)) && reader.glued(from) && !reader.glued(from - 1) && from - 1 > reader.from) ||
  ((reader.low(from - 1) === '-' || reader.low(from - 1) === '−') && reader.glued(from) && !reader.glued(from - 1) && from - 1 > reader.from)
