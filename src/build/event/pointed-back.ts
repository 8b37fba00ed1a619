import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

const UNNAMED = 'event/unnamed-occasion'
/** How far before its noun the article may stand: `the two-day regional seminar`. */
const BACK = 48

/** "A seminar was held in Lima", then "The seminar took place on 4 May": the later noun, after `the` or `this`, means what was told before. */
export function pointsBack(earlier: Draft<'event'>, later: Draft<'event'>, context: BuildContext): boolean {
  if (!later.rule.startsWith(UNNAMED) || later.valueOf('name') !== null || earlier.sentences.first > later.sentences.first) return false
  if (earlier.valueOf('kind') !== later.valueOf('kind')) return false
  const noun = nounOf(later, context)
  if (noun === null || !isDefinite(later, context)) return false
  const name = earlier.valueOf('name')
  return (name ? lastWord(name) : nounOf(earlier, context)) === noun
}

const lastWord = (words: string): string => words.toLowerCase().split(/\s+/).at(-1) ?? ''

/** The noun that gave a draft its kind, in small letters. */
function nounOf(draft: Draft<'event'>, context: BuildContext): string | null {
  const span = draft.claims.find((claim) => claim.field === 'kind')?.spans[0]
  return span ? lastWord(context.doc.document.text.slice(span.start, span.end)) : null
}

function isDefinite(draft: Draft<'event'>, context: BuildContext): boolean {
  const start = draft.claims.find((claim) => claim.field === 'kind')?.spans[0]?.start ?? 0
  const words = context.doc.document.text
    .slice(Math.max(0, start - BACK), start)
    .toLowerCase()
    .split(/[\s,;.]+/)
    .filter((word) => word !== '')
  const at = words.findLastIndex((word) => /^(?:the|this|a|an|another|of|in|and|for|at)$/.test(word))
  return at >= 0 && /^(?:the|this)$/.test(words[at] as string) && words.length - at <= 4
}
