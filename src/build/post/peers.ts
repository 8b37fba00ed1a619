import type { AnnotatedSentence } from '#model/annotated'
import type { PersonMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'

/** The office that somebody holds as another does, and where it is told. */
export interface PeerOffice {
  readonly title: string
  readonly at: readonly Tokens[]
}

/** Most words between `his counterparts` and the last of their names. */
const REACH = 16
const OWNERS = new Set(['his', 'her', 'their'])
const BETWEEN = new Set([',', 'and', 'of', 'from', 'the', '(', ')'])

/** `Minister A met his peers from B and C, D and E`, `President A with her counterpart B`: the office of A, without its country. */
export function peerOffice(person: PersonMention, sentence: AnnotatedSentence, context: BuildContext): PeerOffice | null {
  let i = person.from - 1
  while (i > sentence.from && person.from - i < REACH && (BETWEEN.has(context.low(i)) || /^\p{Lu}/u.test(context.form(i)))) i--
  if (!/^(?:counterparts?|peers?)$/.test(context.low(i)) || !OWNERS.has(context.low(i - 1))) return null
  if (/[^s]$/.test(context.low(i))) for (let k = i + 1; k < person.from; k++) if (BETWEEN.has(context.low(k))) return null
  const holder = sentence.persons.findLast((one) => one.to < i)
  if (!holder) return null
  if (holder.rule.startsWith('names/described')) return { title: context.words(holder.from, holder.to), at: [[holder.from, holder.to]] }
  const post = holder.posts.at(-1)
  if (!post || post.former || post.organization !== null) return null
  const places = sentence.places.filter((one) => one.from >= post.titleFrom && one.to <= post.titleTo)
  if (places.length > 0) return null
  return { title: post.title, at: [[post.titleFrom, post.titleTo]] }
}
