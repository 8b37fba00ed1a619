import type { AnnotatedSentence } from '#model/annotated'
import type { OrganizationMention, PersonMention, PostTold } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { ownBody } from '../own-body.ts'
import type { NamedAt } from '../the-two.ts'

/** Tells the body of an office that is told without one, where the words before the office point to it. */
export function tellBodyBefore(
  draft: Draft<'post'>,
  person: PersonMention,
  post: PostTold,
  sentence: AnnotatedSentence,
  context: BuildContext,
): void {
  if (sentence.places.some((m) => m.from >= post.titleFrom && m.to <= post.titleTo)) return
  const body =
    owner(post.titleFrom, sentence, context) ??
    delegationOf(post.titleFrom, sentence, context) ??
    employer(post.titleFrom, sentence, context) ??
    listedUnder(post, sentence, context) ??
    alike(person, post, sentence, context) ??
    behind(person, post, sentence, context) ??
    houseOf(post, sentence, context)
  if (body) draft.tell('organization', body.name, body.at, 'inferred')
}

const named = (m: OrganizationMention): NamedAt => ({ name: m.name, at: [m.from, m.to] })

/** `our chairman X`, `the Club, whose head, X`, `the University and its president, X`: the body that owns the office. */
function owner(at: number, sentence: AnnotatedSentence, context: BuildContext): NamedAt | null {
  let i = at - 1
  while (i > sentence.from && i > at - 3 && /^(?:\p{Ll}+|own)$/u.test(context.form(i)) && !OWNING.has(context.low(i))) i--
  const low = context.low(i)
  if (low === 'our') return ownBody(context)
  if (low === '’s' || low === "'s") return context.low(i - 2) === 'the' ? toldBefore(i - 1, sentence, context) : null
  if (low === 'whose') return before(context.low(i - 1) === ',' ? i - 1 : i, 0, sentence)
  if (low !== 'its' && low !== 'their') return null
  return before(i, 12, sentence)
}
const OWNING = new Set(['our', 'its', 'their', 'whose', 'the', 'a', 'of', 'and', 'by', 'with', 'to'])

/** The last body that ends at or before a token, no further than `reach` from it. */
function before(end: number, reach: number, sentence: AnnotatedSentence): NamedAt | null {
  const body = sentence.organizations.findLast((m) => !m.generic && !m.inside && m.outerTo <= end)
  return body && end - body.outerTo <= reach ? named(body) : null
}

/** `a delegation of the Farmers’ Party, led by chairperson X`, `a Farmers’ Party delegation headed by X`. */
function delegationOf(at: number, sentence: AnnotatedSentence, context: BuildContext): NamedAt | null {
  let i = at - 1
  while (i > sentence.from && i > at - 5 && context.low(i) !== 'by') i--
  if (context.low(i) !== 'by' || !/^(?:led|headed)$/.test(context.low(i - 1))) return null
  const end = context.low(i - 2) === ',' ? i - 2 : i - 1
  const own = before(end, 0, sentence)
  if (own) return own
  for (let k = end - 1; k > sentence.from && end - k < 14; k--) {
    if (!/^(?:delegation|team|group|mission|members|players)$/.test(context.low(k))) continue
    const behind = /^(?:of|from)$/.test(context.low(k + 1)) ? before(end, 0, sentence) : null
    const body = behind ?? (k === end - 1 ? before(k, 0, sentence) : null)
    return body
  }
  return null
}

/** `joined the Ministry as Third Secretary`, `was hired by the Fund as an Adviser`: the body before `as`. */
function employer(at: number, sentence: AnnotatedSentence, context: BuildContext): NamedAt | null {
  const as = /^(?:an?|the|its)$/.test(context.low(at - 1)) ? at - 2 : at - 1
  return context.low(as) === 'as' ? before(as, 0, sentence) : null
}

