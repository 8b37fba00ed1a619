import type { RecordMember } from '#model/identity'
import type { Compared, Comparer } from '../comparer.ts'
import { relate } from './dates.ts'
import { namesIn } from './parties.ts'
import { placesIn } from './places.ts'
import { hash, wordsOf } from './said.ts'

/** Shorter sentences are said of many things. */
const LEAST_WORDS = 8
/** What one call or meeting is taken for, by the words that tell it (`a virtual meeting`). */
const TALKS: ReadonlySet<unknown> = new Set(['meeting', 'call'])
/** Between two names that are one: `Harbour Week: A Dialogue of Ports`. */
const JOINED = /^[\s:–—“”"‘’]*$/u

/** What those do who come together for what is named next: `met for the Harbour Dialogue`. */
const FOR = / (?:met|meet|meets|gathered|gather|convened) for (?:the|a|an|their) [^;,…]{0,120}$/

/**
 * One happening that a sentence tells and that was read from it twice: its long name, and a part of it taken for a name (`Harbour Week`
 * and `A Dialogue of Ports`), or what it is called besides (`the first regional meeting`); the same parties at the same time, once as those
 * who acted and once as those who were there; or a name and, without one, when and where it was, or who met for it.
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
  const [one, other, quote] = [a.fields, b.fields, a.quote.replace(/\s+/g, ' ')]
  if (['near', 'apart'].includes(relate(one['date'], other['date']))) return false
  if (typeof one['name'] === 'string' && typeof other['name'] === 'string') return touch(quote, one['name'], other['name']) || isCalled(one, other)
  if (relate(one['date'], other['date']) !== 'equal') return false
  if (one['name'] !== other['name']) return typeof one['name'] === 'string' ? isOfNamed(other, one, quote) : isOfNamed(one, other, quote)
  return (one['kind'] === other['kind'] || (TALKS.has(one['kind']) && TALKS.has(other['kind']))) && sameParties(one, other)
}

type Fields = RecordMember['fields']

/** What one name describes (`the first meeting of both`), the other names; all else is the same, and someone is told of. */
const isCalled = (a: Fields, b: Fields): boolean =>
  /^\p{Ll}/u.test(String(a['name'])) !== /^\p{Ll}/u.test(String(b['name'])) &&
  a['kind'] === b['kind'] &&
  relate(a['date'], b['date']) === 'equal' &&
  samePlaces(a, b) &&
  sameParties(a, b)

/** Something without a name that tells nothing beside when and where the named thing was, or those who met for it. */
function isOfNamed(without: Fields, named: Fields, quote: string): boolean {
  if (!samePlaces(without, named) || placesIn(named['places']).length === 0) return false
  if (without['kind'] === 'other') return partiesOf(without).every((party) => partiesOf(named).includes(party))
  const before = quote.slice(0, quote.indexOf(String(named['name'])))
  return without['kind'] === 'meeting' && named['kind'] === 'conference' && partiesOf(named).length === 0 && FOR.test(before)
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

const partiesOf = ({ organizers, participants }: Fields): string[] => [...new Set([...namesIn(organizers), ...namesIn(participants)])].sort()
const sameParties = (a: Fields, b: Fields): boolean => partiesOf(a).length > 0 && partiesOf(a).join('\n') === partiesOf(b).join('\n')
const namesOf = ({ places }: Fields): string =>
  placesIn(places)
    .map(({ name }) => name)
    .join('\n')
const samePlaces = (a: Fields, b: Fields): boolean => namesOf(a) === namesOf(b)
