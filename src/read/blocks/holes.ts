import type { Range } from '#model/span'
import type { WordsOf } from './assemble.ts'
import type { Mark } from './pieces.ts'

/** Words of text that carries no markup: the draft without the footnote marks that were met while reading. `found` is in text order. */
export function wordsWithout(text: string, found: readonly Mark[]): WordsOf {
  let next = 0
  return (draft, labels, marks) => {
    while (next > 0 && (found[next - 1] as Mark).start >= draft.start) next--
    while (next < found.length && (found[next] as Mark).end <= draft.start) next++
    const pieces: Range[] = []
    let at = draft.kind === 'paragraph' || draft.kind === 'heading' ? draft.start : draft.body
    for (; next < found.length && (found[next] as Mark).start < draft.end; next++) {
      const mark = found[next] as Mark
      if (mark.start < at || !labels.has(mark.label)) continue
      if (mark.start > at && text.slice(at, mark.start).trim() !== '') pieces.push({ start: at, end: mark.start })
      marks.push(mark)
      at = mark.end
    }
    if (at < draft.end && text.slice(at, draft.end).trim() !== '') pieces.push({ start: at, end: draft.end })
    return pieces
  }
}
