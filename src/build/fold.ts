import type { RecordType } from '#model/record'
import type { BuildContext } from './context.ts'
import type { Draft } from './draft.ts'

/**
 * Makes one record of what a document tells several times. Only drafts with the same key are compared, so that the work
 * grows with the text and not with its square; a draft goes to the last kept one that `isSame`.
 */
export function foldDrafts<T extends RecordType>(
  type: T,
  context: BuildContext,
  keyOf: (draft: Draft<T>) => string,
  isSame: (kept: Draft<T>, draft: Draft<T>) => boolean = () => true,
): void {
  const groups = new Map<string, Draft<T>[]>()
  const kept: Draft<T>[] = []
  for (const draft of context.of(type)) {
    const key = keyOf(draft)
    const group = groups.get(key)
    const same = group?.findLast((other) => isSame(other, draft))
    if (same) {
      same.absorb(draft)
      continue
    }
    kept.push(draft)
    if (group) group.push(draft)
    else groups.set(key, [draft])
  }
  context.replace(type, kept)
}

/** A name without what tells two writings of it apart: case, punctuation, white space. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
