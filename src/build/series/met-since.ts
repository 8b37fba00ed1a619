import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'

const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 }

/** "The Commission was set up in 2018 and has since met twice": since when, and how often. */
export const metSince: BuildRule = {
  id: 'series/met-since',
  version: 1,
  cues: ['sat-since'],
  build(cue: CueMention, sentence, context, rule) {
    const times = timesAt(cue.to, sentence, context)
    const name = sentence.mentions.find(
      (m) => (m.kind === 'organization' || m.kind === 'occasion') && !m.inside && m.from - sentence.from <= 2 && m.to <= cue.from,
    )
    if (times === 0 || (name?.kind !== 'organization' && name?.kind !== 'occasion')) return
    const draft = context.draft('series', rule, sentence)
    draft.tell('name', name.name, [name.from, name.to])
    const since = sentence.dates.find((m): m is DateMention => m.edtf !== null && m.to <= cue.from)
    if (since?.edtf) draft.tell('since', since.edtf, [since.from, since.to], since.inferred ? 'inferred' : 'stated')
    draft.tell('editions', times, [cue.from, cue.to + 1])
    context.keep(draft)
  },
}

function timesAt(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  const word = TIMES[context.low(at)]
  if (word !== undefined) return word
  const count = sentence.quantities.find((m) => m.from === at && context.low(m.to - 1) === 'times')
  return count && Number.isInteger(count.value) ? (count.value as number) : 0
}
