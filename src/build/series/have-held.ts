import type { CueMention } from '#model/mention'
import { datesOf } from '../clause/when.ts'
import type { BuildRule } from '../rule.ts'

/** "They have held the A Forum and the B Meeting": undated, in the perfect: it is said that the series exists. */
export const haveHeld: BuildRule = {
  id: 'series/have-held',
  version: 1,
  cues: ['hold'],
  build(verb: CueMention, sentence, context, rule) {
    const perfect = [1, 2, 3].some((k) => /^(?:has|have)$/.test(context.low(verb.from - k)))
    if (datesOf(sentence).length || verb.form === 'participle') return
    const titles = sentence.occasions.filter((m) => !m.inside && m.from >= verb.to)
    if (!perfect && (titles.length < 3 || context.setting(sentence).date)) return
    let end = verb.to
    for (const title of titles) {
      if (title.from - end > 8) break
      end = title.to
      if (title.to - title.from < 2 || title.edition !== null) continue
      context.keep(context.draft('series', rule, sentence).tell('name', title.base, [title.from, title.to]))
    }
  },
}
