import type { Phrase } from '../phrases.ts'
import { SentenceReader } from '../sentence-reader.ts'
import type { Working } from '../working.ts'
import { type CalendarWord, type DateWords, KIND } from './words.ts'

/** A calendar word met at a token, and where it ends. */
export interface CalendarHit extends CalendarWord {
  readonly to: number
}

const hitOf = ({ sort, value, language }: CalendarWord, to: number): CalendarHit => ({ sort, value, language, to })

/** What dates are made of, token by token. */
export class DateReader extends SentenceReader {
  readonly words: DateWords

  constructor(working: Working, words: DateWords) {
    super(working)
    this.words = words
  }
  kind(i: number): number {
    return this.inside(i) ? this.words.kindOf(this.working.tokens.lower[i] as number) : KIND.none
  }
  /** Day of the month 1 to 31 at a token, 0 where there is none. */
  day(i: number): number {
    return this.kind(i) === KIND.day ? this.words.valueOf(this.working.tokens.lower[i] as number) : 0
  }
  ordinal(i: number): boolean {
    return this.day(i) > 0 && this.words.digitsOf(this.working.tokens.lower[i] as number) < 0
  }
  /** A four-digit year at a token, 0 where there is none. */
  year(i: number): number {
    return this.kind(i) === KIND.year ? this.words.valueOf(this.working.tokens.lower[i] as number) : 0
  }
  /** Digits at a token as a number, -1 where they are none. */
  digits(i: number): number {
    return this.inside(i) ? this.words.digitsOf(this.working.tokens.lower[i] as number) : -1
  }
  calendar(i: number, sort: string): CalendarHit | null {
    if (this.kind(i) !== KIND.calendar) return null
    const phrases = this.working.hits[i]
    if (phrases?.longest('calendars'))
      for (let k = phrases.all.length - 1; k >= 0; k--) {
        const { entry, length } = phrases.all[k] as Phrase
        if (entry.area !== 'calendars' || entry.row['sort'] !== sort || i + length > this.to) continue
        return hitOf(this.words.calendar(entry.row), i + length)
      }
    return null
  }
  /** The longest relative expression that begins at a token. */
  relative(i: number): CalendarHit | null {
    const found = this.inside(i) ? this.working.hits[i]?.longest('calendars/relative') : null
    return found ? hitOf(this.words.calendar(found.entry.row), i + found.length) : null
  }
  /** `17 november, 2023`: small letters, with the day before and the year behind. */
  private betweenDayAndYear(i: number): boolean {
    const year = this.low(i + 1) === ',' ? i + 2 : i + 1
    return /^\d{1,2}$/.test(this.low(i - 1)) && /^(?:19|20)\d\d$/.test(this.low(year))
  }

  /** The month named at a token: capitalized where English and German write it so, `mid-June` included. */
  month(i: number): CalendarHit | null {
    const hit = this.calendar(i, 'month') ?? this.joinedMonth(i)
    if (!hit || ((hit.language === 'en' || hit.language === 'de') && !this.capital(i) && !this.form(i).includes('-') && !this.betweenDayAndYear(i)))
      return null
    return this.low(hit.to) === '.' && this.low(i).length <= 4 && this.glued(hit.to) && hit.to - i === 1 && this.day(hit.to + 1) > 0
      ? hitOf(hit, hit.to + 1)
      : hit
  }
  /** `mid-June`, and `Nov.` where the dot belongs to the word. */
  private joinedMonth(i: number): CalendarHit | null {
    if (this.kind(i) !== KIND.calendar) return null
    const word = this.words.month(this.low(i))
    return word && hitOf(word, i + 1)
  }
}
