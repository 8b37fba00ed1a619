import type { Column, TitleLine } from '#api/contract'
import type { RecordType, Status } from '#model/record'
import type { StringKey } from '../strings/keys.ts'
import { localeOf, writeEdtf } from './edtf.ts'

type Look = (key: StringKey, values?: Readonly<Record<string, string | number>>) => string

/** What values are written with: the strings and the language of the page. */
export interface Pen {
  readonly t: Look
  readonly language: string
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

/** A number as the language writes it. A year-like number keeps no separator only where it is a date, which this is not. */
export const writeNumber = (value: number, { language }: Pen): string => value.toLocaleString(localeOf(language), { maximumFractionDigits: 6 })

/** `city, DE` */
export function writePlace(place: Readonly<Record<string, unknown>>): string {
  const name = asText(place['name'])
  const country = asText(place['country'])
  return country === '' || country === name ? name : `${name} · ${country}`
}

/** `300 scholarships`, `12 %`, `USD 4,000` */
export function writeQuantity(quantity: Readonly<Record<string, unknown>>, pen: Pen): string {
  const { value, unit } = quantity
  const amount = typeof value === 'number' ? writeNumber(value, pen) : pen.t('value.uncounted')
  const approx = ['~', '>', '<'].find((sign) => sign === quantity['approx']) as '~' | '>' | '<' | undefined
  const told = approx ? `${pen.t(`approx.${approx}`)} ${amount}` : amount
  const name = asText(unit)
  if (name === 'percent') return pen.t('value.percent', { value: told })
  return /^[A-Z]{3}$/.test(name) ? `${name} ${told}` : name === '' ? told : `${told} ${name}`
}

const writeOne = (form: Column['form'], value: unknown, pen: Pen): string => {
  if (isObject(value)) {
    if ('country' in value) return writePlace(value)
    if ('edition' in value) {
      const { name, edition } = value
      return typeof edition === 'number' ? `${asText(name)} · ${pen.t('value.edition', { edition: String(edition) })}` : asText(name)
    }
    if ('value' in value) return writeQuantity(value, pen)
    return Object.values(value).map(asText).filter(Boolean).join(' · ')
  }
  switch (form) {
    case 'edtf':
      return writeEdtf(asText(value), pen.language)
    case 'kind':
      return writeWord('kind', asText(value), pen)
    case 'status':
      return writeWord('status', asText(value), pen)
    case 'approx':
      return writeWord('approx', asText(value), pen)
    case 'yes':
      return value === true ? pen.t('value.yes') : value === false ? pen.t('value.no') : ''
    case 'number':
      return typeof value === 'number' ? writeNumber(value, pen) : asText(value)
    default:
      return typeof value === 'number' ? writeNumber(value, pen) : asText(value)
  }
}

/** A word of the model in the page's language; one that the page has no string for stays as it is. */
export function writeWord(group: string, word: string, { t }: Pen): string {
  if (word === '') return ''
  const key = `${group}.${word}` as StringKey
  const found = t(key)
  return found === key ? word.replaceAll('_', ' ') : found
}

/** The word for a status: an agreement is concluded and a promise kept, not held. */
export const writeStatus = (type: RecordType, status: Status, { t }: Pen): string =>
  status === 'held' && (type === 'instrument' || type === 'commitment') ? t(`status.held.${type}`) : t(`status.${status}`)

/** A value of any form as one line of text; an empty string where there is none. */
export function writeValue(form: Column['form'], value: unknown, pen: Pen): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value))
    return value
      .map((item) => writeOne(form, item, pen))
      .filter(Boolean)
      .join(form === 'places' || form === 'text' ? '; ' : ', ')
  return writeOne(form, value, pen)
}

const EDTF_FIELDS = new Set(['date', 'since', 'asOf', 'deadline', 'announced'])
/** The form of a field's value where only its name is known, as in the reader. */
export function formOf(field: string): Column['form'] {
  if (EDTF_FIELDS.has(field)) return 'edtf'
  const named: Readonly<Record<string, Column['form']>> = { kind: 'kind', status: 'status', approx: 'approx', former: 'yes', places: 'places' }
  return named[field] ?? 'text'
}

/** A value of a field where the field's name says more than the form. */
export const writeField = (field: string, form: Column['form'], value: unknown, pen: Pen): string =>
  field === 'mode' ? writeWord('mode', asText(value), pen) : writeValue(form, value, pen)

/** A record's title line: its name, or the word for its kind and its parts. */
export function writeTitle({ name, kind, parts }: TitleLine, pen: Pen): string {
  if (name !== null) return name
  const word = kind === null ? '' : writeWord('kind', kind, pen)
  return [capital(word, pen.language), ...parts].filter(Boolean).join(' · ')
}

/** A word with its first letter large, as at the head of a column. */
export const capital = (word: string, language: string): string => word.slice(0, 1).toLocaleUpperCase(localeOf(language)) + word.slice(1)
