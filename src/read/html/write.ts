import type { BlockKind } from '#model/document'
import { CanonicalText } from '../blocks/canonical.ts'
import { checkCount, type Draft } from '../blocks/draft.ts'
import type { Mark } from '../blocks/pieces.ts'
import { isBeside, isSilent, type Weights } from './main-content.ts'
import { attribute, type Element, isElement, isText, type Node, type Parent, textBelow, walk } from './tree.ts'

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
)
const BOX = /(?:^|[\s_-])(?:box|callout|sidebar-story|infobox|pull-?out|panel|case-study)(?:$|[\s_-])/i

/** Text, drafts and footnote marks of a page's main content. */
export interface Written {
  readonly text: CanonicalText
  readonly drafts: Draft[]
  readonly marks: Mark[]
}

/** Writes the text of `root`, its title first: white space folded, a blank line between blocks, with offsets back into `html`. */
export function writeHtml(root: Parent, title: Element | null, html: string, weights: Weights): Written {
  return new Writer(html, weights, notesOf(root)).run(root, title)
}

/** Targets of footnote marks: id of the note and its label. A mark is a short link into the page before its target. */
function notesOf(root: Parent): ReadonlyMap<string, string> {
  const seen = new Set<string>()
  const notes = new Map<string, string>()
  walk(root, (node) => {
    if (!isElement(node)) return false
    const id = attribute(node, 'id') ?? attribute(node, 'name')
    if (id !== null) seen.add(id)
    const href = node.tagName === 'a' ? attribute(node, 'href') : null
    if (href === null || !href.startsWith('#') || href.length < 2) return true
    const label = labelOf(textBelow(node, 20))
    const target = href.slice(1)
    if (label !== null && !seen.has(target) && !notes.has(target)) notes.set(target, label)
    return true
  })
  return notes
}

const labelOf = (words: string): string | null => /^[\s[(]*(\d{1,4}|[*†‡§]{1,3}|[①-⑳]|[ivx]{1,5}|[a-z])[\s\])]*$/u.exec(words)?.[1] ?? null

class Writer {
  private readonly out = new CanonicalText()
  private readonly drafts: Draft[] = []
  private readonly marks: Mark[] = []
  private readonly kinds: { kind: BlockKind; level?: number; label?: string }[] = [{ kind: 'paragraph' }]
  private readonly tables: { index: number; row: number; column: number; readonly pairs?: boolean }[] = []
  private readonly boxes: number[] = []
  private open: Draft | null = null
  private tableCount = 0
  private boxCount = 0
  private pre = 0
  private mark: { start: number; label: string } | null = null
  private readonly html: string
  private readonly weights: Weights
  private readonly notes: ReadonlyMap<string, string>
  constructor(html: string, weights: Weights, notes: ReadonlyMap<string, string>) {
    this.html = html
    this.weights = weights
    this.notes = notes
  }

  run(root: Parent, title: Element | null): Written {
    if (title !== null) {
      this.kinds.push({ kind: 'heading', level: 1 })
      walk(title, (node) => this.enter(node, title))
      this.kinds.pop()
      this.close()
    }
    walk(
      root,
      (node) => this.enter(node, root),
      (element) => this.leave(element),
    )
    this.close()
    return { text: this.out, drafts: this.drafts, marks: this.marks }
  }

  private enter(node: Node, root: Parent): boolean {
    if (isText(node)) {
      this.words(node.value, node.sourceCodeLocation?.startOffset ?? -1, node.sourceCodeLocation?.endOffset ?? -1)
      return false
    }
    if (!isElement(node) || isSilent(node) || (node !== root && isBeside(node, this.weights))) return false
    const tag = node.tagName
    if (tag === 'br') this.line()
    else if (BLOCKS.has(tag)) this.enterBlock(node)
    else if (tag === 'sup' || tag === 'a') this.enterMark(node)
    this.enterNote(node)
    return true
  }

  private enterBlock(element: Element): void {
    const tag = element.tagName
    this.close()
    const above = this.kinds.at(-1) as { kind: BlockKind; level?: number; label?: string }
    if (/^h[1-6]$/.test(tag)) this.kinds.push({ kind: 'heading', level: Number(tag[1]) })
    else if (tag === 'li') this.kinds.push({ kind: above.kind === 'table-cell' || above.kind === 'footnote' ? above.kind : 'list-item' })
    else if (tag === 'figcaption' || tag === 'caption') this.kinds.push({ kind: 'caption' })
    else if (tag === 'td' || tag === 'th') this.kinds.push({ kind: this.tables.length > 0 ? 'table-cell' : 'paragraph' })
    else if (tag === 'dt' || tag === 'dd') this.kinds.push({ kind: this.tables.at(-1)?.pairs ? 'table-cell' : 'list-item' })
    else this.kinds.push(above.kind === 'list-item' && tag !== 'p' && tag !== 'div' ? { kind: 'paragraph' } : above)
    if (tag === 'pre') this.pre++
    if (tag === 'table') this.tables.push({ index: this.tableCount++, row: -1, column: -1 })
    if (tag === 'dl' && isOfPairs(element)) this.tables.push({ index: this.tableCount++, row: -1, column: -1, pairs: true })
    const table = this.tables.at(-1)
    if (table?.pairs) pairCell(tag, table)
    else if (tag === 'tr' && table) {
      table.row++
      table.column = -1
    }
    if ((tag === 'td' || tag === 'th') && table && !table.pairs) table.column++
    if (tag === 'aside' || (tag !== 'td' && BOX.test(attribute(element, 'class') ?? ''))) this.boxes.push(++this.boxCount)
    else this.boxes.push(this.boxes.at(-1) ?? 0)
  }

