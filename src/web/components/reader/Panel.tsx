import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { Range } from '#model/span'
import { type Reading, recordsIn } from '../../lib/reading.ts'
import { TYPES } from '../../lib/types.ts'
import { usePen } from '../../state/pen.ts'
import { TypeSign } from '../TypeSign.tsx'
import { DeskHead } from './DeskHead.tsx'
import { RecordEntry } from './RecordEntry.tsx'
import type { ReaderState } from './useReader.ts'
import type { Reviewing } from './useReviewing.ts'
import { Why } from './Why.tsx'

interface Props {
  readonly reading: Reading
  readonly document: string
  readonly screen: Range
  readonly state: ReaderState
  readonly reviewing: Reviewing
  readonly onChoose: (index: number) => void
  readonly onSource: (index: number) => void
  readonly onWhy: () => void
  readonly onNext: () => void
}

/** The most entries that are drawn at once; a page of dense tables can have hundreds of records in sight. */
const MOST = 40

/** The records of what is on screen, in text order. The chosen one stays, also when its words have gone out of sight. */
export function Panel({ reading, document, screen, state, reviewing, onChoose, onSource, onWhy, onNext }: Props) {
  const { t } = usePen()
  const title = useId()
  const frame = useRef<HTMLElement>(null)
  const { chosen, asked } = state
  const seen = recordsIn(reading.records, screen).slice(0, MOST)
  const elsewhere = chosen !== null && !seen.includes(chosen)
  useChosenInSight(frame, chosen)
  const entry = (index: number) => (
    <Entry key={reading.records[index]?.id} {...{ index, reading, document, state, reviewing, onChoose, onSource, onWhy }} />
  )
  return (
    <aside ref={frame} className="panel" aria-labelledby={title}>
      <h2 id={title} className="unseen">
        {t('reader.panel')}
      </h2>
      <TypeSwitches reading={reading} state={state} />
      <DeskHead document={document} reviewing={reviewing} />
      {asked !== null ? (
        <section className="entry" data-chosen="true" aria-label={t('why.title')}>
          <Why document={document} offset={asked} />
        </section>
      ) : null}
      {elsewhere ? (
        <div className="elsewhere">
          <p className="quieter small">{t('reader.elsewhere')}</p>
          {entry(chosen)}
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside */}
      <div className="entries" onKeyDown={moveByArrows}>
        {seen.map(entry)}
      </div>
      {seen.length === 0 ? (
        <div className="quiet nothing">
          <p>{t('reader.panel.none')}</p>
          {reading.records.length > 0 ? (
            <button type="button" className="button" onClick={onNext}>
              {t('reader.panel.next')} <kbd>j</kbd>
            </button>
          ) : null}
        </div>
      ) : null}
    </aside>
  )
}

function Entry({ index, reading, document, state, reviewing, onChoose, onSource, onWhy }: Omit<Props, 'screen' | 'onNext'> & { index: number }) {
  const pen = usePen()
  const record = reading.records[index]
  if (!record) return null
  const lit = record.claims.flatMap(({ id }) => (state.lit.has(id) ? [id] : [])).join(' ')
  const chosen = state.chosen === index
  return (
    <RecordEntry
      {...{ record, index, pen, document, lit, chosen, onChoose, onSource, onWhy }}
      rules={reading.rules}
      why={chosen && state.why}
      reviewing={chosen ? reviewing : null}
      onLight={state.light}
    />
  )
}

function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || !(event.target instanceof HTMLElement)) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('h3 > button')]
  const own = event.target.closest('.entry')?.querySelector<HTMLElement>('h3 > button')
  const next = own ? buttons[buttons.indexOf(own) + step] : undefined
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Scrolls the panel, and only the panel, to the chosen record. */
function useChosenInSight(frame: React.RefObject<HTMLElement | null>, chosen: number | null): void {
  useEffect(() => {
    const panel = frame.current
    const entry = chosen === null ? null : panel?.querySelector<HTMLElement>(`[data-record="${chosen}"]`)
    if (!panel || !entry) return
    const box = panel.getBoundingClientRect()
    const rect = entry.getBoundingClientRect()
    if (rect.top < box.top + 40) panel.scrollTop += rect.top - box.top - 48
    else if (rect.bottom > box.bottom) panel.scrollTop += Math.min(rect.bottom - box.bottom + 12, rect.top - box.top - 48)
  }, [frame, chosen])
}

function TypeSwitches({ reading, state }: { reading: Reading; state: ReaderState }) {
  const { t } = usePen()
  const present = TYPES.filter((type) => reading.records.some((record) => record.type === type))
  if (present.length === 0) return null
  return (
    <fieldset className="switches" aria-label={t('reader.types')}>
      {present.map((type) => (
        <button key={type} type="button" className="plain" aria-pressed={!state.hidden.has(type)} onClick={() => state.toggleType(type)}>
          <TypeSign type={type} />
        </button>
      ))}
    </fieldset>
  )
}
