import type { Contradiction } from '#model/contradiction'
import { boundsOf } from '#model/edtf'
import type { RecordMember } from '#model/identity'
import { folded } from '../compare/titles.ts'
import { contradiction } from './contradiction.ts'
import { recordsOf, sideOf, tellingOf } from './telling.ts'
import { hasPhrase } from './words.ts'
import type { World } from './world.ts'

/** Documents further apart, and places of one document further apart (a long paragraph), may tell of two times. */
const DAYS = 45
const CHARACTERS = 600

/** Two people in one office that one person holds at a time, in documents of the same time. Of two people one pair of tellings is shown. */
export function* posts(world: World): Iterable<Contradiction> {
  for (const holders of holdersOf(world).values()) {
    const people = [...holders]
    for (const [n, [person, told]] of people.entries())
      for (const [other, tellings] of people.slice(n + 1)) {
        if (isOne(world, person, other)) continue
        const pair = sameTime(told, tellings)
        const [a, b] = pair?.map((member) => tellingOf(world, member, 'person')) ?? []
        if (a && b) yield contradiction({ kind: 'post', type: 'post', field: 'person', says: 'post.holders' }, sideOf(a), sideOf(b))
      }
  }
}

/** The names told in each office, with where they are told: in each document once. */
function holdersOf(world: World): Map<string, Map<string, RecordMember[]>> {
  const offices = new Map<string, Map<string, RecordMember[]>>()
  for (const member of recordsOf(world, 'post')) {
    const office = officeOf(world, member)
    const person = member.fields['person']
    if (office === null || typeof person !== 'string') continue
    const holders = offices.get(office) ?? new Map<string, RecordMember[]>()
    const told = holders.get(person) ?? []
    if (told.at(-1)?.document !== member.document) told.push(member)
    offices.set(office, holders.set(person, told))
  }
  return offices
}

function sameTime(told: readonly RecordMember[], others: readonly RecordMember[]): [RecordMember, RecordMember] | null {
  for (const a of told) for (const b of others) if (isSameTime(a, b)) return [a, b]
  return null
}

/** The office with its state or body, null where it is none that one person holds, or nothing tells whose it is (two foreign ministers meet). */
function officeOf({ words, sense }: World, { fields }: RecordMember): string | null {
  if (fields['former'] === true) return null
  const title = folded(String(fields['title'])).replace(/[’']s?(?=\s|$)/g, '')
  const bare = title.replaceAll('-', ' ')
  const office = words.offices.filter((phrase) => hasPhrase(title, [phrase])).sort((a, b) => b.length - a.length)[0]
  if (office === undefined) return null
  if (hasPhrase(bare.replace(office.replaceAll('-', ' '), ' '), words.lesser)) return null
  const body = typeof fields['organization'] === 'string' ? sense.normal('organization', fields['organization']) : ''
  const rest =
    title
      .replace(office, ' ')
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => !sense.plain.has(word)) ?? []
  if (body === '' && (rest.length === 0 || !isOfPlace(String(fields['title']), sense))) return null
  return `${office} | ${rest.sort().join(' ')} | ${body}`
}

/** True of `Mayor of Tartu` and `Maltese Foreign Minister`. */
const isOfPlace = (title: string, sense: World['sense']): boolean => {
  if (sense.office(title).places.length > 0) return true
  const [, ...of] = title.split(/ (?:of|for|de|von) (?:the )?/)
  return of.some((name) => sense.kindOf(name) === 'place')
}

const isOne = ({ sense }: World, a: string, b: string): boolean => {
  const { band, hard } = sense.compare('person', a, b)
  return band !== 'different' || !(hard || !sharesWord(a, b))
}
const sharesWord = (a: string, b: string): boolean => {
  const words = new Set(folded(a).split(/[^\p{L}]+/u))
  return folded(b)
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 1 && words.has(word))
}

function isSameTime(a: RecordMember, b: RecordMember): boolean {
  if (a.document === b.document) return Math.abs(a.position - b.position) <= CHARACTERS
  const [one, other] = [boundsOf(a.dated ?? ''), boundsOf(b.dated ?? '')]
  if (!one || !other || one[1] - one[0] > DAYS || other[1] - other[0] > DAYS) return false
  return Math.abs(one[0] - other[0]) <= DAYS
}
