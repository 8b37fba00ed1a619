import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { DocumentRow, FailureTold } from '#api/contract'
import { failureWords } from '../../lib/failure-words.ts'
import { usePen } from '../../state/pen.ts'
import { AsideForm } from '../aside/AsideForm.tsx'
import { AsideLine } from '../aside/AsideLine.tsx'

/** A document's title, with a way in where it was read; why it was not, or is aside, and the way out of that. */
export function TitleCell({ row, tabIndex, onMoved }: { row: DocumentRow; tabIndex: 0 | -1; onMoved: (words: string) => void }) {
  const { t } = usePen()
  const { reading, aside } = row
  const title = row.title ?? row.fileName
  return (
    <>
      {reading.state === 'failed' ? (
        <bdi className="main clip widest" dir="auto" tabIndex={tabIndex}>
          {title}
        </bdi>
      ) : (
        <Link className="main clip widest" dir="auto" to="/documents/$id" params={{ id: row.id }} tabIndex={tabIndex} title={row.fileName}>
          {title}
        </Link>
      )}
      {reading.state === 'failed' ? <FailedLine row={row} failure={reading.failure} tabIndex={tabIndex} onMoved={onMoved} /> : null}
      {aside ? <AsideLine aside={aside} tabIndex={tabIndex} onDone={() => onMoved(t('aside.isBack', { name: title }))} /> : null}
    </>
  )
}

interface FailedProps {
  readonly row: DocumentRow
  readonly failure: FailureTold
  readonly tabIndex: 0 | -1
  readonly onMoved: (words: string) => void
}

/** Why a file was not read, what to do, and the way to have it off the list. */
function FailedLine({ row, failure, tabIndex, onMoved }: FailedProps) {
  const { t } = usePen()
  const [asking, setAsking] = useState(false)
  const { says, advice } = failureWords(failure, t)
  return (
    <>
      <p className="failed-line quiet">
        {says} <strong>{advice}</strong>{' '}
        {row.aside || asking ? null : (
          <button type="button" className="plain" tabIndex={tabIndex} onClick={() => setAsking(true)}>
            {t('aside.set')}
          </button>
        )}
      </p>
      {asking ? (
        <AsideForm
          file={row.file}
          name={row.fileName}
          onCancel={() => setAsking(false)}
          onDone={() => onMoved(t('aside.done', { name: row.fileName }))}
        />
      ) : null}
    </>
  )
}
