import type { Block, DocumentFacts, Unit } from '#model/document'
import { dateIn } from './dates.ts'
import { languageOf } from './language.ts'

const PUBLISHED =
  /^[*_\s]*(?:published|date|dated|released?|issued|updated|posted|publication date|fecha|date de publication|datum|data|дата|发布时间|发布日期|日期|تاريخ النشر)(?:\s+on)?\s*[:：]?\s/iu
const PUBLISHER =
  /^[*_\s]*(?:published by|publisher|issued by|issuing body|release[d]? by|herausgeber|éditeur|editor responsable|издатель|发布单位|主办)[*_]*\s*[:：]?[*_]*\s+(.{3,120}?)[*_.\s]*$/iu
const DATELINE = /^[^\n]{2,90}?(?:[–—]|--| - |:|\n|\. )/
const VOLUME = /^(?:vol(?:ume)?|issue|no|number|edition|nr|n°)\b.{0,24}?((?:19|20)\d{2})$/i

/** What a document says of itself in its first blocks: title, date, publisher, and the language it is written in. */
export function factsOf(text: string, blocks: readonly Block[], units: readonly Unit[]): DocumentFacts {
  const front = frontOf(blocks)
  const words = (block: Block): string => text.slice(block.start, Math.min(block.end, block.start + 200))
  let published: string | null = null
  let publisher: string | null = null
  let volume: string | null = null
  for (const block of front) {
    if (block.kind === 'furniture' || block.kind === 'footnote') continue
    const line = words(block)
    if (published === null && (block.end - block.start <= 60 || PUBLISHED.test(line))) published = dateIn(line.slice(0, 90))
    publisher ??= PUBLISHER.exec(line)?.[1] ?? null
    volume ??= VOLUME.exec(line)?.[1] ?? null
  }
  published ??= dateline(front, words) ?? volume
  return { title: titleOf(text, units), publisher, published, language: languageOf(sampleOf(text, blocks)) }
}

/** The blocks up to the third long one: the title page and where the text begins. */
function frontOf(blocks: readonly Block[]): Block[] {
  const front: Block[] = []
  let long = 0
  for (const block of blocks.slice(0, 60)) {
    if (block.end - block.start > 160 && ++long > 2) break
    front.push(block)
  }
  return front
}

/** `SUVA, 4 May 2023 –`, `Geneva (14 June 2024) -`: the date before the dash that opens the text. */
function dateline(front: readonly Block[], words: (block: Block) => string): string | null {
  for (const block of front) {
    if (block.kind !== 'paragraph' || block.end - block.start <= 60) continue
    const opening = DATELINE.exec(words(block))?.[0]
    const date = opening === undefined ? null : dateIn(opening)
    if (date !== null && !/\b(?:on|in|since|am|le|el|em)\s+\S*\s*(?:\d|\p{Lu})/u.test(opening ?? '')) return date
  }
  return null
}

/** The first heading that stands before the text; a `#` heading before others, the whole one before its cut-off twin. */
function titleOf(text: string, units: readonly Unit[]): string | null {
  const heads: string[] = []
  let marked: string | null = null
  for (const unit of units.slice(0, 40)) {
    if (unit.kind === 'paragraph' && sizeOf(unit) > 160) break
    if (unit.kind !== 'heading') continue
    const words = wordsOf(text, unit)
    heads.push(words)
    if (marked === null && text.startsWith('# ', (unit.pieces[0]?.start ?? 2) - 2)) marked = words
  }
  if (marked !== null) return marked
  const [first = null, second] = heads
  if (first !== null && second !== undefined && /…|\.\.\.$/.test(first) && second.startsWith(first.replace(/(?:…|\.\.\.)$/, '').trim())) return second
  return first
}

const sizeOf = (unit: Unit): number => (unit.pieces.at(-1)?.end ?? 0) - (unit.pieces[0]?.start ?? 0)
const wordsOf = (text: string, unit: Unit): string =>
  unit.pieces
    .map((piece) => text.slice(piece.start, piece.end))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)

/** Some of the running text, from the beginning and the middle. */
function sampleOf(text: string, blocks: readonly Block[]): string {
  let sample = ''
  for (const from of [0, Math.floor(blocks.length / 2)]) {
    const most = sample.length + 800
    for (let i = from; i < blocks.length && sample.length < most && i < from + 60; i++) {
      const block = blocks[i] as Block
      if (block.kind === 'paragraph' || block.kind === 'list-item' || block.kind === 'heading')
        sample += `${text.slice(block.start, Math.min(block.end, block.start + 600))}\n`
    }
    if (blocks.length < 40) break
  }
  return sample
}
