import type { AnnotatedSentence } from '#model/annotated'
import type { TitleMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import type { Speaker, SpeakerPlace } from './speaker.ts'

const HEAD = /^(?:summit|meeting|conference|forum|session|congress|symposium|seminar|workshop|assembly|gathering|dialogue|retreat)$/

/** How far back the meeting may be named that `the meeting` speaks of, in sentences. */
const BACK = 20
/** Most tokens of `the summit of the leaders of …`. */
const LONGEST = 18

/** `The summit noted …`, `the Third Andean Forum called for …`: those who met there speak by its name. The head stands at token i. */
export function occasionSpeaking(i: number, { sentence, context }: SpeakerPlace): Speaker | null {
  const named = occasionEnding(i + 1, sentence)
  const start = named ? named.from : HEAD.test(context.low(i)) ? i : -1
  if (start < 0) return null
  const from = context.low(start - 1) === 'the' ? start - 1 : start
  if (from === start && !named) return null
  if (!opens(from, sentence, context)) return null
  if (named) return asSpeaker(named.name, [named.from, named.to], 'stated', from, i + 1)
  for (let s = sentence.index; s >= Math.max(0, sentence.index - BACK); s--) {
    const earlier = context.doc.sentences[s]
    const told = earlier && (occasionBefore(from, context.low(i), earlier) ?? describedIn(earlier, context.low(i), context))
    if (told) return { ...asSpeaker(told.name, told.at, 'inferred', from, i + 1), at: [[from, i + 1], told.at] }
  }
  return null
}

/** `The summit of the leaders of …, held in …,`: the words up to token `to`. */
export function describedEnding(to: number, { sentence, context }: SpeakerPlace): Speaker | null {
  const head = opening(sentence, context) + 1
  if (context.low(head - 1) !== 'the' || to - head > LONGEST || !HEAD.test(context.low(head)) || context.low(head + 1) !== 'of') return null
  return asSpeaker(context.words(head, to), [head, to], 'stated', head - 1, to)
}

const asSpeaker = (name: string, at: Tokens, basis: 'stated' | 'inferred', from: number, to: number): Speaker => ({
  name,
  at: [at],
  basis,
  sort: 'body',
  from,
  to,
})

const occasionEnding = (to: number, sentence: AnnotatedSentence): TitleMention | undefined =>
  sentence.occasions.find((m) => m.to === to && m.to - m.from > 1 && !m.inside)

interface Told {
  readonly name: string
  readonly at: Tokens
}
function occasionBefore(limit: number, head: string, sentence: AnnotatedSentence): Told | null {
  const found = sentence.occasions.findLast((m) => !m.inside && m.to <= limit && m.to - m.from > 1 && (m.head === head || head === 'meeting'))
  return found ? { name: found.name, at: [found.from, found.to] } : null
}

/** `The summit of the leaders of …` that opens an earlier sentence. */
function describedIn(sentence: AnnotatedSentence, head: string, context: BuildContext): Told | null {
  const at = opening(sentence, context) + 1
  if (context.low(at - 1) !== 'the' || !HEAD.test(context.low(at)) || context.low(at + 1) !== 'of') return null
  if (head !== 'meeting' && context.low(at) !== head) return null
  for (let to = at + 2; to < Math.min(sentence.to, at + LONGEST); to++)
    if (context.form(to) === ',' || sentence.cues.some((cue) => cue.from === to && cue.form === 'finite' && !/^\p{L}+s$/u.test(context.form(to))))
      return { name: context.words(at, to), at: [at, to] }
  return null
}

/** Where the sentence begins, over a dateline: `Lima, 3 May (ANP) – The summit`. */
function opening({ from, to }: AnnotatedSentence, context: BuildContext): number {
  for (let i = from + 1; i < Math.min(to, from + 14); i++) if (/^(?:[–—-]|--)$/.test(context.form(i)) && context.form(i + 1) === 'The') return i + 1
  return from
}

/** At the head of the sentence or of a clause. */
const opens = (from: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  from <= sentence.from || /^(?:,|;|and|but|while|that)$/.test(context.low(from - 1))

/** Verbs with which a report tells what a meeting was about, not what it held. */
export const SHOWS =
  /^(?:highlight|underscor|spotlight|underlin|introduc|describ|illustrat|celebrat|reflect|shar|express|outlin|explain|valu|recogni[sz]|discuss|recall|encourag|support|show|announc|report|introduc|conclud)/
