import type { Reason } from '#model/identity'

/** Two names compared, before the band is told. `hard`: they cannot be one. */
export interface NameCompared {
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly hard: boolean
}
