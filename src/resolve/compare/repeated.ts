import type { RecordMember } from '#model/identity'
import { canonicalJson } from '#model/ids'
import type { Compared, Comparer } from '../comparer.ts'
import { relate } from './dates.ts'
import { hash, wordsOf } from './said.ts'

/** Shorter passages say the same by chance. */
const LEAST_WORDS = 8
const DATES = ['date', 'asOf', 'announced', 'deadline']
/** Fields that a heading or a document's date may fill: the same passage under another heading may have others. */
const WORKED_OUT: ReadonlySet<string> = new Set([...DATES, 'occasion', 'organizers', 'places', 'outcomes'])

/**
 * A passage that is printed twice tells one thing, both times: two records that say the same by the same words are one, also where
 * what they say would be too little to tell by itself.
 */
export function orRepeated(comparer: Comparer<RecordMember>): Comparer<RecordMember> {
  return {
    profile: (member) => `${comparer.profile(member)}\n${passageOf(member) ?? ''}`,
    keys: (member) => {
      const passage = passageOf(member)
      return passage === null ? comparer.keys(member) : [...comparer.keys(member), `q ${passage}`]
    },
    compare: (a, b) => {
      const passage = passageOf(a)
      return passage !== null && passage === passageOf(b) && !datesApart(a, b) ? repeated(a, b) : comparer.compare(a, b)
    },
  }
}

const repeated = ({ quote: a }: RecordMember, { quote: b }: RecordMember): Compared => ({
  score: 1,
  band: 'same',
  hard: false,
  reasons: [{ key: 'passage.repeated', weight: 1, words: [a, b] }],
})

/** A report of every year may use the same sentence; what it dates differently is not one thing. */
const datesApart = (a: RecordMember, b: RecordMember): boolean =>
  DATES.some((field) => ['apart', 'near'].includes(relate(a.fields[field], b.fields[field])))

/** What is said and by which words, in short; null where the words are few. */
function passageOf({ fields, quote }: RecordMember): string | null {
  const words = wordsOf(quote)
  if (words.length < LEAST_WORDS) return null
  const told = Object.entries(fields).filter(([field]) => !WORKED_OUT.has(field))
  return `${hash(words.join(' ')).toString(36)}${hash(canonicalJson(told)).toString(36)}`
}
