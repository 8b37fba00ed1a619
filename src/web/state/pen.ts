import { useMemo } from 'react'
import type { Pen } from '../lib/value.ts'
import { useLanguage, useStrings } from './language.ts'

/** What values are written with in the current language. */
export function usePen(): Pen {
  const t = useStrings()
  const language = useLanguage()
  return useMemo(() => ({ t, language }), [t, language])
}
