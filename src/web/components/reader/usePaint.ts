import { type RefObject, useLayoutEffect } from 'react'
import type { RecordType } from '#model/record'
import type { Range } from '#model/span'
import { marksIn, type Reading } from '../../lib/reading.ts'
import { TYPES } from '../../lib/types.ts'
import { type Drawn, drawnIn, placesOf } from './drawn.ts'

/** True where the browser can mark text without touching it. Elsewhere the rows draw `mark` elements. */
export const canPaint = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS

/** What is lit beside the marks. Later ones lie over earlier ones. */
export interface Lights {
  readonly evidence: readonly Range[]
  readonly chosen: readonly Range[]
  readonly address: readonly Range[]
  readonly lit: readonly Range[]
}
export const LIGHTS = ['evidence', 'address', 'chosen', 'lit'] as const satisfies readonly (keyof Lights)[]

interface Painted {
  readonly frame: RefObject<HTMLElement | null>
  readonly reading: Reading
  readonly hidden: ReadonlySet<RecordType>
  readonly lights: Lights
  /** Changes whenever other rows are on the page. */
  readonly drawnKey: string
}

function paint(name: string, priority: number, ranges: readonly StaticRange[]): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}

/** Marks the words on the page by the CSS Custom Highlight API: nothing is added to the text. */
export function usePaint({ frame, reading, hidden, lights, drawnKey }: Painted): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawnKey stands for the rows on the page
  useLayoutEffect(() => {
    if (!frame.current || !canPaint()) return
    const drawn = drawnIn(frame.current)
    const screen = { start: drawn[0]?.start ?? 0, end: drawn.at(-1)?.end ?? 0 }
    const byType = new Map<RecordType, StaticRange[]>(TYPES.map((type) => [type, []]))
    for (const mark of marksIn(reading, screen)) if (!hidden.has(mark.type)) byType.get(mark.type)?.push(...placesOf(drawn, mark))
    for (const [index, type] of TYPES.entries()) paint(`mark-${type}`, index, byType.get(type) ?? [])
  }, [frame, reading, hidden, drawnKey])
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawnKey stands for the rows on the page
  useLayoutEffect(() => {
    if (!frame.current || !canPaint()) return
    paintLights(drawnIn(frame.current), lights)
  }, [frame, lights, drawnKey])
  useLayoutEffect(
    () => () => {
      if (canPaint()) CSS.highlights.clear()
    },
    [],
  )
}

const paintLights = (drawn: readonly Drawn[], lights: Lights): void => {
  for (const [index, name] of LIGHTS.entries())
    paint(
      name,
      20 + index,
      lights[name].flatMap((range) => placesOf(drawn, range)),
    )
}
