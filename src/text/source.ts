import { CLASS, classOf } from './characters.ts'

/** A text with its UTF-16 units in an array: reading one from a string costs several times as much. */
export class Source {
  readonly text: string
  readonly codes: Uint16Array
  /** One more unit than the text has: 0, a symbol. */
  constructor(text: string) {
    this.text = text
    this.codes = new Uint16Array(text.length + 1)
    Buffer.from(this.codes.buffer).write(text, 'utf16le')
  }

  code(i: number): number {
    return this.codes[i] as number
  }
  /** Class of the character at i, see `CLASS`. */
  kind(i: number): number {
    return classOf(this.codes[i] as number)
  }
  isLetter(i: number): boolean {
    return classOf(this.codes[i] as number) === CLASS.letter
  }
  slice(start: number, end: number): string {
    return this.text.slice(start, end)
  }
}
