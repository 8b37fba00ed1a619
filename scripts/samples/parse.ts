/** A piece of a sample document's source: paragraphs, headings, tables, boxes, footnotes. Footnote marks stay in the text as `[^1]`. */
export type Piece =
  | { readonly sort: 'heading'; readonly level: number; readonly text: string }
  | { readonly sort: 'paragraph' | 'item' | 'caption'; readonly text: string }
  | { readonly sort: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly sort: 'box'; readonly title: string; readonly text: string }

/** A sample document before it is laid out. `notes` are its footnotes by mark. */
export interface Sample {
  readonly facts: Readonly<Record<string, string>>
  readonly pieces: readonly Piece[]
  readonly notes: ReadonlyMap<string, string>
}

/** Reads the small markup of `content/*.md`: facts, a blank line, then pieces parted by blank lines. */
export function parseSample(source: string): Sample {
  const [head = '', ...body] = source.trim().split(/\n\n+/)
  const facts = Object.fromEntries(head.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
  const notes = new Map<string, string>()
  const pieces: Piece[] = []
  for (const part of body) {
    if (part.startsWith('[^'))
      for (const line of part.split('\n')) notes.set(line.slice(2, line.indexOf(']')), line.slice(line.indexOf(':') + 1).trim())
    else pieces.push(...piecesOf(part))
  }
  return { facts, pieces, notes }
}

function piecesOf(part: string): Piece[] {
  const lines = part.split('\n')
  const [first = ''] = lines
  if (first.startsWith('#')) return [{ sort: 'heading', level: first.indexOf(' '), text: first.replace(/^#+ /, '') }]
  if (first.startsWith('|'))
    return [
      {
        sort: 'table',
        rows: lines.map((line) =>
          line
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim()),
        ),
      },
    ]
  if (first.startsWith('> ')) {
    return [
      {
        sort: 'box',
        title: first.slice(2),
        text: lines
          .slice(1)
          .map((line) => line.slice(2))
          .join(' '),
      },
    ]
  }
  if (/^\d+\. /.test(first)) return lines.map((text) => ({ sort: 'item', text }))
  if (/^(Figure|Table) \d/.test(first)) return [{ sort: 'caption', text: part }]
  if (lines.length > 1) return lines.map((text) => ({ sort: 'paragraph', text }))
  return [{ sort: 'paragraph', text: first }]
}