/** `The Lake Fund Committee is made up as follows:`, then `Chair – A`, `Treasurer – B`: the body over a list of offices. */
function listedUnder(post: PostTold, sentence: AnnotatedSentence, context: BuildContext): NamedAt | null {
  if (post.titleFrom > sentence.from + 2) return null
  for (let s = sentence.index - 1; s >= Math.max(0, sentence.index - LISTED); s--) {
    const over = context.doc.sentences[s]
    if (!over || context.form(over.to - 1) === '.') return null
    if (context.form(over.to - 1) !== ':') continue
    const body = over.organizations.find((m) => !m.generic && !m.inside && GOVERNS.test(m.name))
    return body ? named(body) : null
  }
  return null
}
/** Lines of the longest list of offices. */
const LISTED = 14
const GOVERNS = /\b(?:committee|board|council|executive|bureau|secretariat|association|society|club|federation|union)\b/i

/** `GSU Provost A, Associate Provost B`: an office of the same kind beside one of a body, with the next name. */
function alike(person: PersonMention, post: PostTold, sentence: AnnotatedSentence, context: BuildContext): NamedAt | null {
  const head = context.low(post.titleTo - 1)
  const other = sentence.persons.findLast((m) => m.to <= post.titleFrom && m !== person && m.posts.length > 0)
  const like = other?.posts.at(-1)
  if (!other || !like || like.organization === null || like.organizationTo > like.titleFrom || context.low(like.titleTo - 1) !== head) return null
  for (let i = Math.max(other.to, other.outerTo); i < Math.min(post.titleFrom, person.outerFrom); i++)
    if (!/^(?:,|and|&|;)$/.test(context.low(i))) return null
  return { name: like.organization, at: [like.organizationFrom, like.organizationTo] }
}

/** The body told last whose name has the noun at a token. */
function toldBefore(noun: number, sentence: AnnotatedSentence, context: BuildContext): NamedAt | null {
  const word = context.low(noun)
  if (!context.isIn('bodies', noun)) return null
  for (let s = sentence.index; s >= Math.max(0, sentence.index - BACK); s--) {
    const found = context.doc.sentences[s]?.organizations.findLast(
      (m) => !m.generic && !m.inside && m.to <= noun && isHead(m.name.toLowerCase(), word),
    )
    if (found) return named(found)
  }
  return null
}
/** `Farmers’ Party`, `Party of Labour`; not `Party Committee`. */
function isHead(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1))
    if (/^(?:$|[ ,](?:of|for|on|in|at|and|de|du)\b|,)/.test(name.slice(at + word.length))) return true
  return false
}
/** Sentences before in which `the hospital` is told by its name. */
const BACK = 12

/** `director of the hospital`, `president of the twinning committee`, `X, Head of Studies, BPC`: the body behind the office. */
function behind(person: PersonMention, post: PostTold, sentence: AnnotatedSentence, context: BuildContext): NamedAt | null {
  const at = post.titleTo
  if (context.low(at) === ',' && person.to <= post.titleFrom) {
    const body = sentence.organizations.find((m) => m.from === at + 1 && !m.generic && !m.inside)
    return body && /^(?:[,;.)]|and|&|signed)$/.test(context.low(body.outerTo)) ? named(body) : null
  }
  if (context.low(at) !== 'of' || context.low(at + 1) !== 'the') return null
  let end = at + 2
  while (end < at + 6 && /^\p{Ll}[\p{Ll}-]+$/u.test(context.form(end)) && !context.isIn('bodies', end)) end++
  if (!context.isIn('bodies', end) || sentence.organizations.some((m) => m.from <= end && m.to > end && !m.generic)) return null
  return end === at + 2 ? toldBefore(end, sentence, context) : { name: context.words(at + 2, end + 1), at: [at + 2, end + 1] }
}

