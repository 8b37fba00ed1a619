import { neighbour } from './captions.ts'
import { type Draft, isBody, isPageFurniture, PAGE_GAP } from './draft.ts'
import { endsHanging, firstSign, isClosed, lastSign } from './ends.ts'
import { isNameWithPost } from './join.ts'
import { isDigit, isLower, isUpper } from './signs.ts'
import { casingOf } from './title-case.ts'

const LONGEST_TITLE = 220
const LONGEST_SENTENCE_TITLE = 120
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'
const DATE_ONLY = new RegExp(
  `^(?:[\\p{L}.,'’ -]{0,40},\\s*)?(?:\\p{L}+day,?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+\\d{4}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|${MONTH}\\s+\\d{4}|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{4})(?:,? by\\s[^,]{3,50})?\\.?$`,
  'iu',
)
const BYLINE = /^(?:by|from|to|cc|date|subject|tel|fax|e-?mail|address|website|contact|source|editors?|author|issn|isbn|https?:)\b[\s:]/i

/** `14:25 Arrival in Lima`: an entry of a programme. */
const HOURED = /^\d{1,2}(?:[:.]\d{2}\b|\s?[ap]\.?m\.?\b|\s?h\b)/i

/** `On the eve of the summit, ministers`: the beginning of a sentence, not a title. */
const ADVERBIAL = /^(?:on|in|at|during|from|after|before|since|under|as|to|over|with)\s[^,]{3,80},\s/i

/** The last word of a line that a page has cut: no title ends in it (English function words). */
const DANGLING =
  /\s(?:with|the|of|and|to|a|an|for|from|between|among|that|which|who|whose|his|her|their|its|or|as|by|into|was|were|is|are|has|have|had|been|be|also|will|than|during|including|met)$/

/** From this length on a stop inside means sentences, not a title with an abbreviation in it. */
const LONGEST_PLAIN = 100
const SENTENCE_INSIDE = /[\p{Ll}\d]{3,}[.!?]["”’)]*\s+["“(]*\p{Lu}/u

/**
 * Finds headings that no markup tells of: short blocks without a full stop that stand alone, in title case, in
 * capitals or numbered, or, in sentence case, between finished text and a paragraph that begins.
 */
export function settleTitles(text: string, drafts: readonly Draft[]): void {
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft
    if (draft.settled || !couldBeTitle(text, draft)) continue
    if (draft.kind === 'list-item' && !isNumberedTitle(text, drafts, i)) continue
    const level = titleLevel(text, drafts, i)
    if (level > 0) {
      draft.kind = 'heading'
      draft.level = level
    } else if (draft.kind === 'paragraph' && isPlateOf(text, drafts, i)) draft.kind = 'caption'
  }
  demoteNames(text, drafts)
}

/** Values behind a label (`Editors:`) and columns of names are no headings, title case or not. */
function demoteNames(text: string, drafts: readonly Draft[]): void {
  for (let i = 0; i < drafts.length; i++) {
    if (!isGuess(drafts[i])) continue
    const label = drafts[i - 1]
    let end = i
    while (isGuess(drafts[end]) && (drafts[end] as Draft).end - (drafts[end] as Draft).start <= 60) end++
    const labelled = label?.kind === 'paragraph' && label.end - label.start <= 60 && text.charCodeAt(label.end - 1) === 58
    if (end - i >= 4 || (labelled && end > i)) for (let k = i; k < end; k++) (drafts[k] as Draft).kind = 'paragraph'
    i = Math.max(i, end - 1)
  }
}

const isGuess = (draft: Draft | undefined): boolean => draft?.kind === 'heading' && !draft.settled

function couldBeTitle(text: string, draft: Draft): boolean {
  const length = draft.end - draft.start
  if ((draft.kind !== 'paragraph' && draft.kind !== 'list-item') || length > LONGEST_TITLE || length < 2 || draft.lines > 3) return false
  const first = text.charCodeAt(firstSign(text, draft.body, draft.end))
  if (isLower(first) || text.charCodeAt(draft.start) === 0x2014) return false
  const last = lastSign(text, draft.body, draft.end)
  if (last < 0) return false
  const sign = text[last] as string
  if ('.:;,!。：；，؛،'.includes(sign) || endsHanging(text, draft.body, draft.end)) return false
  const words = text.slice(draft.body, draft.end)
  if (DANGLING.test(words) || (length > LONGEST_PLAIN && SENTENCE_INSIDE.test(words))) return false
  return (
    !DATE_ONLY.test(words) && !HOURED.test(words) && !BYLINE.test(words) && !ADVERBIAL.test(words) && !(isNameWithPost(text, draft) && draft.gap < 3)
  )
}

