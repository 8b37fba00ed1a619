import type { Range } from './span.ts'

/** `date/day-month-year@3`: the id of a rule and its version. The id is the path of its file. */
export type RuleStamp = `${string}@${number}`

/** A candidate that a rule considered and turned down, with the reason in words. */
export interface Rejection extends Range {
  readonly rule: RuleStamp
  readonly reason: string
}
