import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { contradictions } from '../client/queries.ts'
import { DecidedLine } from '../components/DecidedLine.tsx'
import { Page } from '../components/Page.tsx'
import { ShowFailure } from '../components/ShowFailure.tsx'
import { ContradictionPair } from '../components/things/ContradictionPair.tsx'
import { Wait } from '../components/Wait.tsx'
import { useDecidedHere } from '../state/decided-here.ts'
import { useKeys } from '../state/keys.ts'
import { useStrings } from '../state/language.ts'
import '../styles/review.css'
import '../styles/desk.css'
import '../styles/things.css'

const STATES = ['open', 'settled', 'all'] as const

/** Tellings that cannot both be right, side by side, each to be settled. */
export function Contradictions() {
  const t = useStrings()
  const [state, setState] = useState<(typeof STATES)[number]>('all')
  const query = useInfiniteQuery({ ...contradictions(state), placeholderData: (before) => before })
  const here = useDecidedHere()
  useKeys('lists', { undo: here.undo, escape: here.dropPending })
  const all = query.data?.pages.flatMap((page) => page.contradictions) ?? []
  const total = query.data?.pages[0]?.total ?? 0
  return (
    <Page title={t('app.contradictions')}>
      <div className="page-head">
        <h1>{t('app.contradictions')}</h1>
        <span className="quiet" role="status">
          {query.data ? t('contra.count', { count: total }) : ''}
        </span>
        <span className="room" />
        <label>
          {t('contra.state')}{' '}
          <select value={state} onChange={(event) => setState(STATES.find((each) => each === event.target.value) ?? 'all')}>
            {STATES.map((each) => (
              <option key={each} value={each}>
                {t(`contra.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <DecidedLine {...here} />
      {query.isPending ? <Wait what={t('contra.what')} /> : null}
      {query.isError ? <ShowFailure failure={query.error} again={() => void query.refetch()} /> : null}
      {query.isSuccess && total === 0 ? (
        <div className="empty">
          <p>{t('contra.none')}</p>
          <p>{t('contra.none.how')}</p>
        </div>
      ) : null}
      <h2 className="unseen">{t('app.contradictions')}</h2>
      {all.map((told) => (
        <ContradictionPair key={told.id} told={told} here={here} />
      ))}
      {query.hasNextPage ? (
        <button type="button" className="button" onClick={() => void query.fetchNextPage()}>
          {t('app.more')}
        </button>
      ) : null}
    </Page>
  )
}
