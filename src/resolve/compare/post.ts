import type { RecordMember } from '#model/identity'
import type { Comparer } from '../comparer.ts'
import type { Sense } from '../sense.ts'
import { Titles } from './titled.ts'
import { UNRELATED, Weighing } from './weighing.ts'

/** Posts: the same person in the same office of the same body. */
export function postComparer(sense: Sense): Comparer<RecordMember> {
  const titles = new Titles(sense)
  const text = (member: RecordMember, field: string): string => String(member.fields[field] ?? '')
  const body = (member: RecordMember): string => sense.normal('organization', text(member, 'organization'))
  return {
    profile: (member) => JSON.stringify([sense.normal('person', text(member, 'person')), titles.normal(text(member, 'title')), body(member)]),
    keys: (member) => sense.keys('person', text(member, 'person')),
    compare: (a, b) => {
      const person = sense.compare('person', text(a, 'person'), text(b, 'person'))
      if (person.band === 'different') return UNRELATED
      const weighing = new Weighing(0.1)
      weighing.add('person.same', person.band === 'same' ? 0.3 : 0.1, text(a, 'person'), text(b, 'person'))
      const [one, other] = [titles.of(text(a, 'title')), titles.of(text(b, 'title'))]
      const equal = one && other && one.words.join(' ') === other.words.join(' ')
      weighing.add(equal ? 'title.equal' : 'title.other', equal ? 0.35 : -0.35, text(a, 'title'), text(b, 'title'))
      const [mine, their] = [text(a, 'organization'), text(b, 'organization')]
      if (mine === '' && their === '') weighing.add('organization.untold', 0.05, '', '')
      else if (mine !== '' && their !== '') {
        const same = body(a) === body(b) || sense.compare('organization', mine, their).band === 'same'
        weighing.add(same ? 'organization.same' : 'organization.other', same ? 0.25 : -0.4, mine, their)
      }
      return weighing.done(person.band === 'same' ? 'same' : 'unsure')
    },
  }
}
