import type { TitleMention } from '#model/mention'

/** A piece of a sentence that may be, or be part of, a name. */
export interface Item {
  /** `name`: a capitalized phrase that nothing tells about yet; `titled`: named by an occasion, document or programme. */
  kind: 'organization' | 'place' | 'demonym' | 'title' | 'honorific' | 'name' | 'titled'
  readonly from: number
  readonly to: number
  /** Items within it: the country in a ministry's name. */
  readonly inner: Item[]
  /** Of a place or demonym: ISO 3166-1 alpha-2, '' where open. Of others: the country in the name. */
  country: string
  /** Where the name itself ends, where the item goes on with its country (`Berlin, Germany`). */
  readonly nameTo?: number | undefined
  sort: string
  /** Of what is titled: kind and class of head. */
  titled?: TitleMention['kind'] | undefined
  head?: string | undefined
}

/** A body's name without the short form of a body within it: `the Farmers’ Party (FP) Central Committee`. */
export const withoutShortForm = (words: string): string => (words.includes('(') ? words.replace(/ \([^ )]*\)(?= )/u, '') : words)

const NOTHING: Partial<Item> = {}
/** Items have all their fields always, so that what reads them meets objects of one shape. */
export const item = (kind: Item['kind'], from: number, to: number, more: Partial<Item> = NOTHING): Item => ({
  kind,
  from,
  to,
  inner: more.inner ?? [],
  country: more.country ?? '',
  nameTo: more.nameTo,
  sort: more.sort ?? '',
  titled: more.titled,
  head: more.head,
})
