import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention, PersonMention } from '#model/mention'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

/** Somebody whom a list tells with a day of their own. */
interface OnDay {
  readonly date: DateMention
  readonly people: readonly PersonMention[]
}

/** "will meet X on 31 October and Y on 1 November": each of them on their own day; empty where the list does not go so. */
function peopleOnDays(verb: CueMention, limit: number, sentence: AnnotatedSentence, context: BuildContext): readonly OnDay[] {
  const dates = datesOf(sentence).filter((date) => date.from >= verb.to && date.to <= limit && date.edtf?.length === 10)
  if (dates.length < 2) return []
  const days: OnDay[] = []
  let from = verb.to
  for (const date of dates) {
    const people = sentence.persons.filter((m) => !m.inside && m.from >= from && m.to <= date.from)
    const last = people.at(-1)
    if (!last || date.from - last.outerTo > 4 || (days.length > 0 && !goesOn(from, people[0] as PersonMention, context))) return []
    days.push({ date, people })
    from = date.to
  }
  return days
}

/** `on 31 October and | Y`, `on 31 October in Rome, | Y`: shortly behind the day before, over the `and`. */
function goesOn(from: number, { outerFrom }: PersonMention, context: BuildContext): boolean {
  if (outerFrom - from > 8) return false
  for (let i = from; i < outerFrom; i++) if (/^(?:and|,|;)$/.test(context.low(i))) return true
  return false
}

/** The meetings that such a list tells, each with those of its day; none where it is no such list. */
export function partByDay(
  draft: Draft<'event'>,
  verb: CueMention,
  limit: number,
  sentence: AnnotatedSentence,
  context: BuildContext,
): readonly Draft<'event'>[] {
  const days = peopleOnDays(verb, limit, sentence, context)
  const listed = new Set(days.flatMap(({ people }) => people.map((person) => person.name)))
  return days.map(({ date, people }) => {
    const one = context.draft('event', draft.rule, sentence).absorb(draft).retract('date')
    const kept = one.claims.filter((claim) => claim.field !== 'participants' || !listed.has(String(claim.value)))
    one.claims.splice(0, one.claims.length, ...kept)
    for (const person of people) one.tell('participants', person.name, [person.from, person.to])
    return one.tell('date', date.edtf as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
  })
}
