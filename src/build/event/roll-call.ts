import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention, PlaceMention } from '#model/mention'
import { partiesOf } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { tellParties } from './people.ts'
import { tellPlace } from './where.ts'

/** How many sentences before the list of those present may give date and place. */
const HEADER = 8

/** The head of minutes: "Present: A, B", "Chair: C", "Invited: D", under a line with date and place. */
export const rollCall: BuildRule = {
  id: 'event/roll-call',
  version: 1,
  cues: ['roll-call'],
  build(label: CueMention, sentence, context, rule) {
    if (context.low(label.to) !== ':') return
    const next = sentence.cues.find((cue) => /^roll-call/.test(cue.cue) && cue.from > label.to && context.low(cue.to) === ':')
    const limit = next?.from ?? sentence.to
    const people = partiesOf(sentence, context).filter((party) => party.kind === 'person' && party.from > label.to && party.to <= limit)
    if (people.length === 0) return
    const open = context.near('event', sentence.index - HEADER, sentence.index).findLast((draft) => draft.rule === rule)
    if (open) {
      open.sentences.add(sentence.index)
      tellParties(open, 'participants', people)
      return
    }
    const draft = context.draft('event', rule, sentence)
    draft.tell('kind', 'meeting', [label.from, label.to])
    tellParties(draft, 'participants', people)
    if (!tellHeader(draft, sentence, context)) return context.reject(rule, label.from, label.to, 'no date heads the list of those present')
    context.keep(draft)
  },
}

/** Date, places and body from the line, at most eight sentences before, that has a full date. */
function tellHeader(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let back = 0; back <= HEADER; back++) {
    const line = context.doc.sentences[sentence.index - back]
    if (!line) return false
    const date = datesOf(line).find((d): d is DateMention => (d.edtf?.length ?? 0) >= 10)
    if (!date?.edtf) continue
    draft.sentences.add(line.index)
    draft.tell('date', date.edtf, [date.from, date.to])
    for (const m of line.mentions)
      if (m.kind === 'place' && (m.sort === 'city' || m.sort === 'venue') && !m.inside && Math.abs(m.from - date.from) <= 12)
        tellPlace(draft, m as PlaceMention)
    for (const m of line.mentions)
      if (m.kind === 'organization' && !m.generic && !m.inside && m.to <= date.from) {
        tellParties(draft, 'organizers', [m])
        break
      }
    return true
  }
  return false
}
