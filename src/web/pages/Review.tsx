import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { QueueItem } from '#api/contract'
import type { ActToSend } from '../client/decide.ts'
import { AskName } from '../components/AskName.tsx'
import { useTabTitle } from '../components/Page.tsx'
import { ContradictionReview } from '../components/review/ContradictionReview.tsx'
import { DifferenceReview } from '../components/review/DifferenceReview.tsx'
import { LastDecision } from '../components/review/LastDecision.tsx'
import { Progress } from '../components/review/Progress.tsx'
import { RecordReview } from '../components/review/RecordReview.tsx'
import { ReviewFilters } from '../components/review/ReviewFilters.tsx'
import { SameReview } from '../components/review/SameReview.tsx'
import type { Decide } from '../components/review/useDecide.ts'
import { useDesk } from '../components/review/useDesk.ts'
import { ShowFailure } from '../components/ShowFailure.tsx'
import { Wait } from '../components/Wait.tsx'
import { type ReviewFilters as Filters, isNarrowed, reviewFiltersOf } from '../lib/review-filters.ts'
import { reviewRoute } from '../router.tsx'
import { useAuthor } from '../state/author.ts'
import { useKeys } from '../state/keys.ts'
import { useStrings } from '../state/language.ts'
import type { DeskState } from '../state/review-desk.ts'
import '../styles/review.css'

/** The queue: one item at a time beside its text, decided by keyboard. */
export function Review() {
  const t = useStrings()
  const filters = reviewRoute.useSearch()
  const navigate = reviewRoute.useNavigate()
  const { desk, state } = useDesk(filters)
  const author = useAuthor()
  const name = useRef<HTMLInputElement>(null)
  const [nameless, setNameless] = useState(false)
  useTabTitle(t('review.title'))
  /** Who decides, or null after asking for it. */
  const whoever = (): string | null => {
    if (author !== null) return author
    setNameless(true)
    name.current?.focus()
    return null
  }
  const decide: Decide = (change) => {
    const who = whoever()
    if (who !== null) desk.decide(who, change)
    return who !== null
  }
  const onBatch = (acts: readonly ActToSend[]): boolean => {
    const who = whoever()
    if (who !== null) desk.acceptBatch(who, acts, { key: 'batch', item: state.items[0] ?? null, count: acts.length })
    return who !== null
  }
  const onUndo = (): void => {
    const who = whoever()
    if (who !== null) desk.undo(who)
  }
  const [item] = state.items
  return (
    <main id="page" className="review" tabIndex={-1}>
      <div className="head">
        <div className="page-head">
          <h1>{t('review.title')}</h1>
          <Progress state={state} kind={filters.item} />
          <span className="room" />
          <Link className="quiet small" to="/rounds">
            {t('rounds.title')}
          </Link>
          <AskName input={name} onNamed={() => document.getElementById('page')?.focus()} />
        </div>
        {nameless && author === null ? <p role="alert">{t('review.nameFirst')}</p> : null}
        <div className="under-head">
          <ReviewFilters
            filters={filters}
            state={state}
            onChange={(changes) => void navigate({ search: (before: Filters) => reviewFiltersOf({ ...before, ...changes }), replace: true })}
          />
          <LastDecision state={state} onUndo={onUndo} />
        </div>
        {state.failed && !state.failed.did ? <ShowFailure failure={state.failed.failure} again={() => desk.again()} /> : null}
      </div>
      {item ? (
        <Item key={`${item.key} ${state.round}`} item={item} author={author ?? ''} decide={decide} onBatch={onBatch} onUndo={onUndo} />
      ) : (
        <Nothing state={state} narrow={isNarrowed(filters)} onUndo={onUndo} />
      )}
    </main>
  )
}

interface ItemProps {
  readonly item: QueueItem
  readonly author: string
  readonly decide: Decide
  readonly onBatch: (acts: readonly ActToSend[]) => boolean
  readonly onUndo: () => void
}

function Item({ item, onBatch, ...rest }: ItemProps) {
  if (item.item === 'record') return <RecordReview item={item} onBatch={onBatch} {...rest} />
  if (item.item === 'same') return <SameReview item={item} {...rest} />
  if (item.item === 'difference') return <DifferenceReview item={item} {...rest} />
  return <ContradictionReview item={item} {...rest} />
}

/** What stands here where nothing is to be decided. */
function Nothing({ state, narrow, onUndo }: { state: DeskState; narrow: boolean; onUndo: () => void }) {
  const t = useStrings()
  useKeys('review', { undo: onUndo })
  if (!state.finished)
    return state.failed ? null : (
      <div className="empty">
        <Wait what={t('review.what')} />
      </div>
    )
  const { counts } = state
  const done = counts ? Object.values(counts).reduce((sum, count) => sum + count.done, 0) : 0
  if (narrow)
    return (
      <div className="empty">
        <p>{t('review.noneLeft')}</p>
        <p>
          <Link className="button" to="/review">
            {t('review.clear')}
          </Link>
        </p>
      </div>
    )
  if (done > 0) return <p className="empty">{t('review.allDone')}</p>
  return (
    <div className="empty">
      <p>{t('review.empty')}</p>
      <p>{t('review.empty.how')}</p>
      <p>
        <Link className="button" to="/documents">
          {t('app.toDocuments')}
        </Link>
      </p>
    </div>
  )
}
