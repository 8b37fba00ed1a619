import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentRow } from '#api/contract'
import { type ActToSend, decide } from '../../client/decide.ts'
import { authorNow } from '../../state/author.ts'

/** Setting a file aside and bringing it back: sends it, then has everything asked anew. `done` hears that it is so. */
export function useAside(done: () => void) {
  const client = useQueryClient()
  const [failure, setFailure] = useState<unknown>(null)
  /** What waits for the name of who decides. */
  const [pending, setPending] = useState<(() => void) | null>(null)
  const send = async (act: ActToSend): Promise<void> => {
    const author = authorNow()
    setPending(author === null ? () => () => void send(act) : null)
    if (author === null) return
    setFailure(null)
    try {
      await decide(author, [act])
      await client.invalidateQueries()
      done()
    } catch (refused) {
      setFailure(refused)
    }
  }
  return {
    failure,
    pending,
    setAside: (file: string, why: string): void => void send({ act: 'set-aside', file, why: why.trim() === '' ? null : why.trim() }),
    bringBack: ({ decisions }: NonNullable<DocumentRow['aside']>): void => void send({ act: 'undo', decisions }),
  }
}
