import { Link } from '@tanstack/react-router'
import { type PointerEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import type { TextWindow } from '#api/contract'
import type { RecordType } from '#model/record'
import type { Range } from '#model/span'
import { writeEdtf } from '../../lib/edtf.ts'
import { hashOf } from '../../lib/hash.ts'
import { segments } from '../../lib/segments.ts'
import { paragraphsOf } from '../../lib/words.ts'
import { usePen } from '../../state/pen.ts'
import { InParts } from '../InParts.tsx'
import { selectedIn } from '../reader/drawn.ts'

/** Words of a window that are marked: those of a claim by its type, and those that are chosen or pointed at. */
export interface WindowMark extends Range {
  readonly as: 'claim' | 'chosen' | 'lit'
  readonly type?: RecordType | undefined
  readonly claim?: string
}

interface Props {
  readonly window: TextWindow
  readonly marks: readonly WindowMark[]
  /** What the text is a text of, for those who do not see it. */
  readonly label: string
  /** Where the link into the reader goes; null where none is to be followed: the reader shows what others made of it. */
  readonly place: Range | null
  readonly onSelect?: (range: Range) => void
  readonly onPoint?: (claims: readonly string[]) => void
  readonly onPress?: (claim: string) => void
}

/** The text around what is to be decided, with its words marked. Text nodes only, whatever stands in them. */
export function WindowText({ window: told, marks, label, place, onSelect, onPoint, onPress }: Props) {
  const { t, language } = usePen()
  const frame = useRef<HTMLElement>(null)
  const title = useId()
  const first = marks.find(({ as }) => as === 'chosen') ?? marks.find(({ as }) => as === 'claim')
  useInSight(frame, first)
  const claimsAt = (target: EventTarget): readonly string[] =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-claims]')?.dataset['claims']?.split(' ') ?? []) : []
  const select = (): void => {
    const range = frame.current && selectedIn(frame.current)
    if (range) onSelect?.(range)
  }
  const about = [told.document.title ?? told.document.name, told.publisher, told.published === null ? null : writeEdtf(told.published, language)]
  return (
    <div className="window">
      <p className="window-head quiet" id={title}>
        <span className="unseen">{label} </span>
        <InParts parts={about} />{' '}
        {place ? (
          <Link className="small" to="/documents/$id" params={{ id: told.document.id }} hash={hashOf(place)}>
            {t('review.inReader')}
          </Link>
        ) : null}
      </p>
      <section
        ref={frame}
        className="window-text"
        aria-labelledby={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onPointerUp={select}
        onKeyUp={select}
        onPointerOver={(event: PointerEvent) => onPoint?.(claimsAt(event.target))}
        onPointerLeave={() => onPoint?.([])}
        onClick={(event) => {
          const [claim] = claimsAt(event.target)
          if (claim !== undefined && document.getSelection()?.isCollapsed !== false) onPress?.(claim)
        }}
      >
        {paragraphsOf(told.words, told.start).map((paragraph) => (
          <p key={paragraph.start} className={paragraph.heading ? 'heading' : undefined} dir="auto">
            {segments(paragraph, marks).map((segment) => drawn(segment, told.words.slice(segment.start - told.start, segment.end - told.start)))}
          </p>
        ))}
      </section>
    </div>
  )
}

function drawn({ start, marks }: Range & { readonly marks: readonly WindowMark[] }, words: string): ReactNode {
  if (marks.length === 0)
    return (
      <span key={start} data-s={start}>
        {words}
      </span>
    )
  const claims = [...new Set(marks.flatMap(({ claim }) => claim ?? []))]
  return (
    <mark
      key={start}
      data-s={start}
      data-type={marks.find(({ type }) => type !== undefined)?.type}
      data-claims={claims.length === 0 ? undefined : claims.join(' ')}
      className={['lit', 'chosen'].flatMap((name) => (marks.some(({ as }) => as === name) ? [`in-${name}`] : [])).join(' ') || undefined}
    >
      {words}
    </mark>
  )
}

/** Scrolls the window, and only the window, to the words that matter. */
function useInSight(frame: React.RefObject<HTMLElement | null>, first: Range | undefined): void {
  const start = first?.start
  useEffect(() => {
    const pane = frame.current
    const mark = start === undefined ? null : pane?.querySelector<HTMLElement>(`[data-s="${start}"]`)
    if (!pane || !mark) return
    const [box, rect] = [pane.getBoundingClientRect(), mark.getBoundingClientRect()]
    if (rect.top < box.top || rect.bottom > box.bottom) pane.scrollTop += rect.top - box.top - pane.clientHeight * 0.3
  }, [frame, start])
}
