import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { contradictions } from '../client/queries.ts'
import { DecidedLine } from '../components/DecidedLine.tsx'
import { DocumentChoice } from '../components/DocumentChoice.tsx'
import { Page } from '../components/Page.tsx'
import { ShowFailure } from '../components/ShowFailure.tsx'
import { ContradictionPair } from '../components/things/ContradictionPair.tsx'
import { Wait } from '../components/Wait.tsx'
import { CONTRADICTION_STATES, contradictionFiltersOf } from '../lib/contradiction-filters.ts'
import { contradictionsRoute } from '../router.tsx'
import { useDecidedHere } from '../state/decided-here.ts'
import { useKeys } from '../state/keys.ts'
import { useStrings } from '../state/language.ts'
import '../styles/review.css'
import '../styles/desk.css'
import '../styles/things.css'

/** Tellings that cannot both be right, side by side, each to be settled. */
export function Contradictions() {
  const t = useStrings()
  const filters = contradictionsRoute.useSearch()
  const navigate = useNavigate()
  const show = (changes: Readonly<Record<string, string>>): void =>
    void navigate({ to: '/contradictions', search: contradictionFiltersOf({ ...filters, ...changes }), replace: true })
  const query = useInfiniteQuery({ ...contradictions(filters), placeholderData: (before) => before })
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
        <search className="filters" aria-label={t('records.filters')}>
          <DocumentChoice value={filters.document} onChange={(document) => show({ document })} />
          {filters.document === undefined ? null : (
            <DocumentChoice label={t('contra.against')} value={filters.against} onChange={(against) => show({ against })} />
          )}
          <label>
            {t('contra.state')}
            <select value={filters.state ?? 'all'} onChange={(event) => show({ state: event.target.value })}>
              {CONTRADICTION_STATES.map((each) => (
                <option key={each} value={each}>
                  {t(`contra.${each}`)}
                </option>
              ))}
            </select>
          </label>
        </search>
      </div>
      <DecidedLine {...here} />
      {query.isPending ? <Wait what={t('contra.what')} /> : null}
      {query.isError ? <ShowFailure failure={query.error} again={() => void query.refetch()} /> : null}
      {query.isSuccess && total === 0 ? (
        <div className="empty">
          <p>{t(filters.document === undefined ? 'contra.none' : filters.against === undefined ? 'contra.none.document' : 'contra.none.between')}</p>
          {filters.document === undefined ? <p>{t('contra.none.how')}</p> : null}
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
