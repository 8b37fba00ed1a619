import type { StringKey } from '../strings/keys.ts'

/** Where a key works. */
export type Scope = 'everywhere' | 'reader' | 'lists'

/** A key, or two keys one after the other, and what it does. `later` keys are listed but do nothing yet. */
export interface Binding {
  readonly keys: readonly string[]
  readonly scope: Scope
  readonly does: StringKey
  readonly action: string
  readonly later?: boolean
}

/** All keys, as the `?` list shows them. `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export const KEYMAP: readonly Binding[] = [
  { keys: ['Mod+k'], scope: 'everywhere', does: 'keys.search', action: 'search' },
  { keys: ['/'], scope: 'everywhere', does: 'keys.search', action: 'search' },
  { keys: ['g', 'd'], scope: 'everywhere', does: 'keys.goDocuments', action: 'documents' },
  { keys: ['g', 'r'], scope: 'everywhere', does: 'keys.goRecords', action: 'records' },
  { keys: ['Shift+D'], scope: 'everywhere', does: 'keys.theme', action: 'theme' },
  { keys: ['?'], scope: 'everywhere', does: 'keys.help', action: 'help' },
  { keys: ['Escape'], scope: 'everywhere', does: 'keys.escape', action: 'escape' },
  { keys: ['j'], scope: 'reader', does: 'keys.next', action: 'next' },
  { keys: ['k'], scope: 'reader', does: 'keys.previous', action: 'previous' },
  { keys: ['w'], scope: 'reader', does: 'keys.why', action: 'why' },
  { keys: ['s'], scope: 'reader', does: 'keys.source', action: 'source' },
  { keys: ['o'], scope: 'reader', does: 'keys.outline', action: 'outline' },
  { keys: ['a'], scope: 'reader', does: 'keys.later', action: 'accept', later: true },
  { keys: ['↑'], scope: 'lists', does: 'keys.move', action: 'up' },
  { keys: ['↓'], scope: 'lists', does: 'keys.move', action: 'down' },
  { keys: ['Home'], scope: 'lists', does: 'keys.ends', action: 'ends' },
  { keys: ['Enter'], scope: 'lists', does: 'keys.open', action: 'open' },
]

/** What of a keyboard event names its key. */
export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** The name of a pressed key as KEYMAP writes it, null for a combination that it never uses. */
export function nameOfKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string | null {
  if (altKey || (ctrlKey && metaKey)) return null
  if (ctrlKey || metaKey) return shiftKey ? null : `Mod+${key.toLowerCase()}`
  if (/^\p{Lu}$/u.test(key)) return shiftKey ? `Shift+${key}` : key.toLowerCase()
  return key
}

/** The action of the keys pressed so far, `'more'` where they begin a sequence, null where they mean nothing. */
export function actionOf(pressed: readonly string[], scope: Scope): string | null {
  const usable = KEYMAP.filter((binding) => binding.scope === 'everywhere' || binding.scope === scope)
  const whole = usable.find(({ keys }) => keys.length === pressed.length && keys.every((key, index) => key === pressed[index]))
  if (whole) return whole.later ? null : whole.action
  return usable.some(({ keys }) => keys.length > pressed.length && pressed.every((key, index) => key === keys[index])) ? 'more' : null
}

/** True for keys that fire only while the user leaves single keys on: one letter or sign without Ctrl or ⌘. */
export const isSingle = (name: string): boolean => /^(Shift\+)?.$/u.test(name)
