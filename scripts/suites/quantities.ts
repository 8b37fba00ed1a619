// Quantities of a quantulum3 folder, by kind.
//   npx tsx scripts/suites/quantities.ts FOLDER [--errors]
// FOLDER holds quantulum3/_lang/en_US/tests/quantities.json. Claimed kinds: counts and bare numbers, money, percent, durations and
// everyday measures; compound units (per, squared acceleration) and units of the laboratory are not.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate } from '#annotate/annotate'
import { Lexicon } from '#annotate/lexicon'
import type { QuantityMention } from '#model/mention'
import { read } from '#read/read'

interface Expected {
  readonly value: number
  readonly unit: string
  readonly surface: string
  readonly uncertainty?: number
}
const MONEY: Readonly<Record<string, string>> = { dollar: 'USD', euro: 'EUR', 'pound sterling': 'GBP' }
const CLAIMED = new Set(
  `metre kilometre mile inch gallon litre kilogram tonne hectare year month week day hour|square kilometre|square mile|cubic kilometre|kilometre per hour|degree Celsius|degree fahrenheit|pound-mass|nanometre|gigahertz|megabyte|byte|megawatt hour`
    .split('|')
    .flatMap((part, i) => (i === 0 ? part.split(' ') : [part])),
)
const kindOf = (unit: string): string | null =>
  unit === 'dimensionless' ? 'count' : MONEY[unit] ? 'money' : unit === 'percentage' ? 'percent' : CLAIMED.has(unit) ? 'measure' : null

const [folder = '.', flag] = process.argv.slice(2)
const cases = JSON.parse(readFileSync(join(folder, 'quantulum3/_lang/en_US/tests/quantities.json'), 'utf8')) as { req: string; res: Expected[] }[]
const lexicon = new Lexicon()
const tally = new Map<string, { wanted: number; found: number }>()
for (const { req, res } of cases) {
  const document = await read({ fileName: 'case.txt', bytes: new TextEncoder().encode(req) })
  const doc = annotate(document, lexicon)
  const found = doc.sentences.flatMap(({ mentions }) => mentions)
  const numbers = found.filter((m): m is QuantityMention => m.kind === 'quantity')
  const values = [
    ...numbers.map((m) => (m.high === undefined ? m.value : (m.value + m.high) / 2)),
    ...found.flatMap((m) => (m.kind === 'date' && m.edtf ? [Number(m.edtf.slice(0, 4))] : [])),
  ]
  /** Parts of a whole are told in percent, to two places: `two thirds` is 66.67 percent. */
  const parts = numbers.flatMap((m) => (m.rule.startsWith('quantities/share') ? [m.value / 100] : []))
  for (const expected of res) {
    const kind = kindOf(expected.unit)
    if (!kind) continue
    const count = tally.get(kind) ?? { wanted: 0, found: 0 }
    tally.set(kind, count)
    count.wanted++
    const right =
      (kind === 'count' && parts.some((value) => Math.abs(value - expected.value) < 1e-4)) ||
      (values.some((value) => Math.abs(value - expected.value) < 1e-9) &&
        (kind === 'count' ||
          numbers.some(
            (m) => Math.abs((m.high === undefined ? m.value : (m.value + m.high) / 2) - expected.value) < 1e-9 && unitFits(m, expected, kind),
          )))
    if (right) count.found++
    else if (flag === '--errors')
      console.log(
        `${kind.padEnd(8)}${expected.surface} = ${expected.value} ${expected.unit}   in: ${req}\n          here: ${numbers.map((m) => `${m.value} ${m.unit}`).join('; ')}`,
      )
  }
}
function unitFits(m: QuantityMention, { unit }: Expected, kind: string): boolean {
  if (kind === 'money') return m.unit === MONEY[unit]
  if (kind === 'percent') return m.unitKind === 'percent'
  const plain = (text: string): string => text.toLowerCase().replace('-mass', '').replace(' hour', '-hour').replace('-hour', 'hour')
  return m.unit !== null && plain(m.unit) === plain(unit)
}
for (const [kind, { wanted, found }] of tally) console.log(`${kind.padEnd(8)} ${found} of ${wanted}  ${(found / wanted).toFixed(3)}`)
const all = [...tally.values()].reduce((sum, one) => ({ wanted: sum.wanted + one.wanted, found: sum.found + one.found }))
console.log(`all      ${all.found} of ${all.wanted}  ${(all.found / all.wanted).toFixed(3)}`)
