import { type KeyboardEvent, type MouseEvent, memo, useMemo } from 'react'
import type { Range } from '#model/span'
import { type Bin, density } from '../../lib/density.ts'
import type { Reading } from '../../lib/reading.ts'
import { useStrings } from '../../state/language.ts'

interface Props {
  readonly reading: Reading
  readonly screen: Range
  readonly onGo: (range: Range) => void
}

const PARTS = 90
const WIDTH = 26

/** The whole document from top to bottom: how many records of each type begin in each part, and what is on screen. */
export const Density = memo(function Density({ reading, screen, onGo }: Props) {
  const t = useStrings()
  const length = Math.max(1, reading.text.length)
  const bins = useMemo(() => density(reading.records, reading.text.length, PARTS), [reading])
  const part = Math.min(PARTS - 1, Math.floor((screen.start / length) * PARTS))
  const go = (to: number): void => {
    const at = Math.floor((Math.min(PARTS - 1, Math.max(0, to)) / PARTS) * length)
    onGo({ start: at, end: Math.min(length, at + 1) })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: part + 1, ArrowUp: part - 1, PageDown: part + 9, PageUp: part - 9, Home: 0, End: PARTS - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    go(to)
  }
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    go(((event.clientY - top) / height) * PARTS)
  }
  return (
    <div
      className="density"
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('reader.density')}
      aria-valuemin={1}
      aria-valuemax={PARTS}
      aria-valuenow={part + 1}
      aria-valuetext={t('reader.density.part', { n: part + 1, of: PARTS, count: bins[part]?.total ?? 0 })}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <Strip bins={bins} />
      <span
        className="density-screen"
        style={{ insetBlockStart: `${(screen.start / length) * 100}%`, blockSize: `${Math.max(0.8, ((screen.end - screen.start) / length) * 100)}%` }}
      />
    </div>
  )
})

const Strip = memo(function Strip({ bins }: { bins: readonly Bin[] }) {
  const most = Math.max(1, ...bins.map(({ total }) => total))
  return (
    <svg viewBox={`0 0 ${WIDTH} ${PARTS}`} preserveAspectRatio="none" aria-hidden="true">
      {bins.map(({ counts, index }) => {
        let from = 0
        return counts.map(({ type, count }) => {
          const width = (count / most) * WIDTH
          const rect = <rect key={`${index} ${type}`} data-type={type} className="density-part" x={from} y={index + 0.1} width={width} height={0.8} />
          from += width
          return rect
        })
      })}
    </svg>
  )
})
