import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, OrganizationMention, PlaceMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import type { BuildContext } from '../context.ts'
import { subjectMeant } from './meant.ts'
import { list, type Side, sidesOf } from './sides.ts'
import { isUnread, unreadNames } from './unread.ts'

/** The member first, then what it is a member of. */
export function membership(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const towns = sentence.places.filter((m) => (m.sort === 'city' || m.sort === 'region') && m.to <= cue.from && !m.inside)
  const read = [...sidesOf(sentence, false, context), ...unreadNames(sentence, context), ...towns]
  const named = read.sort((a, b) => a.from - b.from)
  const bodies = named.filter(
    (body) => !isUnread(body) || body.to > cue.to || isTitled(body.name, context) || opensClause(body, cue, sentence, context),
  )
  const others = cue.cue === 'tie-partner' ? bodies.filter((body) => body.from >= cue.to && gapIsSmall(cue.to, body.from, context)) : []
  const fronted = frontedMember(bodies, cue, sentence, context)
  if (fronted.length > 0) return fronted
  const whole =
    bodies.find((body) => body.kind === 'organization' && body.from >= cue.to && gapIsSmall(cue.to, body.from, context)) ??
    wholeByWord(cue, sentence, context) ??
    others[0] ??
    unread(named, cue, context)
  const opener = bodies.findLast((body) => body.to <= cue.from && !body.inside && opensClause(body, cue, sentence, context))
  const member =
    opener ??
    bodies.findLast(
      (body) =>
        body.to <= cue.from && !body.inside && (cue.cue === 'tie-accession' ? cue.from - body.to <= 3 : subjectOf(body, cue, sentence, context)),
    )
  if (!whole) return []
  const meant = member ? null : subjectMeant(cue, sentence, context)
  const first = member ? toSide(member) : meant
  return first && first.name !== whole.name ? [first, toSide(whole)] : []
}

/** `a member of the Forum of Small States (FOSS)`: what is held elsewhere is a body where one is a member of it; as far as its short form. */
export function wholeByWord(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): OrganizationMention | null {
  const title = [...sentence.occasions, ...sentence.programmes].find((m) => !m.inside && m.from >= cue.to && gapIsSmall(cue.to, m.from, context))
  if (!title || title.to - title.from < 2 || NOT_BODY.test(context.low(title.to - 1))) return null
  let to = title.to
  while (to < title.to + 5 && to < sentence.to && (context.shape(to) & SHAPE.capital || /^(?:in|of|for|and|on)$/.test(context.low(to)))) to++
  const end = context.low(to) === '(' ? to : title.to
  return { ...BODY, from: title.from, to: end, outerFrom: title.from, outerTo: end, name: context.words(title.from, end) }
}
const NOT_BODY = /^(?:day|week|year|festival|visit|ceremony|course|exhibition|decade)$/
const BODY = { kind: 'organization', rule: 'tie/whole@1', country: null, generic: false, acronym: null } as const

