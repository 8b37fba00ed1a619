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
  const body = owner(post.titleFrom, sentence, context) ?? delegationOf(post.titleFrom, sentence, context) ?? alike(person, post, sentence, context)
  if (body) draft.tell('organization', body.name, body.at, 'inferred')
}

const named = (m: OrganizationMention): NamedAt => ({ name: m.name, at: [m.from, m.to] })

/** `our chairman X`, `the Club, whose head, X`, `the University and its president, X`: the body that owns the office. */
function owner(at: number, sentence: AnnotatedSentence, context: BuildContext): NamedAt | null {
  let i = at - 1
  while (i > sentence.from && i > at - 3 && /^(?:\p{Ll}+|own)$/u.test(context.form(i)) && !OWNING.has(context.low(i))) i--
  const low = context.low(i)
  if (low === 'our') return ownBody(context)
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
  for (let k = end - 1; k > sentence.from && end - k < 14; k--) {
    if (!/^(?:delegation|team|group|mission|members|players)$/.test(context.low(k))) continue
    const behind = /^(?:of|from)$/.test(context.low(k + 1)) ? before(end, 0, sentence) : null
    const body = behind ?? (k === end - 1 ? before(k, 0, sentence) : null)
    return body
  }
  return null
}

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
