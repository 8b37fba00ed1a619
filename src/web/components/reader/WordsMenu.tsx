import { useState } from 'react'
import { useStrings } from '../../state/language.ts'

interface Props {
  readonly x: number
  readonly y: number
  readonly onCopy: () => Promise<void>
  readonly onSearch: () => void
  readonly onMake: () => void
  /** Adds to a field of the chosen record; null where none is chosen. */
  readonly onAdd: (() => void) | null
}

/** What can be done with the words that are selected. */
export function WordsMenu({ x, y, onCopy, onSearch, onMake, onAdd }: Props) {
  const t = useStrings()
  const [copied, setCopied] = useState(false)
  const copy = (): void => {
    void onCopy().then(() => setCopied(true))
  }
  return (
    <fieldset
      className="layer words-menu"
      aria-label={t('words.menu')}
      style={{ left: Math.max(8, Math.min(x, window.innerWidth - 480)), top: Math.max(52, Math.min(y, window.innerHeight - 48)) }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <button type="button" className="plain" onClick={copy}>
        {copied ? t('words.copied') : t('words.copy')}
      </button>
      <button type="button" className="plain" onClick={onSearch}>
        {t('words.search')}
      </button>
      <button type="button" className="plain" onClick={onMake}>
        {t('words.make')}
      </button>
      <button type="button" className="plain" disabled={onAdd === null} title={onAdd ? undefined : t('words.choose')} onClick={() => onAdd?.()}>
        {t('words.add')}
      </button>
      <span className="unseen" role="status">
        {copied ? t('words.copied') : ''}
      </span>
    </fieldset>
  )
}