/** `a member of A, B and C`: the further bodies of the list; `and C in 2006` with a date of its own is told elsewhere. */
export function furtherWholes(sides: readonly Side[], sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const whole = sides[1]
  if (!whole || !/^(?:,|and|&|\()$/.test(context.low(whole.at[1]))) return []
  const bodies = sentence.organizations.filter((m) => !m.generic && !m.inside)
  const rest = list(bodies, whole.at[0], context) ?? []
  return rest[0]?.at[0] === whole.at[0] && context.low((rest.at(-1) as Side).at[0] - 1) !== ','
    ? rest.slice(1).filter((one) => one.name !== whole.name)
    : []
}
/** `a member of the Danish forum Globalt Fokus`: a name that no head sorts, after the noun that does. */
function unread(
  named: readonly (OrganizationMention | PlaceMention)[],
  cue: CueMention,
  context: BuildContext,
): OrganizationMention | PlaceMention | null {
  const one = named.find((body) => body.from >= cue.to && (isUnread(body) || (body.kind === 'organization' && !body.inside)))
  if (!one || one.from - cue.to > 4) return null
  if (isUnread(one) && cue.cue === 'tie-member' && gapIsSmall(cue.to, one.from, context) && (one.to - one.from > 1 || /^\p{Lu}{3,}$/u.test(one.name)))
    return one
  return /^(?:forum|network|alliance|association|umbrella|federation|consortium|group|union|organisation|organization|body|club|league|confederation|platform|coalition)$/.test(
    context.low(one.from - 1),
  )
    ? one
    : null
}
const isTitled = (name: string, context: BuildContext): boolean => (context.doc.document.facts.title ?? '').includes(name)

export const toSide = (body: OrganizationMention | PlaceMention): Side => ({ name: body.name, at: [body.from, body.to] })

export function gapIsSmall(from: number, to: number, context: BuildContext): boolean {
  if (to - from > 2) return false
  for (let i = from; i < to; i++) if (!/^(?:the|of|to|a)$/.test(context.low(i))) return false
  return true
}

function subjectOf(body: OrganizationMention | PlaceMention, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (sentence.persons.some((m) => m.from >= body.from && m.to <= cue.from)) return false
  if (opensClause(body, cue, sentence, context)) return true
  for (let i = pastClause(body.to, cue.from, context); i < cue.from; i++)
    if (
      !/^(?:has|have|had|will|also|formally|officially|recently|which|,|is|was|\)|\(|in|\d{4}|on|would|to|set|it|when|and|became|become|becomes|are|a|an|the|full|founding|newest|new|latest|first|second|third|[\p{L}\d]+th|\d+(?:st|nd|rd)|associate|been|now|currently|one|of|original)$/u.test(
        context.low(i),
      ) &&
      context.low(i - 1) !== '('
    )
      return false
  return !/^(?:in|at|with|by|from)$/.test(context.low(body.from - 1))
}

/** `Today A works with B, and has been a member of C`: who opens the sentence is who has been. */
function opensClause(body: OrganizationMention | PlaceMention, cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (body.kind === 'place' ? body.sort !== 'country' && !isUnread(body) : !isUnread(body) && body.kind !== 'organization') return false
  if (
    body.from - sentence.from > 2 &&
    !/^that(?: the)?$/.test(context.words(body.from - (context.low(body.from - 1) === 'the' ? 2 : 1), body.from).toLowerCase())
  )
    return false
  let verb = cue.from
  while (verb > body.to && /^(?:is|are|has|have|also|been|was|were|now)$/.test(context.low(verb - 1))) verb--
  if (context.low(verb - 1) !== 'and' || !/^(?:has|have|is|are|was|became|joined)$/.test(context.low(verb))) return false
  return !sentence.persons.some((m) => m.from > body.to && m.from < cue.from)
}

/** Behind the clause that stands between a name and its verb: `A, which has many students, is a member of`. */
function pastClause(at: number, to: number, context: BuildContext): number {
  if (context.low(at) !== ',' || !/^(?:which|whose)$/.test(context.low(at + 1))) return at
  for (let i = at + 2; i < to; i++)
    if (context.low(i) === ',') return /^(?:is|are|has|was|became|joined)$/.test(context.low(i + 1)) || i + 1 === to ? i : at
  return at
}

/** `As a member of the Union, A supports …`: the member behind the comma. */
function frontedMember(
  bodies: readonly (OrganizationMention | PlaceMention)[],
  cue: CueMention,
  sentence: AnnotatedSentence,
  context: BuildContext,
): Side[] {
  if (cue.from - sentence.from > 4 || context.low(sentence.from) !== 'as') return []
  const whole = bodies.find((body) => body.kind === 'organization' && body.from >= cue.to && gapIsSmall(cue.to, body.from, context))
  if (!whole || context.low(whole.to) !== ',') return []
  const start = context.low(whole.to + 1) === 'the' ? whole.to + 2 : whole.to + 1
  const member = bodies.find((body) => body.from === start && !isUnread(body))
  return member && member.name !== whole.name ? [toSide(member), toSide(whole)] : []
}
