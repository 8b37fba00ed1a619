import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Reading } from '../../lib/reading.ts'
import { writeTitle } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import { TypeSign } from '../TypeSign.tsx'
import { Words } from '../Words.tsx'
import type { Overlap } from './useReader.ts'

interface Props {
  readonly overlap: Overlap
  readonly reading: Reading
  readonly onChoose: (index: number) => void
  readonly onLight: (claims: readonly string[]) => void
  readonly onClose: () => void
}

/** A small list at the words that belong to several records. */
export function OverlapList({ overlap, reading, onChoose, onLight, onClose }: Props) {
  const pen = usePen()
  const box = useRef<HTMLFieldSetElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place takes the focus anew
  useEffect(() => {
    box.current?.querySelector('button')?.focus()
  }, [overlap])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape') onClose()
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  }
  return (
    <fieldset
      ref={box}
      className="layer overlap"
      aria-label={pen.t('reader.overlap')}
      style={{
        left: Math.max(8, Math.min(overlap.x, window.innerWidth - 380)),
        top: Math.min(overlap.y + 14, window.innerHeight - 40 * Math.min(8, overlap.records.length) - 16),
      }}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose()
      }}
    >
      {overlap.records.slice(0, 20).map((index) => {
        const record = reading.records[index]
        if (!record) return null
        const claims = record.claims.map(({ id }) => id)
        return (
          <button
            key={record.id}
            type="button"
            className="overlap-choice"
            onClick={() => onChoose(index)}
            onFocus={() => onLight(claims)}
            onPointerEnter={() => onLight(claims)}
          >
            <TypeSign type={record.type} />
            <Words className="serif clip">{writeTitle(record.title, pen)}</Words>
          </button>
        )
      })}
    </fieldset>
  )
}
