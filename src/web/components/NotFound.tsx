import { Link } from '@tanstack/react-router'
import { useStrings } from '../state/language.ts'
import { Page } from './Page.tsx'

/** What stands at an address that is none. */
export function NotFound() {
  const t = useStrings()
  return (
    <Page title={t('app.notFound')}>
      <h1>{t('app.notFound')}</h1>
      <p>
        <Link to="/documents">{t('app.toDocuments')}</Link>
      </p>
    </Page>
  )
}
