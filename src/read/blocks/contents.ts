import type { Draft } from './draft.ts'
import { isClosed } from './ends.ts'
import { isDigit } from './signs.ts'

const TITLES =
  /^(?:(?:table of )?contents|index|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|contenido|sumário|sommario|содержание|оглавление|目\s*录|目\s*次|المحتويات|فهرس)$/iu

/** Marks tables of contents as furniture: what follows a heading `Contents` as long as it is numbered, and dot leaders anywhere. */
export function settleContents(text: string, drafts: readonly Draft[]): void {
  let inside = false
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft
    if (draft.end - draft.start > 400) {
      inside = false
      continue
    }
    const words = text.slice(draft.start, draft.end)
    if (isDigit(words.charCodeAt(words.length - 1)) && hasLeaders(words)) draft.kind = 'furniture'
    else if (words.length < 60 && TITLES.test(words.replace(/[#*_|<>/b\\]+/g, (m) => (m === 'b' ? m : ' ')).trim())) {
      inside = true
      draft.kind = 'furniture'
    } else if (inside) {
      inside = isEntry(words, draft) || leadsToEntry(text, drafts, i)
      if (inside) draft.kind = 'furniture'
    }
  }
}

/** `Introduction ........ 3`. */
const hasLeaders = (words: string): boolean => /(?:\.\s?){5,}\s*\d{1,4}\s*$/m.test(words) || /…{3,}\s*\d{1,4}\s*$/m.test(words) || /·{5,}/.test(words)

/** An entry begins or ends in the number of a page, or is a cell of such a row. */
const isEntry = (words: string, draft: Draft): boolean => {
  const bare = words.replace(/<\/?\w{1,6}>|[*_#]/g, '').trim()
  return draft.kind === 'table-cell' || /(?:^|\s)\d{1,4}$/.test(bare) || /^(?:[-•]\s*)?\d{1,3}\s/.test(bare)
}

/** A group title inside the contents: short, without a full stop, with an entry close behind it. */
function leadsToEntry(text: string, drafts: readonly Draft[], at: number): boolean {
  const draft = drafts[at] as Draft
  if (draft.end - draft.start > 160 || isClosed(text, draft.body, draft.end)) return false
  for (let i = at + 1; i <= at + 3; i++) {
    const next = drafts[i]
    if (!next || next.end - next.start > 400) return false
    if (isEntry(text.slice(next.start, next.end), next)) return true
  }
  return false
}
