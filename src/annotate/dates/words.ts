import type { Lexicon, Row } from '../lexicon.ts'

/** What a word form can be to a date, as one small number a lexeme; 0 is not looked at yet. */
export const KIND = { unknown: 0, none: 1, calendar: 2, day: 3, year: 4, decade: 5, numeric: 6, period: 7, partYear: 8, relative: 9 } as const

/** A calendar entry taken apart: month, weekday or relative word. */
export interface CalendarWord {
  readonly sort: string
  readonly value: number
  readonly language: string
}

const PERIOD_WORDS = new Set(['next', 'coming', 'past', 'last', 'previous', 'following', 'within', 'ensuing', 'preceding', 'another'])

/**
 * Kind and value of every word form, filled as forms are met, so that a token costs one array look-up.
 * value: the day, the year, the decade's first year; for `mid-2024` the year.
 */
export class DateWords {
  kind = new Uint8Array(1 << 16)
  value = new Int16Array(1 << 16)
  /** One to four digits as a number, -1 for what is none. */
  digits = new Int16Array(1 << 16)
  private readonly lexicon: Lexicon
  private readonly starts = new Set<string>()
  private readonly relatives = new Set<string>()
  private readonly months = new Map<string, CalendarWord | null>()
  private readonly parsed = new Map<Row, CalendarWord>()

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
    for (const table of CALENDARS)
      for (const row of lexicon.rows(table))
        for (const phrase of (row['words'] ?? '').split('|'))
          (table === 'calendars/relative' ? this.relatives : this.starts).add(phrase.split(' ')[0] as string)
  }

  /** The English month that `mid-june` or `nov.` holds. */
  month(form: string): CalendarWord | null {
    const known = this.months.get(form)
    if (known !== undefined) return known
    const name = (form.split('-').at(-1) as string).replace(/\.$/, '')
    const row = name === form ? undefined : this.lexicon.rows('calendars/months-en').find((one) => (one['words'] ?? '').split('|').includes(name))
    const word = row ? this.calendar(row) : null
    this.months.set(form, word)
    return word
  }
  kindOf(id: number): number {
    if (id >= this.kind.length) this.grow(id)
    return (this.kind[id] as number) || this.look(id)
  }
  valueOf(id: number): number {
    this.kindOf(id)
    return this.value[id] as number
  }
  digitsOf(id: number): number {
    this.kindOf(id)
    return this.digits[id] as number
  }
  calendar(row: Row): CalendarWord {
    const known = this.parsed.get(row)
    if (known) return known
    const word = { sort: row['sort'] ?? '', value: Number(row['value']), language: row['language'] ?? '' }
    this.parsed.set(row, word)
    return word
  }

  private look(id: number): number {
    const form = this.lexicon.lexemes.forms[id] ?? ''
    const [found, value] = lookOf(form, this.starts)
    const kind = found === KIND.none && this.relatives.has(form) ? KIND.relative : found
    this.kind[id] = kind
    this.value[id] = value
    const text = western(form)
    this.digits[id] = /^\d{1,4}$/.test(text) ? Number(text) : -1
    return kind
  }
  private grow(id: number): void {
    const size = Math.max(this.kind.length * 2, id + 1)
    const kind = new Uint8Array(size)
    const value = new Int16Array(size)
    kind.set(this.kind)
    value.set(this.value)
    const digits = new Int16Array(size)
    digits.set(this.digits)
    this.digits = digits
    this.kind = kind
    this.value = value
  }
}

const CALENDARS = [
  ...['en', 'fr', 'es', 'pt', 'de', 'it', 'ru', 'ar'].map((language) => `calendars/months-${language}`),
  'calendars/weekdays',
  'calendars/relative',
]

function lookOf(form: string, starts: ReadonlySet<string>): [kind: number, value: number] {
  const text = western(form)
  if (/^\d{1,2}(?:st|nd|rd|th|er|º|ª)?$/.test(text)) {
    const day = Number.parseInt(text, 10)
    if (day >= 1 && day <= 31) return [KIND.day, day]
  }
  if (/^[12]\d{3}$/.test(text)) return [KIND.year, Number(text)]
  if (/^[12]\d\d0[’']?s$/.test(text)) return [KIND.decade, Number.parseInt(text, 10)]
  if (/^(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}\.\d{1,2}\.\d{1,2}|(?:19|20)\d{6})$/.test(text)) return [KIND.numeric, 0]
  const joined = /^(?:mid|early|late)-(?:(\d{4})s?|(\p{L}+))$/u.exec(text)
  if (joined?.[1]) return [text.endsWith('s') ? KIND.decade : KIND.partYear, Number(joined[1])]
  if (joined?.[2] && starts.has(joined[2])) return [KIND.calendar, 0]
  if (PERIOD_WORDS.has(form)) return [KIND.period, 0]
  return starts.has(form) ? [KIND.calendar, 0] : [KIND.none, 0]
}

/** Digits of any script as 0 to 9. */
export const western = (text: string): string =>
  /[^ -~]/.test(text)
    ? text.replace(/\p{Nd}/gu, (digit) => {
        const code = digit.codePointAt(0) as number
        return code < 128
          ? digit
          : String(
              code >= 0x6f0 && code <= 0x6f9
                ? code - 0x6f0
                : code >= 0x660 && code <= 0x669
                  ? code - 0x660
                  : code >= 0xff10 && code <= 0xff19
                    ? code - 0xff10
                    : digit,
            )
      })
    : text
