import { Link } from '@tanstack/react-router'
import type { TextWindow } from '#api/contract'
import { writeEdtf } from '../../lib/edtf.ts'
import { hashOf } from '../../lib/hash.ts'
import { segments } from '../../lib/segments.ts'
import { paragraphsOf } from '../../lib/words.ts'
import { usePen } from '../../state/pen.ts'
import { InParts } from '../InParts.tsx'

interface Props {
  readonly window: TextWindow
  readonly spans: readonly (readonly [number, number])[]
}

/** More of a paragraph than this is cut off around its words. */
const MOST = 420

/** The paragraph that tells something, its words marked, and where it stands. */
export function Telling({ window: told, spans }: Props) {
  const { t, language } = usePen()
  const ranges = spans.map(([start, end]) => ({ start, end }))
  const first = ranges[0] ?? { start: told.start, end: told.start + 1 }
  const whole = paragraphsOf(told.words, told.start).find((each) => each.start < first.end && first.start < each.end) ?? first
  const start = Math.max(whole.start, Math.min(first.start, whole.end - MOST) - MOST / 3)
  const paragraph = { start: Math.floor(start), end: Math.min(whole.end, Math.floor(start) + MOST) }
  const about = [told.document.title ?? told.document.name, told.publisher, told.published === null ? null : writeEdtf(told.published, language)]
  return (
    <figure className="telling">
      <blockquote dir="auto" className="serif">
        {paragraph.start > whole.start ? '… ' : ''}
        {segments(paragraph, ranges).map((segment) => {
          const words = told.words.slice(segment.start - told.start, segment.end - told.start)
          return segment.marks.length > 0 ? (
            <mark key={segment.start} className="in-chosen">
              {words}
            </mark>
          ) : (
            <span key={segment.start}>{words}</span>
          )
        })}
        {paragraph.end < whole.end ? ' …' : ''}
      </blockquote>
      <figcaption className="quiet small">
        <InParts parts={about} />{' '}
        <Link className="screen-only" to="/documents/$id" params={{ id: told.document.id }} hash={hashOf(first)}>
          {t('record.inReader')}
        </Link>
      </figcaption>
    </figure>
  )
}
