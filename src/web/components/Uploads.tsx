import { Link } from '@tanstack/react-router'
import { useEffect, useId } from 'react'
import { failureWords } from '../lib/failure-words.ts'
import { useStrings } from '../state/language.ts'
import { clearUploads, type Upload, useUploads, watchUploads } from '../state/uploads.ts'
import { Words } from './Words.tsx'

/** A line for each file on its way: its step, how far it is, and in the end what became of it. */
export function Uploads() {
  const t = useStrings()
  const uploads = useUploads()
  const title = useId()
  useEffect(watchUploads, [])
  const ended = uploads.filter((upload) => upload.outcome !== null)
  return (
    <>
      {uploads.length > 0 ? (
        <section className="uploads" aria-labelledby={title}>
          <header>
            <h2 id={title}>{t('upload.title')}</h2>
            {ended.length > 0 ? (
              <button type="button" className="plain" onClick={clearUploads}>
                {t('upload.clear')}
              </button>
            ) : null}
          </header>
          <ul>
            {uploads.map((upload) => (
              <UploadLine key={upload.key} upload={upload} />
            ))}
          </ul>
        </section>
      ) : null}
      <p className="unseen" role="status">
        {ended
          .slice(-3)
          .map((upload) => t('upload.announce', { name: upload.fileName, outcome: outcomeOf(upload, t) }))
          .join(' ')}
      </p>
    </>
  )
}

function outcomeOf(upload: Upload, t: ReturnType<typeof useStrings>): string {
  if (upload.outcome === 'added') return t('upload.added', { count: upload.records ?? 0 })
  if (upload.aside) return t('aside.stays')
  if (upload.outcome === 'unchanged') return t('upload.unchanged')
  if (upload.outcome === 'failed') return t('upload.failed')
  return t(`upload.${upload.step}`)
}

function UploadLine({ upload }: { upload: Upload }) {
  const t = useStrings()
  const { fileName, share, outcome, failure, document } = upload
  return (
    <li>
      <Words className="clip">{fileName}</Words>
      <progress aria-label={fileName} max={1} value={share} />
      <span className="num quiet">{t('upload.share', { share: Math.round(share * 100) })}</span>
      <span>
        {outcomeOf(upload, t)}
        {outcome !== 'failed' && document !== null ? (
          <>
            {' · '}
            <Link to="/documents/$id" params={{ id: document }}>
              {t('upload.open')}
            </Link>
          </>
        ) : null}
        {failure ? <FailureWords {...failure} /> : null}
      </span>
    </li>
  )
}

function FailureWords({ code, says, advice }: { code: string; says: string; advice: string }) {
  const t = useStrings()
  const told = failureWords({ code, says, do: advice }, t)
  return (
    <>
      {': '}
      {told.says} <strong>{told.advice}</strong>
    </>
  )
}
