import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, type PointerEvent, type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { RecordType } from '#model/record'
import type { Range } from '#model/span'
import { marksIn, type Reading } from '../../lib/reading.ts'
import { type Row, rowAt } from '../../lib/rows.ts'
import { useStrings } from '../../state/language.ts'
import { usePrinting } from '../../state/printing.ts'
import { offsetAt, rectOf, selectedIn } from './drawn.ts'
import { type Drawable, RowView } from './RowView.tsx'
import { canPaint, LIGHTS, type Lights, usePaint } from './usePaint.ts'

/** What the page can ask of the text: to show a stretch. `always`: also where it is in sight already. */
export interface TextHandle {
  goTo(range: Range, always: boolean): void
}

interface Props {
  readonly handle: Ref<TextHandle>
  readonly reading: Reading
  readonly language: string | null
  readonly hidden: ReadonlySet<RecordType>
  readonly lights: Lights
  readonly onScreen: (range: Range) => void
  readonly onPoint: (offset: number | null) => void
  readonly onPress: (offset: number, x: number, y: number) => void
  readonly onSelect: (range: Range | null) => void
}

const LINE = 27
const estimate = (row: Row | undefined, perLine: number): number =>
  row ? (row.kind === 'table-cell' ? LINE + 8 : Math.ceil((row.end - row.start) / perLine) * LINE + (row.goesOn ? 0 : 12)) : LINE

/** The text of a document: only the blocks in sight and a few around them are on the page. */
export const TextPane = memo(function TextPane(props: Props) {
  const { handle, reading, language, hidden, lights, onScreen } = props
  const t = useStrings()
  const frame = useRef<HTMLElement>(null)
  const perLine = /^(zh|ja|ko)/.test(language ?? '') ? 38 : 72
  const virtual = useVirtualizer({
    count: reading.rows.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => estimate(reading.rows[index], perLine),
    overscan: 6,
    paddingStart: 24,
    paddingEnd: 240,
  })
  const printing = usePrinting()
  const items = printing ? reading.rows.map((_, index) => ({ index, key: index, start: 0, end: 0, size: 0 })) : virtual.getVirtualItems()
  const { openNotes, toggleNote, noteOf } = useNotes(reading)
  const drawnKey = `${items[0]?.index}-${items.at(-1)?.index}-${openNotes.size}`
  usePaint({ frame, reading, hidden, lights, drawnKey })
  useReport(frame, reading, items, onScreen)
  useImperativeHandle(handle, () => ({ goTo: (range, always) => goTo({ frame: frame.current, reading, virtual, range, always }) }), [
    reading,
    virtual,
  ])
  const press = usePressing(frame, props)
  const drawables = useDrawables(reading, hidden, lights)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={frame} className="text-pane" tabIndex={0} aria-label={t('reader.text')} {...press}>
      <h2 className="unseen">{t('reader.text')}</h2>
      <div className="text-length" style={printing ? undefined : { blockSize: virtual.getTotalSize() }}>
        <div className="text-rows" lang={language ?? undefined} style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
          {items.map(({ index, key }) => {
            const row = reading.rows[index]
            return row ? (
              <div key={key} ref={virtual.measureElement} data-index={index} className="row-frame">
                <RowView row={row} text={reading.text} drawables={drawables(row)} openNotes={openNotes} onNote={toggleNote} noteOf={noteOf} />
              </div>
            ) : null
          })}
        </div>
      </div>
    </section>
  )
})

/** Footnotes that are open in place. */
function useNotes({ rows }: Reading) {
  const [openNotes, setOpen] = useState<ReadonlySet<number>>(new Set())
  const toggleNote = useCallback((block: number) => {
    setOpen((open) => (open.has(block) ? new Set([...open].filter((one) => one !== block)) : new Set([...open, block])))
  }, [])
  const cells = useMemo(() => new Map(rows.flatMap((row) => row.cells.map((cell) => [cell.block, cell.pieces] as const))), [rows])
  const noteOf = useCallback((block: number) => cells.get(block) ?? [], [cells])
  return { openNotes, toggleNote, noteOf }
}

