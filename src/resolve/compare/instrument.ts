import type { RecordMember } from '#model/identity'
import type { Comparer } from '../comparer.ts'
import type { Sense } from '../sense.ts'
import { daysIn, relate } from './dates.ts'
import { keysOfName, namesIn, shared } from './parties.ts'
import { Titles } from './titled.ts'
import { Weighing } from './weighing.ts'

/** A title of fewer telling words (`Joint Statement`) is one that many instruments have. */
const TELLING = 3
/** A title of so many words is found again inside a longer one without a date, where that one only names its parties too. */
const LONG = 6

/** Instruments: variants of one title, the same date, the same parties. */
export function instrumentComparer(sense: Sense): Comparer<RecordMember> {
  const titles = new Titles(sense)
  const wordsOf = (text: unknown): readonly string[] => titles.of(text)?.words ?? []
  /** True where the titles have the same words but for names of parties. */
  const isButParties = (a: unknown, b: unknown, names: readonly string[]): boolean => {
    const [one, other, named] = [wordsOf(a), wordsOf(b), new Set(names.flatMap(wordsOf))]
    return [...one, ...other].every((word) => named.has(word) || (one.includes(word) && other.includes(word)))
  }
  const parties = ({ fields }: RecordMember): string[] => [...new Set(namesIn(fields['parties']))].sort()
  return {
    profile: (member) => JSON.stringify([titles.normal(member.fields['name']), member.fields['kind'], member.fields['date'], parties(member)]),
    keys: (member) => {
      const keys = titles.keys(member.fields['name'])
      const { date } = member.fields
      if (typeof date === 'string' && daysIn(date) <= 31)
        for (const party of parties(member)) for (const key of keysOfName(party, sense)) keys.push(`p ${date.slice(0, 7)} ${key}`)
      return keys
    },
    compare: (a, b) => {
      const weighing = new Weighing(0.2)
      const [one, other] = [a.fields, b.fields]
      if (one['kind'] !== other['kind']) weighing.add('kind.other', -0.2, one['kind'], other['kind'])
      const title = titles.weigh(weighing, one['name'], other['name'])
      const words = Math.min(titles.of(one['name'])?.words.length ?? 0, titles.of(other['name'])?.words.length ?? 0)
      const date = relate(one['date'], other['date'])
      if (date === 'equal') weighing.add('date.equal', 0.25, one['date'], other['date'])
      else if (date === 'overlap') weighing.add('date.fits', 0.1, one['date'], other['date'])
      else if (date === 'apart' && title === 'equal' && words >= TELLING) weighing.add('date.apart', -0.3, one['date'], other['date'])
      else if (date === 'apart') weighing.rule('date.apart', one['date'], other['date'])
      else if (date === 'near') weighing.add('date.near', -0.1, one['date'], other['date'])
      const both = shared(parties(a), parties(b), sense)
      if (both.told && both.pairs.length === 0) weighing.add('parties.other', -0.35, parties(a), parties(b))
      else if (both.told) weighing.add('parties.shared', both.pairs.length > 1 ? 0.25 : 0.1, parties(a), parties(b))
      const inside = title === 'cut' || title === 'close'
      const long = inside && words >= LONG && both.pairs.length > 1 && isButParties(one['name'], other['name'], [...parties(a), ...parties(b)])
      const sure = title === 'equal' ? words >= TELLING || date !== 'unknown' : inside && (date !== 'unknown' || long)
      return weighing.done(sure ? 'same' : 'unsure')
    },
  }
}
