import { useState } from 'react'
import type { SideTold } from '#api/contract'
import type { ContradictionItem } from '../../lib/queue-item.ts'
import { type Pen, writeTitle, writeWord } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import { TypeSign } from '../TypeSign.tsx'
import { Words } from '../Words.tsx'
import { Acts } from './Acts.tsx'
import { LineForm } from './LineForm.tsx'
import { NoteForm } from './NoteForm.tsx'
import { Notes } from './Notes.tsx'
import { Side } from './Side.tsx'
import { writeSide } from './told.ts'
import { change, type OnItem, skipped } from './useDecide.ts'
import { leaveForm, useItemKeys } from './useItemKeys.ts'

interface Props extends OnItem<ContradictionItem> {
  readonly onUndo: () => void
}

/** Two tellings that cannot both be right, beside each other. */
export function ContradictionReview({ item, decide, author, onUndo }: Props) {
  const pen = usePen()
  const { t } = pen
  const [mode, setMode] = useState<'both' | 'note' | null>(null)
  const { id, kind, says, sides, field } = item.contradiction
  const close = (): void => {
    setMode(null)
    leaveForm()
  }
  const settle = (outcome: 'wrong' | 'both', wrong: 0 | 1 | null, why: string | null): void => {
    decide(change(item, 'settled', [{ act: 'settle', contradiction: id, outcome, wrong, why }], 'done'))
  }
  const acts = {
    firstWrong: () => settle('wrong', 0, null),
    secondWrong: () => settle('wrong', 1, null),
    both: () => setMode('both'),
    // Left open it stays in the queue, behind everything else.
    open: () => {
      const open = { act: 'settle', contradiction: id, outcome: 'open', wrong: null, why: null } as const
      decide(change(item, 'settled', [open, { act: 'skip', item: item.key }], 'later'))
    },
    skip: () => decide(skipped(item)),
    note: () => setMode('note'),
    undo: onUndo,
    escape: close,
  }
  useItemKeys('reviewContradiction', acts)
  return (
    <div className="review-item pair" data-item="contradiction">
      <header>
        <h2>{says === writeWord('says', says, pen) ? writeWord('says', kind, pen) : writeWord('says', says, pen)}</h2>
        <p className="quiet small">{writeWord('field', field, pen)}</p>
      </header>
      <Notes item={item} />
      <div className="sides">
        {sides.map((side, n) => (
          <Telling key={n === 0 ? 'first' : 'second'} n={n === 0 ? 0 : 1} side={side} field={field} pen={pen} />
        ))}
      </div>
      <div className="below">
        {mode === 'both' ? (
          <LineForm label={t('review.whyBoth')} action={t('review.both')} onKeep={(why) => settle('both', null, why)} onCancel={close} />
        ) : null}
        {mode === 'note' ? <NoteForm item={item} decide={decide} author={author} onClose={close} /> : null}
        {mode === null ? (
          <Acts
            acts={[
              { key: '1', says: 'review.firstWrong', does: acts.firstWrong },
              { key: '2', says: 'review.secondWrong', does: acts.secondWrong },
              { key: 'a', says: 'review.both', does: acts.both },
              { key: 'o', says: 'review.open', does: acts.open },
              { key: 's', says: 'review.skip', does: acts.skip },
              { key: 'n', says: 'review.note', does: acts.note },
            ]}
          />
        ) : null}
      </div>
    </div>
  )
}

function Telling({ n, side, field, pen }: { n: 0 | 1; side: SideTold; field: string; pen: Pen }) {
  const { record, window: told, spans } = side
  return (
    <Side n={n} window={told} spans={spans} title={<Words className="serif">{writeSide(side, field, pen)}</Words>}>
      <p className="quiet small">
        {record ? (
          <>
            <TypeSign type={record.type} /> <Words className="serif">{writeTitle(record.title, pen)}</Words>
          </>
        ) : (
          pen.t('review.notInRecord')
        )}
      </p>
    </Side>
  )
}
