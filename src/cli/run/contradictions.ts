import { TextShelf } from '#api/text-shelf'
import { Teller } from '#api/told'
import type { Ledger } from '#ledger/ledger'
import { Failed } from '#model/failure'
import { KeptStanding } from '#pipeline/standing/kept'
import { type ContradictionsOf, isOf } from '#views/contradictions-of'
import type { ContradictionsOptions } from '../commands/contradictions.ts'
import { documentIdOf } from '../document-id.ts'
import { Output } from '../output.ts'
import { valueWords } from '../value-words.ts'
import { withLedger } from '../with-ledger.ts'

/** Runs `contradictions`. */
export async function runContradictions(options: ContradictionsOptions): Promise<void> {
  const output = new Output()
  if (options.against !== undefined && options.document === undefined) throw new Failed('USAGE', { detail: '--against goes with --document' })
  if (options.against !== undefined && options.repeated) throw new Failed('USAGE', { detail: '--repeated takes one document' })
  await withLedger(options, async (ledger) => {
    const [document, against] = await Promise.all([options.document, options.against].map((name) => name && documentIdOf(ledger, name)))
    const shown = await (options.repeated
      ? repeated(ledger, output, { ...options, document })
      : contradictions(ledger, output, { ...options, document, against }))
    if (shown === 0) process.stderr.write('rapporteur: nothing fits\n')
    await output.flush()
  })
}

type Shown = Pick<ContradictionsOptions, 'all' | 'json'> & ContradictionsOf

async function contradictions(ledger: Ledger, output: Output, { all, json, ...of }: Shown): Promise<number> {
  const { standing } = await new KeptStanding(ledger).now()
  const teller = new Teller(standing, new TextShelf(ledger))
  const shown = standing.contradictions.filter((each) => isOf(each, of) && (all || (standing.review.settled(each.id)?.outcome ?? 'open') === 'open'))
  for (const contradiction of shown) {
    if (json) {
      await output.line(JSON.stringify(contradiction))
      continue
    }
    const { kind, field, sides, settled } = await teller.contradiction(contradiction)
    await output.line(`${contradiction.id}  ${kind} · ${field}${settled ? ` · ${settled.outcome} (${settled.author})` : ''}`)
    for (const { value, window, spans } of sides) {
      const [start = window.start, end = start] = spans[0] ?? []
      await output.line(`  ${valueWords(value)}  ${window.document.name} ${start}–${end}`)
      await output.line(`    ${around(window.words, start - window.start, end - window.start)}`)
    }
  }
  return shown.length
}

async function repeated(ledger: Ledger, output: Output, { json, document: of }: Shown): Promise<number> {
  const { standing, printed } = await new KeptStanding(ledger).now()
  const repeats = await printed.now()
  const texts = new TextShelf(ledger)
  const nameOf = (id: string): string => standing.documents.get(id)?.name ?? id
  const concerns = (...ids: string[]): boolean => of === undefined || ids.includes(of)
  const repetitions = repeats.repetitions().filter(({ first, second }) => concerns(first.document, second.document))
  const copies = repeats.copies().filter((copy) => concerns(copy.document, copy.of))
  for (const repetition of repetitions) {
    if (json) {
      await output.line(JSON.stringify(repetition))
      continue
    }
    const { first, second, share } = repetition
    const { text } = await texts.take(second.document)
    await output.line(
      `${nameOf(second.document)} ${second.range.start} repeats ${nameOf(first.document)} ${first.range.start} (${Math.round(share * 100)} %)`,
    )
    await output.line(`    ${oneLine(text.slice(second.range.start, second.range.start + 160))}`)
  }
  for (const { document, of, share } of copies)
    await output.line(
      json ? JSON.stringify({ document, of, share }) : `${nameOf(document)} mostly repeats ${nameOf(of)} (${Math.round(share * 100)} %)`,
    )
  return repetitions.length + copies.length
}

/** Most characters that are shown on either side of the words that are told. */
const BESIDE = 120

/** The words from `start` to `end` with what stands beside them, cut between words. */
export function around(words: string, start: number, end: number): string {
  let from = Math.max(0, start - BESIDE)
  while (from > 0 && from < start && !SPACE.test(words[from - 1] as string)) from++
  let to = Math.min(words.length, end + BESIDE)
  while (to < words.length && to > end && !SPACE.test(words[to] as string)) to--
  return `${from > 0 ? '… ' : ''}${oneLine(words.slice(from, to))}${to < words.length ? ' …' : ''}`
}

const SPACE = /\s/
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
