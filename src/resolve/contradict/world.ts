import type { Basis } from '#model/claim'
import type { Contradiction } from '#model/contradiction'
import type { Member, Thing, ThingKind } from '#model/identity'
import type { Range } from '#model/span'
import type { Sense } from '../sense.ts'
import type { ContradictionWords } from './words.ts'

/** A claim as contradictions see it: after review (what was rejected is out, what was corrected has its new value). */
export interface WorldClaim {
  readonly id: string
  readonly field: string
  readonly value: unknown
  readonly spans: readonly Range[]
  /** What people put in is `stated`. */
  readonly basis: Basis
}

/** Everything that is told, joined: what detectors of contradictions look at. */
export interface World {
  readonly sense: Sense
  readonly words: ContradictionWords
  things(kind: ThingKind): readonly Thing[]
  member(id: string): Member | null
  /** The thing that a name in a field of a document is told of, null where it is none. */
  thingOfName(document: string, name: string): Thing | null
  claims(record: string): readonly WorldClaim[]
}

/** One way in which tellings cannot both be right. Gives each contradiction once. */
export type Detector = (world: World) => Iterable<Contradiction>
