import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import { attributed, unmarked } from './attribution.ts'
import { quotationsOf } from './extent.ts'
import { speaksForOwnState } from './own-state.ts'
import { goingOnWith, type Saying } from './saying.ts'
import { insideQuotation, quotedPart, sayingsOf } from './sayings.ts'

/** The sayings of one paragraph, joined where one speaker goes on. */
export function sayingsOfParagraph(sentences: readonly AnnotatedSentence[], context: BuildContext, inDocument: readonly Saying[]): Saying[][] {
  const reader = new ParagraphReader(context, inDocument)
  for (const sentence of sentences) reader.read(sentence)
  return reader.groups
}

class ParagraphReader {
  readonly groups: Saying[][] = []
  private readonly context: BuildContext
  private readonly inDocument: readonly Saying[]
  private readonly inUnit: Saying[] = []
  /** Sentences of a quotation whose speaker is told behind them. */
  private pending: AnnotatedSentence[] = []

  constructor(context: BuildContext, inDocument: readonly Saying[]) {
    this.context = context
    this.inDocument = inDocument
  }

  read(sentence: AnnotatedSentence): void {
    const { context, inUnit, inDocument } = this
    const previous = this.groups.at(-1)?.at(-1)
    const last = previous && previous.sentence.index >= sentence.index - 1 ? previous : null
    if (last && insideQuotation(sentence, context)) {
      const [from, to] = quotedPart(sentence, context)
      this.goOn(last, from, to, sentence)
      if (to >= sentence.to - 3) return
    }
    const found = sayingsOf(sentence, context, inUnit, inDocument)
    for (const saying of found) this.add(saying, sentence)
    if (found.length === 0) this.withoutSaying(sentence, last)
  }

  /** `last` goes on in tokens [from, to) of a sentence. */
  private goOn(last: Saying, from: number, to: number, sentence: AnnotatedSentence): void {
    this.groups.at(-1)?.push(goingOnWith(last, [[from, to]], sentence))
  }

  /** A sentence without a verb of saying: it tells whose the quotation before is, goes on with the last speaker, or begins a quotation. */
  private withoutSaying(sentence: AnnotatedSentence, last: Saying | null): void {
    const { context, inUnit, inDocument } = this
    const told = attributed(this.pending, { sentence, context, inSentence: [], inUnit, inDocument })
    if (told.length) {
      this.groups.push(told)
      inUnit.push(...told)
      this.pending = []
    } else if (last && wholeQuotation(sentence, context)) this.goOn(last, sentence.from + 1, sentence.to - 1, sentence)
    else if (last && goesOn(sentence, last, context)) this.goOn(last, sentence.from, sentence.to, sentence)
    else if (opensQuotation(sentence, this.pending, context)) this.pending.push(sentence)
    else this.pending = []
  }

  /** Puts a saying with those of the same speaker right before it, else by itself behind the quotation that it ends. */
  private add(saying: Saying, sentence: AnnotatedSentence): void {
    const { context } = this
    const group = this.groups.at(-1)
    const previous = group?.at(-1)
    const ends = this.pending.length > 0 && insideQuotation(sentence, context)
    const begun = ends ? this.pending.map((s): Saying => goingOnWith(saying, [unmarked(s, context)], s)) : []
    if (group && previous && begun.length === 0 && joins(previous, saying)) group.push(saying)
    else if (group && previous && begun.length === 0 && speaksForOwnState(previous, saying, context))
      group.push({ ...saying, speaker: previous.speaker })
    else this.groups.push([...begun, saying])
    this.inUnit.push(saying)
    this.pending = []
  }
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
