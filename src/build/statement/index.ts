import type { AnnotatedSentence } from '#model/annotated'
import type { Builder } from '../builders.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { announcedBy, announcer } from './announced.ts'
import { attributed, leftOpen, opensWithMark, quotedThroughout, unmarked } from './attribution.ts'
import { quotationsOf } from './extent.ts'
import { statementOf } from './join.ts'
import { labelledSpeech } from './labelled.ts'
import { listOpener } from './list-of-side.ts'
import { speaksForOwnState } from './own-state.ts'
import { spreadOccasions } from './same-occasion.ts'
import { goingOnWith, type Saying, sayingsIn } from './saying.ts'
import { insideQuotation, quotedPart, sayingsOf } from './sayings.ts'
import { signedOff } from './signed-off.ts'
import { speechOf } from './speech.ts'

/** What named speakers said; the sentences of one speaker in a paragraph are one statement. */
export const statements: Builder = {
  type: 'statement',
  run(context) {
    const { sentences, sentencesOfUnit, document } = context.doc
    const drafts: Draft<'statement'>[] = []
    const said = sayingsIn(context)
    const signed = signedOff(context)
    const speech = speechOf(context)
    const labels = labelledSpeech(context)
    let held: AnnotatedSentence[][] = []
    let announced: Saying | null = null
    sentencesOfUnit.forEach(([first, last], unit) => {
      const kind = document.units[unit]?.kind
      const before = announced
      announced = kind === 'paragraph' || kind === 'heading' ? announcer(sentences[last - 1], context, said) : null
      if (kind === undefined || SILENT.has(kind)) return
      const here = sentences.slice(first, last)
      const groups = signed.get(unit)?.slice() ?? groupsOf(here, context, document.text.length < ONE_VOICE ? said : [])
      const spoken = speech.get(unit)
      if (spoken) {
        const others = groups.filter(([one]) => one?.speaker.sort === 'person' && one.speaker.name !== spoken[0]?.speaker.name)
        groups.splice(0, groups.length, spoken, ...others)
      }
      const label = spoken ? undefined : labels.get(unit)
      if (label) groups.splice(0, groups.length, label)
      if (before && groups.length === 0) groups.push(...announcedBy(before, here, context))
      const quoted = groups.length === 0 ? quotedThroughout(here, context) : null
      if (quoted) {
        const goes = held.length === 0 ? goingOn(here, said.at(-1), quoted.open, context) : []
        if (goes.length) groups.push(goes)
        else held.push(here)
      } else {
        const told = heldBefore(held, here, groups[0]?.[0], context)
        groups.unshift(...(told.length ? told : heldAfter(held, said.at(-1), context)))
        held = []
      }
      const opened = groups.length === 0 ? listOpener(sentences[last - 1], context) : null
      if (opened) groups.push([opened])
      const list = listAfter(groups.at(-1), unit, context)
      if (list.length) groups.at(-1)?.push(...list)
      for (const group of groups) {
        said.push(...group)
        drafts.push(statementOf(group, context))
      }
    })
    spreadOccasions(drafts, context)
    for (const draft of drafts) context.keep(draft)
  },
}

const SILENT = new Set(['heading', 'footnote', 'running-head', 'furniture', 'page-number', 'caption'])
/** In a document shorter than this (UTF-16 units) `we` is the same throughout. */
const ONE_VOICE = 25_000

/** Paragraphs of a quotation that goes on in this one, where its speaker is told. */
function heldBefore(
  held: readonly AnnotatedSentence[][],
  here: readonly AnnotatedSentence[],
  first: Saying | undefined,
  context: BuildContext,
): Saying[][] {
  const [opening, last] = [here[0], held.at(-1)]
  if (!first || !opening || !last || first.sentence !== opening || !opensWithMark(opening, context)) return []
  if (opening.unit - (last[0]?.unit ?? -1) !== 1 || !quotedThroughout(last, context)?.open) return []
  return held.map((unit) => unit.map((sentence): Saying => goingOnWith(first, [unmarked(sentence, context)], sentence)))
}

/** Paragraphs of quotation that nobody is told of behind: those of the person quoted right before them. */
function heldAfter(held: readonly AnnotatedSentence[][], last: Saying | undefined, context: BuildContext): Saying[][] {
  const opening = held[0]?.[0]
  if (!last || !opening || opening.unit - last.sentence.unit !== 1) return []
  if (last.speaker.sort !== 'person' || quotationsOf(last.sentence).length === 0) return []
  return held.map((unit) => unit.map((sentence): Saying => goingOnWith(last, [unmarked(sentence, context)], sentence)))
}

/** A paragraph of nothing but quotation, right after words of a person or a quotation that was left open. */
function goingOn(here: readonly AnnotatedSentence[], last: Saying | undefined, open: boolean, context: BuildContext): Saying[] {
  if (!last || !here[0] || here[0].unit - last.sentence.unit !== 1) return []
  if (!leftOpen(last.sentence, context) && (open || last.speaker.sort !== 'person')) return []
  return here.map((sentence): Saying => goingOnWith(last, [unmarked(sentence, context)], sentence))
}

/** The items of a list that an attribution opens: `The ministers agreed on the following:`. */
function listAfter(group: readonly Saying[] | undefined, unit: number, context: BuildContext): Saying[] {
  const last = group?.at(-1)
  if (!last || last.sentence.unit !== unit || context.form(last.sentence.to - 1) !== ':') return []
  const { sentences, sentencesOfUnit, document } = context.doc
  const items: Saying[] = []
  for (let u = unit + 1; document.units[u]?.kind === 'list-item'; u++) {
    const [first = 0, end = 0] = sentencesOfUnit[u] ?? []
    for (const sentence of sentences.slice(first, end)) items.push(goingOnWith(last, [[sentence.from, sentence.to]], sentence))
  }
  return items
}

