import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Column } from '#api/contract'
import { writeWord } from '../lib/value.ts'
import { usePen } from '../state/pen.ts'

interface Props {
  readonly all: readonly Column[]
  readonly shown: readonly Column[]
  readonly onChange: (keys: string | undefined) => void
}

/** A sheet with a box for each column. The choice stands in the address. */
export function ChooseColumns({ all, shown, onChange }: Props) {
  const pen = usePen()
  const sheet = useId()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    setOpen(false)
    button.current?.focus()
  }
  const toggle = (key: string): void => {
    const keys = new Set(shown.map((column) => column.key))
    if (!keys.delete(key)) keys.add(key)
    const next = all.filter((column) => keys.has(column.key)).map((column) => column.key)
    const usual = all.filter((column) => column.shown).map((column) => column.key)
    if (next.length > 0) onChange(next.join() === usual.join() ? undefined : next.join(','))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the sheet from any of its boxes
    <div
      className="columns"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        ref={button}
        type="button"
        className="button"
        aria-expanded={open}
        aria-controls={sheet}
        disabled={all.length === 0}
        onClick={() => setOpen(!open)}
      >
        {pen.t('records.columns')}
      </button>
      <fieldset id={sheet} className="sheet" hidden={!open}>
        <legend className="unseen">{pen.t('records.columns')}</legend>
        {all.map(({ key }) => (
          <label key={key} className="check">
            <input type="checkbox" checked={shown.some((column) => column.key === key)} onChange={() => toggle(key)} />
            {writeWord('field', key, pen)}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
