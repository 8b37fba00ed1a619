import type { AnnotatedDocument, AnnotatedSentence } from '#model/annotated'
import type { BlockKind } from '#model/document'
import type { CueMention, Mention } from '#model/mention'
import type { RecordType } from '#model/record'
import type { RuleStamp } from '#model/rule'
import type { Tokens } from '#model/tokens'
import type { Clause } from './clause/clause.ts'
import type { Party } from './clause/parties.ts'
import type { Verb } from './clause/verb.ts'
import { Draft } from './draft.ts'
import { type Setting, settingsOf } from './scene.ts'
import { ToldIndex } from './told.ts'
import { Wakers } from './wakers.ts'

const QUIET: ReadonlySet<BlockKind | undefined> = new Set<BlockKind>(['footnote', 'running-head', 'furniture', 'page-number'])

/** A line of sources: `Compiled from the Ministry’s website, …`. */
const SOURCES = /^(?:compiled|adapted|abridged|excerpted|condensed|reprinted|translated) from\b|^(?:sources?|references?)\s?:/i

/** A web address, also one in angle brackets. */
const ADDRESS = /^<?https?:/

/** A rule was woken by a cue or mention of a sentence; whether it builds anything is its own matter. */
export type OnWoken = (rule: RuleStamp, at: CueMention | Mention, sentence: AnnotatedSentence) => void

/** What a builder works with: the document, the drafts so far, and where to put its own. */
export class BuildContext {
  readonly doc: AnnotatedDocument
  readonly wakers: Wakers
  /** What `clauseOf` and `partiesOf` have found so far. */
  readonly clauses = new Map<Verb, Clause>()
  readonly parties: (readonly Party[] | undefined)[] = []
  private readonly tokens: Tokens
  private readonly forms: readonly string[]
  private readonly shapes: readonly number[]
  private readonly kept = new Map<RecordType, Draft[]>()
  /** Made for a type when it is first asked for. */
  private readonly told = new Map<RecordType, ToldIndex>()
  private readonly settings: readonly Setting[]
  /** 0 not asked, 1 quiet, 2 telling. */
  private readonly quiet: Uint8Array

  /** Hears of every rule that is woken, and by what. */
  readonly onWoken: OnWoken | undefined

  constructor(doc: AnnotatedDocument, onWoken?: OnWoken) {
    this.doc = doc
    for (let s = 0; s < doc.sentences.length; s++) this.parties.push(undefined)
    this.wakers = new Wakers(doc.sentences)
    this.tokens = doc.tokens
    this.forms = doc.lexemes.forms
    this.shapes = doc.lexemes.shape
    this.onWoken = onWoken
    this.settings = settingsOf(doc)
    this.quiet = new Uint8Array(doc.sentences.length)
  }

  /** The sentence that a token stands in. */
  sentenceAt(token: number): AnnotatedSentence | undefined {
    const { sentences } = this.doc
    let low = 0
    let high = sentences.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((sentences[middle] as AnnotatedSentence).from <= token) low = middle
      else high = middle - 1
    }
    const found = sentences[low]
    return found && found.from <= token && token < found.to ? found : undefined
  }
  /** When and where the telling stands before a sentence. */
  setting(sentence: AnnotatedSentence): Setting {
    return this.settings[sentence.index] ?? { date: null, place: null }
  }

  /** True for notes, running heads, the page's furniture and citations with a web address: they tell of nothing by themselves. */
  isQuiet(sentence: AnnotatedSentence): boolean {
    const known = this.quiet[sentence.index]
    if (known) return known === 1
    const quiet = this.tellsNothing(sentence)
    this.quiet[sentence.index] = quiet ? 1 : 2
    return quiet
  }
  private tellsNothing(sentence: AnnotatedSentence): boolean {
    const kind = this.doc.document.units[sentence.unit]?.kind
    if (QUIET.has(kind)) return true
    if (kind === 'caption' && sentence.dates.length === 0) return true
    if (this.isOfSources(sentence)) return true
    for (let i = sentence.from; i < sentence.to; i++) if (ADDRESS.test(this.low(i))) return true
    return false
  }
  private isOfSources({ unit }: AnnotatedSentence): boolean {
    const { start = 0 } = this.doc.document.units[unit]?.pieces[0] ?? {}
    return SOURCES.test(this.doc.document.text.slice(start, start + 24))
  }

  /** A new draft about a sentence. It counts only once it is `keep`t. */
  draft<T extends RecordType>(type: T, rule: RuleStamp, sentence: AnnotatedSentence): Draft<T> {
    return new Draft(this.doc, type, rule, sentence.index)
  }
  keep(draft: Draft): void {
    const drafts = this.kept.get(draft.type)
    if (drafts) drafts.push(draft)
    else this.kept.set(draft.type, [draft])
    this.told.get(draft.type)?.keep(draft)
  }
  /** How many drafts are kept so far. */
  get count(): number {
    let count = 0
    for (const drafts of this.kept.values()) count += drafts.length
    return count
  }
  /** Every draft kept so far. */
  get drafts(): Draft[] {
    return [...this.kept.values()].flat()
  }
  /** Drafts of one type that earlier builders, or this one, have kept. */
  of<T extends RecordType>(type: T): readonly Draft<T>[] {
    return (this.kept.get(type) ?? []) as unknown as readonly Draft<T>[]
  }
  /** Those of one type that a sentence of [from, to] supports, in the order in which they were kept. */
  near<T extends RecordType>(type: T, from: number, to: number): readonly Draft<T>[] {
    let told = this.told.get(type)
    if (!told) {
      told = new ToldIndex()
      for (const draft of this.kept.get(type) ?? []) told.keep(draft)
      this.told.set(type, told)
    }
    return told.within(Math.max(0, from), Math.min(to, this.doc.sentences.length)) as unknown as readonly Draft<T>[]
  }
  /** Puts other drafts in the place of all drafts of a type: the result of joining what is told twice. */
  replace<T extends RecordType>(type: T, drafts: readonly Draft<T>[]): void {
    const kept: Draft[] = []
    for (const draft of drafts) kept.push(draft as unknown as Draft)
    this.kept.set(type, kept)
    this.told.delete(type)
  }
  /** Keeps a candidate that was turned down, with the reason. */
  reject(rule: RuleStamp, from: number, to: number, reason: string): void {
    const [range] = this.doc.rangesOf(from, to)
    if (range) this.doc.reject({ rule, reason, ...range })
  }
  /** True where the lower-cased form at token i is in a table under `lexicon/lists`, or in a row of one by its id. */
  isIn(list: string, i: number): boolean {
    return this.doc.wordsIn(list).has(this.low(i))
  }
  /** The words of tokens [from, to). */
  words(from: number, to: number): string {
    return this.doc.wordsOf(from, to)
  }
  /** The form at token i, '' outside the document. */
  form(i: number): string {
    return i >= 0 && i < this.tokens.count ? (this.forms[this.tokens.form[i] as number] as string) : ''
  }
  /** The lower-cased form at token i, '' outside the document. */
  low(i: number): string {
    return i >= 0 && i < this.tokens.count ? (this.forms[this.tokens.lower[i] as number] as string) : ''
  }
  /** The shape bits at token i, 0 outside the document. */
  shape(i: number): number {
    return i >= 0 && i < this.tokens.count ? (this.shapes[this.tokens.form[i] as number] as number) : 0
  }
}
