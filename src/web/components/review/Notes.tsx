import type { QueueItem } from '#api/contract'
import { localeOf } from '../../lib/edtf.ts'
import { writeWord } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import { Words } from '../Words.tsx'

/** What people wrote on an item, and why it is here again. */
export function Notes({ item }: { item: QueueItem }) {
  const pen = usePen()
  const { t, language } = pen
  const { notes, back, skipped } = item
  if (notes.length === 0 && back === null && !skipped) return null
  return (
    <div className="notes">
      {skipped ? <p className="quiet small">{t('review.skipped')}</p> : null}
      {back === null ? null : <p>{t('review.back', { why: writeWord('back', back, pen) })}</p>}
      {notes.length === 0 ? null : (
        <ul aria-label={t('review.notes')}>
          {notes.map(({ author, at, text, decision }) => (
            <li key={decision + at}>
              <Words className="serif">{text}</Words>{' '}
              <span className="quieter small">
                <Words>{author}</Words> · {new Date(at).toLocaleDateString(localeOf(language), { dateStyle: 'medium' })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
