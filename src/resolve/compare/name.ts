import type { NameKind, NameMember, PostHeld } from '#model/identity'
import type { Compared, Comparer } from '../comparer.ts'
import type { Sense } from '../sense.ts'
import { Weighing } from './weighing.ts'

/** Names of one kind: how they are written, and what the documents tie to them (posts, countries, short forms). */
export function nameComparer(kind: NameKind, sense: Sense): Comparer<NameMember> {
  const forms = ({ name, also }: NameMember): readonly string[] => [name, ...also]
  return {
    profile: (member) =>
      JSON.stringify([
        sense.normal(kind, member.name),
        member.also,
        member.posts.map((post) => postText(post, sense)),
        member.countries,
        kind === 'person' && headKeys(member, sense).length > 0 ? yearOf(member) : null,
      ]),
    keys: (member) => [
      ...new Set([...forms(member).flatMap((form) => sense.keys(kind, form)), ...(kind === 'person' ? headKeys(member, sense) : [])]),
    ],
    apart: (a, b) => bestOf(kind, forms(a), forms(b), sense).hard,
    compare: (a, b) => {
      const names = bestOf(kind, forms(a), forms(b), sense)
      const weighing = new Weighing(startOf(names))
      if (kind === 'person' && isAlone(a) !== isAlone(b) && yearsApart(a, b, sense) > TERM) weighing.add('told.apart', -0.3, a.dated, b.dated)
      for (const { key, words } of names.reasons) weighing.add(key, 0, words[0], words[1])
      if (names.hard) weighing.rule('name.apart', a.name, b.name)
      const short = forms(a).some((form) => b.also.includes(form)) || forms(b).some((form) => a.also.includes(form))
      if (short) weighing.add('name.short', 0.4, forms(a), forms(b))
      weighPosts(weighing, a.posts, b.posts, sense)
      const countries = a.countries.filter((country) => b.countries.includes(country))
      if (a.countries.length > 0 && b.countries.length > 0)
        weighing.add(countries.length > 0 ? 'country.shared' : 'country.other', countries.length > 0 ? 0.1 : -0.4, a.countries, b.countries)
      const lone = kind === 'person' && forms(a).every(isOneWord) !== forms(b).every(isOneWord) && !short && !isOneHead(a, b, sense)
      return weighing.done(lone || (names.band === 'different' && !short) ? 'unsure' : 'same')
    },
  }
}

/** Years after which a surname with an office is another's. */
const TERM = 3
const isOneWord = (name: string): boolean => !/[\s.]/.test(name)
const isAlone = ({ name }: NameMember): boolean => isOneWord(name)
const isOneHead = (a: NameMember, b: NameMember, sense: Sense): boolean => {
  const theirs = headKeys(b, sense)
  return headKeys(a, sense).some((key) => theirs.includes(key))
}
const yearOf = ({ dated }: NameMember): number | null => (dated === null ? null : Number(dated.slice(0, 4)))
/** Between two heads of state or government, as they were told. */
function yearsApart(a: NameMember, b: NameMember, sense: Sense): number {
  const years = [a, b].map((member) => (headKeys(member, sense).length > 0 ? yearOf(member) : null))
  return years.includes(null) ? 0 : Math.abs(Number(years[0]) - Number(years[1]))
}

/** `President Okoro` of one document is looked for among the presidents of others in whose name the word stands. */
function headKeys({ name, posts }: NameMember, sense: Sense): string[] {
  const heads = new Set(posts.flatMap(({ title, organization }) => (organization === null ? (sense.head(title) ?? []) : [])))
  if (heads.size === 0) return []
  const words = new Set(sense.normal('person', name).split(' '))
  return [...heads].flatMap((head) => [...words].flatMap((word) => (word.length > 2 ? `head ${head} ${word}` : [])))
}

/** Of all forms of the two the pair that is most alike; the names themselves where none is more so. */
function bestOf(kind: NameKind, a: readonly string[], b: readonly string[], sense: Sense): Compared {
  let best = sense.compare(kind, a[0] as string, b[0] as string)
  if (a.length + b.length > 2)
    for (const one of a)
      for (const other of b) {
        const compared = sense.compare(kind, one, other)
        if (compared.score > best.score) best = compared
      }
  return best
}

/** Where the names alone put two members: joined, asked for, or apart, with room for what their documents add. */
function startOf({ band, score }: Compared): number {
  if (band === 'same') return 0.75 + (score - 0.75) * 0.6
  return band === 'unsure' ? 0.5 + score / 5 : Math.min(score, 0.4)
}

function weighPosts(weighing: Weighing, a: readonly PostHeld[], b: readonly PostHeld[], sense: Sense): void {
  if (a.length === 0 || b.length === 0) return
  const bodies = new Set(b.map(({ organization }) => organization && sense.normal('organization', organization)))
  const together = a.find(({ organization }) => organization !== null && bodies.has(sense.normal('organization', organization)))
  if (together) {
    weighing.add('post.organization', 0.2, together.organization, together.organization)
    return
  }
  const offices = b.map(({ title }) => sense.office(title))
  let [shared, apart] = [0, false]
  for (const { title } of a) {
    const { words, places } = sense.office(title)
    for (const other of offices) {
      if (words.length === 0 || words.join(' ') !== other.words.join(' ')) continue
      const both = places.filter((place) => other.places.includes(place)).length
      if (both === 0 && places.length > 0 && other.places.length > 0) apart = true
      else shared = Math.max(shared, both > 0 ? 0.25 : 0.15)
    }
  }
  const titles = [a, b].map((posts) => posts.map(({ title }) => title)) as [string[], string[]]
  if (shared > 0) weighing.add('post.title', shared, ...titles)
  else if (apart) weighing.add('post.country', -0.3, ...titles)
  else weighing.add('post.other', -0.1, ...titles)
}

const postText = ({ title, organization, former }: PostHeld, sense: Sense): string =>
  `${title.toLowerCase()} ${organization === null ? '' : sense.normal('organization', organization)} ${former}`
