import type { Contradiction } from '#model/contradiction'

/** Which contradictions: those that a document tells a side of; with two documents those that they tell the two sides of. */
export interface ContradictionsOf {
  readonly document?: string | undefined
  readonly against?: string | undefined
}

/** True for a contradiction of these documents. One document against itself: what it says twice. */
export function isOf({ sides }: Contradiction, { document, against }: ContradictionsOf): boolean {
  const told = sides.map((side) => side.document)
  if (document !== undefined && document === against) return told.every((each) => each === document)
  return [document, against].every((each) => each === undefined || told.includes(each))
}
