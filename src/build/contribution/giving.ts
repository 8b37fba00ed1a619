import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { Clause } from '../clause/clause.ts'

/** A verb of giving in its clause. */
export interface Giving {
  readonly verb: CueMention
  readonly clause: Clause
  readonly sentence: AnnotatedSentence
  /** Where the next clause’s verb stands: nothing behind it is given by this one. */
  readonly limit: number
  /** `was presented with a clock`: the subject is who received. */
  readonly receiving: boolean
}

/** Verbs that are giving by themselves; the others need a number or a sum that is given. */
export const STRONG = 'give'