/** `Rector X`, `the Dean of Law, Y`: of the one house of learning that the sentence or, where it has none, the document tells of. */
function houseOf(post: PostTold, sentence: AnnotatedSentence, context: BuildContext): NamedAt | null {
  if (post.former || !OF_LEARNING.test(post.title)) return null
  const houses = (one: AnnotatedSentence): OrganizationMention[] => one.organizations.filter((m) => !m.generic && !m.inside && HOUSE.test(m.name))
  const here = new Set(houses(sentence).map((m) => m.name))
  const all =
    here.size > 0
      ? houses(sentence).filter((m) => !ofOthers(m, sentence, context))
      : context.doc.sentences.length <= SHORT
        ? withoutGuests(context.doc.sentences.flatMap(houses), context)
        : []
  const [first] = all
  if (!first) return null
  return all.every((m) => m.name === first.name) ? named(first) : here.size > 0 ? null : toldOfMost(all)
}

/** Without those whose delegation comes: an office without a body is rather of their hosts. */
function withoutGuests(all: readonly OrganizationMention[], context: BuildContext): readonly OrganizationMention[] {
  const guests = new Set(all.filter((m) => comesFrom(m, context)).map((m) => m.name))
  return all.filter((m) => !guests.has(m.name))
}

/** The house that a document of two and more tells of first and far more than of any other. */
function toldOfMost(all: readonly OrganizationMention[]): NamedAt | null {
  const counts = new Map<string, number>()
  for (const m of all) counts.set(m.name, (counts.get(m.name) ?? 0) + 1)
  const [most, next] = [...counts.values()].sort((a, b) => b - a)
  const [first] = all
  return first && most === counts.get(first.name) && (most ?? 0) >= 2 * (next ?? 0) ? named(first) : null
}

/** `met a delegation from Delta University`, `A, Principal, Delta University`: a house that others come from or that another office is of. */
function ofOthers(house: OrganizationMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (comesFrom(house, context)) return true
  return sentence.persons.some((one) => one.posts.some((post) => post.organizationFrom === house.from && post.organizationTo > 0))
}
/** `a delegation from Delta University`. */
function comesFrom(house: OrganizationMention, context: BuildContext): boolean {
  const at = context.low(house.from - 1) === 'the' ? house.from - 2 : house.from - 1
  return context.low(at) === 'from' && /^(?:delegation|team|group|delegates|visitors|guests|officials|mission)$/.test(context.low(at - 1))
}
const OF_LEARNING = /\b(?:rector|vice[- ]chancellor|provost|registrar|dean)\b/i
const HOUSE = /universi|college|academy|polytechnic|institute/i
/** A document of no more sentences is of one house. */
const SHORT = 60

/** `headmaster of the music school`, `chairperson of the youth league`: a body without a name of its own that the words of the office hold. */
export function bodyInTitle(post: PostTold, sentence: AnnotatedSentence, context: BuildContext): (NamedAt & { readonly titleTo: number }) | null {
  let of = post.titleFrom + 1
  while (of < post.titleTo && context.low(of) !== 'of') of++
  if (of + 2 >= post.titleTo || context.low(of + 1) !== 'the') return null
  const to = context.isIn('bodies', post.titleTo) ? post.titleTo + 1 : post.titleTo
  if (!context.isIn('bodies', to - 1)) return null
  for (let i = of + 2; i < to; i++) if (!/^\p{Ll}[\p{Ll}-]+$/u.test(context.form(i))) return null
  const body = to === of + 3 ? toldBefore(of + 2, sentence, context) : { name: context.words(of + 2, to), at: [of + 2, to] as const }
  return body && { ...body, titleTo: of }
}

/** `Patron of the Foundation`: the body told before that one word stands for. */
export const longFormOf = (post: PostTold, sentence: AnnotatedSentence, context: BuildContext): NamedAt | null =>
  post.organizationTo - post.organizationFrom === 1 && /^the$/.test(context.low(post.organizationFrom - 1))
    ? toldBefore(post.organizationFrom, sentence, context)
    : null
