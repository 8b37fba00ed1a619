import { memo, type ReactNode } from 'react'
import type { Range } from '#model/span'
import type { Mark } from '../../lib/reading.ts'
import type { Piece, Row } from '../../lib/rows.ts'
import { segments } from '../../lib/segments.ts'
import { useStrings } from '../../state/language.ts'

/** A light or a mark as a `mark` element draws it, for browsers that cannot paint. */
export interface Drawable extends Range {
  readonly name: string
  readonly type?: Mark['type']
}

interface Props {
  readonly row: Row
  readonly text: string
  /** Marks and lights that touch the row; null where the browser paints them itself. */
  readonly drawables: readonly Drawable[] | null
  readonly openNotes: ReadonlySet<number>
  readonly onNote: (block: number) => void
  readonly noteOf: (block: number) => readonly Piece[]
}

/** One block of the document. Its words are text nodes, whatever stands in them. */
export const RowView = memo(function RowView({ row, text, drawables, openNotes, onNote, noteOf }: Props) {
  const draw = (pieces: readonly Piece[]): ReactNode =>
    pieces.map((piece) => (
      <Words
        key={piece.start}
        piece={piece}
        text={text}
        drawables={drawables}
        open={piece.note !== undefined && openNotes.has(piece.note)}
        onNote={onNote}
      />
    ))
  const notes = row.cells.flatMap(({ pieces }) => pieces.flatMap(({ note }) => (note !== undefined && openNotes.has(note) ? [note] : [])))
  return (
    <>
      <Frame row={row}>
        {row.kind === 'table-cell'
          ? row.cells.map(({ block, header, pieces }) => (
              <span key={block} className={header ? 'cell head' : 'cell'} dir="auto">
                {draw(pieces)}
              </span>
            ))
          : row.cells.map(({ pieces }) => draw(pieces))}
      </Frame>
      {[...new Set(notes)].map((note) => (
        <aside key={note} className="note-in-place" dir="auto">
          {draw(noteOf(note))}
        </aside>
      ))}
    </>
  )
})

function Frame({ row, children }: { row: Row; children: ReactNode }) {
  const name = `row ${row.kind}${row.boxed ? ' boxed' : ''}${row.goesOn ? ' goes-on' : ''}`
  if (row.kind === 'heading') {
    // The page's own headings are 1 and 2; below them the document's have two ranks.
    const Level = row.level <= 1 ? 'h3' : 'h4'
    return (
      <Level className={`${name} level-${Math.min(4, Math.max(1, row.level))}`} dir="auto">
        {children}
      </Level>
    )
  }
  if (row.kind === 'table-cell' && row.cells.length > 1)
    return (
      <div className={name} dir="auto" style={{ gridTemplateColumns: `repeat(${row.cells.length}, minmax(0, 1fr))` }}>
        {children}
      </div>
    )
  return (
    <p className={name} dir="auto">
      {children}
    </p>
  )
}

interface WordsProps {
  readonly piece: Piece
  readonly text: string
  readonly drawables: readonly Drawable[] | null
  readonly open: boolean
  readonly onNote: (block: number) => void
}

function Words({ piece, text, drawables, open, onNote }: WordsProps) {
  const t = useStrings()
  const words = text.slice(piece.start, piece.end)
  const { note } = piece
  const space = piece.spaced ? ' ' : null
  if (note !== undefined)
    return (
      <>
        {space}
        <button type="button" className="note-mark" aria-expanded={open} aria-label={t('reader.note', { label: words })} onClick={() => onNote(note)}>
          <span data-s={piece.start}>{words}</span>
        </button>
      </>
    )
  const touching = drawables?.filter((one) => one.start < piece.end && piece.start < one.end) ?? []
  if (touching.length === 0)
    return (
      <>
        {space}
        <span data-s={piece.start}>{words}</span>
      </>
    )
  return (
    <>
      {space}
      {segments(piece, touching).map((segment) => (
        <mark
          key={segment.start}
          data-s={segment.start}
          data-type={segment.marks.find(({ type }) => type !== undefined)?.type}
          className={segment.marks.flatMap(({ type, name }) => (type === undefined ? [`in-${name}`] : [])).join(' ')}
        >
          {text.slice(segment.start, segment.end)}
        </mark>
      ))}
    </>
  )
}
