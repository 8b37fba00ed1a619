// Looks for contradictions and repetitions in files, without a ledger.
//
//   npx tsx scripts/contradictions.ts [--gold FILE.tsv] [--brief] FILES…
//
// Reads, extracts and resolves the files in memory, prints each contradiction with both sentences, then passages that
// are printed twice. --gold is a table of true ones: document, start, document, start, kind (or `repetition`), remark;
// starts are places in the documents' canonical texts, and one matches that lies in the same sentence or passage. With it
// precision and recall are printed, and which are true. --brief leaves the sentences out: places only.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Side } from '#model/contradiction'
import { senseOfLexicon } from '#pipeline/standing/sense'
import { contradictionsOf } from '#resolve/contradict/contradictions'
import { printedParagraphs } from '#resolve/repeat/printed-paragraphs'
import { Repeats } from '#resolve/repeat/repeats'
import { type Gathered, gather } from './contradictions/gather.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { gold: { type: 'string' }, brief: { type: 'boolean' } } })
if (positionals.length === 0) {
  console.error('Usage: npx tsx scripts/contradictions.ts [--gold FILE.tsv] [--brief] FILES…')
  process.exit(2)
}

interface Place {
  readonly document: string
  readonly start: number
}
interface Found {
  readonly kind: string
  readonly says: string
  readonly places: readonly [Place & { end: number }, Place & { end: number }]
  readonly line: string
}

const gathered = await gather(
  positionals.map((file) => ({ fileName: basename(file), bytes: readFileSync(file) })),
  senseOfLexicon(),
)
const found = [...contradictionsFound(gathered), ...repetitionsFound(gathered)]
const gold = values.gold === undefined ? null : readGold(values.gold)
const isTrue = (each: Found): boolean => gold?.some((row) => matches(row, each)) ?? false
for (const each of found) console.log(`${gold ? (isTrue(each) ? 'true  ' : 'FALSE ') : ''}${each.line}\n`)
if (gold) figures(gold)

function* contradictionsFound({ world, printed, texts, names }: Gathered): Iterable<Found> {
  for (const { kind, says, sides } of contradictionsOf(world, printed)) {
    const side = ({ document, value, spans }: Side): string => {
      const at = spans[0]?.start ?? 0
      const around = (texts.get(document) ?? '').slice(Math.max(0, at - 160), at + 200).replace(/\s+/g, ' ')
      return `${names.get(document)} ${at} ${JSON.stringify(value)}${values.brief ? '' : `\n      … ${around} …`}`
    }
    const place = ({ document, spans }: Side) => ({ document: names.get(document) ?? '', start: spans[0]?.start ?? 0, end: spans[0]?.end ?? 0 })
    yield { kind, says, places: [place(sides[0]), place(sides[1])], line: `${says}\n    ${side(sides[0])}\n    ${side(sides[1])}` }
  }
}

function* repetitionsFound({ world, documents, texts, names }: Gathered): Iterable<Found> {
  const repeats = new Repeats()
  for (const document of documents)
    repeats.add({ id: document.id, dated: document.dated, text: document.text, paragraphs: printedParagraphs(document, world.words.citing) })
  for (const { first, second, share } of repeats.repetitions()) {
    const place = ({ document, range }: typeof first) => ({ document: names.get(document) ?? '', ...range })
    const told = ({ document, range, under }: typeof first): string =>
      `${names.get(document)} ${range.start}-${range.end} under ${JSON.stringify(under ?? null)}`
    const words = values.brief
      ? ''
      : `\n      … ${(texts.get(second.document) ?? '').slice(second.range.start, second.range.start + 240).replace(/\s+/g, ' ')} …`
    yield {
      kind: 'repetition',
      says: 'repetition',
      places: [place(first), place(second)],
      line: `repetition ${share}\n    ${told(first)}\n    ${told(second)}${words}`,
    }
  }
  for (const { document, of, share } of repeats.copies())
    yield {
      kind: 'copy',
      says: 'copy',
      places: [
        { document, start: 0, end: 0 },
        { document: of, start: 0, end: 0 },
      ],
      line: `copy ${share} ${names.get(document)} of ${names.get(of)}`,
    }
}

interface Row {
  readonly places: readonly [Place, Place]
  readonly kind: string
}
function readGold(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#') && !line.startsWith('document'))
    .map((line) => {
      const [one = '', a = '', other = '', b = '', kind = ''] = line.split('\t')
      return {
        kind,
        places: [
          { document: one, start: Number(a) },
          { document: other, start: Number(b) },
        ],
      }
    })
}

/** So many characters may lie between a place of the gold and the words that were found. */
function matches({ kind, places: [a, b] }: Row, each: Found): boolean {
  const near = (place: Place, at: Found['places'][number]): boolean =>
    place.document === at.document && place.start >= at.start - 400 && place.start <= Math.max(at.end, at.start + 400)
  const [one, other] = each.places
  const isKind = kind === each.kind || (kind !== 'repetition' && each.kind !== 'repetition')
  return isKind && ((near(a, one) && near(b, other)) || (near(a, other) && near(b, one)))
}

function figures(rows: readonly Row[]): void {
  const report = (name: string, told: readonly Found[], wanted: readonly Row[]): void => {
    const right = told.filter(isTrue).length
    const hit = wanted.filter((row) => told.some((each) => matches(row, each))).length
    const of = (part: number, all: number): string => `${part} of ${all}${all > 0 ? ` (${(part / all).toFixed(2)})` : ''}`
    console.log(`${name}: precision ${of(right, told.length)}, recall ${of(hit, wanted.length)}`)
  }
  const isRepetition = ({ kind }: { kind: string }): boolean => kind === 'repetition' || kind === 'copy'
  report(
    'contradictions',
    found.filter((each) => !isRepetition(each)),
    rows.filter((row) => !isRepetition(row)),
  )
  report(
    'repetitions',
    found.filter(({ kind }) => kind === 'repetition'),
    rows.filter(isRepetition),
  )
}
