import type { Contradiction, ContradictionKind, Side } from '#model/contradiction'
import { canonicalJson, sha256 } from '#model/ids'
import type { RecordType } from '#model/record'

/** What is odd about two sides. */
export interface Odd {
  readonly kind: ContradictionKind
  readonly type: RecordType | null
  readonly field: string
  readonly says: string
}

/** A contradiction of two sides; its id is the same whichever is named first. */
export function contradiction(told: Odd, one: Side, other: Side): Contradiction {
  const sides = [one, other].map((side) => ({ side, key: keyOf(side) })).sort((a, b) => (a.key < b.key ? -1 : 1))
  const id = `con_${sha256(canonicalJson([told.kind, told.field, ...sides.map(({ key }) => key)])).slice(0, 32)}`
  return { id, ...told, sides: [(sides[0] as { side: Side }).side, (sides[1] as { side: Side }).side] }
}

/** Where a side stands and what it says; the claim's own id is not part of it, for a newer rule may make another. */
const keyOf = ({ document, value, spans }: Side): string => canonicalJson([document, spans[0]?.start ?? 0, spans[0]?.end ?? 0, value])