/** The sayings of one paragraph, joined where one speaker goes on. */
function groupsOf(sentences: readonly AnnotatedSentence[], context: BuildContext, inDocument: readonly Saying[]): Saying[][] {
  const groups: Saying[][] = []
  const inUnit: Saying[] = []
  let pending: AnnotatedSentence[] = []
  for (const sentence of sentences) {
    const last = groups.at(-1)?.at(-1)
    const follows = last !== undefined && last.sentence.index >= sentence.index - 1
    if (follows && insideQuotation(sentence, context)) {
      const [from, to] = quotedPart(sentence, context)
      groups.at(-1)?.push(goingOnWith(last, [[from, to]], sentence))
      if (to >= sentence.to - 3) continue
    }
    const found = sayingsOf(sentence, context, inUnit, inDocument)
    if (found.length === 0) {
      const told = attributed(pending, { sentence, context, inSentence: [], inUnit, inDocument })
      if (told.length) {
        groups.push(told)
        inUnit.push(...told)
        pending = []
      } else if (follows && wholeQuotation(sentence, context))
        groups.at(-1)?.push(goingOnWith(last, [[sentence.from + 1, sentence.to - 1]], sentence))
      else if (follows && goesOn(sentence, last, context)) groups.at(-1)?.push(goingOnWith(last, [[sentence.from, sentence.to]], sentence))
      else if (opensQuotation(sentence, pending, context)) pending.push(sentence)
      else pending = []
      continue
    }
    for (const saying of found) {
      const group = groups.at(-1)
      const previous = group?.at(-1)
      const begun =
        pending.length && insideQuotation(sentence, context) ? pending.map((s): Saying => goingOnWith(saying, [unmarked(s, context)], s)) : []
      if (group && previous && begun.length === 0 && joins(previous, saying)) group.push(saying)
      else if (group && previous && begun.length === 0 && speaksForOwnState(previous, saying, context))
        group.push({ ...saying, speaker: previous.speaker })
      else groups.push([...begun, saying])
      inUnit.push(saying)
      pending = []
    }
  }
  return groups
}

/** A sentence that is one quotation, right after words of a speaker. */
function wholeQuotation(sentence: AnnotatedSentence, context: BuildContext): boolean {
  const [quotation] = quotationsOf(sentence)
  return (
    quotation !== undefined && quotation.from === sentence.from && quotation.to >= sentence.to - 1 && /^["“«„「]$/.test(context.form(sentence.from))
  )
}

const joins = (before: Saying, saying: Saying): boolean =>
  before.speaker.name === saying.speaker.name && saying.sentence.index - before.sentence.index <= 1

/** A sentence that begins a quotation and does not end it; the attribution comes later. */
function opensQuotation(sentence: AnnotatedSentence, pending: readonly AnnotatedSentence[], context: BuildContext): boolean {
  const mention = sentence.quotations.find((m) => m.to >= sentence.to)
  return (
    mention !== undefined &&
    (pending.length ? mention.from === sentence.from : /^["“«„「]/.test(context.form(mention.from)) && mention.from === sentence.from)
  )
}

const GOES_ON = /^(?:should|shall|must|will|would|can|could|need|needs|may|is|are|has|have)$/

/** `a letter which is`, `the first of whom will`: another clause than the one that goes on. */
const RELATIVE = /\b(?:which|who|whom|whose)\b/i

/** The mark of a footnote between two sentences: it tells where the words before it were said. */
function citedBetween(before: AnnotatedSentence, after: AnnotatedSentence, context: BuildContext): boolean {
  const { footnotes } = context.doc.document
  if (footnotes.length === 0) return false
  const from = context.doc.rangesOf(before.to - 2, before.to)[0]?.start ?? 0
  const to = context.doc.rangesOf(after.from, after.from + 1)[0]?.start ?? 0
  return footnotes.some(({ mark }) => mark.start >= from && mark.end <= to)
}

/** Indirect speech goes on without a verb of saying: nobody else acts, no date, no event, a modal or present tense. */
function goesOn(sentence: AnnotatedSentence, last: Saying, context: BuildContext): boolean {
  const end = last.segments.at(-1)?.[1] ?? 0
  if (citedBetween(last.sentence, sentence, context)) return false
  if (quotationsOf(last.sentence).some((q) => q.from < end && q.to >= end)) return false
  if (last.speaker.sort !== 'person' && !/will|should/.test(context.words(sentence.from, sentence.to))) return false
  if (
    sentence.mentions.some(
      (m) => (m.kind === 'person' && !m.inside && m.from - sentence.from < 12) || (m.kind === 'date' && m.from - sentence.from < 3),
    )
  )
    return false
  let present = false
  for (let i = sentence.from; i < sentence.to; i++) {
    const low = context.low(i)
    if (low === 'was' || low === 'were') return false
    if (GOES_ON.test(low) && !RELATIVE.test(context.words(Math.max(sentence.from, i - 3), i))) present = true
  }
  return (
    present &&
    !sentence.cues.some((cue) => cue.form === 'finite' && /^(?:meet|visit|hold|attend|sign)$/.test(cue.cue) && !context.low(cue.from).endsWith('s'))
  )
}
