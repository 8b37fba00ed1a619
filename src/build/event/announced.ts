import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { partiesUpTo } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { BuildRule } from '../rule.ts'
import { kindOfCue, kindOfHead, kindOfName } from './kind.ts'
import { tellParties } from './people.ts'
import { tellWhen } from './when.ts'
import { tellPlace, tellWhere } from './where.ts'

/** "X invites you to Y on DATE at PLACE", "Save the date: Y, PLACE, DATE", "Join us for Y on DATE": an announcement. */
export const announced: BuildRule = {
  id: 'event/announced',
  version: 1,
  cues: ['announce-event'],
  build(words: CueMention, sentence, context, rule) {
    const date = datesOf(sentence).find((d) => d.from >= words.to && (d.edtf?.length ?? 0) >= 7)
    if (!date) return context.reject(rule, words.from, words.to, 'when is not told')
    const name = nameAfter(words.to, date.from, sentence, context)
    if (!name) return context.reject(rule, words.from, words.to, 'what is announced has no name')
    const draft = context.draft('event', rule, sentence)
    const title = sentence.occasions.find((m) => m.from < name[1] && m.to > name[0])
    const noun = sentence.cues.find((cue) => cue.from >= name[0] && cue.from - name[1] <= 4 && cue.cue.startsWith('occasion.'))
    const kind = kindOfName(sentence, name[0], name[1], name[1]) ?? (title ? kindOfHead(title.head, title.name) : null)
    draft.tell('kind', kind ?? (noun ? kindOfCue(noun.cue) : 'culture'), name)
    draft.tell('name', context.words(name[0], name[1]), name)
    draft.tellStatus('planned', [words.from, words.to])
    if (title?.edition) draft.tell('series', { name: title.base, edition: title.edition }, [title.from, title.to])
    tellParties(draft, 'organizers', partiesUpTo(sentence, words.from, sentence.from, context).slice(-3))
    const people = sentence.persons.filter((m) => !m.inside && m.from >= name[1])
    for (const m of people) if (m.kind === 'person') tellParties(draft, 'participants', [m])
    const stretch = { sentence, at: date.from, from: words.to, to: sentence.to }
    tellWhen(draft, stretch, context, false)
    for (const m of sentence.mentions)
      if (m.kind === 'place' && m.sort !== 'demonym' && !m.inside && m.from >= name[1] && context.low(m.from - 1) === ',') tellPlace(draft, m)
    tellWhere(draft, stretch, context)
    context.keep(draft)
  },
}

/** The capitalized words after the announcement, up to a comma, a preposition of time or the date. */
function nameAfter(from: number, limit: number, sentence: AnnotatedSentence, context: BuildContext): readonly [number, number] | null {
  let i = from
  while (i < limit && /^(?:the|a|an|our|:|for|to|“|"|‘)$/.test(context.low(i))) i++
  const start = i
  let end = i
  const dated = (k: number): boolean => sentence.dates.some((m) => m.from >= k && m.from - k <= 1)
  while (
    i < limit &&
    i < sentence.to &&
    !/^(?:,|at|from|\(|–|—|”|"|’|\.|with|in)$/.test(context.low(i)) &&
    !(context.low(i) === 'on' && dated(i + 1))
  ) {
    i++
    if (context.shape(i - 1) & 1) end = i
  }
  return end - start >= 2 && context.shape(start) & 1 ? [start, end] : null
}