  private enterNote(element: Element): void {
    const label = this.notes.get(attribute(element, 'id') ?? attribute(element, 'name') ?? '\0')
    if (label === undefined) return
    const own = { kind: 'footnote' as const, label }
    if (BLOCKS.has(element.tagName)) this.kinds[this.kinds.length - 1] = own
    else if (this.open) {
      this.open.kind = 'footnote'
      this.open.label = label
    } else if (this.kinds.length > 1) this.kinds[this.kinds.length - 1] = own
  }

  private enterMark(element: Element): void {
    if (this.mark !== null) return
    const label = labelOf(textBelow(element, 20))
    const href = attribute(element, 'href')
    if (label === null || (element.tagName === 'a' && !(href?.startsWith('#') && this.notes.has(href.slice(1))))) return
    this.mark = { start: this.out.length, label }
  }

  private leave(element: Element): void {
    const tag = element.tagName
    if ((tag === 'sup' || tag === 'a') && this.mark !== null && this.open !== null && this.out.length > this.mark.start) {
      this.marks.push({ start: this.mark.start, end: this.out.length, label: this.mark.label })
      this.mark = null
    } else if (tag === 'sup' || tag === 'a') this.mark = null
    if (!BLOCKS.has(tag)) return
    this.close()
    if (this.kinds.length > 1) this.kinds.pop()
    this.boxes.pop()
    if (tag === 'pre') this.pre--
    if (tag === 'table' || (tag === 'dl' && this.tables.at(-1)?.pairs)) this.tables.pop()
  }

  private line(): void {
    if (this.open) this.out.space('\n')
  }

  private close(): void {
    this.open = null
    this.mark = null
  }

  /** One text node, aligned with its source: entities and folded white space make the two run apart. */
  private words(value: string, from: number, to: number): void {
    let source = from
    for (let i = 0; i < value.length; ) {
      const white = isWhite(value.charCodeAt(i))
      let end = i + 1
      if (white) while (end < value.length && isWhite(value.charCodeAt(end))) end++
      else while (end < value.length && !isWhite(value.charCodeAt(end)) && value.charCodeAt(end) !== 38) end++
      const words = value.slice(i, end)
      const same = from >= 0 && this.html.startsWith(words, source) && value.charCodeAt(i) !== 38
      if (white) this.white(words, source)
      else if (same) this.put(words, source)
      else for (const char of words) source = this.single(char, source, to)
      if (white || same) source = white ? skipWhite(this.html, source, to) : source + words.length
      i = end
    }
  }

  /** A character that may be written as an entity; gives the offset behind it. */
  private single(char: string, source: number, to: number): number {
    this.put(char, Math.max(0, source))
    if (source < 0 || source >= to) return source
    if (this.html.charCodeAt(source) === 38 && !(char === '&' && !/^&(?:amp|#38|#x26)\b/i.test(this.html.slice(source, source + 8)))) {
      const entity = /^&(?:#x?[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31});?/i.exec(this.html.slice(source, source + 40))
      if (entity) return source + entity[0].length
    }
    return source + char.length
  }

  private white(words: string, source: number): void {
    if (this.open === null) return
    if (this.pre > 0) this.out.add(words.replace(/\r\n?/g, '\n'), Math.max(0, source))
    else if (!isWhite(this.out.lastCode)) this.out.add(' ', Math.max(0, source))
  }

  private put(words: string, source: number): void {
    if (this.open === null) this.begin()
    this.out.add(words, source)
    const draft = this.open as Draft | null
    if (draft) draft.end = this.out.length
  }

  private begin(): void {
    const { kind, level, label } = this.kinds.at(-1) as { kind: BlockKind; level?: number; label?: string }
    this.out.space('\n\n')
    const start = this.out.length
    const draft: Draft = { kind, start, end: start, body: start, lines: 1, gap: 1, settled: true }
    if (level !== undefined) draft.level = level
    if (label !== undefined) draft.label = label
    const table = this.tables.at(-1)
    if (kind === 'table-cell' && table) {
      draft.table = {
        index: table.index,
        row: Math.max(0, table.row),
        column: Math.max(0, table.column),
        ...(table.row <= 0 && !table.pairs ? { header: true } : {}),
      }
    }
    const box = this.boxes.at(-1)
    if (box) draft.box = box
    this.drafts.push(draft)
    checkCount(this.drafts)
    this.open = draft
    if (this.mark !== null) this.mark.start = start
  }
}

const LONGEST_VALUE = 200
/** `Date`, `3 May 2024`: a list of names and short values is a table of two columns; long ones are items of a list. */
function isOfPairs(list: Element): boolean {
  let short = true
  walk(list, (node) => {
    if (short && isElement(node) && (node.tagName === 'dd' || node.tagName === 'dl') && textBelow(node, LONGEST_VALUE + 1).length > LONGEST_VALUE)
      short = false
    return short
  })
  return short
}

/** Every `<dt>` begins a row, its values stand beside it. */
function pairCell(tag: string, table: { row: number; column: number }): void {
  if (tag === 'dt') {
    table.row++
    table.column = 0
  } else if (tag === 'dd') table.column++
}

const isWhite = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13 || code === 12
function skipWhite(html: string, from: number, to: number): number {
  let i = from
  while (i >= 0 && i < to && isWhite(html.charCodeAt(i))) i++
  return i
}
