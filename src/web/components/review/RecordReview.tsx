import { useCallback, useState } from 'react'
import type { QueueClaim } from '#api/contract'
import type { Range } from '#model/span'
import type { ActToSend } from '../../client/decide.ts'
import { claimBeside, nextOpen, openClaims, type RecordItem, withClaims } from '../../lib/queue-item.ts'
import { writeField, writeWord } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import { TypeSign } from '../TypeSign.tsx'
import { Words } from '../Words.tsx'
import { Acts } from './Acts.tsx'
import { BatchPanel } from './BatchPanel.tsx'
import { ClaimRow } from './ClaimRow.tsx'
import { CorrectForm } from './CorrectForm.tsx'
import { LineForm } from './LineForm.tsx'
import { NoteForm } from './NoteForm.tsx'
import { Notes } from './Notes.tsx'
import { writeAbout, writeItem } from './told.ts'
import { change, type OnItem, skipped } from './useDecide.ts'
import { leaveForm, useItemKeys } from './useItemKeys.ts'
import { type WindowMark, WindowText } from './WindowText.tsx'

interface Props extends OnItem<RecordItem> {
  /** Null where there are no batches and no notes: in a round of blind reading. */
  readonly onBatch: ((acts: readonly ActToSend[], title: string) => boolean) | null
  readonly onUndo: () => void
}

/** What is open under the values: a line for a reason or a note, the form of a correction, the batch. */
type Mode = 'reject' | 'rejectRecord' | 'correct' | 'note' | 'batch' | null
const NONE: readonly string[] = []
const rangesOf = ({ spans }: QueueClaim): Range[] => spans.map(([start, end]) => ({ start, end }))

