import type { ReactNode } from 'react'
import type { TextWindow } from '#api/contract'
import { usePen } from '../../state/pen.ts'
import { WindowText } from './WindowText.tsx'

interface Props {
  readonly n: 0 | 1
  readonly window: TextWindow
  readonly spans: readonly (readonly [number, number])[]
  readonly title: ReactNode
  readonly children?: ReactNode
}

/** One of two that stand beside each other: what it is, and the text that tells it. */
export function Side({ n, window: told, spans, title, children }: Props) {
  const { t } = usePen()
  const ranges = spans.map(([start, end]) => ({ start, end }))
  const name = t(n === 0 ? 'review.first' : 'review.second')
  return (
    <section className="side" aria-label={name}>
      <p className="quieter small">{name}</p>
      <h3>{title}</h3>
      {children}
      <WindowText
        window={told}
        label={name}
        place={ranges[0] ?? { start: told.start, end: told.start + 1 }}
        marks={ranges.map((range) => ({ ...range, as: 'chosen' }))}
      />
    </section>
  )
}
