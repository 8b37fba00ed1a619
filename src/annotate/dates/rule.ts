import type { DateMention } from '#model/mention'
import type { DateReader } from './reader.ts'

/** What the words say of a date; what they leave out is taken from elsewhere by `resolve.ts`. */
export interface Told {
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
}

/**
 * A date as a rule finds it.
 *
 * start, end   what the words say, `end` for ranges
 * relative     resolved against the document's date (day, month, year, now) or the date before (previous-…); `offset` in that unit
 * yearOffset   a year told against that of writing: `December next year`
 * weekdayTold  the weekday that stands with a day and month, which settles the year
 * weekday      1 Monday to 7 Sunday, with `offset` -1 last, 0 nearest, 1 next; `weekdayEnd` of `from Monday to Friday`
 */
export interface Found {
  readonly from: number
  readonly to: number
  readonly start: Told
  readonly end?: Told
  readonly relative?: string
  readonly offset?: number
  readonly yearOffset?: number
  readonly weekdayTold?: number
  readonly weekday?: number
  readonly weekdayEnd?: number
  readonly relation?: DateMention['relation']
  readonly duration?: NonNullable<DateMention['duration']>
  readonly inside?: boolean
}

/** One way of writing a date. `kinds` are the kinds of first token (words.ts) that wake it. */
export interface DateRule {
  readonly id: string
  readonly version: number
  readonly kinds: readonly number[]
  match(reader: DateReader, i: number): Found | null
}
