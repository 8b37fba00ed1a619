import type { AnnotatedDocument, AnnotatedSentence } from '#model/annotated'
import type { DateMention, Mention, PlaceMention, QuantityMention } from '#model/mention'
import { Passage, type Stretch } from './passage.ts'

/** What the built-in annotation knows of a document: what a model's numbers, dates and codes are held against. */
export class Known {
  readonly doc: AnnotatedDocument
  private whole: Passage | null = null
  private yearsTold: ReadonlySet<number> | null = null
  private datesTold: readonly string[] | null = null
  constructor(doc: AnnotatedDocument) {
    this.doc = doc
  }

  /** All of the document as one passage. */
  get document(): Passage {
    this.whole ??= new Passage(
      this.doc,
      this.doc.document.units.map((_, index) => index),
    )
    return this.whole
  }

  /** Years in the text or in what is known of the document. */
  get years(): ReadonlySet<number> {
    const { published, title } = this.doc.document.facts
    this.yearsTold ??= new Set(
      [...`${this.doc.document.text} ${published ?? ''} ${title ?? ''}`.matchAll(/(?<!\d)[12]\d{3}(?!\d)/g)].map(([year]) => Number(year)),
    )
    return this.yearsTold
  }

  /** Every date of the text that annotation could resolve, and that of publication. */
  get dates(): readonly string[] {
    const { published } = this.doc.document.facts
    this.datesTold ??= [
      ...this.doc.sentences.flatMap(({ mentions }) => mentions.flatMap((m) => (m.kind === 'date' && m.edtf !== null ? [m.edtf] : []))),
      ...(published === null ? [] : [published]),
    ]
    return this.datesTold
  }

  datesAt(passage: Passage, stretches: readonly Stretch[]): DateMention[] {
    return this.mentionsAt(passage, stretches).filter((m): m is DateMention => m.kind === 'date')
  }
  quantitiesAt(passage: Passage, stretches: readonly Stretch[]): QuantityMention[] {
    return this.mentionsAt(passage, stretches).filter((m): m is QuantityMention => m.kind === 'quantity')
  }
  placesAt(passage: Passage, stretches: readonly Stretch[]): PlaceMention[] {
    return this.mentionsAt(passage, stretches).filter((m): m is PlaceMention => m.kind === 'place')
  }

  /** Whether a quotation stands at a stretch, in it or around it. */
  isQuoted(passage: Passage, stretches: readonly Stretch[]): boolean {
    return this.mentionsAt(passage, stretches).some((m) => m.kind === 'quotation')
  }

  /** Indices of the sentences that a stretch touches. */
  sentencesAt(passage: Passage, stretch: Stretch): number[] {
    const tokens = passage.tokens(stretch)
    if (!tokens) return []
    const found: number[] = []
    for (let i = this.sentenceOf(tokens[0]); i < this.doc.sentences.length && this.sentence(i).from <= tokens[1]; i++) found.push(i)
    return found
  }

  private mentionsAt(passage: Passage, stretches: readonly Stretch[]): Mention[] {
    return stretches.flatMap((stretch) => {
      const tokens = passage.tokens(stretch)
      if (!tokens) return []
      const [first, last] = tokens
      return this.sentencesAt(passage, stretch).flatMap((i) => this.sentence(i).mentions.filter((m) => m.from <= last && m.to > first))
    })
  }

  private sentence(index: number): AnnotatedSentence {
    return this.doc.sentences[index] as AnnotatedSentence
  }
  /** Index of the sentence that holds a token, or of the next one. */
  private sentenceOf(token: number): number {
    let low = 0
    let high = this.doc.sentences.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.sentence(middle).to <= token) low = middle + 1
      else high = middle
    }
    return low
  }
}
