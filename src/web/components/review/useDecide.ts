import type { QueueItem } from '#api/contract'
import type { ActToSend } from '../../client/decide.ts'
import type { Change, Did } from '../../state/review-desk.ts'

/** Decides on the item on screen; false where it cannot be decided yet, for nobody has given a name. */
export type Decide = (change: Change) => boolean

/** What the parts of an item can do with it. */
export interface OnItem<I extends QueueItem = QueueItem> {
  readonly item: I
  readonly decide: Decide
  readonly author: string
}

export const change = (item: QueueItem, key: Did['key'], acts: readonly ActToSend[], becomes: Change['becomes']): Change => ({
  acts,
  did: { key, item, count: 1 },
  becomes,
})

export const skipped = (item: QueueItem): Change => change(item, 'skipped', [{ act: 'skip', item: item.key }], 'later')

/** A note, that stands on the item from now on. */
export const noted = (item: QueueItem, author: string, text: string): Change => {
  const note = { author, at: new Date().toISOString(), text, decision: `here-${item.notes.length}` }
  return change(item, 'noted', [{ act: 'note', on: item.key, text }], { ...item, notes: [...item.notes, note] })
}
