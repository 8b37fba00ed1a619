import { useEffect, useId, useRef, useState } from 'react'
import { useStrings } from '../../state/language.ts'

interface Props {
  readonly label: string
  readonly action: string
  /** True where nothing is kept without words. */
  readonly needed?: boolean
  readonly onKeep: (words: string | null) => void
  readonly onCancel: () => void
}

/** One line of words, kept with Enter, left with Escape: a reason, a note. */
export function LineForm({ label, action, needed = false, onKeep, onCancel }: Props) {
  const t = useStrings()
  const field = useId()
  const input = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  useEffect(() => input.current?.focus(), [])
  return (
    <form
      className="line-form"
      onSubmit={(event) => {
        event.preventDefault()
        const told = words.trim()
        if (told !== '' || !needed) onKeep(told === '' ? null : told)
      }}
    >
      <label htmlFor={field}>{label}</label>
      <input
        ref={input}
        id={field}
        value={words}
        maxLength={2000}
        required={needed}
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
      />
      <p className="form-acts">
        <button type="submit" className="button">
          {action}&nbsp;<kbd>⏎</kbd>
        </button>
        <button type="button" className="plain" onClick={onCancel}>
          {t('review.cancel')}&nbsp;<kbd>Esc</kbd>
        </button>
      </p>
    </form>
  )
}
