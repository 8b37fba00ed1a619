import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, Mention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { twoStates } from '../the-two.ts'
import { kindOfCue } from './kind.ts'
import { toldAsEdition } from './next-edition.ts'
import { tellParties } from './people.ts'
import { segmentAround } from './stretch.ts'
import { tellWhen } from './when.ts'
import { tellWhere } from './where.ts'

/** How many sentences before may tell the round that the next one follows. */
const REACH = 14
const VERBS: ReadonlySet<string> = new Set(['hold', 'held', 'meet', 'open'])

/** "agreed to hold the next round in Lima", "the next AMCA will be hosted by Laos in 2020": what is to come of a series told before. */
export const nextRound: BuildRule = {
  id: 'event/next-round',
  version: 1,
  cues: ['editions', 'talks-noun', 'occasion.conference', 'occasion.meeting'],
  mentions: ['occasion', 'organization'],
  build(at, sentence, context, rule) {
    const lead = leadOf(at, context)
    if (lead < 0 || toldAsEdition(sentence, context) || isNamed(at, sentence)) return
    const verb = verbNear(lead, at.to, sentence)
    if (!verb) return context.reject(rule, at.from, at.to, 'no verb says that it will take place')
    const before = seriesBefore(sentence, context)
    const own = ownName(at, sentence, context)
    if (!before && !own) return context.reject(rule, at.from, at.to, 'no series is named before')
    const draft = context.draft('event', rule, sentence)
    const kind = before?.valueOf('kind')
    draft.tell('kind', kind && kind !== 'visit' ? kind : at.kind === 'cue' ? kindOfCue(at.cue === 'editions' ? 'talks-noun' : at.cue) : 'meeting', [
      at.from,
      at.to,
    ])
    draft.tellStatus('planned', [lead, at.to])
    if (at.kind !== 'cue' && own) draft.tell('name', own[2], [own[0], own[1]])
    const series = own?.[2] ?? before?.valueOf('series')?.name
    if (series) draft.tell('series', { name: series, edition: null }, own ? [own[0], own[1]] : [at.from, at.to])
    const clause = clauseOf(verb, sentence, context)
    tellParties(draft, 'organizers', clause.passive ? clause.by : [])
    const stretch = segmentAround(sentence, at.to, context)
    tellWhen(draft, stretch, context, false)
    tellWhere(draft, stretch, context, false)
    if (draft.valuesOf('places').length === 0 && !isDated(draft, sentence))
      return context.reject(rule, at.from, at.to, 'neither when nor where is told')
    if (before?.valueOf('kind') === 'meeting')
      for (const state of twoStates(sentence, context)) draft.tell('participants', state.name, [at.from, at.to], 'inferred')
    context.keep(draft)
  },
}

/** The verb that says of [from, to) that it will take place. */
const verbNear = (from: number, to: number, sentence: AnnotatedSentence): CueMention | undefined =>
  sentence.cues.find((cue) => VERBS.has(cue.cue) && cue.form !== 'noun' && (cue.to <= from ? from - cue.to <= 3 : cue.from - to <= 24))

/** `the next High Level Dialogue`: a name that `named-occasion` reads. */
const isNamed = (at: CueMention | Mention, sentence: AnnotatedSentence): boolean =>
  sentence.occasions.some((m) => !m.inside && m.to - m.from > 1 && m.from <= at.from && m.to >= at.to)

/** `next` right before the noun, or two words before it (`the next ministerial meeting`); -1 where it is not there. */
function leadOf(at: CueMention | Mention, context: BuildContext): number {
  const most = at.kind === 'cue' ? 3 : 1
  for (let k = 1; k <= most; k++) {
    const low = context.low(at.from - k)
    if (low === 'next') return at.from - k
    if (k === most || !/^[\p{L}-]+$/u.test(low) || /^(?:of|the|in|on|at|and|for|to|a)$/.test(low)) return -1
  }
  return -1
}

/** `the next AMCA`, `the next session of the Joint Commission`: the name that the words themselves give. */
function ownName(at: CueMention | Mention, sentence: AnnotatedSentence, context: BuildContext): readonly [number, number, string] | null {
  if (at.kind === 'occasion' || at.kind === 'organization') return [at.from, at.to, at.name]
  if (context.low(at.to) !== 'of') return null
  const start = context.low(at.to + 1) === 'the' ? at.to + 2 : at.to + 1
  const body = sentence.mentions.find((m) => (m.kind === 'organization' || m.kind === 'occasion') && !m.inside && m.from === start)
  return body && (body.kind === 'organization' || body.kind === 'occasion') ? [body.from, body.to, body.name] : null
}

/** The last event told before, in the same section, that is one of a series. */
function seriesBefore(sentence: AnnotatedSentence, context: BuildContext): Draft<'event'> | undefined {
  const { units } = context.doc.document
  const section = units[sentence.unit]?.section
  return context.near('event', sentence.index - REACH, sentence.index).findLast((event) => {
    const { last } = event.sentences
    return event.valueOf('series') !== null && event.status !== 'planned' && units[context.doc.sentences[last]?.unit ?? -1]?.section === section
  })
}

/** The day or year stands in the sentence itself. */
const isDated = (draft: Draft<'event'>, sentence: AnnotatedSentence): boolean =>
  draft.valueOf('date') !== null && datesOf(sentence).some((date) => date.edtf === draft.valueOf('date'))
