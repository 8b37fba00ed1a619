import { useQuery } from '@tanstack/react-query'
import { document as documentQuery, reading } from '../client/queries.ts'
import { Page, useTabTitle } from '../components/Page.tsx'
import { ReadingRoom } from '../components/reader/ReadingRoom.tsx'
import { ShowFailure } from '../components/ShowFailure.tsx'
import { Wait } from '../components/Wait.tsx'
import { readerRoute } from '../router.tsx'
import { useStrings } from '../state/language.ts'
import '../styles/reader.css'
import '../styles/review.css'
import '../styles/desk.css'

/** One document with its records beside it. */
export function Reader() {
  const t = useStrings()
  const { id } = readerRoute.useParams()
  const told = useQuery(documentQuery(id))
  const read = useQuery(reading(id))
  const document = told.data?.document
  useTabTitle(document?.title ?? document?.fileName ?? '')
  const failed = [told, read].find((query) => query.isError)
  if (failed)
    return (
      <Page title={t('app.failed')}>
        <h1 className="unseen">{t('app.documents')}</h1>
        <ShowFailure failure={failed.error} again={() => void failed.refetch()} />
      </Page>
    )
  if (!read.data || !told.data)
    return (
      <Page title="">
        <h1 className="unseen">{t('app.documents')}</h1>
        <Wait what={t('reader.what')} />
      </Page>
    )
  return <ReadingRoom key={id} reading={read.data} told={told.data} />
}
