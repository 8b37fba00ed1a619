import type { Mention } from '#model/mention'
import type { KnownNames } from './known-names.ts'
import type { Scanner } from './scan.ts'
import { WORD } from './word-classes.ts'

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
export function generics(scanner: Scanner, index: number, known: KnownNames, mentions: Mention[]): void {
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
    const name = sides ? working.words(i, at + 1) : (known.bodyOf(word, index, at) ?? working.words(i, at + 1))
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
      inside: undefined,
    })
    i = at
  }
}
