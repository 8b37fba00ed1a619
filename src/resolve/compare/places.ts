import type { Place } from '#model/record'
import type { Sense } from '../sense.ts'

type Told = readonly Place[]

/** The places of a field, in the order of their names. */
export const placesIn = (value: unknown): Told => (Array.isArray(value) ? (value as Place[]).toSorted((a, b) => (a.name < b.name ? -1 : 1)) : [])

/**
 * How two lists of places stand to each other.
 *
 * same     they share a city or venue
 * inside   one tells only the country of the other
 * country  different cities of one country; apart: of different countries
 */
export function placeRelation(a: Told, b: Told, sense: Sense): 'same' | 'inside' | 'country' | 'apart' | 'unknown' {
  if (a.length === 0 || b.length === 0) return 'unknown'
  const names = new Set(b.map(({ name }) => sense.normal('place', name)))
  if (a.some(({ name }) => names.has(sense.normal('place', name)))) return 'same'
  const countries = new Set(b.map(({ country }) => country))
  const together = a.filter(({ country }) => country !== null && countries.has(country))
  if (together.length === 0) return a.some(({ country }) => country === null) || countries.has(null) ? 'unknown' : 'apart'
  const whole = ({ name, country }: Place): boolean => country !== null && sense.normal('place', name) === sense.normal('place', countryName(country))
  return together.some(whole) || b.some((place) => whole(place) && together.some(({ country }) => country === place.country)) ? 'inside' : 'country'
}

const names = new Intl.DisplayNames(['en'], { type: 'region' })
const countryName = (code: string): string => names.of(code) ?? code
