import { Refused } from '../client/http.ts'
import { useStrings } from '../state/language.ts'

/** What went wrong and what to do, where the thing itself would stand. */
export function ShowFailure({ failure, again }: { failure: unknown; again?: () => void }) {
  const t = useStrings()
  const offline = failure instanceof Refused && failure.code === 'OFFLINE'
  const says = offline ? t('app.offline') : failure instanceof Refused ? failure.says : t('app.broke')
  const advice = offline ? t('app.offline.do') : failure instanceof Refused ? failure.advice : failure instanceof Error ? failure.message : ''
  return (
    <div className="failure" role="alert">
      <p>
        <strong>{t('app.failed')}</strong> {says}
      </p>
      <p>{advice}</p>
      {again ? (
        <p>
          <button type="button" className="button" onClick={again}>
            {t('app.again')}
          </button>
        </p>
      ) : null}
    </div>
  )
}
