import type { Scope } from '../../lib/keymap.ts'
import { type Handlers, useKeys } from '../../state/keys.ts'

const nothing = (): void => undefined

/** The keys of every item and those of its kind, each heard once: Escape is in both scopes. */
export function useItemKeys(kind: Extract<Scope, `review${string}`>, acts: Handlers): void {
  useKeys('review', acts)
  useKeys(kind, { ...acts, escape: nothing })
}

/** Keys go to the page again, not to the form that has just left it. */
export const leaveForm = (): void => document.getElementById('page')?.focus({ preventScroll: true })
