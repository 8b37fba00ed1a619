import type { Builder } from '../builders.ts'
import type { Draft } from '../draft.ts'
import { runRules } from '../rule.ts'
import { ToldIndex } from '../told.ts'
import { builtWith } from './built-with.ts'
import { funded } from './funded.ts'
import { gave } from './gave.ts'
import { gift } from './gift.ts'
import { lend, toldBelow } from './headline.ts'
import { helped } from './helped.ts'
import { onlyGeneral, tellItemized } from './itemized.ts'
import { paid } from './paid.ts'
import { received } from './received.ts'
import { isToldAgain, tellAgain } from './told-again.ts'

/** How far apart, in sentences, two tellings of one gift may stand. */
const REACH = 10

/** Contributions: things given, by whom and to whom. */
export const contributions: Builder = {
  type: 'contribution',
  run(context) {
    runRules([gave, gift, received, funded, builtWith, paid, helped], context)
    for (const draft of context.of('contribution')) tellItemized(draft, context)
    const kept: Draft<'contribution'>[] = []
    const open = new ToldIndex()
    for (const draft of context.of('contribution')) {
      const story = toldBelow(draft, context)
      if (story) lend(draft, story, context)
      if (story || onlyGeneral(draft, context)) continue
      const near = open.within(draft.sentences.first - REACH, draft.sentences.last + REACH) as Draft<'contribution'>[]
      const same = near.find((other) => isSame(other, draft))
      const again = same ? undefined : near.findLast((other) => isToldAgain(other, draft, context))
      if (same) same.absorb(draft)
      else if (again) tellAgain(again, draft)
      else {
        kept.push(draft)
        open.keep(draft)
      }
    }
    context.replace('contribution', kept)
  },
}

/** Told twice near each other: one item in common, and no two different givers. */
function isSame(a: Draft<'contribution'>, b: Draft<'contribution'>): boolean {
  const [first = 0] = [...a.sentences]
  if (![...b.sentences].some((sentence) => Math.abs(sentence - first) <= REACH)) return false
  const items = new Set(a.valuesOf('items').map((item) => `${item.value} ${item.unit?.toLowerCase()}`))
  if (!b.valuesOf('items').some((item) => items.has(`${item.value} ${item.unit?.toLowerCase()}`))) return false
  const [x, y] = [a.valuesOf('donors'), b.valuesOf('donors')]
  return x.length === 0 || y.length === 0 || x.some((name) => y.includes(name))
}
