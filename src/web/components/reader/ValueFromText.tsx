import { useMemo } from 'react'
import type { QueueClaim } from '#api/contract'
import type { RecordType } from '#model/record'
import type { Range } from '#model/span'
import { fieldForm } from '../../lib/fields.ts'
import { inputsOf } from '../../lib/value-form.ts'
import { CorrectForm } from '../review/CorrectForm.tsx'

interface Props {
  readonly type: RecordType
  readonly field: string
  readonly value: unknown
  readonly spans: readonly (readonly [number, number])[]
  /** The whole text of the document. */
  readonly text: string
  readonly selected: Range | null
  readonly onKeep: (value: unknown, spans: readonly Range[]) => void
  readonly onCancel: () => void
}

/** So much of the text around the words is offered to the arrow keys. */
const AROUND = 2000
const nothing = (): void => undefined

/** What stands in a form that nothing was read for: the first of the choices. */
function firstOf(type: RecordType, field: string, form: QueueClaim['form']): unknown {
  const choices = inputsOf(type, field, form).flatMap((input) => (input.takes === 'choice' ? [[input.name, input.choices[0]] as const] : []))
  const [only] = choices
  return form === 'yes' ? true : only?.[0] === 'value' ? only[1] : Object.fromEntries(choices)
}

/** A value for a field, typed or read from words that are selected in the text. */
export function ValueFromText({ type, field, value, spans, text, selected, onKeep, onCancel }: Props) {
  const { form } = fieldForm(type, field)
  const claim = {
    id: field,
    field,
    form,
    value: value ?? firstOf(type, field, form),
    spans: spans.map(([start, end]): [number, number] => [start, end]),
  } as QueueClaim
  const places = [...spans.map(([start]) => start), ...(selected ? [selected.start] : [])]
  const from = Math.max(0, Math.min(...places, text.length) - AROUND)
  const to = Math.min(text.length, Math.max(...places, 0) + AROUND)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text does not change under its form
  const window = useMemo(
    () => ({ document: { id: '', name: '', title: null }, published: null, publisher: null, start: from, words: text.slice(from, to) }),
    [from, to],
  )
  return <CorrectForm {...{ type, claim, window, selected, onKeep, onCancel }} onSpans={nothing} />
}
