import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AskName } from '../components/AskName.tsx'
import { Page } from '../components/Page.tsx'
import { OpenRound } from '../components/rounds/OpenRound.tsx'
import { roundList } from '../components/rounds/queries.ts'
import { ShowFailure } from '../components/ShowFailure.tsx'
import { Wait } from '../components/Wait.tsx'
import { Words } from '../components/Words.tsx'
import { useAuthor } from '../state/author.ts'
import { useStrings } from '../state/language.ts'
import '../styles/rounds.css'

/** Rounds of blind reading, and the form that opens one. */
export function Rounds() {
  const t = useStrings()
  const author = useAuthor()
  const query = useQuery(roundList)
  const rounds = query.data?.rounds ?? []
  return (
    <Page title={t('rounds.title')}>
      <div className="page-head">
        <h1>{t('rounds.title')}</h1>
        <span className="room" />
        <AskName />
      </div>
      <p className="quiet">{t('rounds.how')}</p>
      {query.isPending ? <Wait what={t('rounds.what')} /> : null}
      {query.isError ? <ShowFailure failure={query.error} again={() => void query.refetch()} /> : null}
      {query.isSuccess && rounds.length === 0 ? <p className="empty">{t('rounds.none')}</p> : null}
      {rounds.length > 0 ? (
        <table className="plain-table" aria-label={t('rounds.title')}>
          <thead>
            <tr>
              <th scope="col">{t('rounds.name')}</th>
              <th scope="col">{t('rounds.state')}</th>
              <th scope="col">{t('rounds.readers')}</th>
              <th scope="col">{t('rounds.documents')}</th>
            </tr>
          </thead>
          <tbody>
            {rounds.map(({ id, name, state, readers, documents }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to="/rounds/$id" params={{ id }}>
                    <Words>{name}</Words>
                  </Link>
                </th>
                <td>{t(`rounds.state.${state}`)}</td>
                <td>
                  <Words>{readers.map((reader) => reader.name).join(', ')}</Words>
                </td>
                <td>
                  <Words>{documents.map((document) => document.title ?? document.name).join('; ')}</Words>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <h2>{t('rounds.open')}</h2>
      {author === null ? null : <OpenRound author={author} />}
    </Page>
  )
}
