import type { Builder } from '../builders.ts'
import type { Draft } from '../draft.ts'
import { runRules } from '../rule.ts'
import { editionsHeld } from './editions-held.ts'
import { haveHeld } from './have-held.ts'
import { platformList } from './platform-list.ts'
import { recurring } from './recurring.ts'

export const SERIES_RULES = [editionsHeld, recurring, platformList, haveHeld]

export const series: Builder = {
  type: 'series',
  run(context) {
    runRules(SERIES_RULES, context)
    const kept: Draft<'series'>[] = []
    for (const draft of context.of('series')) {
      const name = plain(draft.valueOf('name') ?? '')
      const same = kept.findLast((other) => plain(other.valueOf('name') ?? '') === name)
      if (same) same.absorb(draft)
      else kept.push(draft)
    }
    context.replace('series', kept)
  },
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
