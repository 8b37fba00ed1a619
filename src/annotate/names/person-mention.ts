import type { Mention, PostTold } from '#model/mention'
import type { FoundPerson } from './found-person.ts'
import type { Item } from './item.ts'
import type { KnownNames } from './known-names.ts'
import type { Scanner } from './scan.ts'

/** A person by name: `Ana Silva`, or a short form of a name told before. */
export function personMention(scanner: Scanner, person: FoundPerson, index: number, known: KnownNames): Mention {
  const { working } = scanner
  const { name } = person
  const words = working.words(name.from, name.nameTo ?? name.to)
  const full = fullName(scanner, name, index, known)
  const from = full === null || full === words ? styleFrom(scanner, name) : name.from
  const to = name.nameTo ?? name.to
  return {
    kind: 'person',
    from,
    to,
    rule: 'names/person@2',
    name: full !== null && full !== words ? full : working.words(from, to),
    short: full !== null && full !== words,
    outerFrom: person.outerFrom,
    outerTo: person.outerTo,
    posts: postsOf(scanner, person, index, known),
    country: person.country || null,
  }
}

/** `Lord Ashby`, `Baroness Hale`: a style that a single name does not stand without; elsewhere where the name begins. */
function styleFrom(scanner: Scanner, name: Item): number {
  const alone = (name.nameTo ?? name.to) - name.from === 1
  return alone && STYLES.has(scanner.working.low(name.from - 1)) && scanner.capital(name.from - 1) ? name.from - 1 : name.from
}
const STYLES = new Set(['lord', 'lady', 'baron', 'baroness', 'viscount', 'viscountess'])

/** The offices of a person, their bodies by the long name. */
function postsOf(scanner: Scanner, person: FoundPerson, index: number, known: KnownNames): PostTold[] {
  const posts: PostTold[] = []
  for (const post of person.posts) {
    if (post.organization !== null && /^\p{Ll}+$/u.test(post.organization)) {
      posts.push({ ...post, organization: known.bodyOf(post.organization, index, post.organizationFrom || post.titleFrom) })
      continue
    }
    const long = post.organization === null ? null : known.longOf(post.organization)
    posts.push(long === null ? post : { ...post, organization: long })
  }
  posts.push(...lettersPost(scanner, person.name))
  return posts
}

/** `Ruth Adair MP`: the letters behind a name that are an office. */
function lettersPost(scanner: Scanner, name: Item): PostTold[] {
  const { working } = scanner
  const from = name.nameTo ?? name.to
  if (from >= name.to || !OFFICE_LETTERS.has(working.form(from))) return []
  const at = { titleFrom: from, titleTo: from + 1, organizationFrom: 0, organizationTo: 0 }
  return [{ ...at, title: working.form(from), organization: null, former: false, rule: 'names/post@4' }]
}
const OFFICE_LETTERS = new Set(['MP', 'MEP', 'MSP', 'MLA', 'TD', 'MHA', 'MPP', 'MNA'])

/** The full name behind a short one: a single word of it, its end (`Von der Leyen`) or its beginning (`Niaz Ahmad` of `Niaz Ahmad Akhter`). */
function fullName(scanner: Scanner, name: Item, index: number, known: KnownNames): string | null {
  const { working } = scanner
  const end = name.nameTo ?? name.to
  const last = working.tokens.form[end - 1] as number
  const full = known.personOf(last, index)
  if (full === null || end - name.from === 1) return full
  const words = working.words(name.from, end)
  const whole = full.toLowerCase().endsWith(` ${words.toLowerCase()}`) ? full : null
  return whole ?? known.longerOf(last, words)
}
