import { useEffect, useId, useRef, useState } from 'react'
import { KEYMAP, type Scope } from '../lib/keymap.ts'
import { setSingleKeys, singleKeys } from '../state/keys.ts'
import { useStrings } from '../state/language.ts'

const SCOPES = [
  'everywhere',
  'reader',
  'review',
  'reviewRecord',
  'reviewSame',
  'reviewContradiction',
  'reviewDifference',
  'lists',
] as const satisfies readonly Scope[]
const apple = /Mac|iPhone|iPad/.test(navigator.userAgent)
/** A key as it is printed on the keyboard in front of the user. */
export const printed = (key: string): string =>
  key
    .replace('Mod+', apple ? '⌘' : 'Ctrl ')
    .replace('Shift+', '⇧ ')
    .replace('Escape', 'Esc')
    .replace(/k$/, (end) => (key.startsWith('Mod') ? 'K' : end))

/** The list of all keys. It lies beside the page and does not stop it. */
export function KeysLayer({ onClose }: { onClose: () => void }) {
  const t = useStrings()
  const title = useId()
  const box = useRef<HTMLElement>(null)
  const [single, setSingle] = useState(singleKeys)
  useEffect(() => {
    const before = document.activeElement
    box.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <section ref={box} className="layer keys-layer" aria-labelledby={title} tabIndex={-1}>
      <header>
        <h2 id={title}>{t('keys.title')}</h2>
        <button type="button" className="plain" onClick={onClose}>
          {t('app.close')}
        </button>
      </header>
      <div className="groups">
        {SCOPES.map((scope) => (
          <div key={scope}>
            <h3>{t(`keys.${scope}`)}</h3>
            <Keys scope={scope} />
          </div>
        ))}
      </div>
      <p>
        <label className="check">
          <input
            type="checkbox"
            checked={single}
            onChange={(event) => {
              setSingleKeys(event.target.checked)
              setSingle(event.target.checked)
            }}
          />
          {t('keys.single')}
        </label>
      </p>
    </section>
  )
}

function Keys({ scope }: { scope: Scope }) {
  const t = useStrings()
  return (
    <dl>
      {KEYMAP.filter((binding) => binding.scope === scope).map(({ keys, does }) => (
        <div key={keys.join()} className="key-line">
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{printed(key)}</kbd>
            ))}
          </dt>
          <dd>{t(does)}</dd>
        </div>
      ))}
    </dl>
  )
}
