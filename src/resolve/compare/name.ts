import type { NameKind, NameMember, PostHeld } from '#model/identity'
import type { Compared, Comparer } from '../comparer.ts'
import type { Sense } from '../sense.ts'
import { Weighing } from './weighing.ts'

/** Names of one kind: how they are written, and what the documents tie to them (posts, countries, short forms). */
export function nameComparer(kind: NameKind, sense: Sense): Comparer<NameMember> {
  const forms = ({ name, also }: NameMember): readonly string[] => [name, ...also]
  return {
    profile: (member) =>
      JSON.stringify([sense.normal(kind, member.name), member.also, member.posts.map((post) => postText(post, sense)), member.countries]),
    keys: (member) => [...new Set(forms(member).flatMap((form) => sense.keys(kind, form)))],
    compare: (a, b) => {
      const names = sense.compare(kind, a.name, b.name)
      const weighing = new Weighing(startOf(names))
      for (const { key, words } of names.reasons) weighing.add(key, 0, words[0], words[1])
      if (names.hard) weighing.rule('name.apart', a.name, b.name)
      const short = forms(a).some((form) => b.also.includes(form)) || forms(b).some((form) => a.also.includes(form))
      if (short) weighing.add('name.short', 0.4, forms(a), forms(b))
      weighPosts(weighing, a.posts, b.posts, sense)
      const countries = a.countries.filter((country) => b.countries.includes(country))
      if (a.countries.length > 0 && b.countries.length > 0)
        weighing.add(countries.length > 0 ? 'country.shared' : 'country.other', countries.length > 0 ? 0.1 : -0.4, a.countries, b.countries)
      return weighing.done(names.band === 'different' && !short ? 'unsure' : 'same')
    },
  }
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
  const titles = new Set(b.map(({ title }) => title.toLowerCase()))
  const title = a.find((post) => titles.has(post.title.toLowerCase()))
  if (title) weighing.add('post.title', 0.15, title.title, title.title)
  else
    weighing.add(
      'post.other',
      -0.1,
      a.map(({ title: told }) => told),
      b.map(({ title: told }) => told),
    )
}

const postText = ({ title, organization, former }: PostHeld, sense: Sense): string =>
  `${title.toLowerCase()} ${organization === null ? '' : sense.normal('organization', organization)} ${former}`
