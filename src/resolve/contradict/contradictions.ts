import type { Contradiction, ContradictionKind, Side } from '#model/contradiction'
import { canonicalJson, sha256 } from '#model/ids'
import type { RecordType } from '#model/record'
import type { Detector, World } from './world.ts'

/** Every way that is looked for, in the order they are shown. */
export const DETECTORS: readonly Detector[] = []

/** Everything that cannot both be right, in a fixed order. */
export function contradictionsOf(world: World): Contradiction[] {
  const found = new Map<string, Contradiction>()
  for (const detector of DETECTORS)
    for (const contradiction of detector(world)) if (!found.has(contradiction.id)) found.set(contradiction.id, contradiction)
  return [...found.values()]
}

/** A contradiction of two sides; its id is the same whichever is named first. */
export function contradiction(
  told: { readonly kind: ContradictionKind; readonly type: RecordType | null; readonly field: string; readonly says: string },
  one: Side,
  other: Side,
): Contradiction {
  const sides = [one, other].map((side) => ({ side, key: keyOf(side) })).sort((a, b) => (a.key < b.key ? -1 : 1))
  const id = `con_${sha256(canonicalJson([told.kind, told.field, ...sides.map(({ key }) => key)])).slice(0, 32)}`
  return { id, ...told, sides: [(sides[0] as { side: Side }).side, (sides[1] as { side: Side }).side] }
}

/** Where a side stands and what it says; the claim's own id is not part of it, for a newer rule may make another. */
const keyOf = ({ document, value, spans }: Side): string => canonicalJson([document, spans[0]?.start ?? 0, spans[0]?.end ?? 0, value])
