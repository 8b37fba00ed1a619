import type { RecordMember } from '#model/identity'
import type { Comparer } from '../comparer.ts'
import type { Sense } from '../sense.ts'
import { keysOfName, namesIn, shared } from './parties.ts'
import { UNRELATED, Weighing } from './weighing.ts'

/** Ties: one kind between the same parties. Since when is told, and may be told wrongly. */
export function tieComparer(sense: Sense): Comparer<RecordMember> {
  const parties = ({ fields }: RecordMember): string[] => [...new Set(namesIn(fields['parties']))].sort()
  return {
    profile: (member) => JSON.stringify([member.fields['kind'], parties(member)]),
    /** A key a pair of parties: bodies have many ties, two of them few. */
    keys: (member) => {
      const keys = parties(member).map((party) => keysOfName(party, sense))
      return keys.flatMap((mine, n) => keys.slice(n + 1).flatMap((theirs) => mine.flatMap((a) => theirs.map((b) => [a, b].sort().join(' + ')))))
    },
    compare: (a, b) => {
      if (a.fields['kind'] !== b.fields['kind']) return UNRELATED
      const weighing = new Weighing(0.2)
      const [one, other] = [parties(a), parties(b)]
      const { pairs } = shared(one, other, sense)
      const all = pairs.length === Math.min(one.length, other.length) && pairs.length > 1
      if (all && one.length === other.length) weighing.add('parties.equal', 0.7, one, other)
      else if (all) weighing.add('parties.shared', 0.4, one, other)
      else weighing.rule('parties.other', one, other)
      return weighing.done()
    },
  }
}
