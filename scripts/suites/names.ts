// Names of persons and organizations against a name bench (case_group,schema,name1,name2,is_match,quality,category,notes).
//   npx tsx scripts/suites/names.ts CASES.csv [--errors] [--half odd|even] [--at SCORE]
// A pair counts as found where the score is 0.7 or more and nothing forbids it. Persons are compared as persons, all else as
// organizations. Ends with the time a pair took.
import { readFileSync } from 'node:fs'
import { compareNames } from '#resolve/names/names'
import { readNameLists } from '../../src/pipeline/standing/name-lists.ts'

const args = process.argv.slice(2)
const option = (name: string): string | null => {
  const at = args.indexOf(name)
  return at >= 0 ? (args.splice(at, 2)[1] ?? null) : null
}
const half = option('--half')
const least = Number(option('--at') ?? 0.7)
const errors = args.includes('--errors')
const [path = 'cases.csv'] = args.filter((arg) => !arg.startsWith('--'))

/** Rows of a CSV with quoted cells. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n\r]*))(,|\r?\n|$)/g)) {
    rows[rows.length - 1]?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}

const lists = readNameLists()
const [header = [], ...body] = rowsOf(readFileSync(path, 'utf8'))
const cell = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? ''
const counted = new Map<string, { right: number; madeUp: number; missed: number; apart: number }>()
const cases = body.filter((_, i) => half === null || (half === 'even') === (i % 2 === 0))
for (const row of cases) {
  const [schema, a, b] = [cell(row, 'schema'), cell(row, 'name1'), cell(row, 'name2')]
  const { score, hard, reasons } = compareNames(schema === 'Person' ? 'person' : 'organization', a, b, lists)
  const found = score >= least && !hard
  const wanted = cell(row, 'is_match') === 'true'
  for (const key of ['all', schema]) {
    const count = counted.get(key) ?? { right: 0, madeUp: 0, missed: 0, apart: 0 }
    count[found ? (wanted ? 'right' : 'madeUp') : wanted ? 'missed' : 'apart']++
    counted.set(key, count)
  }
  if (errors && found !== wanted)
    console.log(
      `${found ? 'made up' : 'missed '} ${schema.slice(0, 3)} ${score.toFixed(2)}${hard ? '!' : ' '} ${a} | ${b} | ${reasons.map(({ key, words }) => `${key}(${words.join('~')})`).join(' ')}`,
    )
}
for (const [key, { right, madeUp, missed, apart }] of counted) {
  const [precision, recall] = [right / Math.max(1, right + madeUp), right / Math.max(1, right + missed)]
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  console.log(
    `${key.padEnd(13)} n=${right + madeUp + missed + apart} TP ${right} FP ${madeUp} FN ${missed} TN ${apart} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`,
  )
}
const ROUNDS = 50
const pairs = cases.map((row) => [cell(row, 'schema') === 'Person' ? 'person' : 'organization', cell(row, 'name1'), cell(row, 'name2')] as const)
let best = Number.POSITIVE_INFINITY
for (let round = 0; round < ROUNDS; round++) {
  const began = performance.now()
  for (const [kind, a, b] of pairs) compareNames(kind, a, b, lists)
  best = Math.min(best, performance.now() - began)
}
console.log(`${((best * 1000) / pairs.length).toFixed(1)} microseconds a pair, best of ${ROUNDS} rounds`)
