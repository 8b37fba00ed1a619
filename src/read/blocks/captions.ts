import { type Draft, isBody, PAGE_GAP } from './draft.ts'
import { firstSign, isClosed } from './ends.ts'
import { isLower } from './signs.ts'

const LONGEST_CAPTION = 400
const ARROWS = /[▶◀►◄▲▼△▽←→↑↓]/
/** Not `(Photo 2: a field)`, by which running text points to a picture. */
const CREDIT =
  /(?:\((?:photo|picture|image|courtesy)\b(?!\s*\d)[^)]{0,120}\)|\b(?:photo|image|picture|photograph)s?(?: by| credits?| courtesy| source)?\s*[:：©]|\bphoto(?:graph)? by\b|©\s?\p{Lu}|[（(](?:图|摄)[^)）]{0,40}[)）]|（photo[^)）]{0,40}[)）]|图[:：]|摄影[:：]|foto\s*[:：]|crédit photo|фото\s*[:：])/iu
const LABEL =
  /^(?:photo|picture|image|figure|fig\.|pictured|above|below|left|right|caption|infographic|chart|map|graph|图|foto|фото)\s?(?:\d{1,3})?\s*[:.–—]\s*/iu

/** One of these stands in every credit: looked for first, since the pattern is slow. */
const CREDIT_SIGNS = ['oto', 'OTO', 'mage', 'ictur', 'ourtes', '©', '图', '摄', 'фото', 'Фото']

/** Marks captions: by arrows, credits and labels, by italics standing alone, and short blocks that cut a sentence in two. */
export function settleCaptions(text: string, drafts: readonly Draft[]): void {
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft
    if (draft.settled || draft.kind !== 'paragraph' || draft.end - draft.start > LONGEST_CAPTION) continue
    if (isMarked(text, draft) || isItalic(text, draft) || isPicture(text, draft)) draft.kind = 'caption'
  }
  for (let i = 1; i < drafts.length; i++) if (cutsSentence(text, drafts, i)) (drafts[i] as Draft).kind = 'caption'
}

function isMarked(text: string, draft: Draft): boolean {
  const words = text.slice(draft.start, draft.end)
  if (ARROWS.test(words[0] as string) || ARROWS.test(words.at(-1) as string)) return true
  const credit = CREDIT_SIGNS.some((sign) => words.includes(sign)) ? CREDIT.exec(words) : null
  return LABEL.test(words) || (credit !== null && credit.index >= words.length - 200)
}

/** `The two ministers (Photo: A. Rossi)`: a line that ends with the credit of its picture. */
export function endsInCredit(text: string, from: number, to: number): boolean {
  if (text.charCodeAt(to - 1) !== 41) return false
  const words = text.slice(Math.max(from, to - 160), to)
  const credit = CREDIT_SIGNS.some((sign) => words.includes(sign)) ? CREDIT.exec(words) : null
  return credit !== null && credit.index + credit[0].length === words.length
}

/** `*Delegates at the opening*` alone between blank lines, not a quotation. */
function isItalic(text: string, draft: Draft): boolean {
  const sign = text.charCodeAt(draft.start)
  if ((sign !== 42 && sign !== 95) || text.charCodeAt(draft.end - 1) !== sign || text.charCodeAt(draft.start + 1) === sign) return false
  const inner = text.slice(draft.start + 1, draft.end - 1)
  return inner.length < 250 && !inner.includes(text[draft.start] as string) && !/["“”«»]/.test(inner)
}

/** `![the signing](photo.jpg)` alone on its line. */
const isPicture = (text: string, draft: Draft): boolean =>
  text.startsWith('![', draft.start) && text.charCodeAt(draft.end - 1) === 41 && text.slice(draft.start, draft.end).includes('](')

/** Without a full stop of its own, with an unfinished sentence before it that goes on in lower case behind it. */
function cutsSentence(text: string, drafts: readonly Draft[], at: number): boolean {
  const draft = drafts[at] as Draft
  if (draft.settled || draft.kind !== 'paragraph' || draft.end - draft.start > 240 || draft.gap === 0) return false
  if (isLower(text.charCodeAt(firstSign(text, draft.body, draft.end))) || isClosed(text, draft.body, draft.end)) return false
  const before = neighbour(drafts, at, -1)
  const after = neighbour(drafts, at, 1)
  if (!before || !after || before.kind !== 'paragraph' || after.kind !== 'paragraph') return false
  const pageLike = draft.gap >= 3 || draft.gap === PAGE_GAP || (drafts[at + 1]?.gap ?? 0) >= 3
  return (
    pageLike &&
    before.end - before.start > 40 &&
    !isClosed(text, before.body, before.end) &&
    isLower(text.charCodeAt(firstSign(text, after.body, after.end)))
  )
}

/** The next running text before or behind, over captions, notes and page furniture. */
export function neighbour(drafts: readonly Draft[], at: number, step: 1 | -1): Draft | null {
  for (let i = at + step; i >= 0 && i < drafts.length && Math.abs(i - at) < 12; i += step) {
    const draft = drafts[i] as Draft
    if (isBody(draft)) return draft
    if (draft.kind === 'heading' || draft.kind === 'table-cell') return null
  }
  return null
}
