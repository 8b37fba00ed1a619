import type { BlockKind } from '#model/document'
import { CanonicalText } from '../blocks/canonical.ts'
import { checkCount, type Draft } from '../blocks/draft.ts'
import type { Mark } from '../blocks/pieces.ts'
import { named, type Style } from './styles.ts'
import { attributeOf, type Tag, tagsOf, unescaped } from './tags.ts'

interface Table {
  readonly index: number
  row: number
  column: number
}

const DEEPEST_BOXES = 3

/** Reads WordprocessingML into text: paragraphs, headings, list items, cells, footnotes and text boxes. */
export class WordWriter {
  readonly out = new CanonicalText()
  readonly drafts: Draft[] = []
  readonly marks: Mark[] = []
  private readonly styles: ReadonlyMap<string, Style>
  private readonly tables: Table[] = []
  private readonly labels = new Map<string, string>()
  private tableCount = 0
  private boxCount = 0
  private box = 0
  private nesting = 0
  private fallback = 0
  private open: Draft | null = null
  private style: Style = {}
  private numbered = false
  private note: string | null = null
  private base = 0
  constructor(styles: ReadonlyMap<string, Style>) {
    this.styles = styles
  }

  /** Reads one part; offsets into it count from `base`. */
  read(xml: string, base: number): void {
    const outer = this.base
    const pending: { readonly xml: string; readonly base: number }[] = []
    let text: Tag | null = null
    let depth = 0
    let boxed = 0
    this.base = base
    for (const tag of tagsOf(xml)) {
      if (text !== null) {
        if (this.fallback === 0) this.words(xml.slice(text.end, tag.start), text.end)
        text = null
      }
      if (tag.name === 'w:txbxContent' && !tag.selfCloses && this.nesting < DEEPEST_BOXES && (depth > 0 || this.fallback === 0)) {
        if (!tag.closes && depth++ === 0) boxed = tag.end
        else if (tag.closes && depth > 0 && --depth === 0) pending.push({ xml: xml.slice(boxed, tag.start), base: base + boxed })
      } else if (depth > 0) continue
      else if (tag.name === 'mc:Fallback') this.fallback += tag.closes ? -1 : tag.selfCloses ? 0 : 1
      else if (tag.name === 'w:t' && !tag.closes && !tag.selfCloses) text = tag
      else if (this.fallback === 0) this.take(xml, tag)
      if (tag.name === 'w:p' && tag.closes && depth === 0 && this.fallback === 0) this.boxes(pending.splice(0))
    }
    if (depth > 0) pending.push({ xml: xml.slice(boxed), base: base + boxed })
    this.boxes(pending)
    this.close()
    this.base = outer
  }

  /** Text boxes come behind the paragraph that they are anchored in, so that they do not cut it. */
  private boxes(parts: readonly { readonly xml: string; readonly base: number }[]): void {
    const outer = this.box
    for (const part of parts) {
      this.close()
      this.box = ++this.boxCount
      this.nesting++
      this.read(part.xml, part.base)
      this.nesting--
      this.box = outer
    }
  }

  private take(xml: string, tag: Tag): undefined {
    switch (tag.name) {
      case 'w:p':
        return tag.closes || !tag.selfCloses ? this.paragraph(tag.closes) : undefined
      case 'w:pStyle': {
        const id = attributeOf(xml, tag, 'w:val') ?? ''
        this.style = this.styles.get(id) ?? named(id)
        return
      }
      case 'w:outlineLvl': {
        const level = Number(attributeOf(xml, tag, 'w:val'))
        if (level >= 0 && level < 9) this.style = { ...this.style, level: level + 1 }
        return
      }
      case 'w:numPr':
        this.numbered = true
        return
      case 'w:tab':
        return this.gap('\t')
      case 'w:br':
      case 'w:cr':
        return this.gap('\n')
      case 'w:noBreakHyphen':
        return this.words('\u2011', tag.start)
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.reference(xml, tag)
      case 'w:footnote':
      case 'w:endnote':
        return this.noteBegins(xml, tag)
      case 'w:txbxContent':
        return this.close()
      default:
        return this.table(tag)
    }
  }

  private paragraph(closes: boolean): undefined {
    this.close()
    if (closes) return
    this.style = {}
    this.numbered = false
  }

  private table(tag: Tag): undefined {
    if (tag.name === 'w:tbl') {
      this.close()
      if (tag.closes) this.tables.pop()
      else this.tables.push({ index: this.tableCount++, row: -1, column: -1 })
      return
    }
    const table = this.tables.at(-1)
    if (!table || tag.closes) return
    if (tag.name === 'w:tr') {
      table.row++
      table.column = -1
    } else if (tag.name === 'w:tc') table.column++
  }

  /** The mark is written as its number, which Word shows and the file does not hold. */
  private reference(xml: string, tag: Tag): undefined {
    const id = `${tag.name === 'w:endnoteReference' ? 'e' : 'f'}${attributeOf(xml, tag, 'w:id')}`
    if (!this.labels.has(id)) this.labels.set(id, String(this.labels.size + 1))
    if (this.open === null) return
    const label = this.labels.get(id) as string
    const start = this.out.length
    this.words(label, tag.start)
    this.marks.push({ start, end: this.out.length, label })
  }

  private noteBegins(xml: string, tag: Tag): undefined {
    this.close()
    const id = `${tag.name === 'w:endnote' ? 'e' : 'f'}${attributeOf(xml, tag, 'w:id')}`
    this.note = tag.closes ? null : (this.labels.get(id) ?? null)
  }

  private words(raw: string, at: number): undefined {
    const words = unescaped(raw).replace(/(?![\t\n\r])\p{Cc}/gu, '')
    if (words === '') return
    if (this.open === null) {
      if (words.trim() === '') return
      this.begin()
    }
    this.out.add(words, this.base + at)
    const draft = this.open as Draft | null
    if (draft && words.trim() !== '') draft.end = this.out.length - (words.length - words.trimEnd().length)
  }

  private gap(white: string): undefined {
    if (this.open) this.out.space(white)
  }

  private begin(): void {
    this.out.space('\n\n')
    const start = this.out.length
    const kind = this.kind()
    const draft: Draft = { kind, start, end: start, body: start, lines: 1, gap: 1, settled: kind !== 'paragraph' }
    if (kind === 'heading') draft.level = Math.min(6, this.style.level ?? 2)
    if (kind === 'footnote' && this.note !== null) draft.label = this.note
    if (this.box > 0) draft.box = this.box
    const table = this.tables.at(-1)
    if (kind === 'table-cell' && table) {
      draft.table = {
        index: table.index,
        row: Math.max(0, table.row),
        column: Math.max(0, table.column),
        ...(table.row <= 0 ? { header: true } : {}),
      }
    }
    this.drafts.push(draft)
    checkCount(this.drafts)
    this.open = draft
  }

  private kind(): BlockKind {
    if (this.note !== null) return 'footnote'
    if (this.tables.length > 0 && this.box === 0) return 'table-cell'
    if (this.style.level !== undefined) return 'heading'
    return this.style.kind ?? (this.numbered ? 'list-item' : 'paragraph')
  }

  private close(): undefined {
    this.open = null
  }
}
