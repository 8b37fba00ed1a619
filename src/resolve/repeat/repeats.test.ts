import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PrintedDocument, Repeats } from './repeats.ts'

/** A document of paragraphs under headings; a paragraph of several pieces is one that a page break cuts. */
function printed(id: string, paragraphs: readonly (readonly [under: string, ...pieces: string[]])[], dated: string | null = null): PrintedDocument {
  let text = ''
  const put = (piece: string) => {
    const start = text.length
    text += `${piece}\n\n`
    return { start, end: start + piece.length }
  }
  const read = paragraphs.map(([under, ...pieces]) => ({ under, pieces: pieces.map(put) }))
  return { id, dated, text, paragraphs: read }
}

/** Words that are the same for the same seed and differ for another. */
const words = (seed: number, many: number): string =>
  Array.from({ length: many }, (_, n) => `w${(Math.imul(seed * 1009 + n, 2654435761) >>> 0).toString(36)}`).join(' ')

const of = (...documents: PrintedDocument[]): Repeats => {
  const repeats = new Repeats()
  for (const document of documents) repeats.add(document)
  return repeats
}
const told = (repeats: Repeats) =>
  repeats.repetitions().map(({ first, second, share }) => [first.document, first.under, second.document, second.under, share])

describe('passages printed twice', () => {
  test('a paragraph of one story that stands in another, with both headings', () => {
    const pasted = words(1, 60)
    const document = printed('doc_1', [
      ['The Lake', words(2, 50)],
      ['The Lake', pasted],
      ['The Road', words(3, 50)],
      ['The Road', pasted],
    ])
    expect(told(of(document))).toEqual([['doc_1', 'The Lake', 'doc_1', 'The Road', expect.closeTo(1, 0)]])
  })

  test('a passage inside a larger paragraph: its own place is told, not that of the paragraph', () => {
    const pasted = words(1, 60)
    const one = printed('doc_1', [['A', `${words(2, 80)} ${pasted} ${words(3, 80)}`]], '2020')
    const two = printed('doc_2', [['B', `${words(4, 90)} ${pasted} ${words(5, 70)}`]], '2021')
    const [found] = of(one, two).repetitions()
    const at = two.text.indexOf(pasted)
    expect(found?.second.range.start).toBeGreaterThanOrEqual(at)
    expect(found?.second.range.start).toBeLessThan(at + 90)
    expect(found?.second.range.end).toBeLessThanOrEqual(at + pasted.length)
    expect(found?.words).toBeGreaterThan(40)
    expect(found?.share).toBeLessThan(0.4)
  })

  test('a page break, capitals and a changed word do not hide it', () => {
    const pasted = words(1, 90).split(' ')
    const cut = [pasted.slice(0, 40).join(' '), pasted.slice(40).join(' ')]
    const changed = pasted.map((word, n) => (n === 50 ? 'other' : word.toUpperCase())).join('\n')
    expect(of(printed('doc_1', [['A', ...(cut as [string, string])]]), printed('doc_2', [['B', changed]])).repetitions()).toHaveLength(1)
  })

  test('a title, a short formula and other texts are no repetition', () => {
    const title = words(1, 20)
    const document = printed('doc_1', [
      ['A', `${words(2, 60)} ${title} ${words(3, 60)}`],
      ['B', `${title} ${words(4, 90)}`],
      ['C', title],
    ])
    expect(of(document).repetitions()).toEqual([])
  })

  test('a document that mostly repeats another is its copy', () => {
    const paragraphs = [1, 2, 3, 4].map((seed): [string, string] => ['A', words(seed, 80)])
    const one = printed('doc_1', paragraphs, '2020-01')
    const two = printed('doc_2', [...paragraphs, ['A', words(9, 60)]], '2020-02')
    expect(of(two, one).copies()).toEqual([{ document: 'doc_2', of: 'doc_1', share: expect.closeTo(0.8, 0) }])
  })
})

const anyDocuments = fc
  .array(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
  .map((documents) =>
    documents.map((seeds, n) =>
      printed(
        `doc_${n}`,
        seeds.map((seed) => [`${seed}`, words(seed, 50)]),
        `20${10 + (n % 3)}`,
      ),
    ),
  )

test('the order in which documents come does not matter, nor what was there and went', () => {
  fc.assert(
    fc.property(anyDocuments, (documents) => {
      const turned = of(...[...documents].reverse())
      turned.add(printed('doc_gone', [['gone', words(1, 50)]], '2009'))
      turned.remove('doc_gone')
      expect(turned.repetitions()).toEqual(of(...documents).repetitions())
    }),
    { numRuns: 30 },
  )
})

test('the work grows with the text and no faster, whatever is repeated in it', () => {
  const work = (many: number): number => {
    const formula = words(1, 60)
    const repeats = of(
      ...Array.from({ length: many }, (_, n) =>
        printed(
          `doc_${n}`,
          [
            ['A', formula],
            ['B', words(n + 100, 200)],
            ['C', words(n + 99, 200)],
          ],
          '2020',
        ),
      ),
    )
    repeats.repetitions()
    return repeats.looks
  }
  const [few, some, many] = [work(60), work(120), work(240)] as [number, number, number]
  expect(some).toBeLessThan(2.2 * few)
  expect(many).toBeLessThan(4.4 * few)
})