/** Tells what stretch is in sight, once a frame at most and only when it changes. */
function useReport(
  frame: React.RefObject<HTMLElement | null>,
  { rows }: Reading,
  items: readonly { index: number; start: number; end: number; size: number }[],
  onScreen: (range: Range) => void,
): void {
  const told = useRef('')
  useEffect(() => {
    const pane = frame.current
    if (!pane) return
    const top = pane.scrollTop
    const seen = items.filter((item) => item.end > top && item.start < top + pane.clientHeight)
    const first = seen[0]
    const last = seen.at(-1)
    const firstRow = first && rows[first.index]
    const lastRow = last && rows[last.index]
    if (!first || !last || !firstRow || !lastRow) return
    const part = (row: Row, share: number): number => Math.round(row.start + Math.min(1, Math.max(0, share)) * (row.end - row.start))
    const start = part(firstRow, (top - first.start) / Math.max(1, first.size))
    const end = Math.max(start + 1, part(lastRow, (top + pane.clientHeight - last.start) / Math.max(1, last.size)))
    const key = `${start}-${end}`
    if (key === told.current) return
    told.current = key
    onScreen({ start, end })
  })
}

interface Going {
  readonly frame: HTMLElement | null
  readonly reading: Reading
  readonly virtual: { getOffsetForIndex(index: number, align: 'start'): readonly [number, unknown] | undefined }
  readonly range: Range
  readonly always: boolean
}

/** Scrolls in steps: rows that were never drawn have only a guessed height. */
function goTo({ frame, reading, virtual, range, always }: Going): void {
  if (!frame) return
  const seen = rectOf(frame, range)
  const box = frame.getBoundingClientRect()
  if (!always && seen && seen.top > box.top + 20 && seen.bottom < box.bottom - 60) return
  const settle = (tries: number): void => {
    const rect = rectOf(frame, range)
    if (rect) {
      const off = rect.top - frame.getBoundingClientRect().top - frame.clientHeight * 0.28
      if (Math.abs(off) < 3 || tries === 0) return
      frame.scrollTop += off
    } else {
      frame.scrollTop = Math.max(0, (virtual.getOffsetForIndex(rowAt(reading.rows, range.start), 'start')?.[0] ?? 0) - 80)
    }
    if (tries > 0) requestAnimationFrame(() => settle(tries - 1))
  }
  settle(12)
}

/** Pointing, pressing and selecting, told as offsets into the document. */
function usePressing(frame: React.RefObject<HTMLElement | null>, { onPoint, onPress, onSelect }: Pick<Props, 'onPoint' | 'onPress' | 'onSelect'>) {
  const waiting = useRef(0)
  useEffect(() => {
    const onChange = (): void => {
      if (frame.current) onSelect(selectedIn(frame.current))
    }
    document.addEventListener('selectionchange', onChange)
    return () => document.removeEventListener('selectionchange', onChange)
  }, [frame, onSelect])
  const onPointerMove = (event: PointerEvent): void => {
    if (waiting.current !== 0 || event.buttons !== 0) return
    const { clientX, clientY } = event
    waiting.current = requestAnimationFrame(() => {
      waiting.current = 0
      onPoint(offsetAt(clientX, clientY))
    })
  }
  const onClick = (event: React.MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('button')) return
    if (frame.current && selectedIn(frame.current)) return
    const offset = offsetAt(event.clientX, event.clientY)
    if (offset !== null) onPress(offset, event.clientX, event.clientY)
  }
  return { onPointerMove, onPointerLeave: () => onPoint(null), onClick }
}

/** Marks and lights of a row for browsers that cannot paint; null where they can. */
function useDrawables(reading: Reading, hidden: ReadonlySet<RecordType>, lights: Lights): (row: Row) => Drawable[] | null {
  return useCallback(
    (row) => {
      if (canPaint()) return null
      const marks = marksIn(reading, row)
        .filter(({ type }) => !hidden.has(type))
        .map(({ start, end, type }) => ({ start, end, type, name: type }))
      return [...marks, ...LIGHTS.flatMap((name) => lights[name].map(({ start, end }) => ({ start, end, name })))]
    },
    [reading, hidden, lights],
  )
}
