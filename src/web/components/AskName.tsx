import { type RefObject, useId, useState } from 'react'
import { nameAuthor, useAuthor } from '../state/author.ts'
import { useStrings } from '../state/language.ts'

interface Props {
  readonly input?: RefObject<HTMLInputElement | null>
  /** Called when a name was given. */
  readonly onNamed?: () => void
}

/** Asks once who decides; afterwards shows the name, to be changed. */
export function AskName({ input, onNamed }: Props) {
  const t = useStrings()
  const field = useId()
  const author = useAuthor()
  const [name, setName] = useState('')
  const [asking, setAsking] = useState(false)
  if (author !== null && !asking)
    return (
      <p className="ask-name quiet">
        {t('author.as', { name: author })}{' '}
        <button
          type="button"
          className="plain"
          onClick={() => {
            setName(author)
            setAsking(true)
          }}
        >
          {t('author.change')}
        </button>
      </p>
    )
  return (
    <form
      className="ask-name"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        nameAuthor(name)
        setAsking(false)
        onNamed?.()
      }}
    >
      <label htmlFor={field}>{t('author.ask')}</label>
      <input ref={input} id={field} value={name} maxLength={120} autoComplete="name" onChange={(event) => setName(event.target.value)} />
      <button type="submit" className="button">
        {t('author.keep')}
      </button>
      <span className="quieter small">{t('author.why')}</span>
    </form>
  )
}
