import type { RecordType } from '#model/record'
import { TYPES } from './types.ts'

/** Names first, then records by type: what can be told several times and is one. */
export const NAME_KINDS = ['person', 'organization', 'place'] as const
export type NameKind = (typeof NAME_KINDS)[number]
export const THING_KINDS = [...NAME_KINDS, ...TYPES] as const
type ThingKind = NameKind | RecordType

/** The filters of the things page as they stand in its address. */
export interface ThingFilters {
  readonly kind: ThingKind
  readonly q?: string
}

export const isName = (kind: ThingKind): kind is NameKind => NAME_KINDS.some((name) => name === kind)

/** Filters out of an address that anyone may have typed. */
export function thingFiltersOf(search: Readonly<Record<string, unknown>>): ThingFilters {
  const q = typeof search['q'] === 'number' ? String(search['q']) : search['q']
  return {
    kind: THING_KINDS.find((kind) => kind === search['kind']) ?? 'person',
    ...(typeof q === 'string' && q !== '' && q.length <= 200 ? { q } : {}),
  }
}
