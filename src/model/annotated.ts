import type { ReadDocument } from './document.ts'
import type {
  Acronym,
  CueMention,
  DateMention,
  Mention,
  OrganizationMention,
  PersonMention,
  PlaceMention,
  QuantityMention,
  QuotationMention,
  TitleMention,
} from './mention.ts'
import { MentionsByKind } from './mentions-by-kind.ts'
import type { Rejection } from './rule.ts'
import type { Range } from './span.ts'
import type { Lexemes, Sentence, Tokens } from './tokens.ts'

/** A sentence with what was found in it, all in text order. `cues` stand apart because they are many. */
export class AnnotatedSentence implements Sentence {
  readonly unit: number
  readonly from: number
  readonly to: number
  readonly index: number
  readonly mentions: readonly Mention[]
  readonly cues: readonly CueMention[]
  /** Made when a kind is first asked for. */
  private sorted: MentionsByKind | null = null

  constructor({ unit, from, to }: Sentence, index: number, mentions: readonly Mention[], cues: readonly CueMention[]) {
    this.unit = unit
    this.from = from
    this.to = to
    this.index = index
    this.mentions = mentions
    this.cues = cues
  }

  get dates(): readonly DateMention[] {
    return this.byKind.dates
  }
  get quantities(): readonly QuantityMention[] {
    return this.byKind.quantities
  }
  get persons(): readonly PersonMention[] {
    return this.byKind.persons
  }
  get organizations(): readonly OrganizationMention[] {
    return this.byKind.organizations
  }
  get places(): readonly PlaceMention[] {
    return this.byKind.places
  }
  get occasions(): readonly TitleMention[] {
    return this.byKind.occasions
  }
  get instruments(): readonly TitleMention[] {
    return this.byKind.instruments
  }
  get programmes(): readonly TitleMention[] {
    return this.byKind.programmes
  }
  get works(): readonly TitleMention[] {
    return this.byKind.works
  }
  get quotations(): readonly QuotationMention[] {
    return this.byKind.quotations
  }
  private get byKind(): MentionsByKind {
    return (this.sorted ??= new MentionsByKind(this.mentions))
  }
}

/** A document after annotation: what the builders of records read. */
export interface AnnotatedDocument {
  readonly document: ReadDocument
  readonly lexemes: Lexemes
  readonly tokens: Tokens
  readonly sentences: readonly AnnotatedSentence[]
  readonly acronyms: readonly Acronym[]
  /** Sentences of each unit: [first, last) indices into `sentences`. */
  readonly sentencesOfUnit: readonly (readonly [first: number, last: number])[]
  /** Where tokens [from, to) stand in the canonical text. More than one range only where a unit jumps. */
  rangesOf(from: number, to: number): Range[]
  /** Their words: white space folded, hyphenation undone, markup left out. */
  wordsOf(from: number, to: number): string
  reject(rejection: Rejection): void
}
