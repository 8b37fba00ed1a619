import { Refused } from '../client/http.ts'
import { failureWords } from '../lib/failure-words.ts'
import { useStrings } from '../state/language.ts'

/** What went wrong and what to do, where the thing itself would stand. */
export function ShowFailure({ failure, again }: { failure: unknown; again?: () => void }) {
  const t = useStrings()
  const { says, advice } =
    failure instanceof Refused
      ? failureWords({ code: failure.code, says: failure.says, do: failure.advice }, t)
      : { says: t('app.broke'), advice: failure instanceof Error ? failure.message : '' }
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
