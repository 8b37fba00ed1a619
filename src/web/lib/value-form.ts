import type { Column } from '#api/contract'
import type { RecordType } from '#model/record'
import { isPoint } from './edtf.ts'
import { STATUS_WORDS } from './types.ts'

/** One input of a form for a value. `group` is where the words for its choices stand. */
export interface Input {
  readonly name: 'value' | 'name' | 'country' | 'edition' | 'unit' | 'approx'
  readonly takes: 'line' | 'lines' | 'number' | 'date' | 'country' | 'choice'
  readonly needed: boolean
  readonly choices: readonly string[]
  readonly group: 'kind' | 'mode' | 'status' | 'approx' | 'value'
}
/** What is typed, by the names of the inputs. */
export type Draft = Readonly<Partial<Record<Input['name'], string>>>

/** The kinds of the types that have one, in the order of the model. */
export const KINDS: Partial<Record<RecordType, readonly string[]>> = {
  event: ['meeting', 'call', 'visit', 'conference', 'ceremony', 'culture', 'sport', 'training', 'other'],
  instrument: ['statement', 'declaration', 'communique', 'memorandum', 'agreement', 'plan', 'resolution', 'law', 'letter', 'report', 'other'],
  tie: ['sister_city', 'diplomatic_relations', 'membership', 'partnership'],
}
const APPROX = ['=', '~', '>', '<']

const input = (name: Input['name'], takes: Input['takes'], more: Partial<Input> = {}): Input => ({
  name,
  takes,
  needed: true,
  choices: [],
  group: 'value',
  ...more,
})
const oneOf = (name: Input['name'], group: Input['group'], choices: readonly string[]): Input => input(name, 'choice', { choices, group })

/** The inputs that fit a field. */
export function inputsOf(type: RecordType, field: string, form: Column['form']): readonly Input[] {
  if (field === 'mode') return [oneOf('value', 'mode', ['quote', 'report'])]
  switch (form) {
    case 'edtf':
      return [input('value', 'date')]
    case 'kind':
      return [oneOf('value', 'kind', KINDS[type] ?? [])]
    case 'status':
      return [oneOf('value', 'status', STATUS_WORDS)]
    case 'approx':
      return [oneOf('value', 'approx', APPROX)]
    case 'yes':
      return [oneOf('value', 'value', ['yes', 'no'])]
    case 'number':
      return [input('value', 'number')]
    case 'places':
      return [input('name', 'line'), input('country', 'country', { needed: false })]
    case 'edition':
      return [input('name', 'line'), input('edition', 'number', { needed: false })]
    case 'attendance':
      return [oneOf('approx', 'approx', APPROX), input('value', 'number')]
    case 'quantity':
    case 'quantities':
      return [input('value', 'number', { needed: false }), input('unit', 'line', { needed: false })]
    default:
      return [input('value', field === 'text' || field === 'action' ? 'lines' : 'line')]
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')

/** A value as it stands in the form at first. */
export function draftOf(inputs: readonly Input[], value: unknown): Draft {
  if (typeof value === 'boolean') return { value: value ? 'yes' : 'no' }
  if (typeof value !== 'object' || value === null) return { value: text(value), name: text(value) }
  const parts = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(inputs.map(({ name }) => [name, text(parts[name])]))
}

/** The value that a draft stands for, or the names of the inputs that are wrong. */
export function readDraft(inputs: readonly Input[], draft: Draft): { readonly value: unknown } | { readonly wrong: readonly Input['name'][] } {
  const typed = inputs.map((each) => [each, (draft[each.name] ?? '').trim()] as const)
  const wrong = typed.filter(([each, words]) => !fits(each, words)).map(([{ name }]) => name)
  if (wrong.length === 0 && typed.every(([, words]) => words === '')) wrong.push(...inputs.slice(0, 1).map(({ name }) => name))
  if (wrong.length > 0) return { wrong }
  const [only] = typed
  if (typed.length === 1 && only) return { value: partOf(...only) }
  return { value: Object.fromEntries(typed.map(([each, words]) => [each.name, partOf(each, words)])) }
}

function fits({ takes, needed, choices }: Input, words: string): boolean {
  if (words === '') return !needed
  if (takes === 'date') return isEdtf(words)
  if (takes === 'number') return Number.isFinite(numberOf(words))
  if (takes === 'country') return /^[A-Za-z]{2}$/.test(words)
  return takes !== 'choice' || choices.includes(words)
}

function partOf({ takes, choices }: Input, words: string): unknown {
  if (words === '') return null
  if (takes === 'number') return numberOf(words)
  if (takes === 'country') return words.toUpperCase()
  return choices.join() === 'yes,no' ? words === 'yes' : words
}

/** A number as people write it: with commas, blanks or points between thousands. */
export const numberOf = (words: string): number => {
  const plain = words.replace(/[\s\u00a0\u202f,]/g, '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}

/** True for a day, a month, a year, or two of them parted by a slash, the earlier first. */
export function isEdtf(words: string): boolean {
  const [from = '', to, ...more] = words.split('/')
  if (more.length > 0 || !isPoint(from)) return false
  return to === undefined || (isPoint(to) && from <= to)
}

/** What words from the text make of a draft: they are the value where it is words, and hold the number where it is one. */
export function draftFromWords(inputs: readonly Input[], draft: Draft, words: string): Draft {
  const told = words.replace(/\s+/g, ' ').trim()
  const worded = inputs.find(({ takes, name }) => takes === 'lines' || (takes === 'line' && name !== 'unit'))
  if (worded) return { ...draft, [worded.name]: told }
  const counted = inputs.find(({ takes }) => takes === 'number')
  const digits = /\d[\d.,\u00a0\u202f ]*/.exec(told)?.[0] ?? ''
  const number = numberOf(digits.replace(/[.,\s]+$/, ''))
  return counted && Number.isFinite(number) ? { ...draft, [counted.name]: String(number) } : draft
}
