import type { AnnotatedSentence } from '#model/annotated'
import type { OrganizationMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { isListWord, type Party, partiesFrom } from './parties.ts'

const SMALL = new Set(['of', 'for', 'de', 'the', 'du', 'del', 'des', 'und', 'et', 'y', 'on', '-'])

/**
 * As `partiesFrom`, for lists that say what their members do (`hosted by`, `at the invitation of`): capitalized words that
 * no list of names knows are members too (`organized by Cantemus, the Ministry of Culture and Zumbi Roots`).
 */
export function openListFrom(sentence: AnnotatedSentence, i: number, limit: number, context: BuildContext): Party[] {
  const list: Party[] = []
  let at = i
  for (let closed = false; at < limit; ) {
    const known = partiesFrom(sentence, at, limit, context)
    for (const party of known) {
      if (closed && !follows(at, party.from, context)) return list
      closed = closed || (list.length > 0 && follows(at, party.from, context))
      list.push(party)
      at = Math.max(at, party.kind === 'place' ? party.to : party.outerTo)
    }
    const next: OrganizationMention | null = closed ? null : unlistedAt(at, list.length > 0, limit, sentence, context)
    if (!next) return list
    closed = list.length > 0 && follows(at, next.from, context)
    list.push(next)
    at = next.to
  }
  return list
}

/** An `and` stands before the member at token `to`: the list ends with it. */
function follows(from: number, to: number, context: BuildContext): boolean {
  for (let i = from; i < to; i++) if (/^(?:and|&)$/.test(context.low(i))) return true
  return false
}

/** The capitalized words after nothing but list words, as a body; null where a mention, or a small word, stands there. */
function unlistedAt(at: number, within: boolean, limit: number, sentence: AnnotatedSentence, context: BuildContext): OrganizationMention | null {
  let from = at
  while (from < limit && from - at < 4 && (isListWord(from, context) || context.low(from) === '(')) {
    if (context.low(from) === '(') while (from < limit && context.low(from) !== ')') from++
    from++
  }
  if (within && from === at) return null
  const named = (k: number): boolean =>
    sentence.mentions.some((m) => m.kind !== 'cue' && m.kind !== 'quotation' && m.kind !== 'quantity' && m.from <= k && m.to > k)
  let to = from
  while (to < limit && !named(to) && (context.shape(to) & 1 || (to > from && SMALL.has(context.low(to)) && context.shape(to + 1) & 1))) to++
  if (to === from || named(to) || context.form(from).length < 3) return null
  if (to < limit && !/^(?:[,;.()]|and|&|in|at|on|with|under|from|as|to|for|”|")$/.test(context.low(to))) return null
  return {
    kind: 'organization',
    from,
    to,
    name: context.words(from, to),
    acronym: null,
    generic: false,
    country: null,
    outerFrom: from,
    outerTo: to,
    rule: 'names/organization@1',
  }
}
