import type { Tokens } from '#model/tokens'
import type { LexemeTable } from './lexemes.ts'
import type { Source } from './source.ts'

/** Arrays that documents take in turn: fresh memory costs more than the cutting itself. */
class Columns {
  size: number
  start: Int32Array
  end: Int32Array
  form: Int32Array
  lower: Int32Array
  gap: Uint8Array
  constructor(size: number) {
    this.size = size
    this.start = new Int32Array(size)
    this.end = new Int32Array(size)
    this.form = new Int32Array(size)
    this.lower = new Int32Array(size)
    this.gap = new Uint8Array(size)
  }
}
const LARGEST_KEPT = 1 << 20
let spare: Columns | null = null

/** Tokens while they are found, in arrays that grow. Ends with `done`. */
export class TokenSink {
  count = 0
  private columns: Columns
  private readonly lexemes: LexemeTable

  constructor(lexemes: LexemeTable) {
    this.lexemes = lexemes
    this.columns = spare ?? new Columns(1 << 14)
    spare = null
  }

  /** Adds the token that stands at [start, end) as it is written there. */
  addWritten(source: Source, start: number, end: number, gap: number): void {
    this.put(start, end, this.lexemes.idAt(source, start, end), gap)
  }
  /** Adds a token whose form is not what stands at [start, end): hyphenation undone, markup left out. */
  addForm(start: number, end: number, form: string, gap: number): void {
    this.put(start, end, this.lexemes.idOf(form), gap)
  }
  /** Takes the last token back. */
  takeLast(): { start: number; end: number; form: string; gap: number } {
    const i = --this.count
    const { start, end, form, gap } = this.columns
    return {
      start: start[i] as number,
      end: end[i] as number,
      form: this.lexemes.forms[form[i] as number] as string,
      gap: gap[i] as number,
    }
  }
  get lastEnd(): number {
    return this.count ? (this.columns.end[this.count - 1] as number) : -1
  }

  private put(start: number, end: number, id: number, gap: number): void {
    const i = this.count++
    if (i === this.columns.size) this.grow()
    const { columns } = this
    columns.start[i] = start
    columns.end[i] = end
    columns.form[i] = id
    columns.lower[i] = this.lexemes.lower[id] as number
    columns.gap[i] = gap
  }
  private grow(): void {
    const old = this.columns
    const wide = new Columns(old.size * 2)
    for (const name of ['start', 'end', 'form', 'lower', 'gap'] as const) wide[name].set(old[name])
    this.columns = wide
  }

  done(): Tokens {
    const { count, columns } = this
    if (columns.size <= LARGEST_KEPT) spare = columns
    return {
      count,
      start: columns.start.slice(0, count),
      end: columns.end.slice(0, count),
      form: columns.form.slice(0, count),
      lower: columns.lower.slice(0, count),
      gap: columns.gap.slice(0, count),
    }
  }
}
