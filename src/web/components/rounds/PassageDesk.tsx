import { useMemo, useState } from 'react'
import type { TextWindow } from '#api/contract'
import type { Range } from '#model/span'
import type { ActToSend } from '../../client/decide.ts'
import type { RecordItem } from '../../lib/queue-item.ts'
import { writeTitle, writeWord } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import { MakeRecord } from '../reader/MakeRecord.tsx'
import { type WindowMark, WindowText } from '../review/WindowText.tsx'
import { TypeSign } from '../TypeSign.tsx'
import { Words } from '../Words.tsx'

interface Props {
  readonly window: TextWindow
  readonly items: readonly RecordItem[]
  readonly onOpen: (key: string) => void
  readonly onMake: (act: ActToSend) => void
}

/** A passage with what the reader made of it so far; selected words make another record. */
export function PassageDesk({ window: told, items, onOpen, onMake }: Props) {
  const pen = usePen()
  const { t } = pen
  const [selected, setSelected] = useState<Range | null>(null)
  const [making, setMaking] = useState<Range | null>(null)
  // Spans count from the beginning of the document, of which only the passage is here.
  const text = useMemo(() => ' '.repeat(told.start) + told.words, [told])
  const marks = items.flatMap(({ claims, record }) =>
    claims
      .filter(({ state }) => state !== 'rejected')
      .flatMap(({ spans }) => spans.map(([start, end]): WindowMark => ({ start, end, as: 'claim', type: record.type }))),
  )
  return (
    <div className="review-item" data-item="passage">
      <WindowText
        window={told}
        label={t('review.text')}
        place={null}
        marks={making ? [...marks, { ...making, as: 'chosen' }] : marks}
        onSelect={setSelected}
      />
      <div className="review-side">
        {making ? (
          <MakeRecord
            document={told.document.id}
            text={text}
            span={making}
            selected={selected}
            onMake={(act) => {
              onMake(act)
              setMaking(null)
            }}
            onCancel={() => setMaking(null)}
          />
        ) : (
          <>
            <p className="quiet">{t('rounds.select')}</p>
            <p>
              <button
                type="button"
                className="button"
                disabled={selected === null}
                onClick={() => {
                  setMaking(selected)
                  setSelected(null)
                }}
              >
                {t('rounds.make')}
              </button>
            </p>
            <h2>{t('rounds.records')}</h2>
            {items.length === 0 ? <p className="quiet">{t('rounds.nothing')}</p> : null}
            <ul className="round-records">
              {items.map((item) => (
                <li key={item.key}>
                  <button type="button" className="plain" onClick={() => onOpen(item.key)}>
                    <TypeSign type={item.record.type} /> <Words className="serif">{writeTitle(item.record.title, pen)}</Words>
                  </button>{' '}
                  <span className="quieter small">{writeWord('state', stateOf(item), pen)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}

/** A record is what its values are: open while one is, else put right, accepted or rejected. */
function stateOf({ claims }: RecordItem): string {
  const states = new Set(claims.map(({ state }) => state))
  return ['proposed', 'corrected', 'accepted', 'rejected'].find((state) => states.has(state as 'proposed')) ?? 'proposed'
}
