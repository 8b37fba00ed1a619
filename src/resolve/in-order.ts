/** A list kept in order while little of it changes: what no longer stands goes, what is new is sorted and merged in. */
export class InOrder<T> {
  #list: readonly T[] = []
  readonly #stands: (each: T) => boolean
  readonly #before: (a: T, b: T) => boolean

  constructor(stands: (each: T) => boolean, before: (a: T, b: T) => boolean) {
    this.#stands = stands
    this.#before = before
  }

  /** The list with what is new, which must not be in it yet. */
  with(fresh: readonly T[]): readonly T[] {
    const sorted = [...fresh].sort((a, b) => (this.#before(a, b) ? -1 : 1))
    const merged: T[] = []
    let next = 0
    for (const each of this.#list) {
      if (!this.#stands(each)) continue
      for (let first = sorted[next]; first !== undefined && this.#before(first, each); first = sorted[++next]) merged.push(first)
      merged.push(each)
    }
    for (; next < sorted.length; next++) merged.push(sorted[next] as T)
    this.#list = merged
    return merged
  }
}
