import { useSyncExternalStore } from 'react'
import { keep, kept } from './kept.ts'

export type Theme = 'light' | 'dark'

const system = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
const now = (): Theme => {
  const chosen = document.documentElement.dataset['theme']
  return chosen === 'dark' || chosen === 'light' ? chosen : system.matches ? 'dark' : 'light'
}

/** Puts the kept choice on the page; without one the system decides. */
export function startTheme(): void {
  const chosen = kept('theme')
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen
}

/** Turns light to dark and back; back to what the system says forgets the choice. */
export function turnTheme(): void {
  const next = now() === 'dark' ? 'light' : 'dark'
  const asSystem = (next === 'dark') === system.matches
  keep('theme', asSystem ? null : next)
  if (asSystem) delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = next
  for (const listener of listeners) listener()
}

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed)
  system.addEventListener('change', changed)
  return () => {
    listeners.delete(changed)
    system.removeEventListener('change', changed)
  }
}

/** What the page is drawn in now. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, now)
