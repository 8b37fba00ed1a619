import { Outlet, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useKeys } from '../state/keys.ts'
import { useStrings } from '../state/language.ts'
import { turnTheme } from '../state/theme.ts'
import { Bar } from './Bar.tsx'
import { DropAnywhere } from './DropAnywhere.tsx'
import { KeysLayer } from './KeysLayer.tsx'

/** What stands around every page: the bar, the keys, the place to drop files. */
export function Shell() {
  const t = useStrings()
  const navigate = useNavigate()
  const [help, setHelp] = useState(false)
  useKeys('everywhere', {
    search: () => document.getElementById('find')?.focus(),
    documents: () => void navigate({ to: '/documents' }),
    records: () => void navigate({ to: '/records', search: { type: 'event' } }),
    review: () => void navigate({ to: '/review' }),
    things: () => void navigate({ to: '/things', search: { kind: 'person' } }),
    contradictions: () => void navigate({ to: '/contradictions' }),
    theme: turnTheme,
    help: () => setHelp((shown) => !shown),
    escape: () => setHelp(false),
  })
  return (
    <>
      <button type="button" className="skip unseen" onClick={toPage}>
        {t('app.skip')}
      </button>
      <Bar onKeys={() => setHelp((shown) => !shown)} keysShown={help} />
      <Outlet />
      {help ? <KeysLayer onClose={() => setHelp(false)} /> : null}
      <DropAnywhere />
    </>
  )
}

/** A button and not a link: in the reader the hash is the address of words. */
function toPage(): void {
  document.getElementById('page')?.focus()
}
