import { isSpace } from '../blocks/signs.ts'

/**
 * The lines of a text that hold anything, as parallel arrays.
 *
 * from, to  without white space at either end
 * gap       blank lines before it, 9 after a form feed
 * indent    columns before it, a tab counts 4
 */
export interface Lines {
  readonly count: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly gap: Uint8Array
  readonly indent: Uint8Array
}

/** Finds the lines: `\n` or `\r\n` ends one, in old files a lone `\r`; a form feed is a page break. */
export function linesOf(text: string): Lines {
  const sink = new LineSink(text.length)
  const carriage = text.includes('\r') && !text.includes('\n') ? '\r' : '\n'
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf(carriage, start)
    if (end < 0) end = text.length
    let from = start
    let indent = 0
    for (; from < end; from++) {
      const code = text.charCodeAt(from)
      if (code === 12) sink.page()
      if (!isSpace(code)) break
      indent += code === 9 ? 4 : 1
    }
    let to = end
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--
    if (from < to) sink.add(from, to, indent)
    else sink.blank()
    for (let i = to; from < to && i < end; i++) if (text.charCodeAt(i) === 12) sink.page()
    start = end + 1
  }
  return sink.done()
}

class LineSink {
  private count = 0
  private gap = 0
  private from: Int32Array
  private to: Int32Array
  private gaps: Uint8Array
  private indents: Uint8Array
  constructor(length: number) {
    const size = Math.max(16, Math.ceil(length / 60))
    this.from = new Int32Array(size)
    this.to = new Int32Array(size)
    this.gaps = new Uint8Array(size)
    this.indents = new Uint8Array(size)
  }
  page(): void {
    this.gap = 9
  }
  blank(): void {
    if (this.gap < 8) this.gap++
  }
  add(from: number, to: number, indent: number): void {
    if (this.count === this.from.length) this.grow()
    this.from[this.count] = from
    this.to[this.count] = to
    this.gaps[this.count] = this.gap
    this.indents[this.count] = Math.min(indent, 255)
    this.gap = 0
    this.count++
  }
  private grow(): void {
    const size = this.count * 2
    this.from = widened(this.from, new Int32Array(size))
    this.to = widened(this.to, new Int32Array(size))
    this.gaps = widened(this.gaps, new Uint8Array(size))
    this.indents = widened(this.indents, new Uint8Array(size))
  }
  done(): Lines {
    return { count: this.count, from: this.from, to: this.to, gap: this.gaps, indent: this.indents }
  }
}

function widened<A extends Int32Array | Uint8Array>(old: A, fresh: A): A {
  fresh.set(old)
  return fresh
}
