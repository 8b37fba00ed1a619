import { useSyncExternalStore } from 'react'
import { keep, kept } from './kept.ts'

const listeners = new Set<() => void>()
let author = kept('author')

/** Who decides in this browser: stands beside every decision; null until it was asked for. */
export const authorNow = (): string | null => author

/** Keeps the name; an empty one forgets it. */
export function nameAuthor(name: string): void {
  const trimmed = name.replace(/\s+/g, ' ').trim().slice(0, 120)
  author = trimmed === '' ? null : trimmed
  keep('author', author)
  for (const listener of listeners) listener()
}

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

export const useAuthor = (): string | null => useSyncExternalStore(subscribe, authorNow)
