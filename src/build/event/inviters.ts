import type { AnnotatedSentence } from '#model/annotated'
import { openListFrom } from '../clause/open-list.ts'
import { beforeName } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { tellParties } from './people.ts'

/** "at the invitation of A, B and C": those who invited are the organizers; with no `and`, only the first of them. */
export function tellInviters(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): void {
  for (const cue of sentence.cues) {
    if (cue.cue !== 'invitation') continue
    const inviters = openListFrom(sentence, cue.to, sentence.to, context)
    const last = inviters.at(-1)
    const before = last ? beforeName(context, last.kind === 'place' ? last.from : last.outerFrom) : -1
    const joined = /^(?:and|&|well)$/.test(context.low(before)) || (last !== undefined && context.low(beforeName(context, last.from)) === 'and')
    tellParties(draft, 'organizers', joined ? inviters : inviters.slice(0, 1))
  }
}
