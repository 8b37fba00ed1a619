import type { Builder } from '../builders.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

/** Sentences that count as one passage when an office is told again. */
const PASSAGE = 60

/** One post for each person and office that a passage tells, from what the names step read (`PersonMention.posts`). */
export const posts: Builder = {
  type: 'post',
  run(context: BuildContext) {
    const seen = new Map<string, { draft: Draft<'post'>; sentence: number }>()
    for (const sentence of context.doc.sentences)
      for (const person of sentence.mentions) {
        if (person.kind !== 'person') continue
        for (const post of person.posts) {
          const key = `${person.name}|${post.title.toLowerCase()}|${post.former}`
          const draft = context.draft('post', 'post@1', sentence)
          draft.tell('person', person.name, [person.from, person.to])
          draft.tell('title', post.title, [post.titleFrom, post.titleTo], 'stated', post.rule)
          if (post.organization !== null)
            draft.tell('organization', post.organization, [post.organizationFrom, post.organizationTo], 'stated', post.rule)
          draft.tell('former', post.former, [post.titleFrom, post.titleTo], 'stated', post.rule)
          const before = seen.get(key)
          if (before && sentence.index - before.sentence <= PASSAGE && agree(before.draft.valueOf('organization'), post.organization)) {
            before.draft.absorb(draft)
            before.sentence = sentence.index
            continue
          }
          seen.set(key, { draft, sentence: sentence.index })
          context.keep(draft)
        }
      }
  },
}

/** An office told without its body is the one told with it. */
const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b
