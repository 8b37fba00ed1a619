import type { QuotationMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft, Tokens } from '../draft.ts'
import { quotationsOf } from './extent.ts'
import { tellOccasion } from './occasion.ts'
import type { Saying } from './saying.ts'
import { SPEECH } from './speech.ts'
import { tellSpeechSetting } from './speech-setting.ts'

/** One statement from the sayings of one speaker in one paragraph, in text order. */
export function statementOf(group: readonly Saying[], context: BuildContext): Draft<'statement'> {
  const first = group[0] as Saying
  const lead = group.find((saying) => saying.speaker.basis === 'stated') ?? first
  const draft = context.draft('statement', lead.rule, first.sentence)
  for (const saying of group) draft.sentences.add(saying.sentence.index)
  const segments = merged(group.flatMap((saying) => saying.segments))
  draft.tell('speaker', lead.speaker.name, lead.speaker.at, lead.speaker.basis)
  draft.tell('mode', quotedShare(group, segments) >= 0.5 ? 'quote' : 'report', [lead.verb])
  draft.tell('text', textOf(segments, context), segments)
  const told = group.find((saying) => saying.verb[0] >= saying.sentence.from && saying.verb[0] < saying.sentence.to) ?? first
  tellOccasion(draft, told.sentence, told.verb[0], segments, context, lead.speaker.sort === 'person' && lead.rule !== SPEECH)
  if (lead.rule === SPEECH) tellSpeechSetting(draft, told.sentence, told.verb[0], first.sentence.index, context)
  return draft
}

/** Stretches that follow each other directly, or with only a full stop between, are one. */
function merged(segments: readonly Tokens[]): Tokens[] {
  const joined: Tokens[] = []
  for (const [from, to] of [...segments].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && from < last[1]) joined[joined.length - 1] = [last[0], Math.max(to, last[1])]
    else if (last && from - last[1] <= 1) joined[joined.length - 1] = [last[0], to]
    else joined.push([from, to])
  }
  return joined
}

const textOf = (segments: readonly Tokens[], context: BuildContext): string => segments.map(([from, to]) => context.words(from, to)).join(' … ')

/** The share of the words said that stands in quotation marks. */
function quotedShare(group: readonly Saying[], segments: readonly Tokens[]): number {
  let quoted = 0
  let all = 0
  const quotations = [...new Set(group.map((saying) => saying.sentence))].flatMap(quotationsOf)
  if (quotations.length === 0) return 0
  for (const [from, to] of segments) {
    all += to - from
    for (let i = from; i < to; i++) if (stands(i, quotations)) quoted++
  }
  return all === 0 ? 0 : quoted / all
}

function stands(i: number, quotations: readonly QuotationMention[]): boolean {
  for (const { from, to } of quotations) if (i >= from && i < to) return true
  return false
}
