import type { RecordsQuery } from '#api/contract'
import type { RecordType, Status } from '#model/record'
import { isPoint } from './edtf.ts'
import { isType, STATUS_WORDS } from './types.ts'

type Sort = NonNullable<RecordsQuery['sort']>
const SORTS = ['newest', 'oldest', 'text'] as const satisfies readonly Sort[]

/** The filters of the records page as they stand in its address. What is not given is not there. */
export interface Filters {
  readonly type: RecordType
  readonly from?: string
  readonly to?: string
  readonly country?: string
  readonly document?: string
  readonly status?: Status
  readonly q?: string
  readonly sort?: Sort
  /** Keys of the columns shown, where the user chose; parted by commas. */
  readonly columns?: string
}

const word = (value: unknown, test: (text: string) => boolean): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text !== '' && test(text) ? text : undefined
}

/** Filters out of an address that anyone may have typed: what is malformed is dropped. */
export function filtersOf(search: Readonly<Record<string, unknown>>): Filters {
  const found = {
    from: word(search['from'], isPoint),
    to: word(search['to'], isPoint),
    country: word(search['country'], (text) => /^[A-Z]{2}$/.test(text)),
    document: word(search['document'], (text) => /^[A-Za-z0-9_-]{1,80}$/.test(text)),
    status: STATUS_WORDS.find((status) => status === search['status']),
    q: word(search['q'], (text) => text.length <= 200),
    sort: SORTS.find((sort) => sort === search['sort']),
    columns: word(search['columns'], (text) => /^[A-Za-z]+(,[A-Za-z]+)*$/.test(text)),
  }
  const given = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Omit<Filters, 'type'>
  return { type: isType(search['type']) ? search['type'] : 'event', ...given }
}

/** True where any filter but the type narrows what is shown. */
export const narrowed = (filters: Filters): boolean =>
  (['from', 'to', 'country', 'document', 'status', 'q'] as const).some((key) => filters[key] !== undefined)
