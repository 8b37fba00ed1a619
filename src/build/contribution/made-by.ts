import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'

/** `a sculpture commissioned by X was presented`, `supplies from X were handed over`: where the thing ends before who had it made or sent it. */
export function madeBy(to: number, sentence: AnnotatedSentence, context: BuildContext): number {
  const sent = sentFrom(to, sentence, context)
  if (sent > 0) return sent
  for (let i = to - 2; i > sentence.from && to - i < 14; i--)
    if (context.low(i + 1) === 'by' && /^(?:commissioned|offered|made|painted|donated|created|carved|woven|signed)$/.test(context.low(i))) return i
  return to
}

/** `supplies from the Lake Foundation were donated`: where the `from` before the giver stands, else -1. */
export function sentFrom(to: number, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = to - 2; i > sentence.from && to - i < 12; i--) {
    if (/^(?:,|that|which)$/.test(context.low(i))) return -1
    if (context.low(i) === 'from' && /^\p{L}{3,}$/u.test(context.form(i - 1)))
      return sentence.organizations.some((m) => !m.inside && m.from >= i && m.from <= i + 2) ||
        sentence.places.some((m) => m.sort === 'country' && m.from === i + 1)
        ? i
        : -1
  }
  return -1
}
