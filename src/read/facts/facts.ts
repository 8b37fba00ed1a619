import type { Block, DocumentFacts, Unit } from '#model/document'
import { isClosed } from '../blocks/ends.ts'
import { dateIn } from './dates.ts'
import { languageOf } from './language.ts'
import { type Masthead, mastheadIn } from './masthead.ts'

const PUBLISHER =
  /^[*_\s]*(?:published by|publisher|issued by|issuing body|release[d]? by|herausgeber|éditeur|editor responsable|издатель|发布单位|主办)[*_]*\s*[:：]?[*_]*\s+(.{3,120}?)[*_.\s]*$/iu
/** `Vol. 1 2025`; behind the name of the paper only with its number: `Newsletter of the League · No. 3 · Autumn 2024`. */
const VOLUME =
  /(?:^(?:vol(?:ume)?|issue|no|number|edition|nr|n°)\b|[·|,–—]\s*(?:vol(?:ume)?|issue|no|number|edition|nr|n°)\.?\s*\d).{0,24}?((?:19|20)\d{2})$/i

/** What a document says of itself in its first blocks: title, date, publisher, and the language it is written in. */
export function factsOf(text: string, blocks: readonly Block[], units: readonly Unit[]): DocumentFacts {
  let masthead: Masthead | null = null
  let near: string | null = null
  let publisher: string | null = null
  let volume: string | null = null
  for (const block of frontOf(blocks)) {
    if (block.kind === 'furniture' || block.kind === 'footnote') continue
    const line = text.slice(block.start, Math.min(block.end, block.start + 200))
    masthead ??= mastheadOf(line, block)
    if (near === null && block.end - block.start <= 60) near = dateIn(line)
    publisher ??= PUBLISHER.exec(line)?.[1] ?? null
    volume ??= VOLUME.exec(line.replace(/\s+/g, ' ').trim())?.[1] ?? null
  }
  return {
    title: titleOf(text, units),
    publisher: publisher ?? masthead?.publisher ?? null,
    published: masthead?.published ?? near ?? volume,
    language: languageOf(sampleOf(text, blocks)),
  }
}

/** A block may hold several lines of a head: `Press release`, then the paper and its day. */
function mastheadOf(words: string, block: Block): Masthead | null {
  const lines = words.split('\n')
  const whole = block.end - block.start <= 200
  if (!whole || lines.length > 4) return mastheadIn(words.replaceAll('\n', ' '), whole)
  for (const line of lines) {
    const found = mastheadIn(line, true)
    if (found) return found
  }
  return null
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

/** Headings that say what kind of text it is, not what it is about (usage of press offices). */
const GENRE_HEAD =
  /^(?:for immediate release|(?:press|media|news) (?:release|statement|note|advisory)|fact ?sheet|news|newsletter|statement|communiqu[eé]|readout|report|comunicado(?: de prensa)?|communiqué de presse|pressemitteilung|新闻稿)\W*$/iu

/**
 * The first heading that stands before the text; a `#` heading before others, the whole one before its cut-off twin.
 * Null where sentences come first: a heading behind them is a section's.
 */
function titleOf(text: string, units: readonly Unit[]): string | null {
  const heads: string[] = []
  let marked: string | null = null
  for (const unit of units.slice(0, 40)) {
    if (unit.kind === 'paragraph' && isText(text, unit)) break
    if (unit.kind !== 'heading') continue
    const words = wordsOf(text, unit)
    heads.push(words)
    if (marked === null && text.startsWith('# ', (unit.pieces[0]?.start ?? 2) - 2)) marked = words
  }
  if (marked !== null) return marked
  const [first = null, second] = GENRE_HEAD.test(heads[0] ?? '') && heads.length > 1 ? heads.slice(1) : heads
  if (first !== null && second !== undefined && /…|\.\.\.$/.test(first) && second.startsWith(first.replace(/(?:…|\.\.\.)$/, '').trim())) return second
  return first
}

/** True for running text: long, or a sentence with its full stop that is no masthead. */
function isText(text: string, unit: Unit): boolean {
  const start = unit.pieces[0]?.start ?? 0
  const end = unit.pieces.at(-1)?.end ?? 0
  if (end - start > 160) return true
  return end - start > 60 && isClosed(text, start, end) && mastheadIn(text.slice(start, end), true) === null
}

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
