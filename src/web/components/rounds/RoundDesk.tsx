import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RoundReply } from '#api/contract'
import { type ActToSend, decide } from '../../client/decide.ts'
import type { RecordItem } from '../../lib/queue-item.ts'
import { useStrings } from '../../state/language.ts'
import type { Change } from '../../state/review-desk.ts'
import { RecordReview } from '../review/RecordReview.tsx'
import { ShowFailure } from '../ShowFailure.tsx'
import { Wait } from '../Wait.tsx'
import { FinishRound } from './FinishRound.tsx'
import { PassageDesk } from './PassageDesk.tsx'
import { roundOf } from './queries.ts'

/** What one reader of a round works at: passage by passage, and nothing of the other's. */
export function RoundDesk({ id, reader }: { id: string; reader: string }) {
  const t = useStrings()
  const query = useQuery(roundOf(id, reader))
  if (query.isError) return <ShowFailure failure={query.error} again={() => void query.refetch()} />
  if (!query.data) return <Wait what={t('rounds.what')} />
  return <Desk told={query.data} reader={reader} />
}

function Desk({ told, reader }: { told: RoundReply; reader: string }) {
  const t = useStrings()
  const queries = useQueryClient()
  const { id } = told.round
  const [at, setAt] = useState(0)
  const [opened, setOpened] = useState<string | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const passage = told.passages[at]
  const items = (passage?.items ?? []).filter((item): item is RecordItem => item.item === 'record')
  const item = items.find(({ key }) => key === opened)
  const send = (acts: readonly ActToSend[]): void => {
    setFailure(null)
    decide(reader, acts, `/rounds/${id}/decisions`)
      .catch(setFailure)
      .finally(() => void queries.invalidateQueries({ queryKey: ['rounds'] }))
  }
  const onRecord = ({ acts, becomes }: Change): boolean => {
    // Putting off is for the common queue; here one goes on to the next.
    send(acts.filter(({ act }) => act !== 'skip'))
    if (becomes === 'done' || becomes === 'later') setOpened(nextOpen(items, opened))
    return true
  }
  const undo = (): void => {
    const last = told.decisions.findLast(({ does, undone }) => !undone && does.act !== 'undo')
    if (last) send([{ act: 'undo', decisions: [last.id] }])
  }
  const go = (to: number): void => {
    setAt(to)
    setOpened(null)
  }
  return (
    <>
      <div className="head">
        <p className="round-acts">
          <button type="button" className="plain" disabled={at === 0} onClick={() => go(at - 1)}>
            {t('rounds.previous')}
          </button>
          <span role="status">
            {t('rounds.passage', { n: at + 1, of: told.passages.length })} · {t('rounds.undecided', { count: told.open })}
          </span>
          <button type="button" className="plain" disabled={at + 1 >= told.passages.length} onClick={() => go(at + 1)}>
            {t('rounds.next')}
          </button>
          <span className="room" />
          <button type="button" className="plain" disabled={told.decisions.length === 0} onClick={undo}>
            {t('rounds.undo')}
          </button>
          {item ? (
            <button type="button" className="button" onClick={() => setOpened(null)}>
              {t('rounds.back')}
            </button>
          ) : null}
        </p>
        <FinishRound open={told.open} onFinish={() => send([{ act: 'finish', round: id }])} />
        {failure === null ? null : (
          <>
            <p role="alert">{t('rounds.failed')}</p>
            <ShowFailure failure={failure} again={() => setFailure(null)} />
          </>
        )}
      </div>
      {item ? (
        <RecordReview key={item.key} item={item} author={reader} decide={onRecord} onBatch={null} onUndo={undo} />
      ) : passage ? (
        <PassageDesk key={at} window={passage.window} items={items} onOpen={setOpened} onMake={(act) => send([act])} />
      ) : null}
    </>
  )
}

const isOpen = ({ claims }: RecordItem): boolean => claims.some(({ state }) => state === 'proposed')

/** The next record to decide on, behind the present one and then from the first again. */
function nextOpen(items: readonly RecordItem[], from: string | null): string | null {
  const at = items.findIndex(({ key }) => key === from)
  return [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))].find(isOpen)?.key ?? null
}
