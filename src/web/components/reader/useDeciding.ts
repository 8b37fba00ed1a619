import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { DecisionsReply, LightRecord, MarksReply } from '#api/contract'
import { type ActsToSend, type ActToSend, decide } from '../../client/decide.ts'
import { get } from '../../client/http.ts'
import { reading as readingQuery } from '../../client/queries.ts'
import { applied, type RecordAct } from '../../lib/deciding.ts'
import { type Reading, withRecords } from '../../lib/reading.ts'
import { authorNow } from '../../state/author.ts'
import type { Did } from '../DecidedLine.tsx'

/** A decision that was made here, so that it can be taken back. */
interface Done {
  readonly what: string
  /** The record as it stood before; null where nothing on the page changed. */
  readonly before: LightRecord | null
  ids: string[]
}

const changes = (act: ActToSend): act is RecordAct => act.act === 'accept' || act.act === 'correct' || act.act === 'reject'

/** Deciding in a document: shown at once, sent behind, put back where it fails. */
export function useDeciding(document: string) {
  const client = useQueryClient()
  const done = useRef<Done[]>([])
  const waiting = useRef(0)
  const made = useRef(0)
  const [pending, setPending] = useState<(() => void) | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [told, setTold] = useState<{ readonly did: Did; readonly what: string } | null>(null)

  const put = useCallback(
    (change: (record: LightRecord) => LightRecord) => {
      client.setQueryData<Reading>(readingQuery(document).queryKey, (before) =>
        before ? withRecords(before, { rules: before.rules, records: before.records.map(change) }) : before,
      )
    },
    [client, document],
  )
  /** What the server makes of the decisions, once all are sent. */
  const settle = useCallback(async () => {
    if (waiting.current > 0) return
    const marks = await get<MarksReply>(`/documents/${document}/records`)
    if (waiting.current > 0) return
    client.setQueryData<Reading>(readingQuery(document).queryKey, (before) => (before ? withRecords(before, marks) : before))
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'reading', refetchType: 'none' })
  }, [client, document])

  const send = useCallback(
    (author: string, acts: ActsToSend, entry: Done | null): Promise<DecisionsReply | null> => {
      waiting.current++
      setFailure(null)
      return decide(author, acts).then(
        async (reply) => {
          waiting.current--
          if (entry) entry.ids = reply?.decisions.map(({ id }) => id) ?? []
          await settle().catch(() => undefined)
          return reply
        },
        (refused: unknown) => {
          waiting.current--
          const before = entry?.before
          if (entry) done.current = done.current.filter((one) => one !== entry)
          if (before) put((record) => (record.id === before.id ? before : record))
          setTold(null)
          setFailure(refused)
          return null
        },
      )
    },
    [put, settle],
  )

  /** Decides, once it is known who does. `after` hears what the server made of it. */
  const act = useCallback(
    (does: ActToSend, did: Did, what: string, after?: (reply: DecisionsReply) => void): void => {
      const author = authorNow()
      if (author === null) {
        setPending(() => () => act(does, did, what, after))
        return
      }
      setPending(null)
      const known = client.getQueryData<Reading>(readingQuery(document).queryKey)
      const before = changes(does) ? (known?.records.find(({ id }) => id === does.record) ?? null) : null
      if (before && changes(does)) put((record) => (record.id === before.id ? applied(record, does, `new_${made.current++}`) : record))
      const entry: Done = { what, before, ids: [] }
      done.current.push(entry)
      setTold({ did, what })
      void send(author, [does], entry).then((reply) => {
        if (reply) after?.(reply)
      })
    },
    [client, document, put, send],
  )

  const undo = useCallback((): void => {
    const author = authorNow()
    const last = done.current.pop()
    if (!last || author === null) {
      setTold({ did: 'nothing', what: '' })
      return
    }
    const { before } = last
    if (before) put((record) => (record.id === before.id ? before : record))
    setTold({ did: 'undone', what: last.what })
    void send(author, () => (last.ids.length === 0 ? [] : [{ act: 'undo', decisions: [...last.ids] }]), null)
  }, [put, send])

  return { act, undo, pending, dropPending: () => setPending(null), failure, told }
}

export type Deciding = ReturnType<typeof useDeciding>
