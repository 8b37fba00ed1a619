import type { AnnotatedSentence } from '#model/annotated'
import type { TitleMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { statesOfWord } from '../joined-states.ts'
import { ending } from './described.ts'

const HEADS = /^(?:agreement|treaty|accord|protocol|convention|pact|memorandum|declaration|communiqué|communique)$/
/** Words between the states and the head: `the Franco-Malian cultural agreement`. */
const REACH = 4

/** `the Sino-Kenyan agreement on trade`: a document that is told by the states whose it is, where nothing is done with it. */
export function ofTwoStates(sentence: AnnotatedSentence, context: BuildContext): TitleMention[] {
  const found: TitleMention[] = []
  for (const cue of sentence.cues) {
    if (cue.cue !== 'instrument') continue
    const head = cue.to - 1
    if (!HEADS.test(context.low(head)) || sentence.instruments.some((m) => m.from <= head && m.to > head)) continue
    for (let i = head - 1; i >= Math.max(sentence.from, head - REACH); i--) {
      if (/^[,;:.()]$|^(?:and|or|of|to|with|in|on|for|the|a|an)$/.test(context.low(i))) break
      if (!/\p{L}[-–‑]\p{Lu}/u.test(context.form(i)) || !statesOfWord(context.form(i), context)) continue
      const to = ending(head, context.low(head), sentence, context)
      const name = context.words(i, to)
      const rule = 'instrument/described@3'
      found.push({ kind: 'instrument', from: i, to, name, head: context.low(head), edition: null, base: name, acronym: null, rule })
      break
    }
  }
  return found
}
