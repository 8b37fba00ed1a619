import type { Band, NameKind } from '#model/identity'
import type { Compared } from '../comparer.ts'
import type { NameCompared } from './compared.ts'
import { type NameLists, plainWords } from './lists.ts'
import { type OrganizationName, organizationName } from './organization.ts'
import { compareOrganizations } from './organization-compare.ts'
import { type PersonName, personName } from './person.ts'
import { comparePersons } from './person-compare.ts'
import { comparePlaces, type PlaceName, placeName } from './place.ts'

/** From where on a name alone joins, and from where on a person is asked. */
export const SAME = 0.9
export const UNSURE = 0.6

interface Profiles {
  readonly person: Map<string, PersonName>
  readonly organization: Map<string, OrganizationName>
  readonly place: Map<string, PlaceName>
}
const PROFILES = new WeakMap<NameLists, Profiles>()
const KEPT = 200_000

function kept<T>(map: Map<string, T>, name: string, make: () => T): T {
  const known = map.get(name)
  if (known !== undefined) return known
  if (map.size >= KEPT) map.clear()
  const made = make()
  map.set(name, made)
  return made
}
function profilesOf(lists: NameLists): Profiles {
  let profiles = PROFILES.get(lists)
  if (!profiles) PROFILES.set(lists, (profiles = { person: new Map(), organization: new Map(), place: new Map() }))
  return profiles
}

export const personOf = (name: string, lists: NameLists): PersonName => kept(profilesOf(lists).person, name, () => personName(name, lists))
export const organizationOf = (name: string, lists: NameLists): OrganizationName =>
  kept(profilesOf(lists).organization, name, () => organizationName(name, lists))
export const placeOf = (name: string, lists: NameLists): PlaceName => kept(profilesOf(lists).place, name, () => placeName(name, lists))

/** A name in small ASCII letters without gaps that say nothing: what is equal here is written alike. */
export function normalName(kind: NameKind, name: string): string {
  const plain = plainWords(name)
  const bare =
    kind === 'person'
      ? plain
      : plain
          .replace(/^the (?=.)/, '')
          .replace(/&/g, ' and ')
          .replace(/ +/g, ' ')
          .trim()
  return bare === '' ? name.normalize('NFKC').toLowerCase().trim() : bare
}

const bandOf = (score: number, hard: boolean): Band => (hard || score < UNSURE ? 'different' : score < SAME ? 'unsure' : 'same')

/** Two names of one kind. Symmetric, and a function of the two names and the lists alone. */
export function compareNames(kind: NameKind, a: string, b: string, lists: NameLists): Compared {
  const turned = b < a
  const [x, y] = turned ? [b, a] : [a, b]
  const { score, reasons, hard } = compared(kind, x, y, lists)
  const rounded = Math.round(Math.max(0, Math.min(1, score)) * 1000) / 1000
  return {
    score: rounded,
    band: bandOf(rounded, hard),
    reasons: turned ? reasons.map((one) => ({ ...one, words: [one.words[1], one.words[0]] as const })) : reasons,
    hard,
  }
}

function compared(kind: NameKind, a: string, b: string, lists: NameLists): NameCompared {
  if (kind === 'person') return comparePersons(personOf(a, lists), personOf(b, lists), lists)
  if (kind === 'organization') return compareOrganizations(organizationOf(a, lists), organizationOf(b, lists))
  return comparePlaces(placeOf(a, lists), placeOf(b, lists))
}
