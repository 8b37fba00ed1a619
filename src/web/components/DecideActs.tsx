import { writeWord } from '../lib/value.ts'
import { usePen } from '../state/pen.ts'

const ACTS = [
  ['decide.accept', 'a', 'accept'],
  ['decide.correct', 'e', 'correct'],
  ['decide.reject', 'x', 'reject'],
  ['decide.note', 'n', 'note'],
] as const

interface Props {
  /** Field of the chosen value, null where the whole record is meant. */
  readonly field: string | null
  readonly does: Readonly<Record<(typeof ACTS)[number][2], () => void>>
}

/** What can be decided on a record, or on the value of it that is chosen, each with its key. */
export function DecideActs({ field, does }: Props) {
  const pen = usePen()
  const { t } = pen
  return (
    <fieldset className="decide-acts" aria-label={t('decide.acts')}>
      <span className="quieter small">{field === null ? t('decide.record') : writeWord('field', field, pen)}</span>
      {ACTS.map(([says, key, act]) => (
        <button key={key} type="button" className="plain" aria-keyshortcuts={key} onClick={does[act]}>
          {t(says)}&nbsp;<kbd>{key}</kbd>
        </button>
      ))}
    </fieldset>
  )
}
