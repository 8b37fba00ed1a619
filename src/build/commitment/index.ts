import type { Builder } from '../builders.ts'
import { runRules } from '../rule.ts'
import { listed } from './listed.ts'
import { passive } from './passive.ts'
import { peopleSent } from './people-sent.ts'
import { tasked } from './tasked.ts'
import { undertaken } from './undertaken.ts'

export const COMMITMENT_RULES = [undertaken, passive, peopleSent, tasked, listed]

/** What named actors undertake; the same promise told twice in a paragraph is one. */
export const commitments: Builder = {
  type: 'commitment',
  run(context) {
    runRules(COMMITMENT_RULES, context)
    const seen = new Map<string, ReturnType<typeof context.of<'commitment'>>[number]>()
    for (const draft of context.of('commitment')) {
      const key = `${draft.valueOf('actor')}|${draft.valueOf('action')}`
      const before = seen.get(key)
      if (before) before.absorb(draft)
      else seen.set(key, draft)
    }
    context.replace('commitment', [...seen.values()])
  },
}
