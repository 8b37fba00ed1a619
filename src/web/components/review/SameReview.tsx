import { useState } from 'react'
import type { MemberTold, ReasonTold } from '#api/contract'
import type { Verdict } from '#model/identity'
import type { SameItem } from '../../lib/queue-item.ts'
import { sides } from '../../lib/reasons.ts'
import { type Pen, writeTitle, writeWord } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import { Words } from '../Words.tsx'
import { Acts } from './Acts.tsx'
import { NoteForm } from './NoteForm.tsx'
import { Notes } from './Notes.tsx'
import { Side } from './Side.tsx'
import { change, type OnItem, skipped } from './useDecide.ts'
import { leaveForm, useItemKeys } from './useItemKeys.ts'

interface Props extends OnItem<SameItem> {
  readonly onUndo: () => void
}

/** Two that may be one, beside each other, with what speaks for it and against it. */
export function SameReview({ item, decide, author, onUndo }: Props) {
  const pen = usePen()
  const { t } = pen
  const [noting, setNoting] = useState(false)
  const [one, other] = item.sides
  const judge = (verdict: Verdict): void => {
    decide(change(item, 'judged', [{ act: 'judge', kind: item.kind, a: one.id, b: other.id, verdict, reason: null }], 'done'))
  }
  const close = (): void => {
    setNoting(false)
    leaveForm()
  }
  const acts = {
    same: () => judge('same'),
    different: () => judge('different'),
    unsure: () => judge('unsure'),
    skip: () => decide(skipped(item)),
    note: () => setNoting(true),
    undo: onUndo,
    escape: close,
  }
  useItemKeys('reviewSame', acts)
  return (
    <div className="review-item pair" data-item="same">
      <header>
        <h2>{t('review.is', { kind: kindOf(item.kind, pen) })}</h2>
        <p className="quiet small">{t('review.likeness', { score: Math.round(item.score * 100) })}</p>
      </header>
      <Notes item={item} />
      <div className="sides">
        <Member n={0} member={one} pen={pen} />
        <Member n={1} member={other} pen={pen} />
      </div>
      <div className="below">
        <Reasons reasons={item.reasons} pen={pen} />
        {noting ? (
          <NoteForm item={item} decide={decide} author={author} onClose={close} />
        ) : (
          <Acts
            acts={[
              { key: 'a', says: 'review.same', does: acts.same },
              { key: 'x', says: 'review.different', does: acts.different },
              { key: 'o', says: 'review.unsure', does: acts.unsure },
              { key: 's', says: 'review.skip', does: acts.skip },
              { key: 'n', says: 'review.note', does: acts.note },
            ]}
          />
        )}
      </div>
    </div>
  )
}

const kindOf = (kind: SameItem['kind'], pen: Pen): string =>
  kind === 'person' || kind === 'organization' || kind === 'place' ? pen.t(`thingKind.${kind}`) : pen.t(`type.${kind}`)

function Member({ n, member, pen }: { n: 0 | 1; member: MemberTold; pen: Pen }) {
  const { title, facts, size, window: told, spans } = member
  return (
    <Side n={n} window={told} spans={spans} title={<Words className="serif">{writeTitle(title, pen)}</Words>}>
      <ul className="facts">
        {facts.map((fact) => (
          <li key={fact}>
            <Words className="serif">{fact}</Words>
          </li>
        ))}
        {size > 1 ? <li className="quieter small">{pen.t('review.joined', { count: size })}</li> : null}
      </ul>
    </Side>
  )
}

/** What speaks for it and what against. */
function Reasons({ reasons, pen }: { reasons: readonly ReasonTold[]; pen: Pen }) {
  const { t } = pen
  const told = sides(reasons)
  const parts = [
    ['review.for', told.for],
    ['review.against', told.against],
  ] as const
  if (reasons.length === 0) return <p className="quiet">{t('review.noReasons')}</p>
  return (
    <div className="reasons">
      {parts.map(([title, list]) =>
        list.length === 0 ? null : (
          <div key={title}>
            <h3>{t(title)}</h3>
            <ul>
              {list.map(({ key, words: [left, right] }) => (
                <li key={`${key} ${left} ${right}`}>
                  {writeWord('reason', key, pen)}
                  {[...new Set([left, right])].filter(Boolean).map((words, n) => (
                    <span key={words} className="quiet">
                      {n === 0 ? ': ' : ' / '}
                      <Words className="serif">{words}</Words>
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
    </div>
  )
}
