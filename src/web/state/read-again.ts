import { useSyncExternalStore } from 'react'
import type { AgainReply } from '#api/contract'
import { post } from '../client/http.ts'
import { follow } from './uploads.ts'

let going = false
const listeners = new Set<() => void>()

function set(now: boolean): void {
  going = now
  for (const listener of listeners) listener()
}

/**
 * Has all documents of an earlier version read again, as many at a time as the server takes; `settle` is awaited before that
 * counts as done. Ends also where none of a batch could be read. Throws `Refused`.
 */
export async function readAgain(settle: () => Promise<unknown>): Promise<void> {
  if (going) return
  set(true)
  try {
    for (let more = true; more; ) {
      const { jobs, read } = await follow(async () => (await post<AgainReply>('/documents/again', {})).jobs)
      more = jobs > 0 && read
    }
    await settle()
  } finally {
    set(false)
  }
}

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** Whether documents are being read again at the wish of this page. */
export const useReadingAgain = (): boolean => useSyncExternalStore(subscribe, () => going)
