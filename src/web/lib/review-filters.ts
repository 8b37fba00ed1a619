import type { QueueQuery } from '#api/contract'
import type { RecordType } from '#model/record'
import { isType } from './types.ts'

type ItemKind = NonNullable<QueueQuery['item']>
/** The kinds of items in the order of the queue. */
export const ITEM_KINDS = ['contradiction', 'same', 'difference', 'record'] as const satisfies readonly ItemKind[]

/** The filters of the queue as they stand in its address. */
export interface ReviewFilters {
  readonly item?: ItemKind
  readonly document?: string
  readonly type?: RecordType
  /** Without its version. */
  readonly rule?: string
}

const fitting = (value: unknown, form: RegExp): string | undefined => (typeof value === 'string' && form.test(value) ? value : undefined)

/** Filters out of an address that anyone may have typed: what is malformed is dropped. */
export function reviewFiltersOf(search: Readonly<Record<string, unknown>>): ReviewFilters {
  const found = {
    item: ITEM_KINDS.find((kind) => kind === search['item']),
    document: fitting(search['document'], /^[A-Za-z0-9_-]{1,80}$/),
    type: isType(search['type']) ? search['type'] : undefined,
    rule: fitting(search['rule'], /^[a-z-]+(\/[a-z0-9-]+)?$/),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as ReviewFilters
}

export const isNarrowed = (filters: ReviewFilters): boolean => Object.keys(filters).length > 0
