import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

export const placeNames = (draft: Draft<'event'>): string[] => draft.valuesOf('places').map((place) => place.name)

export const overlap = (a: readonly string[], b: readonly string[]): number => a.filter((item) => b.includes(item)).length

export function datesAgree(a: Draft<'event'>, b: Draft<'event'>): boolean {
  const [x, y] = [a.valueOf('date'), b.valueOf('date')]
  return !x || !y || x === y || x.startsWith(y) || y.startsWith(x)
}

/** `from 3 to 9 May`, and a stop on the 5th: one visit. */
export function isDayOfVisit(a: Draft<'event'>, b: Draft<'event'>): boolean {
  if (a.valueOf('kind') !== 'visit' || b.valueOf('kind') !== 'visit') return false
  const [first, last] = (a.valueOf('date') ?? '').split('/')
  const day = b.valueOf('date') ?? ''
  return first !== undefined && last !== undefined && day.length === 10 && first <= day && day <= last
}

/** The date is not told with the event: it is the one that the telling stands in. */
export function isLent(draft: Draft<'event'>, context: BuildContext): boolean {
  const date = draft.claims.find((claim) => claim.field === 'date')
  if (date?.basis !== 'inferred') return false
  for (const index of draft.sentences) {
    const sentence = context.doc.sentences[index]
    if (
      sentence &&
      context.doc.rangesOf(sentence.from, sentence.to).some((range) => date.spans.some((span) => span.start >= range.start && span.end <= range.end))
    )
      return false
  }
  return true
}
