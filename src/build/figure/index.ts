import type { Builder } from '../builders.ts'
import type { Draft } from '../draft.ts'
import { foldDrafts } from '../fold.ts'
import { runRules } from '../rule.ts'
import { compared } from './compared.ts'
import { counted } from './counted.ts'
import { elided } from './elided.ts'
import { buildLines } from './lined.ts'
import { measured } from './measured.ts'
import { buildTables } from './tabled.ts'

/** Figures: numbers reported as fact. Stands after the types that have a slot for numbers, which it leaves to them. */
export const figures: Builder = {
  type: 'figure',
  run(context) {
    runRules([counted, measured, compared, elided], context, { quiet: true })
    buildTables(context)
    buildLines(context)
    foldDrafts('figure', context, (draft) => `${draft.valueOf('value')} ${draft.valueOf('unit')}`, isSame)
  },
}

/** Told twice near each other: the same number of the same thing. */
function isSame(a: Draft<'figure'>, b: Draft<'figure'>): boolean {
  if (/^(?:countries|countries and regions|people|members|participants|cities|percent|students|[A-Z]{3})$/.test(a.valueOf('unit') ?? 'percent'))
    return false
  const [first = 0] = [...a.sentences]
  return [...b.sentences].some((sentence) => sentence !== first && Math.abs(sentence - first) <= 12)
}
