type Key = 'author' | 'language' | 'theme' | 'single-keys' | 'outline' | `columns-${string}`

/** A choice of the user's that this browser keeps; null where there is none, or where keeping is forbidden. */
export function kept(key: Key): string | null {
  try {
    return localStorage.getItem(`rapporteur-${key}`)
  } catch {
    return null
  }
}

/** Keeps a choice; null forgets it. */
export function keep(key: Key, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`rapporteur-${key}`)
    else localStorage.setItem(`rapporteur-${key}`, value)
  } catch {
    // A browser that keeps nothing still shows the choice until the page is left.
  }
}
