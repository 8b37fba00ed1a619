import type { DocumentsReply } from '#api/contract'
import type { DocumentState } from '../../client/queries.ts'
import { usePen } from '../../state/pen.ts'

/** Files that are not among the documents, as switches that show them alone. */
export function OtherStates({
  states,
  state,
  onState,
}: {
  states: DocumentsReply['states']
  state: DocumentState | null
  onState: (state: DocumentState | null) => void
}) {
  const { t } = usePen()
  return (
    <>
      {(['failed', 'aside'] as const).map((each) =>
        states[each] > 0 || state === each ? (
          <button key={each} type="button" className="plain" aria-pressed={state === each} onClick={() => onState(state === each ? null : each)}>
            {t(each === 'failed' ? 'aside.failed' : 'aside.count', { count: states[each] })}
          </button>
        ) : null,
      )}
    </>
  )
}
