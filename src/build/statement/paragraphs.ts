import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import { announcedBy, announcer } from './announced.ts'
import { HeldQuotation } from './held-quotation.ts'
import { labelledSpeech } from './labelled.ts'
import { listOpener } from './list-of-side.ts'
import { goingOnWith, type Saying, sayingsIn } from './saying.ts'
import { sayingsOfParagraph } from './sayings-of-paragraph.ts'
import { signedOff } from './signed-off.ts'
import { speechOf } from './speech.ts'

const SILENT = new Set(['heading', 'footnote', 'running-head', 'furniture', 'page-number', 'caption'])

/** In a document shorter than this (UTF-16 units) `we` is the same throughout. */
const ONE_VOICE = 25_000

/** Reads a document paragraph by paragraph; what one leaves open, the next one may tell. */
export class Paragraphs {
  private readonly context: BuildContext
  /** All that is said before, in the order of the document. */
  private readonly said: Saying[]
  private readonly signed: ReturnType<typeof signedOff>
  private readonly speech: ReturnType<typeof speechOf>
  private readonly labels: ReturnType<typeof labelledSpeech>
  private readonly held = new HeldQuotation()
  /** Who the last paragraph says will speak. */
  private announced: Saying | null = null

  constructor(context: BuildContext) {
    this.context = context
    this.said = sayingsIn(context)
    this.signed = signedOff(context)
    this.speech = speechOf(context)
    this.labels = labelledSpeech(context)
  }

  /** What is said in a unit, a group for each statement. */
  groupsIn(unit: number): Saying[][] {
    const { context } = this
    const { sentences, sentencesOfUnit, document } = context.doc
    const [first, last] = sentencesOfUnit[unit] as readonly [number, number]
    const kind = document.units[unit]?.kind
    const before = this.announced
    this.announced = kind === 'paragraph' || kind === 'heading' ? announcer(sentences[last - 1], context, this.said) : null
    if (kind === undefined || SILENT.has(kind)) return []
    const here = sentences.slice(first, last)
    const groups = this.told(here, unit)
    if (before && groups.length === 0) groups.push(...announcedBy(before, here, context))
    this.held.settle(groups, here, this.said.at(-1), context)
    const opened = groups.length === 0 ? listOpener(sentences[last - 1], context) : null
    if (opened) groups.push([opened])
    const list = listAfter(groups.at(-1), unit, context)
    if (list.length) groups.at(-1)?.push(...list)
    for (const group of groups) this.said.push(...group)
    return groups
  }

  /** What the paragraph tells itself, as part of a letter or a speech, under a label, or by verbs of saying. */
  private told(here: readonly AnnotatedSentence[], unit: number): Saying[][] {
    const { context } = this
    const inDocument = context.doc.document.text.length < ONE_VOICE ? this.said : []
    const groups = this.signed.get(unit)?.slice() ?? sayingsOfParagraph(here, context, inDocument)
    const spoken = this.speech.get(unit)
    if (spoken) return [spoken, ...groups.filter(([one]) => one?.speaker.sort === 'person' && one.speaker.name !== spoken[0]?.speaker.name)]
    const label = this.labels.get(unit)
    return label ? [label] : groups
  }
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
