import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { QueueClaim, TextWindow } from '#api/contract'
import type { RecordType } from '#model/record'
import type { Range } from '#model/span'
import { capital, writeWord } from '../../lib/value.ts'
import { type Draft, draftFromWords, draftOf, type Input, inputsOf, readDraft } from '../../lib/value-form.ts'
import { placeOf, type Step, stepped, wordsIn } from '../../lib/words.ts'
import { usePen } from '../../state/pen.ts'
import { ValueInputs } from './ValueInputs.tsx'

interface Props {
  readonly type: RecordType
  readonly claim: QueueClaim
  readonly window: TextWindow
  /** Words that were selected in the text, each time anew. */
  readonly selected: Range | null
  /** The words that hold now, to be lit in the text. */
  readonly onSpans: (spans: readonly Range[]) => void
  readonly onKeep: (value: unknown, spans: readonly Range[]) => void
  readonly onCancel: () => void
}

/** Another value for a claim, and the words of the text that say it. */
export function CorrectForm({ type, claim, window: told, selected, onSpans, onKeep, onCancel }: Props) {
  const pen = usePen()
  const { t } = pen
  const first = useRef<HTMLElement>(null)
  const inputs = useMemo(() => inputsOf(type, claim.field, claim.form), [type, claim.field, claim.form])
  const [draft, setDraft] = useState<Draft>(() => draftOf(inputs, claim.value))
  const [spans, setSpans] = useState<readonly Range[]>(() => claim.spans.map(([start, end]) => ({ start, end })))
  const [wrong, setWrong] = useState<readonly Input['name'][]>([])
  const [pointed, setPointed] = useState(false)
  const name = capital(writeWord('field', claim.field, pen), pen.language)
  useEffect(() => first.current?.focus(), [])
  useEffect(() => onSpans(spans), [spans, onSpans])
  useEffect(() => {
    if (!selected) return
    setSpans([selected])
    setPointed(true)
    setDraft((before) => draftFromWords(inputs, before, told.words.slice(selected.start - told.start, selected.end - told.start)))
    first.current?.focus({ preventScroll: true })
  }, [selected, inputs, told])
  const typed = (part: Input['name'], words: string): void => {
    setDraft((before) => ({ ...before, [part]: words }))
    setWrong([])
    // A value that stands in the text brings its words along, unless the user pointed at others.
    const place = pointed || inputs[0]?.name !== part ? null : placeOf(told.words, words, (spans[0]?.start ?? told.start) - told.start)
    if (place && words.length > 2) setSpans([{ start: place.start + told.start, end: place.end + told.start }])
  }
  return (
    <form
      className="correct-form"
      aria-label={t('review.correctTitle', { field: name })}
      onSubmit={(event) => {
        event.preventDefault()
        const read = readDraft(inputs, draft)
        if ('wrong' in read) setWrong(read.wrong)
        else if (spans.length > 0) onKeep(read.value, spans)
      }}
    >
      <ValueInputs inputs={inputs} draft={draft} wrong={wrong} name={name} first={first} onChange={typed} />
      <WordsInput
        window={told}
        spans={spans}
        onChange={(span) => {
          setSpans([span])
          setPointed(true)
        }}
      />
      {wrong.length > 0 ? (
        <p role="alert">{t('review.wrong', { fields: wrong.map((part) => (inputs.length === 1 ? name : t(`review.part.${part}`))).join(', ') })}</p>
      ) : null}
      <p className="form-acts">
        <button type="submit" className="button">
          {t('review.keep')}&nbsp;<kbd>⏎</kbd>
        </button>
        <button type="button" className="plain" onClick={onCancel}>
          {t('review.cancel')}&nbsp;<kbd>Esc</kbd>
        </button>
      </p>
    </form>
  )
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  'Shift+ArrowLeft': 'shorter',
  'Shift+ArrowRight': 'longer',
  'Alt+ArrowLeft': 'earlier start',
  'Alt+ArrowRight': 'later start',
}

interface WordsProps {
  readonly window: TextWindow
  readonly spans: readonly Range[]
  readonly onChange: (span: Range) => void
}

/** The words that say it, as they are selected in the text; by keyboard with the arrows. */
function WordsInput({ window: told, spans, onChange }: WordsProps) {
  const { t } = usePen()
  const id = useId()
  const hint = useId()
  const words = useMemo(() => wordsIn(told.words), [told.words])
  const shown = spans.map(({ start, end }) => told.words.slice(Math.max(0, start - told.start), Math.max(0, end - told.start))).join(' … ')
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[`${event.shiftKey ? 'Shift+' : ''}${event.altKey ? 'Alt+' : ''}${event.key}`]
    if (!step) return
    event.preventDefault()
    const [from, to] = [spans[0]?.start ?? told.start, spans.at(-1)?.end ?? told.start]
    const next = stepped(words, { start: from - told.start, end: to - told.start }, step)
    onChange({ start: next.start + told.start, end: next.end + told.start })
  }
  return (
    <p className="input">
      <label htmlFor={id}>{t('review.words')}</label>
      <input
        id={id}
        className="serif"
        dir="auto"
        readOnly
        value={shown.replace(/\s+/g, ' ')}
        placeholder={t('review.wordsNone')}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
      />
      <span id={hint} className="quieter small">
        {t('review.wordsHow')}
      </span>
    </p>
  )
}
