/**
 * Which decisions were undone. Undos come in the order they were made, and each names only what was decided before it:
 * newest first, one pass tells which of them hold, however long the row in which one undid the other.
 */
export class Undone {
  readonly #undos: { readonly id: string; readonly decisions: readonly string[] }[] = []
  #found: ReadonlySet<string> | null = new Set()

  take(id: string, decisions: readonly string[]): void {
    this.#undos.push({ id, decisions })
    this.#found = null
  }

  /** True for a decision that an undo took back which nothing took back in turn. */
  has(decision: string): boolean {
    this.#found ??= this.#find()
    return this.#found.has(decision)
  }

  #find(): Set<string> {
    const found = new Set<string>()
    for (const { id, decisions } of this.#undos.toReversed()) {
      if (found.has(id)) continue
      for (const decision of decisions) found.add(decision)
    }
    return found
  }
}