/** `IV. Outcomes`, `3.2 Trade`: numbered, in title case or capitals, and followed by text of another kind. */
function isNumberedTitle(text: string, drafts: readonly Draft[], at: number): boolean {
  const draft = drafts[at] as Draft
  const next = drafts[at + 1]
  const marker = draft.marker ?? ''
  if (!/^(?:\d|[IVX])/.test(marker) || draft.gap === 0 || next?.kind !== 'paragraph' || (draft.level ?? 0) > 0) return false
  return casingOf(text, draft.body, draft.end).capital >= 0.6
}

/** Level of a title, 0 where it is none. */
function titleLevel(text: string, drafts: readonly Draft[], at: number): number {
  const draft = drafts[at] as Draft
  const casing = casingOf(text, draft.body, draft.end)
  if (casing.letters < 2) return 0
  const next = drafts[at + 1]
  const alone = at === 0 || draft.gap > 0
  if (!alone && drafts[at - 1]?.kind !== 'heading') return 0
  if (resumes(text, drafts, at)) return 0
  const numbered = draft.marker !== undefined
  if (!casing.caseless && casing.upper > 0.85 && casing.letters >= 4) return at === 0 ? 1 : 2
  if (numbered && casing.capital >= 0.5) return Math.min(4, 2 + (draft.marker?.split('.').length ?? 1) - 1)
  if (!casing.caseless && casing.words >= 2 && casing.capital >= 0.75 && !isPlateOf(text, drafts, at)) return at === 0 ? 1 : 2
  if (draft.end - draft.start > LONGEST_SENTENCE_TITLE || !next || next.kind === 'caption') return 0
  if (at === 0 && isHeadline(text, drafts)) return 1
  return opensText(text, drafts, at, casing.caseless) ? 3 : 0
}

/**
 * True where the text behind it goes on in lower case from an unfinished sentence: it is part of that sentence.
 * Captions and what else the page puts between are stepped over where no other sentence is open before it.
 */
function resumes(text: string, drafts: readonly Draft[], at: number): boolean {
  const next = drafts[at + 1]
  if (next !== undefined && !isPageFurniture(next)) return isResumption(text, next)
  const after = neighbour(drafts, at, 1)
  const before = neighbour(drafts, at, -1)
  return after !== null && isResumption(text, after) && (before === null || isClosed(text, before.body, before.end))
}

const isResumption = (text: string, draft: Draft): boolean =>
  draft.kind === 'paragraph' && isLower(text.charCodeAt(firstSign(text, draft.body, draft.end)))

/** A plate: words under a picture at a page's foot, in title case, with the next title close behind. */
function isPlateOf(text: string, drafts: readonly Draft[], at: number): boolean {
  const draft = drafts[at] as Draft
  const next = drafts[at + 1]
  if (!next || (draft.gap < 3 && draft.gap !== PAGE_GAP) || next.kind !== 'paragraph') return false
  const gerund = /^\p{Lu}\p{Ll}+ing\s/u.test(text.slice(draft.start, draft.end))
  return gerund && !isClosed(text, next.body, next.end) && next.end - next.start < LONGEST_TITLE && drafts[at + 2] !== undefined
}

/** The first line of all on a line of its own, over dates and bylines and a paragraph that ends with a full stop. */
function isHeadline(text: string, drafts: readonly Draft[]): boolean {
  const [title] = drafts
  if (title?.lines !== 1 || title.end - title.start < 12) return false
  for (const below of drafts.slice(1, 5)) {
    const length = below.end - below.start
    if (!isBody(below) || below.lines > 1) return false
    if (length > 1.5 * (title.end - title.start) && length > LONGEST_SENTENCE_TITLE) return isClosed(text, below.body, below.end)
    if (length > 80 || isClosed(text, below.body, below.end)) return false
  }
  return false
}

/** A line with a year and little more, as stands between a title and its text. */
const isDateLine = (text: string, draft: Draft | undefined): boolean =>
  draft !== undefined && draft.end - draft.start <= 40 && /(?:19|20)\d\d/.test(text.slice(draft.start, draft.end))

/** In sentence case: text before it is over, or only the day is told there; text behind it begins with a capital, is longer and ends with a full stop. */
function opensText(text: string, drafts: readonly Draft[], at: number, caseless: boolean): boolean {
  const draft = drafts[at] as Draft
  const dated = isDateLine(text, drafts[at + 1]) && drafts[at + 2] !== undefined
  const next = drafts[dated ? at + 2 : at + 1] as Draft
  const before = neighbour(drafts, at, -1)
  if (before && !isClosed(text, before.body, before.end) && !isDateLine(text, before)) return false
  if (at > 0 && (drafts[at - 1] as Draft).kind === 'list-item' && draft.gap < 2 && !caseless) return false
  if (!isBody(next) || next.gap === 0 || next.end - next.start < (draft.end - draft.start) * (caseless ? 1 : 1.5)) return false
  const first = text.charCodeAt(firstSign(text, next.body, next.end))
  return (isUpper(first) || isDigit(first) || caseless) && isClosed(text, next.body, next.end)
}
