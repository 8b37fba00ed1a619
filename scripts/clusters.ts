// Scores what is joined against clusters that a reader wrote down.
//
//   npm run clusters -- FILE… --gold DIR [--errors] [--questions]
//
// Reads, extracts and resolves the files in memory. DIR holds a table for each kind (person.tsv, event.tsv …) with the columns document,
// start, end, what, cluster: a member of the kind is the row that its name or evidence overlaps. Prints pairwise precision and recall
// for each kind and for those that are asked for (persons, organizations, series, events) together; with --errors
// every pair that is wrongly joined or missed, with --questions what a person would be asked.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Member, THING_KINDS, type ThingKind } from '#model/identity'
import { type Placed, resolveFiles } from './clusters/in-memory.ts'

const ASKED: ReadonlySet<ThingKind> = new Set<ThingKind>(['person', 'organization', 'series', 'event'])
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { gold: { type: 'string' }, errors: { type: 'boolean' }, questions: { type: 'boolean' } },
})
const { gold } = values
if (positionals.length === 0 || gold === undefined) {
  console.error('Usage: npm run clusters -- FILE… --gold DIR [--errors] [--questions]')
  process.exit(2)
}

interface Row {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly what: string
  readonly nth: number
  readonly cluster: string
}
const rowsOf = (kind: ThingKind): Row[] => {
  const file = join(gold, `${kind}.tsv`)
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1)
  const places = new Map<string, number>()
  return lines.map((line) => {
    const [document = '', start, end, what = '', cluster = ''] = line.split('\t')
    const place = `${document} ${start} ${end} ${what}`
    const nth = places.get(place) ?? 0
    places.set(place, nth + 1)
    return { document, start: Number(start), end: Number(end), what, nth, cluster }
  })
}

const LEAST = 0.5
/** The row of a member: the one that its places share most with, at least half. */
function rowOf({ document, spans, what, nth }: Placed, rows: readonly Row[]): Row | null {
  let best: Row | null = null
  let most = 0
  for (const row of rows)
    for (const { start, end } of row.document === document && row.what === what ? spans : []) {
      const share = (Math.min(end, row.end) - Math.max(start, row.start)) / (Math.max(end, row.end) - Math.min(start, row.start))
      const fit = share + (row.nth === nth ? 0.001 : 0)
      if (share >= LEAST && fit > most) [best, most] = [row, fit]
    }
  return best
}

const shown = (member: Member): string => ('name' in member ? member.name : JSON.stringify(member.fields).slice(0, 140))
const percent = (part: number, of: number): string => (of === 0 ? '-' : (part / of).toFixed(3))

const { resolver, placed } = await resolveFiles(positionals)
const wrong: string[] = []
const sum = { right: 0, joined: 0, told: 0, asked: 0 }
const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
const questions = resolver.questions()
const asked = new Set(questions.map(({ a, b }) => pairKey(resolver.thingOf(a)?.id ?? a, resolver.thingOf(b)?.id ?? b)))
console.log('kind          members  in gold  rows  joined   told  right  precision  recall  asked of the missed')
for (const kind of THING_KINDS) {
  const rows = rowsOf(kind)
  if (rows.length === 0) continue
  const members = placed.filter(({ member }) => member.kind === kind)
  const known = members.flatMap((one) => {
    const row = rowOf(one, rows)
    return row ? [{ one, row, thing: resolver.thingOf(one.member.id)?.id ?? one.member.id }] : []
  })
  const figures = { right: 0, joined: 0, told: 0, asked: 0 }
  for (const [n, a] of known.entries())
    for (const b of known.slice(n + 1)) {
      const [joined, told] = [a.thing === b.thing, a.row.cluster === b.row.cluster]
      if (joined) figures.joined++
      if (told) figures.told++
      if (joined && told) figures.right++
      if (joined === told) continue
      const question = told && asked.has(pairKey(a.thing, b.thing))
      if (question) figures.asked++
      const how = joined ? 'WRONG ' : question ? 'ASKED ' : 'MISSED'
      wrong.push(`${how} ${kind}\n    ${a.row.document} ${shown(a.one.member)}\n    ${b.row.document} ${shown(b.one.member)}`)
    }
  if (ASKED.has(kind)) for (const key of ['right', 'joined', 'told', 'asked'] as const) sum[key] += figures[key]
  const cells = [members.length, known.length, rows.length, figures.joined, figures.told, figures.right].map((cell) => String(cell).padStart(7))
  console.log(
    `${kind.padEnd(13)}${cells.join('')}      ${percent(figures.right, figures.joined)}   ${percent(figures.right, figures.told)}    ${figures.asked}`,
  )
}
console.log(
  `\npersons, organizations, series, events: ${sum.joined} pairs joined, ${sum.told} told, ${sum.right} right; precision ${percent(sum.right, sum.joined)}, recall ${percent(sum.right, sum.told)}, ${sum.asked} of the missed are asked; ${questions.length} questions in all`,
)
if (values.errors) console.log(`\n${wrong.join('\n')}`)
if (values.questions)
  for (const { a, b, kind, score, reasons } of questions) {
    const [one, other] = [a, b].map((id) => resolver.member(id)).map((member) => (member ? shown(member) : '?'))
    console.log(`${kind} ${score}\n    ${one}\n    ${other}\n    ${reasons.map(({ key, weight }) => `${key} ${weight}`).join(', ')}`)
  }
