import type { RecordMember } from '#model/identity'
import type { Comparer } from '../comparer.ts'
import type { Sense } from '../sense.ts'
import { relate } from './dates.ts'
import { Titles } from './titled.ts'
import { UNRELATED, Weighing } from './weighing.ts'

/** Figures: one value of one measure at one time. Two values of one measure are two figures, and perhaps a contradiction. */
export function figureComparer(sense: Sense): Comparer<RecordMember> {
  const titles = new Titles(sense)
  return {
    profile: ({ fields }) =>
      JSON.stringify([titles.normal(fields['measure']), fields['value'], fields['unit'], fields['asOf'], titles.normal(fields['scope'])]),
    keys: ({ fields }) => titles.keys(fields['measure']).map((key) => `${fields['value']} ${key}`),
    compare: (a, b) => {
      const [one, other] = [a.fields, b.fields]
      if (one['value'] !== other['value']) return UNRELATED
      const weighing = new Weighing(0.2)
      if (one['unit'] !== other['unit']) weighing.add('unit.other', -0.1, one['unit'], other['unit'])
      titles.weigh(weighing, one['measure'], other['measure'])
      const date = relate(one['asOf'], other['asOf'])
      if (date === 'apart') weighing.rule('date.apart', one['asOf'], other['asOf'])
      else if (date === 'equal') weighing.add('date.equal', 0.2, one['asOf'], other['asOf'])
      const [mine, their] = [titles.normal(one['scope']), titles.normal(other['scope'])]
      if (mine !== '' && their !== '')
        weighing.add(mine === their ? 'scope.equal' : 'scope.other', mine === their ? 0.2 : -0.3, one['scope'], other['scope'])
      return weighing.done()
    },
  }
}
