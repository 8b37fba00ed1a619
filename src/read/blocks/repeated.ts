import { type Draft, isBody, PAGE_GAP } from './draft.ts'
import { firstSign } from './ends.ts'
import { isLower } from './signs.ts'

const LONGEST_HEAD = 200

/**
 * Finds running heads and page numbers: short blocks that stand alone and come again and again, with the number of
 * the page or without, where pages begin or in the middle of a sentence. A heading that only comes again
 * (`Background` in every chapter) is left, and so is the first one, where the document has not begun yet.
 */
export function settleRepeated(text: string, drafts: readonly Draft[]): void {
  const groups = new Map<string, number[]>()
  const numbered = new Map<string, number[]>()
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft
    if (!mayRepeat(draft)) continue
    const key = keyOf(text, draft)
    if (isPageNumber(key)) {
      if (standsAlone(drafts, i)) draft.kind = 'page-number'
      continue
    }
    const bare = withoutNumber(key)
    push(bare === key ? groups : numbered, bare, i)
    if (bare !== key && key.length > 0) push(groups, key, i)
  }
  const begun = firstBody(drafts)
  for (const [key, places] of groups) settleGroup(text, drafts, places, begun, hasNumberedTwin(numbered, key, places[0] as number))
  for (const places of numbered.values()) if (differentNumbers(text, drafts, places) >= 3) settleGroup(text, drafts, places, begun, false)
}

const push = (map: Map<string, number[]>, key: string, at: number): void => {
  const list = map.get(key)
  if (list) list.push(at)
  else map.set(key, [at])
}

const mayRepeat = (draft: Draft): boolean =>
  draft.end - draft.start <= LONGEST_HEAD &&
  draft.lines <= 3 &&
  (draft.kind === 'heading' || draft.kind === 'paragraph' || draft.kind === 'list-item')

/** The words without marks, in one case, with single spaces. */
function keyOf(text: string, draft: Draft): string {
  const words = text.slice(draft.body, draft.end)
  if (!/[#*_`\\|<>\s]{2}|[#*_`\\|<>\n\t]/.test(words)) return words.toLowerCase()
  return words
    .replace(/[#*_`\\|>]|<\/?[a-z]{1,6}>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** `12`, `- 12 -`, `page 3 of 40`, `3 / 40`, `xiv`, `第 3 页`. */
const isPageNumber = (key: string): boolean =>
  key.length <= 24 &&
  /^(?:[-–—[(]?\s*\d{1,4}\s*[-–—\])]?|[ivxl]{1,6}|(?:page|página|seite|стр\.?|صفحة|pág\.?|p\.)\s*\d{1,4}(?:\s*(?:of|de|sur|von|из|من|\/)\s*\d{1,4})?|\d{1,4}\s*(?:\/|of|de)\s*\d{1,4}|第\s*\d{1,4}\s*页.{0,8})$/u.test(
    key,
  )

/** A year alone is no page number, nor is a number between list items of its own kind. */
const standsAlone = (drafts: readonly Draft[], i: number): boolean => {
  const draft = drafts[i] as Draft
  return draft.gap > 0 && (drafts[i + 1]?.gap ?? 1) > 0
}

const withoutNumber = (key: string): string =>
  key
    .replace(/^(?:\d{1,4}|[ivxl]{1,5}(?=[\s|]))[\s|·•–—-]*/, '')
    .replace(/[\s|·•–—-]*(?:\d{1,4}|\s[ivxl]{1,5})$/, '')
    .trim()

/** The chapter's own heading, `02 Trade`, stands before its running heads, `Trade`. */
const hasNumberedTwin = (numbered: ReadonlyMap<string, readonly number[]>, key: string, at: number): boolean =>
  (numbered.get(key) ?? []).some((place) => place < at)

const differentNumbers = (text: string, drafts: readonly Draft[], places: readonly number[]): number =>
  new Set(places.map((i) => keyOf(text, drafts[i] as Draft))).size

/** Index of the first draft that is running text: what stands before it is the title page. */
function firstBody(drafts: readonly Draft[]): number {
  const found = drafts.findIndex((draft) => isBody(draft) && draft.end - draft.start > 160)
  return found < 0 ? drafts.length : found
}

function settleGroup(text: string, drafts: readonly Draft[], places: readonly number[], begun: number, twin: boolean): void {
  const later = places.filter((i) => i > begun)
  if (later.length === 0 || (places.length < 3 && !twin && later.length < 2)) return
  let cuts = 0
  let tops = 0
  for (const i of later) {
    if (interrupts(text, drafts, i)) cuts++
    else if (beginsPage(drafts, i)) tops++
  }
  const enough = cuts + tops >= later.length * 0.4
  const running = later.length >= 3 ? enough && (cuts > 0 || tops > later.length / 2) : cuts > 0 && enough
  if (!running && !(twin && cuts > 0)) return
  for (const i of later) (drafts[i] as Draft).kind = 'running-head'
}

/** True where running text is open before it and goes on, in lower case, behind it. */
function interrupts(text: string, drafts: readonly Draft[], at: number): boolean {
  const next = drafts[at + 1]
  if (!next || !isBody(next) || next.kind === 'list-item') return false
  return isLower(text.charCodeAt(firstSign(text, next.body, next.end)))
}

/** True where a page seems to begin: after a footnote, a page number, a page break or more white than usual. */
function beginsPage(drafts: readonly Draft[], at: number): boolean {
  const draft = drafts[at] as Draft
  const before = drafts[at - 1]
  return (
    draft.gap >= 3 ||
    draft.gap === PAGE_GAP ||
    before?.kind === 'footnote' ||
    before?.kind === 'page-number' ||
    drafts[at + 1]?.kind === 'page-number'
  )
}
