import { type Draft, isBody, isPageFurniture } from './draft.ts'
import { endsHanging, firstSign, isClosed } from './ends.ts'
import { isHan, isLower, isUpper } from './signs.ts'

const FARTHEST = 40
const FARTHEST_CHARACTERS = 15_000

/**
 * Finds paragraphs that the page has cut in two or more. `next[i]` is the draft in which draft i goes on, -1 where it
 * ends. Whatever stands between with a heading of its own is a boxed story and gets a number.
 */
export function joinBroken(text: string, drafts: readonly Draft[]): Int32Array {
  const next = new Int32Array(drafts.length).fill(-1)
  const open: number[] = []
  let boxes = 0
  let last = -1
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft
    if (!isBody(draft)) continue
    const from = draft.kind === 'paragraph' ? continued(text, drafts, open, last, i) : -1
    if (from >= 0) {
      next[from] = i
      while (open.length > 0 && (open.at(-1) as number) >= from) open.pop()
      if (boxBetween(drafts, from, i) && !onlyHeads(drafts, from, i)) number(drafts, from, i, ++boxes)
    }
    if (isOpen(text, draft)) open.push(i)
    if (open.length > 8) open.shift()
    last = i
  }
  numberSourced(text, drafts, boxes)
  return next
}

/** A paragraph of some length that no full stop ends. */
function isOpen(text: string, draft: Draft): boolean {
  const length = draft.end - draft.start
  if (text.charCodeAt(draft.start) === 0x2014 || isClosed(text, draft.body, draft.end)) return false
  return length >= 40 || endsHanging(text, draft.body, draft.end) || (isHan(text.charCodeAt(draft.end - 1)) && length >= 24) || draft.settled
}

/** The open draft that draft `at` goes on from, -1 where it begins something. */
function continued(text: string, drafts: readonly Draft[], open: readonly number[], last: number, at: number): number {
  const draft = drafts[at] as Draft
  const top = open.at(-1)
  if (top === undefined || draft.marker !== undefined) return -1
  const first = text.charCodeAt(firstSign(text, draft.body, draft.end))
  const lower = isLower(first)
  if (top === last) {
    if (lower) return near(drafts, top, at) ? top : -1
    if (!directly(drafts, top, at) || !goesOnInCapitals(text, drafts[top] as Draft, draft, first)) return -1
    return claimedBelow(text, drafts, at) ? -1 : top
  }
  if (!lower || !(atPageTop(drafts, at) || draft.start - (drafts[top] as Draft).end < 300)) return -1
  for (let k = open.length - 1; k >= 0; k--) {
    const candidate = open[k] as number
    if (near(drafts, candidate, at) && isSentence(text, drafts[candidate] as Draft) && headingsBetween(drafts, candidate, at) < 2) return candidate
  }
  return -1
}

/** True where a lower-case page top further down, behind finished text, is what the open paragraph goes on in. */
function claimedBelow(text: string, drafts: readonly Draft[], from: number): boolean {
  let above = drafts[from] as Draft
  for (let i = from + 1; i < drafts.length && i < from + 14; i++) {
    const draft = drafts[i] as Draft
    if (draft.kind === 'heading') return false
    if (!isBody(draft)) continue
    if (isLower(text.charCodeAt(firstSign(text, draft.body, draft.end)))) return atPageTop(drafts, i) && !isOpen(text, above)
    above = draft
  }
  return false
}

const near = (drafts: readonly Draft[], from: number, to: number): boolean =>
  to - from <= FARTHEST && (drafts[to] as Draft).start - (drafts[from] as Draft).end <= FARTHEST_CHARACTERS

/** Two headings between mean that something else has begun. */
function headingsBetween(drafts: readonly Draft[], from: number, to: number): number {
  let count = 0
  for (let i = from + 1; i < to; i++) if ((drafts[i] as Draft).kind === 'heading') count++
  return count
}

