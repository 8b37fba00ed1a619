import { type AnnotatedDocument, AnnotatedSentence, type ReportYear } from '#model/annotated'
import type { ReadDocument } from '#model/document'
import type { Acronym, CueMention, Mention } from '#model/mention'
import type { Rejection, RuleStamp } from '#model/rule'
import type { Range } from '#model/span'
import type { Lexemes, Sentence, Tokens } from '#model/tokens'
import { rangesOf, wordsOf } from '#text/words'
import type { Lexicon } from './lexicon.ts'
import type { Entry, Phrases } from './phrases.ts'

/** An entry of the lexicon that stands at a token and ends before `to`. */
export interface Hit {
  readonly entry: Entry
  readonly to: number
}

/**
 * A document while it is annotated. Annotators run one after the other over the whole document (annotators.ts) and add
 * mentions to sentences; each reads what those before it have added. `hits[i]` are the phrases of the lexicon at token i.
 */
export class Working {
  readonly document: ReadDocument
  readonly lexicon: Lexicon
  readonly lexemes: Lexemes
  readonly tokens: Tokens
  readonly sentences: readonly Sentence[]
  readonly mentions: Mention[][]
  readonly cues: CueMention[][]
  readonly acronyms: Acronym[] = []
  report: ReportYear | null = null
  readonly hits: (Phrases | null)[]
  /** The tokens at which cues begin, in text order. */
  readonly cued: number[] = []
  readonly rejections: Rejection[]

  constructor(document: ReadDocument, lexicon: Lexicon, tokens: Tokens, sentences: readonly Sentence[], rejections: Rejection[]) {
    this.document = document
    this.lexicon = lexicon
    this.lexemes = lexicon.lexemes
    this.tokens = tokens
    this.sentences = sentences
    this.rejections = rejections
    this.mentions = []
    this.cues = []
    this.hits = new Array<Phrases | null>(tokens.count).fill(null)
    for (let s = 0; s < sentences.length; s++) {
      const { from, to } = sentences[s] as Sentence
      this.mentions.push([])
      this.cues.push([])
      for (let i = from; i < to; i++) {
        const phrases = lexicon.at(tokens, i, to)
        if (phrases === null) continue
        this.hits[i] = phrases
        if (phrases.cues !== null) this.cued.push(i)
      }
    }
  }

  /** The form at token i, '' outside the document. */
  form(i: number): string {
    return i >= 0 && i < this.tokens.count ? (this.lexemes.forms[this.tokens.form[i] as number] as string) : ''
  }
  /** The lower-cased form at token i, '' outside the document. */
  low(i: number): string {
    return i >= 0 && i < this.tokens.count ? (this.lexemes.forms[this.tokens.lower[i] as number] as string) : ''
  }
  /** The shape bits at token i, 0 outside the document. */
  shape(i: number): number {
    return i >= 0 && i < this.tokens.count ? (this.lexemes.shape[this.tokens.form[i] as number] as number) : 0
  }
  /** True where the lower-cased form at token i is in a table under `lexicon/lists`, or in a row of one by its id. */
  isIn(list: string, i: number): boolean {
    return this.lexicon.wordsIn(list).has(this.low(i))
  }
  words(from: number, to: number): string {
    return wordsOf(this.tokens, this.lexemes, from, to)
  }
  /** The longest entry of an area (or one table) that begins at token i. */
  hit(i: number, area: string): Hit | null {
    const longest = this.hits[i]?.longest(area)
    return longest ? { entry: longest.entry, to: i + longest.length } : null
  }
  reject(rule: RuleStamp, from: number, to: number, reason: string): void {
    this.rejections.push({ rule, reason, start: this.tokens.start[from] as number, end: this.tokens.end[to - 1] as number })
  }

  done(first: Int32Array): AnnotatedDocument {
    const { document, tokens, lexemes } = this
    // No `map`: once V8 optimizes it, it gives arrays of another kind, and whatever reads sentences would be compiled anew.
    const sentences: AnnotatedSentence[] = []
    for (let index = 0; index < this.sentences.length; index++) {
      const mentions = this.mentions[index] as Mention[]
      order(mentions)
      const cues = cuesOutsideNames(this.cues[index] as CueMention[], mentions)
      sentences.push(new AnnotatedSentence(this.sentences[index] as Sentence, index, mentions, cues))
    }
    const unitAt = (token: number): number => unitOfToken(first, token)
    return {
      document,
      lexemes,
      tokens,
      sentences,
      acronyms: this.acronyms,
      report: this.report,
      sentencesOfUnit: sentencesOfUnit(sentences, first.length - 1),
      rangesOf: (from, to): Range[] => rangesOf(document, document.units[unitAt(from)] as never, tokens, from, to),
      wordsIn: (list) => this.lexicon.wordsIn(list),
      wordsOf: (from, to) => wordsOf(tokens, lexemes, from, to),
      reject: (rejection) => this.rejections.push(rejection),
    }
  }
}

const NAMES: ReadonlySet<Mention['kind']> = new Set<Mention['kind']>([
  'person',
  'organization',
  'place',
  'occasion',
  'instrument',
  'programme',
  'work',
])

/** Puts mentions in text order, longer before shorter. Each annotator adds its own in order, so that few have to move. */
function order(mentions: Mention[]): void {
  for (let k = 1; k < mentions.length; k++) {
    const one = mentions[k] as Mention
    let at = k
    while (at > 0 && isBefore(one, mentions[at - 1] as Mention)) {
      mentions[at] = mentions[at - 1] as Mention
      at--
    }
    if (at < k) mentions[at] = one
  }
}
const isBefore = (a: Mention, b: Mention): boolean => a.from < b.from || (a.from === b.from && a.to > b.to)

/** The cues of a sentence, found in text order, without verbs inside a name: `States` of `United States` is none. */
function cuesOutsideNames(cues: CueMention[], mentions: readonly Mention[]): CueMention[] {
  let kept = 0
  for (let k = 0; k < cues.length; k++) {
    const cue = cues[k] as CueMention
    if (cue.form === 'noun' || cue.form === 'phrase' || !isInside(cue, mentions)) cues[kept++] = cue
  }
  cues.length = kept
  return cues
}

/** True inside a name of several words. */
function isInside(cue: CueMention, mentions: readonly Mention[]): boolean {
  for (let k = 0; k < mentions.length; k++) {
    const name = mentions[k] as Mention
    if (name.from > cue.from) return false
    if (name.to >= cue.to && name.to - name.from > 1 && NAMES.has(name.kind)) return true
  }
  return false
}

function unitOfToken(first: Int32Array, token: number): number {
  let low = 0
  let high = first.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((first[middle] as number) <= token) low = middle
    else high = middle - 1
  }
  return low
}

function sentencesOfUnit(sentences: readonly AnnotatedSentence[], units: number): [number, number][] {
  const found: [number, number][] = Array.from({ length: units }, () => [0, 0])
  for (const sentence of sentences) {
    const pair = found[sentence.unit] as [number, number]
    if (pair[1] === 0) pair[0] = sentence.index
    pair[1] = sentence.index + 1
  }
  return found
}
