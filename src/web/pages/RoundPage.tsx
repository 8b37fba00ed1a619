import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { RoundTold } from '#api/contract'
import { decide } from '../client/decide.ts'
import { AskName } from '../components/AskName.tsx'
import { Page, useTabTitle } from '../components/Page.tsx'
import { AgreementTables } from '../components/rounds/AgreementTables.tsx'
import { roundOf } from '../components/rounds/queries.ts'
import { RoundDesk } from '../components/rounds/RoundDesk.tsx'
import { ShowFailure } from '../components/ShowFailure.tsx'
import { Wait } from '../components/Wait.tsx'
import { Words } from '../components/Words.tsx'
import { roundRoute } from '../router.tsx'
import { useAuthor } from '../state/author.ts'
import { useStrings } from '../state/language.ts'
import '../styles/review.css'
import '../styles/desk.css'
import '../styles/reader.css'
import '../styles/rounds.css'

/** A round: to its readers their own work, to all how far both agree when both have finished. */
export function RoundPage() {
  const t = useStrings()
  const { id } = roundRoute.useParams()
  const author = useAuthor()
  const query = useQuery(roundOf(id))
  const round = query.data?.round
  useTabTitle(round?.name ?? '')
  if (!round)
    return (
      <Page title={t('rounds.title')}>
        <h1 className="unseen">{t('rounds.title')}</h1>
        {query.isError ? <ShowFailure failure={query.error} again={() => void query.refetch()} /> : <Wait what={t('rounds.what')} />}
      </Page>
    )
  const reader = round.readers.find(({ name }) => name === author)
  if (round.state === 'reading' && reader && !reader.finished)
    return (
      <main id="page" className="review" tabIndex={-1}>
        <div className="head">
          <Head round={round} />
        </div>
        <RoundDesk key={reader.name} id={id} reader={reader.name} />
      </main>
    )
  return (
    <Page title={round.name}>
      <Head round={round} />
      <ul>
        {round.readers.map(({ name, finished }) => (
          <li key={name}>
            <Words>{name}</Words>: {t(finished ? 'rounds.finished' : 'rounds.notYet')}
          </li>
        ))}
      </ul>
      {round.state === 'reading' ? (
        <p>
          {reader ? t('rounds.youFinished') : ''} {t('rounds.waiting')}
        </p>
      ) : (
        <AgreementTables id={id} />
      )}
      {round.state === 'adjudicating' && author !== null ? <CloseRound round={round} author={author} /> : null}
    </Page>
  )
}

function Head({ round }: { round: RoundTold }) {
  const t = useStrings()
  return (
    <div className="page-head">
      <h1>
        <Words>{round.name}</Words>
      </h1>
      <span className="quiet">{t(`rounds.state.${round.state}`)}</span>
      <span className="room" />
      <AskName />
    </div>
  )
}

function CloseRound({ round, author }: { round: RoundTold; author: string }) {
  const t = useStrings()
  const queries = useQueryClient()
  const close = (): void => {
    void decide(author, [{ act: 'close', round: round.id }], `/rounds/${round.id}/decisions`).finally(
      () => void queries.invalidateQueries({ queryKey: ['rounds'] }),
    )
  }
  return (
    <p>
      <button type="button" className="button" onClick={close}>
        {t('rounds.close')}
      </button>
    </p>
  )
}
