import { type Draft, isBody } from './draft.ts'
import { isCircled, isLower } from './signs.ts'

/**
 * Settles which drafts are footnotes. A rule announces them; marks in brackets, circles and `<sup>` are enough alone,
 * a number with a full stop only under a rule. A circled number is an item of a list where no rule stands before it
 * and its number goes on counting in the paragraph above.
 */
export function settleFootnotes(text: string, drafts: readonly Draft[]): void {
  const numbered = text.includes('<sup>1</sup>') || text.includes('[1]') || text.includes('¹')
  const superscript = new Set<string>()
  const raised = text.includes('<sup>')
  for (let code = 0x2460; raised && code <= 0x2473; code++) {
    const mark = String.fromCharCode(code)
    if (text.includes(`<sup>${mark}`)) superscript.add(mark)
  }
  let under = false
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft
    if (draft.kind === 'furniture' && isRule(text, draft)) {
      under = true
      continue
    }
    if (draft.kind === 'footnote') {
      if (!under && isCircled(text.charCodeAt(draft.start)) && !superscript.has(draft.label ?? '')) listItem(draft)
      else draft.settled = true
      continue
    }
    if (under && numbered && draft.kind === 'list-item' && /^\d{1,3}$/.test(draft.marker ?? '') && draft.end - draft.start < 600) {
      footnote(draft, draft.marker as string)
      continue
    }
    const next = drafts[i + 1]
    if (under && isBody(draft) && next?.kind === 'footnote' && i > 0 && drafts[i - 1]?.kind === 'furniture' && goesOn(text, draft)) footnote(draft)
    else under = false
  }
}

const isRule = (text: string, draft: Draft): boolean => '-*_=─—'.includes(text[draft.start] as string)
/** The rest of a footnote from the page before has no mark and begins in the middle of a sentence. */
const goesOn = (text: string, draft: Draft): boolean => draft.end - draft.start < 600 && isLower(text.charCodeAt(draft.body))

function listItem(draft: Draft): void {
  draft.kind = 'list-item'
  delete draft.label
}

function footnote(draft: Draft, label?: string): void {
  draft.kind = 'footnote'
  draft.settled = true
  if (label !== undefined) draft.label = label
}
