import { type RefObject, useId } from 'react'
import { writeWord } from '../../lib/value.ts'
import type { Draft, Input } from '../../lib/value-form.ts'
import { usePen } from '../../state/pen.ts'

interface Props {
  readonly inputs: readonly Input[]
  readonly draft: Draft
  readonly wrong: readonly Input['name'][]
  /** The name of the field, where one input is all of its value. */
  readonly name: string
  readonly first: RefObject<HTMLElement | null>
  readonly onChange: (name: Input['name'], words: string) => void
}

/** The inputs that fit a field. */
export function ValueInputs({ inputs, draft, wrong, name, first, onChange }: Props) {
  const { t } = usePen()
  return (
    <div className="value-inputs">
      {inputs.map((input, index) => (
        <One
          key={input.name}
          input={input}
          label={inputs.length === 1 ? name : t(`review.part.${input.name}`)}
          value={draft[input.name] ?? ''}
          wrong={wrong.includes(input.name)}
          box={index === 0 ? first : null}
          onChange={(words) => onChange(input.name, words)}
        />
      ))}
    </div>
  )
}

interface OneProps {
  readonly input: Input
  readonly label: string
  readonly value: string
  readonly wrong: boolean
  readonly box: RefObject<HTMLElement | null> | null
  readonly onChange: (words: string) => void
}

function One({ input, label, value, wrong, box, onChange }: OneProps) {
  const pen = usePen()
  const id = useId()
  const hint = useId()
  const common = {
    id,
    value,
    'aria-invalid': wrong,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  const dated = input.takes === 'date' ? { 'aria-describedby': hint } : {}
  return (
    <p className={input.takes === 'number' || input.takes === 'country' ? 'input short' : 'input'}>
      <label htmlFor={id}>{label}</label>
      {input.takes === 'choice' ? (
        <select ref={box as RefObject<HTMLSelectElement | null> | null} {...common}>
          {value === '' || input.choices.includes(value) ? null : <option value={value}>{value}</option>}
          {input.choices.map((choice) => (
            <option key={choice} value={choice}>
              {writeWord(input.group, choice, pen)}
            </option>
          ))}
        </select>
      ) : input.takes === 'lines' ? (
        <textarea
          ref={box as RefObject<HTMLTextAreaElement | null> | null}
          rows={4}
          dir="auto"
          {...common}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
      ) : (
        <input
          ref={box as RefObject<HTMLInputElement | null> | null}
          dir="auto"
          autoComplete="off"
          maxLength={input.takes === 'country' ? 2 : 2000}
          inputMode={input.takes === 'number' ? 'decimal' : 'text'}
          {...dated}
          {...common}
        />
      )}
      {input.takes === 'date' ? (
        <span id={hint} className="quieter small">
          {pen.t('review.dateHint')}
        </span>
      ) : null}
    </p>
  )
}
