import { Refused } from '../../client/http.ts'
import { failureWords } from '../../lib/failure-words.ts'
import type { T } from '../../state/language.ts'
import { usePen } from '../../state/pen.ts'
import type { DeskState, Did } from '../../state/review-desk.ts'
import { Words } from '../Words.tsx'
import { writeItem } from './told.ts'

/** What was decided last, with the way back; or that it was not kept. Says the next item too, for those who do not see it. */
export function LastDecision({ state, onUndo }: { state: DeskState; onUndo: () => void }) {
  const pen = usePen()
  const { t } = pen
  const { last, failed, items } = state
  const nameOf = ({ key, item, count }: Did): string =>
    key === 'batch' && item?.item === 'record' ? `${item.rule} (${count})` : item ? writeItem(item, pen) : t('review.lastDecision')
  const tell = (did: Did): string => t(`review.did.${did.key}`, { what: nameOf(did) })
  const [item] = items
  return (
    <div className="last-decision">
      {failed?.did ? (
        <p className="failure" role="alert">
          <strong>{t('review.failed', { what: tell(failed.did) })}</strong> {whyOf(failed.failure, t)}
        </p>
      ) : (
        <p className="quiet small">
          <Words>{last ? tell(last) : ''}</Words>{' '}
          <button type="button" className="plain" aria-keyshortcuts="u" onClick={onUndo}>
            {t('review.undo')}&nbsp;<kbd>u</kbd>
          </button>
        </p>
      )}
      <p className="unseen" role="status">
        {last ? tell(last) : ''} {item && last ? t('review.now', { what: writeItem(item, pen) }) : ''}
      </p>
    </div>
  )
}

function whyOf(failure: unknown, t: T): string {
  if (!(failure instanceof Refused)) return ''
  const { says, advice } = failureWords({ code: failure.code, says: failure.says, do: failure.advice }, t)
  return failure.code === 'OFFLINE' ? says : `${says} ${advice}`
}
