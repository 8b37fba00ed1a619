import type { Mention, OrganizationMention, PlaceMention, PostTold, TitleMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import { editionOf } from './edition.ts'
import type { FoundPerson } from './found-person.ts'
import { type Item, withoutShortForm } from './item.ts'
import type { KnownNames } from './known-names.ts'
import type { SentenceNames } from './names.ts'
import type { Scanner } from './scan.ts'
import { WORD } from './word-classes.ts'

/** Makes the mentions of one sentence. */
export function emit(scanner: Scanner, sentence: SentenceNames, index: number, known: KnownNames): void {
  const mentions = scanner.working.mentions[index] as Mention[]
  scanner.heading = sentence.heading
  for (const person of sentence.people) {
    mentions.push(personMention(scanner, person, index, known))
  }
  for (const one of sentence.items) {
    if (one.kind === 'name' && isPerson(one, sentence.people)) continue
    push(scanner, one, index, known, mentions, false)
  }
  generics(scanner, index, known, mentions)
}

function isPerson(name: Item, people: readonly FoundPerson[]): boolean {
  for (const person of people) if (person.name === name) return true
  return false
}

/** A person by name: `Ana Silva`, or a short form of a name told before. */
function personMention(scanner: Scanner, person: FoundPerson, index: number, known: KnownNames): Mention {
  const { working } = scanner
  const { name } = person
  const words = working.words(name.from, name.nameTo ?? name.to)
  const full = fullName(scanner, name, index, known)
  return {
    kind: 'person',
    from: name.from,
    to: name.nameTo ?? name.to,
    rule: 'names/person@1',
    name: full ?? words,
    short: full !== null && full !== words,
    outerFrom: person.outerFrom,
    outerTo: person.outerTo,
    posts: [...person.posts, ...lettersPost(scanner, name)].map((post) => ({
      ...post,
      organization: post.organization === null ? null : (known.longOf(post.organization) ?? post.organization),
    })),
    country: person.country || null,
  }
}

/** `Ruth Adair MP`: the letters behind a name that are an office. */
function lettersPost(scanner: Scanner, name: Item): PostTold[] {
  const { working } = scanner
  const from = name.nameTo ?? name.to
  if (from >= name.to || !OFFICE_LETTERS.has(working.form(from))) return []
  const at = { titleFrom: from, titleTo: from + 1, organizationFrom: 0, organizationTo: 0 }
  return [{ ...at, title: working.form(from), organization: null, former: false, rule: 'names/post@1' }]
}
const OFFICE_LETTERS = new Set(['MP', 'MEP', 'MSP', 'MLA', 'TD', 'MHA', 'MPP', 'MNA'])

/** The full name behind a short one: a single word of it, or its end (`Von der Leyen`). */
function fullName(scanner: Scanner, name: Item, index: number, known: KnownNames): string | null {
  const { working } = scanner
  const end = name.nameTo ?? name.to
  const full = known.personOf(working.tokens.form[end - 1] as number, index)
  if (full === null || end - name.from === 1) return full
  return full.toLowerCase().endsWith(` ${working.words(name.from, end).toLowerCase()}`) ? full : null
}

function push(scanner: Scanner, one: Item, index: number, known: KnownNames, mentions: Mention[], inside: boolean): void {
  if (one.kind === 'organization') mentions.push(organization(scanner, one, known, inside))
  else if (!inside && isSurname(scanner, one, index, known)) unknown(scanner, one, index, known, mentions)
  else if (one.kind === 'place' || one.kind === 'demonym') mentions.push(place(scanner, one, inside))
  else if (one.kind === 'titled') mentions.push(titled(scanner, one, known, inside))
  else if (one.kind === 'name') unknown(scanner, one, index, known, mentions)
  const { inner } = one
  for (let k = 0; k < inner.length; k++)
    if (!beginsBefore(inner, k)) push(scanner, { ...(inner[k] as Item), inner: [] }, index, known, mentions, true)
}

/** `Florence stressed`, where Ana Florence was told of: a city's name that is a person's here, not `in Florence`. */
function isSurname(scanner: Scanner, one: Item, index: number, known: KnownNames): boolean {
  if (one.kind !== 'place' || one.sort !== 'city' || one.to - one.from > 1) return false
  const { working } = scanner
  if (known.personOf(working.tokens.form[one.from] as number, index) === null) return false
  return !scanner.capital(one.to) && (scanner.bits(one.to) & WORD.speech) !== 0 && (scanner.bits(one.from - 1) & WORD.function) === 0
}

/** True where an item before the k-th begins where it does. */
function beginsBefore(items: readonly Item[], k: number): boolean {
  const { from } = items[k] as Item
  for (let j = 0; j < k; j++) if (items[j]?.from === from) return true
  return false
}

/** A phrase that nothing in the sentence told about: an acronym, or a name the document knows. */
function unknown(scanner: Scanner, one: Item, index: number, known: KnownNames, mentions: Mention[]): void {
  const { working } = scanner
  const words = working.words(one.from, one.to)
  if (known.isPerson(words)) {
    mentions.push({
      kind: 'person',
      from: one.from,
      to: one.to,
      rule: 'names/person@1',
      name: words,
      short: false,
      outerFrom: one.from,
      outerTo: one.to,
      posts: [],
      country: null,
    })
    return
  }
  if (one.to - one.from === 1) {
    const full = known.personOf(working.tokens.form[one.from] as number, index)
    if (full && (scanner.bits(one.from) & (WORD.topic | WORD.place | WORD.function)) === 0) {
      mentions.push({
        kind: 'person',
        from: one.from,
        to: one.to,
        rule: 'names/person@1',
        name: full,
        short: true,
        outerFrom: one.from,
        outerTo: one.to,
        posts: [],
        country: null,
      })
      return
    }
  }
  const upper = (working.shape(one.from) & (SHAPE.upper | SHAPE.mixed)) !== 0 && (working.shape(one.from) & (SHAPE.hyphen | SHAPE.initial)) === 0
  const alone = !(working.shape(one.from - 1) & SHAPE.upper) && !(working.shape(one.to) & SHAPE.upper)
  const acronym = one.to - one.from === 1 && upper && alone && !scanner.heading && working.form(one.from).length > 2 && !/\d/.test(words)
  if (ofPerson(scanner, one)) return
  const long = known.longOf(words)
  if (long !== null && scanner.classes.ofWord(long.split(' ').at(-1) ?? '') & WORD.title) return
  const kind = long === null ? null : titledBy(scanner, long)
  if (kind) {
    mentions.push({
      kind,
      from: one.from,
      to: one.to,
      rule: 'names/titled@1',
      name: long as string,
      head: (long as string).split(' ').at(-1)?.toLowerCase() ?? '',
      edition: null,
      base: long as string,
      acronym: words,
    })
    return
  }
  if (long !== null || known.isLong(words) || acronym) mentions.push(organization(scanner, one, known, false))
}

/** `CBE`, `His Royal Majesty`, `Vice Chancellor` before its short form: what a person bears is no body. */
function ofPerson(scanner: Scanner, one: Item): boolean {
  if (scanner.tableHit(one.from, one.to, 'titles/letters')?.to === one.to) return true
  return (
    (scanner.bits(one.to - 1) & (WORD.title | WORD.organization)) === WORD.title ||
    scanner.tableHit(one.from, one.to, 'titles/honorifics')?.to === one.to
  )
}

/** What an acronym stands for by the head of its long form: an agreement, a forum; null where it is a body. */
function titledBy(scanner: Scanner, long: string): TitleMention['kind'] | null {
  const bits = scanner.classes.ofWord(long.split(' ').at(-1) ?? '')
  const any = long.split(' ').some((word) => (scanner.classes.ofWord(word) & WORD.organization) !== 0)
  if (any) return null
  return bits & WORD.instrument ? 'instrument' : bits & WORD.occasion ? 'occasion' : bits & WORD.programme ? 'programme' : null
}

/** A body by its name, with its short form in brackets: `Lake Basin Network (LBN)`, `the Ministry of Health of Peru`. */
function organization(scanner: Scanner, one: Item, known: KnownNames, inside: boolean): OrganizationMention {
  const { working } = scanner
  const words = withoutShortForm(working.words(one.from, one.to))
  const long = known.longOf(words)
  const acronym =
    long !== null
      ? words
      : working.low(one.to) === '(' && working.low(one.to + 2) === ')' && working.shape(one.to + 1) & (SHAPE.upper | SHAPE.mixed)
        ? working.form(one.to + 1)
        : null
  const the = working.low(one.from - 1) === 'the' ? 1 : 0
  return {
    kind: 'organization',
    from: one.from,
    to: one.to,
    rule: 'names/organization@1',
    name: long ?? words,
    acronym,
    generic: false,
    country: one.country || null,
    outerFrom: one.from - the,
    outerTo: acronym !== null && long === null ? one.to + 3 : one.to,
    ...(inside ? { inside } : {}),
  }
}

/** A country, city or other place: `Quito`, `the Lao PDR`, `Lake Kivu`. */
function place(scanner: Scanner, one: Item, inside: boolean): PlaceMention {
  const sort = one.sort as PlaceMention['sort']
  return {
    kind: 'place',
    from: one.from,
    to: one.to,
    rule: 'names/place@1',
    name: scanner.working.words(one.from, one.nameTo ?? one.to),
    country: one.country || null,
    sort,
    ...(inside ? { inside } : {}),
  }
}

/** What bears a title of its own: an agreement, a forum, a book, a project. */
function titled(scanner: Scanner, one: Item, known: KnownNames, inside: boolean): TitleMention {
  const { working } = scanner
  const { from, edition, baseFrom } = editionOf(scanner, one)
  const acronym =
    working.low(one.to) === '(' && working.low(one.to + 2) === ')' && working.shape(one.to + 1) & (SHAPE.upper | SHAPE.mixed)
      ? working.form(one.to + 1)
      : null
  return {
    kind: one.titled ?? 'occasion',
    from,
    to: one.to,
    rule: 'names/titled@1',
    name: (one.titled === 'instrument' ? null : known.longOf(working.words(from, one.to))) ?? working.words(from, one.to),
    head: one.head ?? '',
    edition,
    base: working.words(baseFrom, one.to),
    acronym,
    ...(inside ? { inside } : {}),
  }
}

/** Heads that stand for a body in small letters too; others only with a capital (`the Foundation`). */
const SMALL_HEADS = new Set([
  'association',
  'ministry',
  'delegation',
  'university',
  'committee',
  'council',
  'embassy',
  'commission',
  'federation',
  'government',
  'alliance',
  'secretariat',
  'institute',
  'parliament',
])
const GENERIC_HEADS = new Set([
  ...SMALL_HEADS,
  'foundation',
  'organization',
  'organisation',
  'centre',
  'center',
  'company',
  'bank',
  'agency',
  'department',
  'network',
  'union',
  'school',
  'college',
  'museum',
  'party',
  'group',
  'assembly',
  'fund',
  'society',
  'forum',
  'board',
  'office',
  'bureau',
  'club',
  'academy',
  'league',
])

/** Position of the body told at a token, -1 where there is none. */
function bodyAt(mentions: readonly Mention[], at: number): number {
  for (let k = 0; k < mentions.length; k++) {
    const m = mentions[k] as Mention
    if (m.kind === 'organization' && m.from <= at && m.to > at) return k
  }
  return -1
}

/** `the Association`, `the delegation`, `the two sides`. */
function generics(scanner: Scanner, index: number, known: KnownNames, mentions: Mention[]): void {
  const { working } = scanner
  const sentence = working.sentences[index]
  if (!sentence) return
  for (let i = sentence.from; i + 1 < sentence.to; i++) {
    if (!(scanner.bits(i) & WORD.pointing)) continue
    const low = working.low(i)
    const two = low === 'the' && (working.low(i + 1) === 'two' || working.low(i + 1) === 'three')
    const at = two ? i + 2 : i + 1
    const word = working.low(at)
    const sides = word === 'sides' || word === 'parties' || word === 'countries' || word === 'governments' || word === 'nations'
    if (
      sides
        ? !(two || low === 'both' || low === 'two' || word === 'parties' || word === 'sides')
        : low !== 'the' || !(scanner.capital(at) ? GENERIC_HEADS : SMALL_HEADS).has(word)
    )
      continue
    const from = low === 'the' && !sides ? at : i
    const at2 = bodyAt(mentions, at)
    const known2 = at2 >= 0 ? (mentions[at2] as Mention) : null
    if (known2 && known2.to - known2.from > 1) continue
    if (at2 >= 0) mentions.splice(at2, 1)
    const name = sides ? working.words(i, at + 1) : (known.bodyOf(word, index) ?? working.words(i, at + 1))
    mentions.push({
      kind: 'organization',
      from,
      to: at + 1,
      rule: 'names/generic@1',
      name,
      acronym: null,
      generic: true,
      country: null,
      outerFrom: i,
      outerTo: at + 1,
    })
    i = at
  }
}
