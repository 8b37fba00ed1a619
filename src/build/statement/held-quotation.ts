import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import { leftOpen, opensWithMark, quotedThroughout, unmarked } from './attribution.ts'
import { quotationsOf } from './extent.ts'
import { goingOnWith, type Saying } from './saying.ts'

/** Paragraphs of nothing but quotation whose speaker is not told yet. */
export class HeldQuotation {
  private held: AnnotatedSentence[][] = []

  /** Adds to what a paragraph says the paragraphs held before it, where it or `last` tells who speaks; or holds it as well. */
  settle(groups: Saying[][], here: AnnotatedSentence[], last: Saying | undefined, context: BuildContext): void {
    const quoted = groups.length === 0 ? quotedThroughout(here, context) : null
    if (quoted) {
      const goes = this.held.length === 0 ? goingOn(here, last, quoted.open, context) : []
      if (goes.length) groups.push(goes)
      else this.held.push(here)
      return
    }
    const told = heldBefore(this.held, here, groups[0]?.[0], context)
    groups.unshift(...(told.length ? told : heldAfter(this.held, last, context)))
    this.held = []
  }
}

/** Paragraphs of a quotation that goes on in this one, where its speaker is told. */
function heldBefore(
  held: readonly AnnotatedSentence[][],
  here: readonly AnnotatedSentence[],
  first: Saying | undefined,
  context: BuildContext,
): Saying[][] {
  const [opening, last] = [here[0], held.at(-1)]
  if (!first || !opening || !last || first.sentence !== opening || !opensWithMark(opening, context)) return []
  if (opening.unit - (last[0]?.unit ?? -1) !== 1 || !quotedThroughout(last, context)?.open) return []
  return held.map((unit) => unit.map((sentence): Saying => goingOnWith(first, [unmarked(sentence, context)], sentence)))
}

/** Paragraphs of quotation that nobody is told of behind: those of the person quoted right before them. */
function heldAfter(held: readonly AnnotatedSentence[][], last: Saying | undefined, context: BuildContext): Saying[][] {
  const opening = held[0]?.[0]
  if (!last || !opening || opening.unit - last.sentence.unit !== 1) return []
  if (last.speaker.sort !== 'person' || quotationsOf(last.sentence).length === 0) return []
  return held.map((unit) => unit.map((sentence): Saying => goingOnWith(last, [unmarked(sentence, context)], sentence)))
}

/** A paragraph of nothing but quotation, right after words of a person or a quotation that was left open. */
function goingOn(here: readonly AnnotatedSentence[], last: Saying | undefined, open: boolean, context: BuildContext): Saying[] {
  if (!last || !here[0] || here[0].unit - last.sentence.unit !== 1) return []
  if (!leftOpen(last.sentence, context) && (open || last.speaker.sort !== 'person')) return []
  return here.map((sentence): Saying => goingOnWith(last, [unmarked(sentence, context)], sentence))
}
