import type { DocumentRow } from '#api/contract'
import { writeEdtf } from '../../lib/edtf.ts'
import { usePen } from '../../state/pen.ts'
import { ShowFailure } from '../ShowFailure.tsx'
import { Words } from '../Words.tsx'
import { AskFirst } from './AskFirst.tsx'
import { useAside } from './useAside.ts'

interface Props {
  readonly aside: NonNullable<DocumentRow['aside']>
  readonly onDone: () => void
  readonly tabIndex?: 0 | -1
}

/** Who set a file aside, when and why, and the way back. */
export function AsideLine({ aside, onDone, tabIndex = 0 }: Props) {
  const { t, language } = usePen()
  const { failure, pending, bringBack } = useAside(onDone)
  return (
    <div className="aside-line">
      <p>
        {t('aside.says', { author: aside.author, date: writeEdtf(aside.at.slice(0, 10), language) })}
        {aside.why === null ? null : (
          <>
            {' · '}
            <Words>{aside.why}</Words>
          </>
        )}{' '}
        <button type="button" className="plain" tabIndex={tabIndex} onClick={() => bringBack(aside)}>
          {t('aside.back')}
        </button>
      </p>
      {pending ? <AskFirst onNamed={pending} /> : null}
      {failure === null ? null : <ShowFailure failure={failure} />}
    </div>
  )
}
