import type { RecordMember } from '#model/identity'
import type { Comparer } from '../comparer.ts'
import type { Sense } from '../sense.ts'
import { relate } from './dates.ts'
import { keysOfName, namesIn, shared } from './parties.ts'
import { Weighing } from './weighing.ts'

/** Contributions: the same gift by the same donors to the same recipients. */
export function contributionComparer(sense: Sense): Comparer<RecordMember> {
  const names = (member: RecordMember, field: string): string[] => [...new Set(namesIn(member.fields[field]))].sort()
  const values = ({ fields }: RecordMember): string[] =>
    ((fields['items'] as { value: number | null; unit: string | null }[] | undefined) ?? []).map(({ value, unit }) => `${value} ${unit}`).sort()
  return {
    profile: (member) => JSON.stringify([names(member, 'donors'), names(member, 'recipients'), values(member), member.fields['date'] ?? null]),
    keys: (member) => {
      const donors = names(member, 'donors').flatMap((name) => keysOfName(name, sense))
      const others = [...names(member, 'recipients').flatMap((name) => keysOfName(name, sense)), ...values(member)]
      return donors.flatMap((donor) => others.map((other) => `${donor} > ${other}`))
    },
    compare: (a, b) => {
      const weighing = new Weighing(0.1)
      for (const field of ['donors', 'recipients']) {
        const [one, other] = [names(a, field), names(b, field)]
        const { pairs, told } = shared(one, other, sense)
        if (told) weighing.add(`${field}.${pairs.length > 0 ? 'shared' : 'other'}`, pairs.length > 0 ? 0.2 : -0.4, one, other)
      }
      const [mine, their] = [values(a), values(b)]
      const equal = mine.filter((value) => their.includes(value)).length
      if (mine.length > 0 && their.length > 0) weighing.add(equal > 0 ? 'items.shared' : 'items.other', equal > 0 ? 0.3 : -0.4, mine, their)
      const date = relate(a.fields['date'], b.fields['date'])
      if (date === 'apart') weighing.rule('date.apart', a.fields['date'], b.fields['date'])
      else if (date === 'equal' || date === 'overlap') weighing.add('date.fits', 0.15, a.fields['date'], b.fields['date'])
      return weighing.done()
    },
  }
}
