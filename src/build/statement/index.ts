import type { Builder } from '../builders.ts'
import type { Draft } from '../draft.ts'
import { statementOf } from './join.ts'
import { Paragraphs } from './paragraphs.ts'
import { spreadOccasions } from './same-occasion.ts'

/** What named speakers said; the sentences of one speaker in a paragraph are one statement. */
export const statements: Builder = {
  type: 'statement',
  run(context) {
    const paragraphs = new Paragraphs(context)
    const drafts: Draft<'statement'>[] = []
    for (let unit = 0; unit < context.doc.sentencesOfUnit.length; unit++)
      for (const group of paragraphs.groupsIn(unit)) drafts.push(statementOf(group, context))
    spreadOccasions(drafts, context)
    for (const draft of drafts) context.keep(draft)
  },
}
