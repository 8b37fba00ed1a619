import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { HistoryReply, RecordReply } from '#api/contract'
import { recordHistory } from '../../client/queries.ts'
import { localeOf } from '../../lib/edtf.ts'
import { fieldForm } from '../../lib/fields.ts'
import { type Pen, writeField, writeTitle, writeWord } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import { ShowFailure } from '../ShowFailure.tsx'
import { Words } from '../Words.tsx'

/** What became of a record, newest first; and how it stood at the end of a day. */
export function History({ record }: { record: RecordReply['record'] }) {
  const pen = usePen()
  const { t } = pen
  const [day, setDay] = useState('')
  const input = useId()
  const on = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null
  const query = useQuery({ ...recordHistory(record.id, on), placeholderData: (before) => before })
  const told = query.data
  return (
    <section className="history" aria-labelledby="history">
      <h2 id="history">{t('record.history')}</h2>
      <p className="tools">
        <label htmlFor={input}>{t('history.on')}</label>
        <input id={input} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        {day === '' ? null : (
          <button type="button" className="button" onClick={() => setDay('')}>
            {t('history.now')}
          </button>
        )}
      </p>
      {query.isError ? <ShowFailure failure={query.error} again={() => void query.refetch()} /> : null}
      {told?.on ? <AsOf told={told} record={record} pen={pen} /> : null}
      <ul>
        {told?.entries.map((entry) => (
          <Entry key={entry.entry === 'reading' ? `${entry.run} ${entry.rule}` : entry.id} entry={entry} record={record} pen={pen} />
        ))}
      </ul>
    </section>
  )
}

/** The fields as they stood at the end of a day. */
function AsOf({ told: { on, fields, state }, record, pen }: { told: HistoryReply; record: RecordReply['record']; pen: Pen }) {
  const { t } = pen
  if (fields === null) return <p className="quiet as-of">{t('history.unknown')}</p>
  const shown = Object.entries(fields).flatMap(([field, value]) => {
    const words = writeField(field, fieldForm(record.type, field).form, value, pen)
    return words === '' ? [] : [[field, words] as const]
  })
  return (
    <section className="as-of" aria-label={`${t('history.on')} ${on}`}>
      <p className="small quiet">
        <span className="state" data-state={state}>
          {t(`state.${state}`)}
        </span>
      </p>
      <dl className="entry-fields">
        {shown.map(([field, words]) => (
          <div key={field} className="entry-field">
            <dt>{writeWord('field', field, pen)}</dt>
            <dd>
              <Words className="serif">{words}</Words>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

type EntryTold = HistoryReply['entries'][number]

function Entry({ entry, record, pen }: { entry: EntryTold; record: RecordReply['record']; pen: Pen }) {
  const { t } = pen
  const at = new Date(entry.at).toLocaleString(localeOf(pen.language), { dateStyle: 'medium', timeStyle: 'short' })
  if (entry.entry === 'reading')
    return (
      <li className="quiet">
        <time dateTime={entry.at}>{at}</time> {t('history.read', { rule: entry.rule })}
        {entry.standing ? '' : ` · ${t('history.past')}`}
      </li>
    )
  const { author, act, field, value, reason, undone } = entry
  const told = field === null ? '' : writeField(field, fieldForm(record.type, field).form, value, pen)
  const what = field === null ? writeTitle(record.title, pen) : `${writeWord('field', field, pen)}${told === '' ? '' : `: ${told}`}`
  return (
    <li>
      <time className="quiet" dateTime={entry.at}>
        {at}
      </time>{' '}
      <span className={undone ? 'state' : ''} data-state={undone ? 'rejected' : undefined}>
        <Words>{t(`history.${act as 'accept'}`, { author, what })}</Words>
      </span>
      {reason ? (
        <>
          {' · '}“<Words className="serif">{reason}</Words>”
        </>
      ) : null}
      {undone ? <span className="quieter small"> · {t('history.undone')}</span> : null}
    </li>
  )
}
