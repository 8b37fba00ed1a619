// Scores the built-in extractor against a folder of gold files.
//
//   npm run score -- GOLD_DIR CORPUS_DIR [--judge PATH] [--type TYPE] [--errors] [--passage ID] [--rules] [--save] [--precision FILE]
//
// Prints the table per type and per field beside the figures of the last saved run (--save writes them to
// .rapporteur/score.json), then, with --errors, every miss and every invention with its sentence, the rules that made
// records there and the candidates that were turned down there; with --rules, how many records of each rule match.
// --precision writes that as a table: `npm run docs` puts docs/rule-precision.tsv into the page of rules.
// GOLD_DIR holds passages.tsv, sources.tsv and the gold files. The program that compares is --judge, else JUDGE of the
// environment, else score.mjs in GOLD_DIR.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { documentName } from '#model/document-name'
import type { Rejection } from '#model/rule'
import { extract } from '#pipeline/extract'
import { lineOf } from '#pipeline/line'
import { read } from '#read/read'

process.stdout.on('error', () => process.exit(0))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    judge: { type: 'string' },
    type: { type: 'string' },
    passage: { type: 'string' },
    errors: { type: 'boolean' },
    rules: { type: 'boolean' },
    save: { type: 'boolean' },
    precision: { type: 'string' },
  },
})
const [goldDir, corpusDir] = positionals
if (!goldDir || !corpusDir) {
  console.error(
    'Usage: npm run score -- GOLD_DIR CORPUS_DIR [--judge PATH] [--type TYPE] [--passage ID] [--errors] [--rules] [--save] [--precision FILE]',
  )
  process.exit(2)
}

type Figures = { tp: number; fp: number; fn: number; precision: number; recall: number; f1: number }
interface Scores {
  records: Record<string, Figures>
  facts: Record<string, Figures>
  fields: Record<string, Figures>
}
interface Line {
  type: string
  doc: string
  evidence: ({ start: number; end: number } | string)[]
  claims: { field: string; rule: string }[]
  [field: string]: unknown
}

