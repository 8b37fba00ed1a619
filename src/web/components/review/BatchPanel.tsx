import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { BatchReply, QueueReply } from '#api/contract'
import { type ActToSend, allSent } from '../../client/decide.ts'
import { get } from '../../client/http.ts'
import type { RecordItem } from '../../lib/queue-item.ts'
import { writeTitle } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import { ShowFailure } from '../ShowFailure.tsx'
import { Wait } from '../Wait.tsx'
import { Words } from '../Words.tsx'

interface Props {
  readonly item: RecordItem
  readonly onAccept: (acts: readonly ActToSend[], title: string) => void
  readonly onCancel: () => void
}

const SHOWN = 20

/** Every open record of the item's rule in its document: what they are, and one key that accepts them. */
export function BatchPanel({ item, onAccept, onCancel }: Props) {
  const pen = usePen()
  const { t } = pen
  const accept = useRef<HTMLButtonElement>(null)
  const { document } = item.record
  const rule = item.rule.replace(/@\d+$/, '')
  const filter = { rule, document: document.id }
  const query = useQuery({
    queryKey: ['batch', filter],
    queryFn: async ({ signal }) => {
      await allSent()
      const [batch, queue] = await Promise.all([
        get<BatchReply>('/queue/batch', filter, signal),
        get<QueueReply>('/queue', { ...filter, item: 'record', size: SHOWN }, signal),
      ])
      return { batch, items: queue.items as RecordItem[] }
    },
    staleTime: 0,
    gcTime: 0,
  })
  const title = t('review.batchTitle', { rule, document: document.title ?? document.name })
  const ready = query.isSuccess
  useEffect(() => {
    if (ready) accept.current?.focus()
  }, [ready])
  return (
    <section className="batch" aria-label={title}>
      <h3>
        <Words>{title}</Words>
      </h3>
      {query.isPending ? <Wait what={t('review.batchWhat')} /> : null}
      {query.isError ? <ShowFailure failure={query.error} again={() => void query.refetch()} /> : null}
      {ready ? (
        <>
          <p>
            {t('review.batchRecords', { count: query.data.batch.acts.length })} {t('review.batchClaims', { count: query.data.batch.claims })}
          </p>
          <ul>
            {query.data.items.map(({ key, record }) => (
              <li key={key}>
                <Words className="serif">{writeTitle(record.title, pen)}</Words>
              </li>
            ))}
          </ul>
          {query.data.batch.acts.length > query.data.items.length ? (
            <p className="quieter">{t('review.batchMore', { count: query.data.batch.acts.length - query.data.items.length })}</p>
          ) : null}
        </>
      ) : null}
      <p className="form-acts">
        <button
          ref={accept}
          type="button"
          className="button"
          disabled={!ready || query.data.batch.acts.length === 0}
          onClick={() => ready && onAccept(query.data.batch.acts, title)}
        >
          {t('review.batchAccept')}&nbsp;<kbd>⏎</kbd>
        </button>
        <Link className="plain" to="/review" search={filter} onClick={onCancel}>
          {t('review.batchThrough')}
        </Link>
        <button type="button" className="plain" onClick={onCancel}>
          {t('review.cancel')}&nbsp;<kbd>Esc</kbd>
        </button>
      </p>
    </section>
  )
}
