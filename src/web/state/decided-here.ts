import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { type ActsToSend, type ActToSend, decide } from '../client/decide.ts'
import type { Did } from '../components/DecidedLine.tsx'
import { authorNow } from './author.ts'

/** What was decided of something on the page, by its key, until the server tells it itself. */
export interface Mark {
  readonly state: string
  readonly value?: unknown
}
interface Decided {
  readonly acts: readonly ActToSend[]
  readonly did: Did
  readonly what: string
  readonly marks: Readonly<Record<string, Mark>>
}
interface Done {
  readonly what: string
  ids: readonly string[]
}

const NONE: ReadonlyMap<string, Mark> = new Map()

/** Deciding on a page that is made of what the server tells: marked at once, sent behind, told anew when it is kept. */
export function useDecidedHere() {
  const client = useQueryClient()
  const done = useRef<Done[]>([])
  const [marks, setMarks] = useState(NONE)
  const [pending, setPending] = useState<(() => void) | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [told, setTold] = useState<{ readonly did: Did; readonly what: string } | null>(null)

  const send = useCallback(
    async (author: string, acts: ActsToSend, keys: readonly string[], entry: Done | null): Promise<void> => {
      setFailure(null)
      try {
        const reply = await decide(author, acts)
        if (entry) entry.ids = reply?.decisions.map(({ id }) => id) ?? []
        await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'reading' })
        void client.resetQueries({ queryKey: ['reading'], type: 'inactive' })
      } catch (refused) {
        done.current = done.current.filter((one) => one !== entry)
        setTold(null)
        setFailure(refused)
      }
      setMarks((before) => new Map([...before].filter(([key]) => !keys.includes(key))))
    },
    [client],
  )
  const act = useCallback(
    (decided: Decided): void => {
      const author = authorNow()
      if (author === null) {
        setPending(() => () => act(decided))
        return
      }
      setPending(null)
      const { acts, did, what } = decided
      setMarks((before) => new Map([...before, ...Object.entries(decided.marks)]))
      setTold({ did, what })
      const entry: Done = { what, ids: [] }
      done.current.push(entry)
      void send(author, acts, Object.keys(decided.marks), entry)
    },
    [send],
  )
  const undo = useCallback((): void => {
    const author = authorNow()
    const last = done.current.pop()
    setTold(last && author !== null ? { did: 'undone', what: last.what } : { did: 'nothing', what: '' })
    if (!last || author === null) return
    void send(author, () => (last.ids.length === 0 ? [] : [{ act: 'undo', decisions: [...last.ids] }]), [], null)
  }, [send])
  const dropPending = useCallback(() => setPending(null), [])
  return { act, undo, marks, pending, dropPending, failure, told }
}
export type DecidedHere = ReturnType<typeof useDecidedHere>
