import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useStrings } from '../state/language.ts'
import { usePrinting } from '../state/printing.ts'

/** One column: what stands at its head and in its cells. `sort` names the orders it can give the list. */
export interface TableColumn<Row> {
  readonly key: string
  readonly name: string
  readonly sort?: { readonly up: string; readonly down?: string }
  readonly className?: string
  readonly cell: (row: Row, tabIndex: 0 | -1) => ReactNode
}

interface Props<Row> {
  readonly label: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly total: number
  readonly sort: string
  readonly onSort: (sort: string) => void
  /** Called when the last rows come into sight. */
  readonly onEnd: () => void
}

const ROW = 32

/** A table of any length: rows of 32 px of which only those in sight are drawn. Arrow keys move between the rows' links. */
export function VirtualTable<Row>({ label, columns, rows, rowKey, total, sort, onSort, onEnd }: Props<Row>) {
  const t = useStrings()
  const frame = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => frame.current, estimateSize: () => ROW, overscan: 12 })
  const printing = usePrinting()
  const items = printing ? rows.map((_, index) => ({ index, start: 0, end: 0 })) : virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (!printing && last >= rows.length - 20) onEnd()
  }, [last, rows.length, onEnd, printing])
  const { active, onKeyDown, onFocus } = useRoving(frame, rows.length, (index) => virtual.scrollToIndex(index))
  const before = items[0]?.start ?? 0
  const after = printing ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={frame} className="table-frame" tabIndex={0} aria-label={label} onKeyDown={onKeyDown} onFocus={onFocus}>
      <table aria-rowcount={total + 1} aria-label={label}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 ? <Gap height={before} columns={columns.length} /> : null}
          {items.map(({ index }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <tr key={rowKey(row)} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2}>
                {columns.map((column) => (
                  <td key={column.key} className={column.className}>
                    {column.cell(row, index === active ? 0 : -1)}
                  </td>
                ))}
              </tr>
            )
          })}
          {after > 0 ? <Gap height={after} columns={columns.length} /> : null}
        </tbody>
      </table>
      {printing && rows.length < total ? <p className="print-only">{t('records.loadingMore', { shown: rows.length, total })}</p> : null}
    </section>
  )
}

function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr className="gap">
      <td colSpan={columns} style={{ blockSize: height }} />
    </tr>
  )
}

function HeadCell<Row>({ column, sort, onSort }: { column: TableColumn<Row>; sort: string; onSort: (sort: string) => void }) {
  const t = useStrings()
  if (column.sort === undefined)
    return (
      <th scope="col" className={column.className}>
        {column.name}
      </th>
    )
  const { up, down } = column.sort
  const by = sort === up ? 'ascending' : sort === down ? 'descending' : 'none'
  return (
    <th scope="col" className={column.className} aria-sort={by}>
      <button
        type="button"
        title={t('records.sortBy', { column: column.name })}
        onClick={() => onSort(by === 'ascending' && down !== undefined ? down : up)}
      >
        {column.name}
        <span aria-hidden="true">{by === 'ascending' ? ' ↑' : by === 'descending' ? ' ↓' : ''}</span>
      </button>
    </th>
  )
}

/** One row's link is in the order of the tab key; arrows, Home and End move to the others. */
function useRoving(frame: React.RefObject<HTMLDivElement | null>, count: number, show: (index: number) => void) {
  const [active, setActive] = useState(0)
  const rowOf = (target: EventTarget): number => {
    const row = target instanceof Element ? target.closest('tr[data-index]') : null
    return row instanceof HTMLElement ? Number(row.dataset['index']) : -1
  }
  const move = (index: number): void => {
    setActive(index)
    show(index)
    const focus = (tries: number): void => {
      const link = frame.current?.querySelector<HTMLElement>(`tr[data-index="${index}"] :is(a, .main)`)
      if (link) link.focus({ preventScroll: true })
      else if (tries > 0) requestAnimationFrame(() => focus(tries - 1))
    }
    requestAnimationFrame(() => focus(5))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return
    const at = Math.max(-1, rowOf(event.target))
    const to = { ArrowDown: Math.min(count - 1, at + 1), ArrowUp: Math.max(0, at - 1), Home: 0, End: count - 1 }[event.key]
    if (to === undefined || count === 0) return
    event.preventDefault()
    move(to)
  }
  const onFocus = (event: React.FocusEvent): void => {
    const row = rowOf(event.target)
    if (row >= 0) setActive(row)
  }
  return { active: Math.min(active, Math.max(0, count - 1)), onKeyDown, onFocus }
}
