import { Page } from '../components/Page.tsx'
import { useStrings } from '../state/language.ts'

/** The place of reviewing; it comes later. */
export function Review() {
  const t = useStrings()
  return (
    <Page title={t('review.title')}>
      <h1>{t('review.title')}</h1>
      <div className="empty">
        <p>{t('review.comes')}</p>
      </div>
    </Page>
  )
}
