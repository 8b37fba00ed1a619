import type { CueMention } from '#model/mention'
import type { BuildRule } from '../rule.ts'

/** "It was the first time that the Arts Week was held in Italy": it is held elsewhere at other times. */
export const firstTime: BuildRule = {
  id: 'series/first-time',
  version: 1,
  cues: ['first-time'],
  build(cue: CueMention, sentence, context, rule) {
    const title = sentence.occasions.find((m) => !m.inside && m.to - m.from > 1 && m.from >= cue.to && m.from - cue.to <= 5)
    if (!title || title.edition !== null) return
    let i = title.to
    while (/^(?:was|is|were|has|have|had|been|being|will|be|ever)$/.test(context.low(i))) i++
    if (i === title.to || !/^(?:held|staged|organised|organized|hosted|taking|convened|celebrated|presented)$/.test(context.low(i))) return
    let quoted = title.from
    for (let k = cue.to; k < title.from; k++) if (/^["“]$/.test(context.form(k))) quoted = Math.min(quoted, k)
    context.keep(
      context.draft('series', rule, sentence).tell('name', quoted < title.from ? context.words(quoted, title.to) : title.base, [quoted, title.to]),
    )
  },
}
