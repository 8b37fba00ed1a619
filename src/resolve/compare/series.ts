import type { RecordMember } from '#model/identity'
import type { Comparer } from '../comparer.ts'
import type { Sense } from '../sense.ts'
import { Titles } from './titled.ts'
import { Weighing } from './weighing.ts'

/** Series: one name. Since when and how many are told differently as years go by. */
export function seriesComparer(sense: Sense): Comparer<RecordMember> {
  const titles = new Titles(sense)
  return {
    profile: ({ fields }) => titles.normal(fields['name']),
    keys: ({ fields }) => titles.keys(fields['name']),
    compare: (a, b) => {
      const weighing = new Weighing(0.3)
      const title = titles.weigh(weighing, a.fields['name'], b.fields['name'])
      if (title === 'equal' && titles.normal(a.fields['name']) === titles.normal(b.fields['name'])) weighing.add('title.only', 0.2, '', '')
      return weighing.done(title === 'equal' && !titles.isUsual(a.fields['name']) ? 'same' : 'unsure')
    },
  }
}
