import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { ownBody } from '../own-body.ts'
import { sidesOf } from './couple.ts'
import { governing } from './instrument.ts'
import type { Speaker, SpeakerPlace } from './speaker.ts'

/** Those whom a document calls `we`: `We, the Ministers of Health of A, B and C, met …`. */
interface Selves {
  readonly sentence: number
  readonly name: Tokens
}

/** A document shorter than this (UTF-16 units) has one `we` throughout. */
const ONE_VOICE = 25_000

/** Who says `we` at a token: those who name themselves, the sides of the document, who spoke before, the publisher; in a letter the body for which its sender writes. */
export function speakerOfWe(place: SpeakerPlace, at: { from: number; to: number }): Speaker | null {
  const { context, sentence } = place
  if (sentence.quotations.some((m) => m.from <= at.from && m.to > at.from)) return null
  const selves = selvesBefore(sentence, context)
  if (selves)
    return {
      name: context.words(...selves.name),
      at: [[at.from, at.to], selves.name],
      basis: 'inferred',
      sort: 'sides',
      ...at,
    }
  const instrument = governing(sentence, context)
  if (instrument && instrument.parties.length > 1) return sidesOf(instrument.parties, at)
  const before = place.inUnit.at(-1)
  if (before && before.speaker.sort !== 'person') return { ...before.speaker, ...at, at: [[at.from, at.to], ...before.speaker.at], basis: 'inferred' }
  const { facts, format } = context.doc.document
  const own = format === 'eml' ? ownBody(context) : null
  if (own) return { name: own.name, at: [[at.from, at.to], own.at], basis: 'inferred', sort: 'body', publisher: true, ...at }
  const { publisher } = facts
  return publisher && context.doc.document.text.length < ONE_VOICE
    ? { name: publisher, at: [[at.from, at.to]], basis: 'inferred', sort: 'body', publisher: true, ...at }
    : null
}

const memo = new WeakMap<BuildContext, Selves[]>()

function selvesBefore(sentence: AnnotatedSentence, context: BuildContext): Selves | null {
  let all = memo.get(context)
  if (!all) {
    all = context.doc.sentences.flatMap((s) => selvesIn(s, context) ?? [])
    memo.set(context, all)
  }
  const { document, sentences } = context.doc
  const section = (unit: number): number => document.units[unit]?.section ?? -1
  return (
    all.findLast(
      (self) =>
        self.sentence <= sentence.index &&
        (document.text.length < ONE_VOICE || section(sentences[self.sentence]?.unit ?? -1) === section(sentence.unit)),
    ) ?? null
  )
}

/** `We, the …,`: the name ends at the comma that a verb or `together with` follows. */
function selvesIn(sentence: AnnotatedSentence, context: BuildContext): Selves | null {
  let start = sentence.from
  while (start < sentence.from + 3 && !/^\p{L}/u.test(context.form(start))) start++
  if (context.low(start) !== 'we' || context.form(start + 1) !== ',') return null
  const from = context.low(start + 2) === 'the' ? start + 3 : start + 2
  let to = from
  for (; to < sentence.to; to++) {
    if (context.form(to) === '.' || BEGINS.test(context.low(to))) break
    if (context.form(to) === ',' && !/^\p{Lu}/u.test(context.form(to + 1)) && !/^(?:and|the|as)$/.test(context.low(to + 1))) break
  }
  while (to > from && context.form(to - 1) === ',') to--
  return to - from >= 2 && to < sentence.to ? { sentence: sentence.index, name: [from, to] } : null
}

/** The verbs with which those who name themselves go on. */
const BEGINS =
  /^(?:met|gathered|convened|assembled|meeting|having|came|held|recall|recalling|reaffirm|welcome|commit|adopt|declare|are|have|hereby|express|agree|acknowledge|recogni[sz]e|note|underline|stress|join|call|condemn|will|on)$/