/** Nothing but furniture of the page between them. */
function directly(drafts: readonly Draft[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (!isPageFurniture(drafts[i] as Draft)) return false
  return true
}

const atPageTop = (drafts: readonly Draft[], at: number): boolean => {
  const before = drafts[at - 1]
  return (drafts[at] as Draft).gap >= 3 || (before !== undefined && isPageFurniture(before))
}

const isSentence = (text: string, draft: Draft): boolean =>
  draft.end - draft.start >= 45 && / \p{Ll}{2,} .* \p{Ll}{2,}/su.test(text.slice(draft.start, draft.start + 400))

/** A name may be what the page break stands before: only from a long unfinished sentence into a finished one. */
function goesOnInCapitals(text: string, above: Draft, below: Draft, first: number): boolean {
  if (above.kind !== 'paragraph' || (!isClosed(text, below.body, below.end) && below.end - below.start < 200)) return false
  if (isDateline(text, below) || isTitleOver(above, below)) return false
  if (isNameWithPost(text, above)) return true
  if (isHan(first)) return above.end - above.start >= 24 && below.end - below.start >= 10
  if (!isUpper(first) || !isSentence(text, above)) return false
  return !(text.charCodeAt(above.end - 1) === 44 && isRecital(text, above) && isRecital(text, below))
}

/** A line of its own right on top of a paragraph that stands on one long line: no wrapping has cut it. */
const isTitleOver = (above: Draft, below: Draft): boolean =>
  below.gap === 0 && above.lines === 1 && above.end - above.start < 100 && below.lines === 1 && below.end - below.start > 120

/** `SUVA, 3 May (ABC) –`, `Hanoi (VNA) –`, `Lima, Oct 9 —`: a story begins, whatever stands above it. */
const isDateline = (text: string, draft: Draft): boolean =>
  /^\p{Lu}[\p{L}'’.-]*(?:[ ,/-]+\p{Lu}[\p{L}'’.]*){0,5}(?:, ?(?:\p{Lu}\p{Ll}+\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}+)\.?(?:,? \d{4})?)? ?(?:\([^()]{2,40}\)|(?<=\d))? ?(?:[–—:]|--?(?=[- ]))/u.test(
    text.slice(draft.body, draft.body + 110),
  )

/** `Aroha Ngata, Director of the Pacific Youth`: cut off, since the sentence has no verb yet. */
export const isNameWithPost = (text: string, draft: Draft): boolean =>
  draft.end - draft.start < 120 &&
  /^(?:\p{Lu}[\p{L}'’.-]+ ){1,3}\p{Lu}[\p{L}'’.-]+, (?:\p{L}+ ){0,3}\p{Lu}\p{L}+ (?:of|for|at|de|du|des) /u.test(text.slice(draft.start, draft.end))

/** `Recalling …,` `Determined to …,`: recitals end in commas and are paragraphs all the same. */
const isRecital = (text: string, draft: Draft): boolean =>
  /^[*_\s]*\p{Lu}\p{Ll}+(?:ing|ed|ant|ando|endo|nt)\b/u.test(text.slice(draft.body, draft.body + 30))

/** A heading alone in the middle of a sentence is a running head, even where it comes but once. */
function onlyHeads(drafts: readonly Draft[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (isBody(drafts[i] as Draft)) return false
  for (let i = from + 1; i < to; i++) if ((drafts[i] as Draft).kind === 'heading') (drafts[i] as Draft).kind = 'running-head'
  return true
}

function boxBetween(drafts: readonly Draft[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const { kind } = drafts[i] as Draft
    if (kind === 'heading' || kind === 'paragraph' || kind === 'list-item') return true
  }
  return false
}

function number(drafts: readonly Draft[], from: number, to: number, box: number): void {
  for (let i = from + 1; i < to; i++) {
    const draft = drafts[i] as Draft
    if (draft.kind !== 'running-head' && draft.kind !== 'page-number' && draft.kind !== 'footnote' && draft.kind !== 'furniture') draft.box ??= box
  }
}

const SOURCE_LINE = /^[*_(\s]*(?:compiled from|adapted from|source|sources|based on reports? (?:by|from|of)|excerpted from)\b\s*:?\s/i

/** A story that ends with the line `Compiled from …` is a box from its own heading on. */
function numberSourced(text: string, drafts: readonly Draft[], boxes: number): void {
  let box = boxes
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft
    if (draft.kind !== 'paragraph' || draft.box !== undefined || draft.end - draft.start > 1000) continue
    if (!SOURCE_LINE.test(text.slice(draft.start, draft.start + 40))) continue
    let head = i - 1
    while (head >= 0 && i - head < 14 && (drafts[head] as Draft).kind !== 'heading') head--
    const title = drafts[head]
    if (title?.kind === 'heading' && (title.level ?? 1) >= 3 && title.box === undefined) number(drafts, head - 1, i + 1, ++box)
  }
}
