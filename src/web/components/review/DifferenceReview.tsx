import { useState } from 'react'
import type { DifferenceItem } from '../../lib/queue-item.ts'
import { type Pen, writeField, writeTitle } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import type { Change } from '../../state/review-desk.ts'
import { TypeSign } from '../TypeSign.tsx'
import { Words } from '../Words.tsx'
import { Acts } from './Acts.tsx'
import { NoteForm } from './NoteForm.tsx'
import { Notes } from './Notes.tsx'
import { writeDifference } from './told.ts'
import { change, type OnItem, skipped } from './useDecide.ts'
import { leaveForm, useItemKeys } from './useItemKeys.ts'
import { type WindowMark, WindowText } from './WindowText.tsx'

interface Props extends OnItem<DifferenceItem> {
  readonly onUndo: () => void
}

/** What two readers of one passage made of it otherwise, beside the passage: who is right counts in their round alone. */
export function DifferenceReview({ item, decide, author, onUndo }: Props) {
  const pen = usePen()
  const { t } = pen
  const [noting, setNoting] = useState(false)
  const { round, difference, readers, type, sides, window: told } = item.difference
  const close = (): void => {
    setNoting(false)
    leaveForm()
  }
  const choose = (choice: 'first' | 'second' | 'neither'): void => {
    const chosen: Change = change(item, 'adjudicated', [{ act: 'adjudicate', round: round.id, difference, choice, why: null }], 'done')
    decide({ ...chosen, to: `/rounds/${round.id}/decisions` })
  }
  const acts = {
    first: () => choose('first'),
    second: () => choose('second'),
    neither: () => choose('neither'),
    skip: () => decide(skipped(item)),
    note: () => setNoting(true),
    undo: onUndo,
    escape: close,
  }
  useItemKeys('reviewDifference', acts)
  const marks = sides.flatMap((side) => side?.spans.map(([start, end]): WindowMark => ({ start, end, as: 'claim', type })) ?? [])
  return (
    <div className="review-item" data-item="difference">
      <WindowText window={told} label={t('review.text')} place={marks[0] ?? { start: told.start, end: told.start + 1 }} marks={marks} />
      <div className="review-side">
        <header>
          <h2>
            <TypeSign type={type} /> <Words className="serif">{writeDifference(item.difference, pen)}</Words>
          </h2>
          <p className="quiet small">
            {t('review.differ')} · {t('review.round', { name: round.name })}
          </p>
        </header>
        <Notes item={item} />
        <dl className="readers">
          {readers.map((reader, n) => (
            <div key={reader}>
              <dt>
                {n + 1} <Words>{reader}</Words>
              </dt>
              <dd>
                <Words className="serif">{saidOf(item, n === 0 ? 0 : 1, pen)}</Words>
              </dd>
            </div>
          ))}
        </dl>
        {noting ? (
          <NoteForm item={item} decide={decide} author={author} onClose={close} />
        ) : (
          <Acts
            acts={[
              { key: '1', says: 'review.firstRight', does: acts.first },
              { key: '2', says: 'review.secondRight', does: acts.second },
              { key: 'x', says: 'review.neither', does: acts.neither },
              { key: 's', says: 'review.skip', does: acts.skip },
              { key: 'n', says: 'review.note', does: acts.note },
            ]}
          />
        )}
      </div>
    </div>
  )
}

/** What a reader wrote: the value of the field, the record, or that there is none. */
function saidOf({ difference: { sides, field, form } }: DifferenceItem, n: 0 | 1, pen: Pen): string {
  const side = sides[n]
  if (!side) return pen.t('review.noRecord')
  if (field === null) return writeTitle(side.title, pen)
  return writeField(field, form ?? 'text', side.fields[field], pen) || pen.t('app.none')
}
