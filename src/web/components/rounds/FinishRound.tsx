import { useState } from 'react'
import { useStrings } from '../../state/language.ts'

/** Says that all is read. Asks once more, for nothing can be changed afterwards. */
export function FinishRound({ open, onFinish }: { open: number; onFinish: () => void }) {
  const t = useStrings()
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <p>
        <button type="button" className="button" onClick={() => setAsking(true)}>
          {t('rounds.finish')}
        </button>
      </p>
    )
  return (
    <p className="form-acts" role="alert">
      {open > 0 ? `${t('rounds.undecided', { count: open })}. ` : ''}
      {t('rounds.finishOpen')}{' '}
      <button type="button" className="button" onClick={onFinish}>
        {t('rounds.finishYes')}
      </button>
      <button type="button" className="plain" onClick={() => setAsking(false)}>
        {t('rounds.cancel')}
      </button>
    </p>
  )
}
