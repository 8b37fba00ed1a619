import { useId, useState } from 'react'
import { takeFocus } from '../../lib/take-focus.ts'
import { useStrings } from '../../state/language.ts'
import { ShowFailure } from '../ShowFailure.tsx'
import { Words } from '../Words.tsx'
import { AskFirst } from './AskFirst.tsx'
import { useAside } from './useAside.ts'

interface Props {
  readonly file: string
  readonly name: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** Asks whether a file is to be set aside, and why. */
export function AsideForm({ file, name, onDone, onCancel }: Props) {
  const t = useStrings()
  const title = useId()
  const [why, setWhy] = useState('')
  const { failure, pending, setAside } = useAside(onDone)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what is inside
    <div
      className="aside-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      {pending ? <AskFirst onNamed={pending} /> : null}
      <form
        aria-labelledby={title}
        onSubmit={(event) => {
          event.preventDefault()
          setAside(file, why)
        }}
      >
        <p id={title}>
          <Words>{t('aside.ask', { name })}</Words>
        </p>
        <label>
          {t('aside.why')} <input ref={takeFocus} value={why} maxLength={2000} onChange={(event) => setWhy(event.target.value)} />
        </label>{' '}
        <button type="submit" className="button">
          {t('aside.set')}
        </button>{' '}
        <button type="button" className="plain" onClick={onCancel}>
          {t('review.cancel')}
        </button>
      </form>
      {failure === null ? null : <ShowFailure failure={failure} />}
    </div>
  )
}
