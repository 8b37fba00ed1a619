import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { isAhead } from '../ahead.ts'
import { partiesFrom } from '../clause/parties.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { kindOfCue, kindOfHead, kindOfName } from './kind.ts'
import { tellParties } from './people.ts'
import { tellPlace } from './where.ts'

/** How many sentences before and behind the day the other lines of a block, and its heading, stand. */
const REACH = 5
const WHERE = /^(?:venue|place|location|where|venues)$/
const HOSTS = /^(?:organi[sz]ers?|hosts?|by|convenors?)$/
const GUESTS = /^(?:speakers?|participants?|guests?|lecturers?|panellists?|panelists?|moderators?|artists?|performers?)$/

/** A field of a block: the label's token, and the words behind its colon, [from, to). */
export interface Field {
  readonly label: string
  readonly sentence: AnnotatedSentence
  readonly from: number
  readonly to: number
}

/** "Date: 4 May 2019 / Venue: City Library, Accra / Organizers: …" under the name of an occasion. */
export const labelledBlock: BuildRule = {
  id: 'event/labelled-block',
  version: 1,
  cues: ['label-when'],
  build(label: CueMention, sentence, context, rule) {
    if (context.low(label.to) !== ':' || !(context.shape(label.from) & 1)) return
    const date = datesOf(sentence).find((m) => m.from > label.to && m.from - label.to <= 3)
    if (!date || (date.edtf?.length ?? 0) < 7) return
    const draft = context.draft('event', rule, sentence)
    if (!tellName(draft, sentence, context)) return context.reject(rule, label.from, label.to, 'no occasion is named over it')
    draft.tell('date', date.edtf as string, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
    draft.tellStatus(isAhead(date.edtf as string, context) ? 'planned' : 'held', [label.from, label.to])
    for (const field of fieldsAround(sentence, context)) tellField(draft, field, context)
    if (draft.valuesOf('places').length + draft.valuesOf('organizers').length + draft.valuesOf('participants').length === 0)
      return context.reject(rule, label.from, label.to, 'only a date is told')
    context.keep(draft)
  },
}

/** The occasion that a line right above names. */
export function tellName(draft: Draft<'event'>, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let back = 0; back <= REACH; back++) {
    const line = context.doc.sentences[sentence.index - back]
    if (!line) return false
    const title = line.occasions.find((m) => !m.inside && m.to - m.from > 1)
    const noun = line.cues.find((cue) => cue.cue.startsWith('occasion.') && (context.shape(cue.from) & 1) !== 0)
    if (title) {
      draft.tell('kind', kindOfName(line, title.from, title.to, title.to) ?? kindOfHead(title.head, title.name) ?? 'conference', [
        title.from,
        title.to,
      ])
      draft.tell('name', title.name, [title.from, title.to])
      if (title.edition !== null) draft.tell('series', { name: title.base, edition: title.edition }, [title.from, title.to])
    } else if (noun) draft.tell('kind', kindOfCue(noun.cue), [noun.from, noun.to])
    else continue
    draft.sentences.add(line.index)
    return true
  }
  return false
}

/** The fields that stand around a day: a label with a capital at the start of a line, or behind another field. */
function fieldsAround(sentence: AnnotatedSentence, context: BuildContext): Field[] {
  const fields: Field[] = []
  for (let k = Math.max(0, sentence.index - REACH); k <= sentence.index + REACH; k++) {
    const line = context.doc.sentences[k]
    if (!line || Math.abs(line.unit - sentence.unit) > REACH) continue
    let open: number | null = null
    for (let i = line.from; i < line.to; i++) {
      if (context.low(i + 1) !== ':' || !(context.shape(i) & 1)) continue
      if (open !== null) fields.push({ label: context.low(open), sentence: line, from: open + 2, to: i })
      open = i
    }
    if (open !== null && line.to - open < 60) fields.push({ label: context.low(open), sentence: line, from: open + 2, to: line.to })
  }
  return fields
}

export function tellField(draft: Draft<'event'>, { label, sentence, from, to }: Field, context: BuildContext): void {
  const told = draft.claims.length
  if (WHERE.test(label)) {
    for (const m of sentence.mentions) {
      if (m.inside || m.from < from || m.to > to) continue
      if (m.kind === 'place' && m.sort !== 'demonym') tellPlace(draft, m)
      if (m.kind === 'organization' && !m.generic) draft.tell('places', { name: m.name, country: m.country }, [m.from, m.to])
    }
  } else if (HOSTS.test(label)) tellParties(draft, 'organizers', partiesFrom(sentence, from, to, context))
  else if (GUESTS.test(label)) tellParties(draft, 'participants', partiesFrom(sentence, from, to, context))
  if (draft.claims.length > told) draft.sentences.add(sentence.index)
}