const sources = new Map(
  readFileSync(join(goldDir, 'sources.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map((cells) => [cells[0] as string, cells]),
)
const texts = new Map<string, string>()
const rejections = new Map<string, readonly Rejection[]>()
const lines: string[] = []
for (const file of readdirSync(corpusDir).sort()) {
  const name = documentName(file)
  const [, published = null, publisher = null, title = null] = sources.get(name) ?? []
  const document = await read({ fileName: file, bytes: readFileSync(join(corpusDir, file)), given: { published, publisher, title } })
  const extraction = extract(document)
  texts.set(name, document.text)
  rejections.set(name, extraction.rejections)
  for (const record of extraction.records) lines.push(lineOf(name, record))
}
const predicted = join(mkdtempSync(join(tmpdir(), 'score-')), 'predicted.jsonl')
writeFileSync(predicted, `${lines.join('\n')}\n`)
const comparer = values.judge ?? process.env.JUDGE ?? join(goldDir, 'score.mjs')
if (!existsSync(comparer)) {
  console.error(`There is no ${comparer}: give the program that compares with --judge PATH.`)
  process.exit(2)
}
const judge = (...flags: string[]): string =>
  execFileSync(process.execPath, [comparer, predicted, '--gold', goldDir, '--corpus', corpusDir, ...flags], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
const scores = JSON.parse(judge('--json')) as Scores

const memory = join('.rapporteur', 'score.json')
const before: Scores | null = existsSync(memory) ? (JSON.parse(readFileSync(memory, 'utf8')) as Scores) : null
const number = (now: number, then: number | undefined): string => {
  const change = then === undefined ? 0 : now - then
  return now.toFixed(3) + (Math.abs(change) < 0.0005 ? '       ' : ` ${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(3)}`)
}
console.log('type          gold  made   record P            R              F1             fact F1')
for (const [type, r] of Object.entries(scores.records)) {
  const then = before?.records[type]
  const cells = [
    number(r.precision, then?.precision),
    number(r.recall, then?.recall),
    number(r.f1, then?.f1),
    number(scores.facts[type]?.f1 ?? 0, before?.facts[type]?.f1),
  ]
  console.log(`${type.padEnd(12)} ${String(r.tp + r.fn).padStart(5)} ${String(r.tp + r.fp).padStart(5)}   ${cells.join('  ')}`)
}
console.log('\nfield                        found  made-up  missed   F1')
for (const [field, f] of Object.entries(scores.fields)) {
  if (values.type && !field.startsWith(`${values.type}.`)) continue
  console.log(
    `${field.padEnd(28)} ${String(f.tp).padStart(5)} ${String(f.fp).padStart(8)} ${String(f.fn).padStart(7)}   ${number(f.f1, before?.fields[field]?.f1)}`,
  )
}
if (values.save) {
  mkdirSync('.rapporteur', { recursive: true })
  writeFileSync(memory, JSON.stringify(scores))
}

const errors = judge('--errors')
  .split('\n')
  .flatMap((line) => {
    const match = /^(MISSED |MADE UP) (\S+) (\{.*)$/.exec(line)
    return match ? [{ what: match[1]?.trim() as string, passage: match[2] as string, record: JSON.parse(match[3] as string) as Line }] : []
  })

if (values.rules || values.precision) {
  const made = new Map<string, { made: number; wrong: number }>()
  const inGold = new Set(errors.filter((e) => e.what === 'MADE UP').map((e) => JSON.stringify(e.record)))
  const judged = judgedLines()
  for (const line of judged) {
    const rule = line.claims[0]?.rule ?? '?'
    const row = made.get(rule) ?? { made: 0, wrong: 0 }
    row.made++
    if (inGold.has(JSON.stringify(line))) row.wrong++
    made.set(rule, row)
  }
  const rows = [...made].sort((a, b) => b[1].made - a[1].made)
  if (values.rules) console.log('\nrule                                   made  matched  precision')
  if (values.rules)
    for (const [rule, { made: n, wrong }] of rows)
      console.log(`${rule.padEnd(38)} ${String(n).padStart(4)} ${String(n - wrong).padStart(8)}   ${((n - wrong) / n).toFixed(2)}`)
  if (values.precision) writeFileSync(values.precision, precisionTable(rows))
}

if (values.errors)
  for (const { what, passage, record } of errors) {
    if ((values.type && record.type !== values.type) || (values.passage && passage !== values.passage)) continue
    const { evidence, claims, doc, type, ...fields } = record
    const filled = Object.entries(fields).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    console.log(`\n${what} ${passage} ${type}  ${filled.map(([field, value]) => `${field}: ${JSON.stringify(value)}`).join('  ')}`)
    const text = texts.get(doc) ?? ''
    for (const snippet of evidence) {
      const range = typeof snippet === 'string' ? locate(text, snippet) : snippet
      console.log(`   “${range ? text.slice(range.start, range.end).replace(/\s+/g, ' ') : snippet}”`)
      if (!range) continue
      const rules = lines.filter((line) => line.includes(`"doc":"${doc}"`)).map((line) => JSON.parse(line) as Line)
      const fired = rules.filter(
        (line) => line.evidence.some((e) => typeof e === 'object' && e.start < range.end && range.start < e.end) && line.type === type,
      )
      if (what === 'MISSED' && fired.length)
        console.log(
          `      made here: ${fired
            .map((line) => `${line.claims[0]?.rule} (${brief(line)})`)
            .join('; ')
            .slice(0, 600)}`,
        )
      const turned = (rejections.get(doc) ?? []).filter((r) => r.start < range.end && range.start < r.end && r.rule.startsWith(`${type}/`))
      if (turned.length)
        console.log(
          `      turned down: ${turned
            .map((r) => `${r.rule} at “${text.slice(r.start, r.end)}”: ${r.reason}`)
            .join('; ')
            .slice(0, 600)}`,
        )
    }
    if (claims) console.log(`      rules: ${[...new Set(claims.map((claim) => claim.rule))].join(', ')}`)
  }

function brief(line: Line): string {
  const { evidence: _, claims: __, doc: ___, type: ____, ...fields } = line
  return JSON.stringify(fields).slice(0, 160)
}

function locate(text: string, snippet: string): { start: number; end: number } | null {
  const pattern = snippet
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  const match = new RegExp(pattern).exec(text)
  return match ? { start: match.index, end: match.index + match[0].length } : null
}

/** The predicted records whose evidence begins in a gold passage: the ones that are judged. */
function judgedLines(): Line[] {
  const spans = readFileSync(join(goldDir as string, 'passages.tsv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
  return lines
    .map((line) => JSON.parse(line) as Line)
    .filter((line) =>
      spans.some(([, doc, first, last]) => {
        if (doc !== line.doc) return false
        const rows = (texts.get(doc) ?? '').split('\n')
        const offset = (n: number): number => rows.slice(0, n).reduce((sum, row) => sum + row.length + 1, 0)
        const [start, end] = [offset(Number(first) - 1), offset(Number(last))]
        return line.evidence.some((e) => typeof e === 'object' && e.start >= start && e.start < end)
      }),
    )
}

/** Rule, records made, records that match, in the order of ids. */
function precisionTable(rows: readonly [string, { made: number; wrong: number }][]): string {
  const lines = rows.map(([rule, { made, wrong }]) => [rule.replace(/@\d+$/, ''), made, made - wrong].join('\t'))
  return `${['rule\tmade\tmatched', ...lines.sort()].join('\n')}\n`
}
