import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib'

/** Points: A4, with room for a running head above and a page number below. */
const PAGE = { width: 595.28, height: 841.89, side: 72, top: 92, bottom: 84 }
export const COLUMN = PAGE.width - 2 * PAGE.side

/** How a stretch of lines is set. */
export interface Style {
  readonly size: number
  readonly font: PDFFont
  readonly indent?: number
  readonly width?: number
  readonly after?: number
}

/** Pages that fill from the top: running head, lines, footnotes above the page number. */
export class Pages {
  readonly document: PDFDocument
  readonly roman: PDFFont
  readonly bold: PDFFont
  readonly italic: PDFFont
  private readonly running: string
  private page!: PDFPage
  private y = 0
  private notes: { mark: string; lines: string[] }[] = []
  private number = 0

  private constructor(document: PDFDocument, fonts: readonly PDFFont[], running: string) {
    this.document = document
    ;[this.roman, this.bold, this.italic] = fonts as [PDFFont, PDFFont, PDFFont]
    this.running = running
    this.turn()
  }

  static async begin(running: string): Promise<Pages> {
    const document = await PDFDocument.create()
    const fonts = []
    for (const name of [StandardFonts.TimesRoman, StandardFonts.TimesRomanBold, StandardFonts.TimesRomanItalic])
      fonts.push(await document.embedFont(name))
    return new Pages(document, fonts, running)
  }

  /** A footnote at the bottom of the page on which the next lines stand. */
  note(mark: string, text: string): void {
    const lines = wrap(text, this.roman, 8.5, COLUMN - 12)
    if (this.y - 40 < this.floor() + lines.length * 10.5) this.turn()
    this.notes.push({ mark, lines })
  }

  /** Sets words as lines, on a new page where this one is full. `[^1]` becomes a raised mark. */
  lines(text: string, style: Style): void {
    for (const line of wrap(text, style.font, style.size, style.width ?? COLUMN - (style.indent ?? 0))) {
      if (this.y - style.size * 1.3 < this.floor()) this.turn()
      this.y -= style.size * 1.3
      this.draw(line, PAGE.side + (style.indent ?? 0), style)
    }
    this.y -= style.after ?? 6
  }

  /** Rows of cells on common lines, columns of equal width. */
  row(cells: readonly string[], font: PDFFont): void {
    const width = COLUMN / cells.length
    const wrapped = cells.map((cell) => wrap(cell, font, 9.5, width - 10))
    const height = Math.max(...wrapped.map((lines) => lines.length)) * 12 + 4
    if (this.y - height < this.floor()) this.turn()
    wrapped.forEach((lines, column) => {
      lines.forEach((line, i) => {
        this.page.drawText(line, { x: PAGE.side + column * width, y: this.y - 12 * (i + 1), size: 9.5, font })
      })
    })
    this.y -= height
    this.page.drawLine({ start: { x: PAGE.side, y: this.y }, end: { x: PAGE.side + COLUMN, y: this.y }, thickness: 0.4 })
  }

  /** A framed story on one page. */
  box(title: string, text: string): void {
    const lines = wrap(text, this.roman, 10, COLUMN - 24)
    const height = 34 + lines.length * 13
    if (this.y - height < this.floor()) this.turn()
    this.page.drawRectangle({
      x: PAGE.side,
      y: this.y - height,
      width: COLUMN,
      height,
      borderWidth: 0.8,
      borderColor: rgb(0.3, 0.3, 0.3),
      color: rgb(0.95, 0.95, 0.93),
    })
    this.page.drawText(title, { x: PAGE.side + 12, y: this.y - 18, size: 11, font: this.bold })
    lines.forEach((line, i) => {
      this.page.drawText(line, { x: PAGE.side + 12, y: this.y - 34 - i * 13, size: 10, font: this.roman })
    })
    this.y -= height + 12
  }

  space(points: number): void {
    this.y -= points
  }

  /** The finished file, the same bytes every time. */
  async done(facts: Readonly<Record<string, string>>): Promise<Uint8Array> {
    this.finish()
    const when = new Date(`${facts['published']}T00:00:00Z`)
    this.document.setTitle(facts['title'] ?? '')
    this.document.setAuthor(facts['publisher'] ?? '')
    this.document.setLanguage('en')
    this.document.setProducer('pdf-lib')
    this.document.setCreator('scripts/samples')
    this.document.setCreationDate(when)
    this.document.setModificationDate(when)
    return this.document.save()
  }

  private floor(): number {
    return PAGE.bottom + this.notes.reduce((sum, note) => sum + note.lines.length * 10.5 + 2, this.notes.length > 0 ? 12 : 0)
  }

  private turn(): void {
    if (this.number > 0) this.finish()
    this.number += 1
    this.page = this.document.addPage([PAGE.width, PAGE.height])
    this.y = PAGE.height - PAGE.top
    if (this.number > 1) this.page.drawText(this.running, { x: PAGE.side, y: PAGE.height - 56, size: 8.5, font: this.italic })
  }

  private finish(): void {
    this.page.drawText(String(this.number), { x: PAGE.width / 2 - 3, y: 44, size: 9, font: this.roman })
    let y = this.floor()
    if (this.notes.length > 0) this.page.drawLine({ start: { x: PAGE.side, y: y - 4 }, end: { x: PAGE.side + 120, y: y - 4 }, thickness: 0.4 })
    y -= 6
    for (const { mark, lines } of this.notes) {
      this.page.drawText(mark, { x: PAGE.side, y: y - 7, size: 6, font: this.roman })
      for (const line of lines) {
        y -= 10.5
        this.page.drawText(line, { x: PAGE.side + 6, y, size: 8.5, font: this.roman })
      }
      y -= 2
    }
    this.notes = []
  }

  private draw(line: string, from: number, style: Style): void {
    let x = from
    for (const [i, part] of line.split(/\[\^(\d+)\]/).entries()) {
      const raised = i % 2 === 1
      const size = raised ? style.size * 0.6 : style.size
      this.page.drawText(part, { x, y: raised ? this.y + style.size * 0.4 : this.y, size, font: style.font })
      x += style.font.widthOfTextAtSize(part, size)
    }
  }
}

/** Words to lines no wider than `width` points. */
function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && font.widthOfTextAtSize(longer.replace(/\[\^\d+\]/g, ''), size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}
