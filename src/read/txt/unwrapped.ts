import { isLower } from '../blocks/signs.ts'
import type { Lines } from './lines.ts'

/** Longer than any editor wraps. */
const UNWRAPPED = 160

/**
 * True for a text whose lines nobody has wrapped, as it comes out of a web page: some lines are longer than a wrapped one can be,
 * and (nearly) none goes on in the next. There every line is a paragraph, a title or a byline of its own.
 */
export function isUnwrapped(text: string, { count, from, to, gap }: Lines): boolean {
  let long = 0
  let cut = 0
  for (let i = 0; i < count; i++) {
    const length = (to[i] as number) - (from[i] as number)
    if (length > UNWRAPPED) long++
    else if (i + 1 < count && gap[i + 1] === 0 && length >= 40 && isLower(text.charCodeAt(from[i + 1] as number))) cut++
  }
  return long >= 2 && cut * 4 <= long
}
