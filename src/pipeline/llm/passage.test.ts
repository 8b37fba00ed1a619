import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotate } from '#annotate/annotate'
import { read } from '#read/read'
import { theLexicon } from '../extract.ts'
import { chunksOf } from './chunks.ts'
import { Known } from './known.ts'
import { folded } from './passage.ts'

const FOLDER = new URL('../../../fixtures/documents', import.meta.url).pathname
const FILES = readdirSync(FOLDER).filter((name) => /\.(txt|md|html|docx|eml|pdf)$/.test(name))
const LIMIT = 1500

async function knownOf(fileName: string, bytes: Uint8Array): Promise<Known> {
  return new Known(annotate(await read({ fileName, bytes, given: {} }), theLexicon()))
}

describe('every sentence that is sent is found again where it stands', () => {
  test.each(FILES)('%s', async (name) => {
    const { doc } = await knownOf(name, readFileSync(join(FOLDER, name)))
    const lost: string[] = []
    for (const { passage } of chunksOf(doc, LIMIT).chunks)
      for (const sentence of doc.sentences) {
        const words = doc.wordsOf(sentence.from, sentence.to)
        if (!passage.text.includes(words)) continue
        const places = passage.find(words).map((stretch) => JSON.stringify(passage.ranges(stretch)))
        if (!places.includes(JSON.stringify(doc.rangesOf(sentence.from, sentence.to)))) lost.push(words)
      }
    // A sentence that other units hold too is found there; all others are found where they stand.
    const told = new Set(doc.sentences.map(({ from, to }) => doc.wordsOf(from, to)))
    expect(lost.filter((words) => [...told].filter((other) => other.includes(words)).length === 1 && !isTwice(doc.document.text, words))).toEqual([])
  })
})
const isTwice = (text: string, words: string): boolean => folded(text).split(folded(words)).length > 2

test('chunks hold every unit that tells something once, none is cut, and only a single long one passes the limit', async () => {
  const { doc } = await knownOf('a.md', readFileSync(join(FOLDER, FILES.find((name) => name.endsWith('.md')) ?? '')))
  const { chunks } = chunksOf(doc, LIMIT)
  const shown = chunks.flatMap(({ passage }) => passage.shown.split('\n'))
  const kept = doc.document.units.flatMap(({ kind }, unit) => {
    const [first = 0, last = 0] = doc.sentencesOfUnit[unit] ?? []
    if (last <= first || ['running-head', 'page-number', 'furniture'].includes(kind)) return []
    return [doc.wordsOf(doc.sentences[first]?.from ?? 0, doc.sentences[last - 1]?.to ?? 0)]
  })
  expect(shown).toEqual(kept)
  for (const { passage } of chunks) expect(passage.text.length <= LIMIT * 1.2 || !passage.shown.includes('\n')).toBe(true)
})

test('a stretch of any characters leads to ranges that hold them and nothing else', async () => {
  const text =
    'Oslo\n\n“Seeds don’t\nwait – they  grow,” Liisa told the co-\noperation council. 代表团访问了奥斯陆。\n\nA second paragraph, with 1,200 trees.'
  const { doc } = await knownOf('a.txt', new TextEncoder().encode(text))
  const { passage } = chunksOf(doc, 5000).chunks[0] as ReturnType<typeof chunksOf>['chunks'][number]
  const place = fc.nat(passage.text.length)
  fc.assert(
    fc.property(place, place, (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const words = passage.ranges([from, to]).map(({ start, end }) => text.slice(start, end))
      const bare = (value: string): string => value.replaceAll(/[\s-]/g, '')
      // A word that a line end breaks is given whole.
      if (!/cooperation/.test(passage.text.slice(Math.max(0, from - 12), to + 12))) expect(bare(words.join(''))).toBe(bare(passage.words([from, to])))
    }),
    { seed: 7, numRuns: 500 },
  )
})
