import type { Basis } from '#model/claim'
import { joinRanges, type Range } from '#model/span'
import type { Passage, Stretch } from './passage.ts'

/** A value with where it was read. */
export interface Checked<V = unknown> {
  readonly value: V
  readonly spans: readonly Range[]
  readonly basis: Basis
}

/** Where a field is looked for: its quotes first, its evidence next, then the passage, at last the document. */
export interface Around {
  readonly passage: Passage
  readonly quotes: readonly Stretch[]
  readonly evidence: readonly Stretch[]
  readonly document: () => Passage
}

/** What parts of one value may be joined by: an attribution that is cut out, several speakers. */
const JOINTS = [' … ', ' ... ', ' and '] as const

/**
 * Words as the text has them, or null where it has not. `stated` where they stand in the passage; `inferred` where the
 * quotes do (`the Association`) and the words stand elsewhere in the document.
 */
export function wordsIn(value: string, around: Around): Checked<string> | null {
  const whole = inPassage([value], '', around) ?? inDocument(value, around)
  if (whole) return whole
  for (const joint of JOINTS) {
    const parts = value.split(joint)
    const found = parts.length > 1 ? inPassage(parts, joint === ' and ' ? joint : ' … ', around) : null
    if (found) return found
  }
  return null
}

function inPassage(parts: readonly string[], joint: string, around: Around): Checked<string> | null {
  const { passage } = around
  const found = parts.map((part) => nearest(passage.find(part), around))
  const stretches = found.filter((one) => one !== null)
  if (stretches.length < parts.length) return null
  return {
    value: stretches.map((stretch) => passage.words(stretch)).join(joint),
    spans: joinRanges(stretches.flatMap((stretch) => passage.ranges(stretch))),
    basis: 'stated',
  }
}

function inDocument(value: string, { passage, quotes, document }: Around): Checked<string> | null {
  if (quotes.length === 0) return null
  const whole = document()
  const [there] = whole.find(value)
  if (!there) return null
  const spans = [...quotes.flatMap((stretch) => passage.ranges(stretch)), ...whole.ranges(there)]
  return { value: whole.words(there), spans: joinRanges(spans), basis: 'inferred' }
}

const inside = ([from, to]: Stretch, [low, high]: Stretch): boolean => low <= from && to <= high

/** Of several places the one in the quotes, else in the evidence, else the first. */
function nearest(places: readonly Stretch[], { quotes, evidence }: Around): Stretch | null {
  for (const near of [quotes, evidence]) {
    const found = places.find((place) => near.some((one) => inside(place, one)))
    if (found) return found
  }
  return places[0] ?? null
}