/** A record with its values beside the text they were read from. */
export function RecordReview({ item, decide, author, onBatch, onUndo }: Props) {
  const pen = usePen()
  const { t } = pen
  const [chosen, setChosen] = useState<string | null>(null)
  const [mode, setMode] = useState<Mode>(null)
  const [lit, setLit] = useState<readonly string[]>(NONE)
  const [selected, setSelected] = useState<Range | null>(null)
  const [drafted, setDrafted] = useState<readonly Range[]>([])
  const { record, window: told, claims } = item
  const claim = claims.find(({ id }) => id === chosen)
  const close = useCallback(() => {
    setMode(null)
    setSelected(null)
    setDrafted([])
    leaveForm()
  }, [])

  /** Decides on one value: the record leaves with the last of them, else the next one is chosen. */
  const onOne = (one: QueueClaim, key: 'accepted' | 'rejected' | 'corrected', act: ActToSend, now: Partial<QueueClaim>): void => {
    const after = withClaims(item, [one.id], { ...now, by: author })
    if (!decide(change(item, key, [act], openClaims(after).length === 0 ? 'done' : after))) return
    close()
    setChosen(nextOpen(after, one.id))
  }
  const accept = (): void => {
    if (claim) onOne(claim, 'accepted', { act: 'accept', record: record.id, claims: [claim.id] }, { state: 'accepted' })
    else decide(change(item, 'accepted', [{ act: 'accept', record: record.id, claims: openClaims(item).map(({ id }) => id) }], 'done'))
  }
  const step = (by: 1 | -1): void => {
    setChosen(claimBeside(item, chosen, by))
    setMode(null)
  }
  /** What needs a value chooses the first open one where none is. */
  const onChosen = (next: Mode): void => {
    if (!claim) setChosen(claimBeside(item, null, 1))
    setMode(next)
  }
  const acts = {
    accept,
    next: () => step(1),
    previous: () => step(-1),
    reject: () => onChosen('reject'),
    rejectRecord: () => setMode('rejectRecord'),
    correct: () => onChosen('correct'),
    skip: () => decide(skipped(item)),
    note: () => (onBatch ? setMode('note') : undefined),
    batch: () => (onBatch ? setMode('batch') : undefined),
    undo: onUndo,
    escape: () => (mode === null ? setChosen(null) : close()),
  }
  useItemKeys('reviewRecord', acts)
  const nameOf = (one: QueueClaim): string => `${writeWord('field', one.field, pen)} “${writeField(one.field, one.form, one.value, pen)}”`
  return (
    <div className="review-item" data-item="record">
      <WindowText
        window={told}
        label={t('review.text')}
        place={onBatch ? record : null}
        marks={marksOf(item, { chosen: mode === 'correct' ? drafted : claim ? rangesOf(claim) : [], lit })}
        onSelect={setSelected}
        onPoint={(ids) => setLit(ids.length === 0 ? NONE : ids)}
        onPress={(id) => {
          if (mode === null) setChosen(id)
        }}
      />
      <div className="review-side">
        <header>
          <h2>
            <TypeSign type={record.type} /> <Words className="serif">{writeItem(item, pen)}</Words>
          </h2>
          <p className="quiet small">
            {writeAbout(item, pen)} · <span className="rule">{item.rule}</span>
          </p>
        </header>
        <Notes item={item} />
        <ul className="claim-rows" aria-label={t('review.claims')}>
          {claims.map((one) => (
            <ClaimRow
              key={one.id}
              claim={one}
              chosen={one.id === chosen}
              lit={lit.includes(one.id)}
              outside={one.spans.length > 0 && !one.spans.some(([start, end]) => start < told.start + told.words.length && end > told.start)}
              onChoose={() => {
                setChosen(one.id === chosen ? null : one.id)
                setMode(null)
              }}
              onLight={(on) => setLit(on ? [one.id] : NONE)}
            >
              {one === claim && mode === 'correct' ? (
                <CorrectForm
                  type={record.type}
                  claim={one}
                  window={told}
                  selected={selected}
                  onSpans={setDrafted}
                  onKeep={(value, spans) =>
                    onOne(
                      one,
                      'corrected',
                      { act: 'correct', record: record.id, claim: one.id, by: { field: one.field, value, spans: [...spans] } },
                      { state: 'corrected', value, spans: spans.map(({ start, end }) => [start, end]) },
                    )
                  }
                  onCancel={close}
                />
              ) : null}
              {one === claim && mode === 'reject' ? (
                <LineForm
                  label={t('review.why', { what: nameOf(one) })}
                  action={t('review.rejectOne')}
                  onKeep={(reason) => onOne(one, 'rejected', { act: 'reject', record: record.id, claims: [one.id], reason }, { state: 'rejected' })}
                  onCancel={close}
                />
              ) : null}
            </ClaimRow>
          ))}
        </ul>
        {mode === 'rejectRecord' ? (
          <LineForm
            label={t('review.whyRecord')}
            action={t('review.rejectRecord')}
            onKeep={(reason) => decide(change(item, 'rejected', [{ act: 'reject', record: record.id, claims: null, reason }], 'done'))}
            onCancel={close}
          />
        ) : null}
        {mode === 'note' ? <NoteForm item={item} decide={decide} author={author} onClose={close} /> : null}
        {mode === 'batch' && onBatch ? (
          <BatchPanel
            item={item}
            onAccept={(batch, title) => {
              if (onBatch(batch, title)) close()
            }}
            onCancel={close}
          />
        ) : null}
        {mode === null ? (
          <Acts
            acts={[
              { key: 'a', says: claim ? 'review.acceptOne' : 'review.accept', does: acts.accept },
              { key: 'x', says: 'review.rejectOne', does: acts.reject },
              { key: 'e', says: 'review.correct', does: acts.correct },
              { key: 's', says: 'review.skip', does: acts.skip },
              { key: 'Shift+X', says: 'review.rejectRecord', does: acts.rejectRecord },
              ...(onBatch
                ? [{ key: 'n', says: 'review.note', does: acts.note } as const, { key: 'b', says: 'review.batch', does: acts.batch } as const]
                : []),
            ]}
          />
        ) : null}
      </div>
    </div>
  )
}

/** The words of every claim, of the chosen one, and of those that are pointed at. */
function marksOf({ claims, record }: RecordItem, lights: { chosen: readonly Range[]; lit: readonly string[] }): WindowMark[] {
  const all = claims.flatMap((claim) => rangesOf(claim).map((span) => ({ ...span, as: 'claim' as const, type: record.type, claim: claim.id })))
  return [
    ...all,
    ...lights.chosen.map((span) => ({ ...span, as: 'chosen' as const })),
    ...all.filter(({ claim }) => lights.lit.includes(claim)).map(({ start, end }) => ({ start, end, as: 'lit' as const })),
  ]
}
