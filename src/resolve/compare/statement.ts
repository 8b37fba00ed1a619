import type { RecordMember } from '#model/identity'
import type { Comparer } from '../comparer.ts'
import type { Sense } from '../sense.ts'
import { relate } from './dates.ts'
import { sharedWords, sketch } from './said.ts'
import { Weighing } from './weighing.ts'

/** Statements: the same words by the same speaker. Two reports of one speech in other words stay two. */
export function statementComparer(sense: Sense): Comparer<RecordMember> {
  return sameWords(sense, { who: 'speaker', what: 'text', when: 'date' })
}

/** Commitments: the same act undertaken by the same actor. Its numbers may have changed, which is a contradiction. */
export function commitmentComparer(sense: Sense): Comparer<RecordMember> {
  return sameWords(sense, { who: 'actor', what: 'action', when: 'announced', without: /\d[\d.,]*/g })
}

interface Fields {
  readonly who: string
  readonly what: string
  readonly when: string
  /** What of the words does not count. */
  readonly without?: RegExp
}

function sameWords(sense: Sense, { who, what, when, without }: Fields): Comparer<RecordMember> {
  const text = (member: RecordMember, field: string): string => String(member.fields[field] ?? '')
  const words = (member: RecordMember): string => (without ? text(member, what).replace(without, ' ') : text(member, what))
  const kindOf = (name: string) => sense.kindOf(name) ?? 'organization'
  return {
    profile: (member) => JSON.stringify([text(member, who), text(member, what), member.fields[when] ?? null, member.fields['deadline'] ?? null]),
    keys: (member) => sketch(words(member)),
    compare: (a, b) => {
      const weighing = new Weighing(0.1)
      const share = sharedWords(words(a), words(b))
      weighing.add('words.shared', share >= 0.9 ? 0.5 : share >= 0.7 ? 0.35 : share - 0.5, text(a, what), text(b, what))
      const [one, other] = [text(a, who), text(b, who)]
      const kind = kindOf(one)
      const band = kind === kindOf(other) ? sense.compare(kind, one, other).band : 'different'
      weighing.add(`${who}.${band}`, band === 'same' ? 0.25 : band === 'unsure' ? 0.05 : -0.3, one, other)
      const date = relate(a.fields[when], b.fields[when])
      if (date === 'apart') weighing.add('date.apart', -0.3, a.fields[when], b.fields[when])
      else if (date === 'equal') weighing.add('date.equal', 0.1, a.fields[when], b.fields[when])
      return weighing.done()
    },
  }
}
