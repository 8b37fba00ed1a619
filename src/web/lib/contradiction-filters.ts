export const CONTRADICTION_STATES = ['open', 'settled', 'all'] as const

/** The filters of the page of contradictions as they stand in its address. */
export interface ContradictionFilters {
  readonly state?: (typeof CONTRADICTION_STATES)[number]
  readonly document?: string
}

/** Filters out of an address that anyone may have typed: what is malformed is dropped. */
export function contradictionFiltersOf(search: Readonly<Record<string, unknown>>): ContradictionFilters {
  const state = CONTRADICTION_STATES.find((each) => each === search['state'])
  const document = search['document']
  return {
    ...(state && state !== 'all' ? { state } : {}),
    ...(typeof document === 'string' && /^[A-Za-z0-9_-]{1,80}$/.test(document) ? { document } : {}),
  }
}
