import type { StringKey } from '../strings/keys.ts'

/** Where a key works. */
export type Scope = 'everywhere' | 'reader' | 'review' | 'reviewRecord' | 'reviewSame' | 'reviewContradiction' | 'reviewDifference' | 'lists'

/** A key, or two keys one after the other, and what it does. */
export interface Binding {
  readonly keys: readonly string[]
  readonly scope: Scope
  readonly does: StringKey
  readonly action: string
}

/** All keys, as the `?` list shows them. `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export const KEYMAP: readonly Binding[] = [
  { keys: ['Mod+k'], scope: 'everywhere', does: 'keys.search', action: 'search' },
  { keys: ['/'], scope: 'everywhere', does: 'keys.search', action: 'search' },
  { keys: ['g', 'd'], scope: 'everywhere', does: 'keys.goDocuments', action: 'documents' },
  { keys: ['g', 'r'], scope: 'everywhere', does: 'keys.goRecords', action: 'records' },
  { keys: ['g', 'v'], scope: 'everywhere', does: 'keys.goReview', action: 'review' },
  { keys: ['g', 't'], scope: 'everywhere', does: 'keys.goThings', action: 'things' },
  { keys: ['g', 'c'], scope: 'everywhere', does: 'keys.goContradictions', action: 'contradictions' },
  { keys: ['Shift+D'], scope: 'everywhere', does: 'keys.theme', action: 'theme' },
  { keys: ['?'], scope: 'everywhere', does: 'keys.help', action: 'help' },
  { keys: ['Escape'], scope: 'everywhere', does: 'keys.escape', action: 'escape' },
  { keys: ['j'], scope: 'reader', does: 'keys.next', action: 'next' },
  { keys: ['k'], scope: 'reader', does: 'keys.previous', action: 'previous' },
  { keys: ['w'], scope: 'reader', does: 'keys.why', action: 'why' },
  { keys: ['s'], scope: 'reader', does: 'keys.source', action: 'source' },
  { keys: ['o'], scope: 'reader', does: 'keys.outline', action: 'outline' },
  { keys: ['p'], scope: 'reader', does: 'keys.printed', action: 'printed' },
  { keys: ['a'], scope: 'reader', does: 'keys.accept', action: 'accept' },
  { keys: ['e'], scope: 'reader', does: 'keys.correct', action: 'correct' },
  { keys: ['x'], scope: 'reader', does: 'keys.reject', action: 'reject' },
  { keys: ['n'], scope: 'reader', does: 'keys.note', action: 'note' },
  { keys: ['u'], scope: 'reader', does: 'keys.undo', action: 'undo' },
  { keys: ['Shift+J'], scope: 'reader', does: 'keys.values', action: 'nextValue' },
  { keys: ['Shift+K'], scope: 'reader', does: 'keys.values', action: 'previousValue' },
  { keys: ['s'], scope: 'review', does: 'keys.review.skip', action: 'skip' },
  { keys: ['n'], scope: 'review', does: 'keys.review.note', action: 'note' },
  { keys: ['u'], scope: 'review', does: 'keys.review.undo', action: 'undo' },
  { keys: ['a'], scope: 'reviewRecord', does: 'keys.review.accept', action: 'accept' },
  { keys: ['j'], scope: 'reviewRecord', does: 'keys.review.next', action: 'next' },
  { keys: ['k'], scope: 'reviewRecord', does: 'keys.review.previous', action: 'previous' },
  { keys: ['x'], scope: 'reviewRecord', does: 'keys.review.reject', action: 'reject' },
  { keys: ['Shift+X'], scope: 'reviewRecord', does: 'keys.review.rejectRecord', action: 'rejectRecord' },
  { keys: ['e'], scope: 'reviewRecord', does: 'keys.review.correct', action: 'correct' },
  { keys: ['b'], scope: 'reviewRecord', does: 'keys.review.batch', action: 'batch' },
  { keys: ['a'], scope: 'reviewSame', does: 'keys.review.same', action: 'same' },
  { keys: ['x'], scope: 'reviewSame', does: 'keys.review.different', action: 'different' },
  { keys: ['o'], scope: 'reviewSame', does: 'keys.review.unsure', action: 'unsure' },
  { keys: ['1'], scope: 'reviewContradiction', does: 'keys.review.firstWrong', action: 'firstWrong' },
  { keys: ['2'], scope: 'reviewContradiction', does: 'keys.review.secondWrong', action: 'secondWrong' },
  { keys: ['a'], scope: 'reviewContradiction', does: 'keys.review.both', action: 'both' },
  { keys: ['o'], scope: 'reviewContradiction', does: 'keys.review.open', action: 'open' },
  { keys: ['u'], scope: 'lists', does: 'keys.undo', action: 'undo' },
  { keys: ['1'], scope: 'reviewDifference', does: 'keys.review.firstRight', action: 'first' },
  { keys: ['2'], scope: 'reviewDifference', does: 'keys.review.secondRight', action: 'second' },
  { keys: ['x'], scope: 'reviewDifference', does: 'keys.review.neither', action: 'neither' },
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
  if (whole) return whole.action
  return usable.some(({ keys }) => keys.length > pressed.length && pressed.every((key, index) => key === keys[index])) ? 'more' : null
}

/** True for keys that fire only while the user leaves single keys on: one letter or sign without Ctrl or ⌘. */
export const isSingle = (name: string): boolean => /^(Shift\+)?.$/u.test(name)
