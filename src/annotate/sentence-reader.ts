import { type Sentence, SHAPE } from '#model/tokens'
import type { Working } from './working.ts'

/** The tokens of one sentence as rules of one kind see them. All positions are token indices; reading past the end gives nothing. */
export class SentenceReader {
  readonly working: Working
  from = 0
  to = 0

  constructor(working: Working) {
    this.working = working
  }
  at(sentence: Sentence): this {
    this.from = sentence.from
    this.to = sentence.to
    return this
  }

  inside(i: number): boolean {
    return i >= this.from && i < this.to
  }
  low(i: number): string {
    return this.inside(i) ? this.working.low(i) : ''
  }
  form(i: number): string {
    return this.inside(i) ? this.working.form(i) : ''
  }
  shape(i: number): number {
    return this.inside(i) ? this.working.shape(i) : 0
  }
  capital(i: number): boolean {
    return (this.shape(i) & SHAPE.capital) !== 0
  }
  letter(i: number): boolean {
    return (this.shape(i) & SHAPE.letter) !== 0
  }
  /** True where no white space stands before the token. */
  glued(i: number): boolean {
    return this.inside(i) && this.working.tokens.gap[i] === 0
  }
}
