import { useEffect, useRef } from 'react'
import { usePen } from '../state/pen.ts'
import { AskName } from './AskName.tsx'
import { ShowFailure } from './ShowFailure.tsx'
import { Words } from './Words.tsx'

/** What was done, as `decide.…` tells it. */
export type Did = 'accepted' | 'corrected' | 'rejected' | 'noted' | 'added' | 'judged' | 'settled' | 'undone' | 'nothing'

interface Props {
  /** What waits for the name of who decides. */
  readonly pending: (() => void) | null
  readonly failure: unknown
  readonly told: { readonly did: Did; readonly what: string } | null
  readonly undo: () => void
}

/** Who decides, what was decided last, what failed. */
export function DecidedLine({ pending, failure, told, undo }: Props) {
  const { t } = usePen()
  const name = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (pending) name.current?.focus()
  }, [pending])
  return (
    <>
      {pending ? (
        <section className="entry decided" data-chosen="true">
          <AskName input={name} onNamed={pending} />
        </section>
      ) : null}
      {failure ? (
        <section className="entry decided">
          <p>{t('decide.failed')}</p>
          <ShowFailure failure={failure} />
        </section>
      ) : null}
      <p className="told-last small" role="status">
        {told === null ? null : told.did === 'nothing' ? (
          t('decide.nothingToUndo')
        ) : (
          <>
            <Words>{t(`decide.${told.did}`, { what: told.what })}</Words>{' '}
            {told.did === 'undone' ? null : (
              <button type="button" className="plain" aria-keyshortcuts="u" onClick={undo}>
                {t('decide.undo')}&nbsp;<kbd>u</kbd>
              </button>
            )}
          </>
        )}
      </p>
    </>
  )
}
