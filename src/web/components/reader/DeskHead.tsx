import { useEffect, useRef } from 'react'
import { usePen } from '../../state/pen.ts'
import { AskName } from '../AskName.tsx'
import { ShowFailure } from '../ShowFailure.tsx'
import { Words } from '../Words.tsx'
import { MakeRecord } from './MakeRecord.tsx'
import type { Reviewing } from './useReviewing.ts'

/** Above the records: who decides, what was decided last, what failed, a record that is being made. */
export function DeskHead({ document, reviewing }: { document: string; reviewing: Reviewing }) {
  const { t } = usePen()
  const { deciding, form, settled, close, make, text } = reviewing
  const { pending, failure, told, undo } = deciding
  const name = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (pending) name.current?.focus()
  }, [pending])
  return (
    <>
      {pending ? (
        <section className="entry" data-chosen="true">
          <AskName input={name} onNamed={pending} />
        </section>
      ) : null}
      {failure ? (
        <section className="entry">
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
      {form?.does === 'make' ? (
        <MakeRecord
          key={`${form.span.start}-${form.span.end}`}
          document={document}
          text={text}
          span={form.span}
          selected={settled}
          onMake={make}
          onCancel={close}
        />
      ) : null}
    </>
  )
}
