export const CONTRADICTION_STATES = ['open', 'settled', 'all'] as const

/** The filters of the page of contradictions as they stand in its address. */
export interface ContradictionFilters {
  readonly state?: (typeof CONTRADICTION_STATES)[number]
  readonly document?: string
  /** With a document: the one on the other side. */
  readonly against?: string
}

/** Filters out of an address that anyone may have typed: what is malformed is dropped. */
export function contradictionFiltersOf(search: Readonly<Record<string, unknown>>): ContradictionFilters {
  const state = CONTRADICTION_STATES.find((each) => each === search['state'])
  const id = (key: 'document' | 'against'): Pick<ContradictionFilters, typeof key> => {
    const given = search[key]
    return typeof given === 'string' && /^[A-Za-z0-9_-]{1,80}$/.test(given) ? { [key]: given } : {}
  }
  const document = id('document')
  return {
    ...(state && state !== 'all' ? { state } : {}),
    ...document,
    ...('document' in document ? id('against') : {}),
  }
}
