import type { RecordMember } from '#model/identity'
import type { Compared, Comparer } from '../comparer.ts'
import { relate } from './dates.ts'
import { namesIn } from './parties.ts'
import { hash, wordsOf } from './said.ts'

/** Shorter sentences are said of many things. */
const LEAST_WORDS = 8
/** What one call or meeting is taken for, by the words that tell it (`a virtual meeting`). */
const TALKS: ReadonlySet<unknown> = new Set(['meeting', 'call'])
/** Between two names that are one: `Harbour Week: A Dialogue of Ports`. */
const JOINED = /^[\s:–—“”"‘’]*$/u

/**
 * One happening that a sentence tells and that was read from it twice: its long name, and a part of it taken for a name (`Harbour Week`
 * and `A Dialogue of Ports`); or the same parties at the same time, once as those who acted and once as those who were there.
 */
export function orOneSentence(comparer: Comparer<RecordMember>): Comparer<RecordMember> {
  return {
    profile: comparer.profile,
    keys: (member) => {
      const words = wordsOf(member.quote)
      return words.length < LEAST_WORDS ? comparer.keys(member) : [...comparer.keys(member), `one ${hash(words.join(' ')).toString(36)}`]
    },
    compare: (a, b) => (isToldTwice(a, b) ? toldTwice(a, b) : comparer.compare(a, b)),
  }
}

const toldTwice = ({ quote: a }: RecordMember, { quote: b }: RecordMember): Compared => ({
  score: 0.9,
  band: 'same',
  hard: false,
  reasons: [{ key: 'sentence.one', weight: 0.9, words: [a, b] }],
})

function isToldTwice(a: RecordMember, b: RecordMember): boolean {
  if (a.quote !== b.quote || wordsOf(a.quote).length < LEAST_WORDS) return false
  const [one, other] = [a.fields, b.fields]
  if (['near', 'apart'].includes(relate(one['date'], other['date']))) return false
  if (typeof one['name'] === 'string' && typeof other['name'] === 'string') return touch(a.quote, one['name'], other['name'])
  if (one['name'] !== other['name'] || relate(one['date'], other['date']) !== 'equal') return false
  return (one['kind'] === other['kind'] || (TALKS.has(one['kind']) && TALKS.has(other['kind']))) && sameParties(one, other)
}

/** True where two names overlap in the words, or stand side by side. The same words in two places are two names. */
function touch(quote: string, a: string, b: string): boolean {
  if (a === b) return false
  const [one, other] = [quote.indexOf(a), quote.indexOf(b)]
  if (one < 0 || other < 0) return false
  const [first, second] = one <= other ? [{ at: one, name: a }, other] : [{ at: other, name: b }, one]
  const end = first.at + first.name.length
  return second < end || (quote.slice(end, second).includes(':') && JOINED.test(quote.slice(end, second)))
}

function sameParties(a: RecordMember['fields'], b: RecordMember['fields']): boolean {
  const [one, other] = [a, b].map(({ organizers, participants }) => [...new Set([...namesIn(organizers), ...namesIn(participants)])].sort())
  return (one?.length ?? 0) > 0 && one?.join('\n') === other?.join('\n')
}
