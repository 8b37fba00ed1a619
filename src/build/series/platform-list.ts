import type { BuildRule } from '../rule.ts'

/** "platforms such as the A Forum, the B Expo and the C Week": each named occasion is spoken of as a series. */
export const platformList: BuildRule = {
  id: 'series/platform-list',
  version: 1,
  cues: ['platform'],
  build(at, sentence, context, rule) {
    let end = at.to
    const titles = sentence.occasions.filter((m) => !m.inside && m.from >= at.from)
    for (const title of titles) {
      if (title.from - end > 6) break
      end = title.to
      if (title.edition !== null) continue
      const draft = context.draft('series', rule, sentence)
      draft.tell('name', title.base, [title.from, title.to])
      context.keep(draft)
    }
  },
}
