import type { ReactNode } from 'react'
import type { QueueClaim } from '#api/contract'
import { writeField, writeWord } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import { Words } from '../Words.tsx'

interface Props {
  readonly claim: QueueClaim
  readonly chosen: boolean
  readonly lit: boolean
  /** True where the window does not show its words. */
  readonly outside: boolean
  readonly onChoose: () => void
  readonly onLight: (on: boolean) => void
  /** What is asked or filled in under it. */
  readonly children?: ReactNode
}

/** A value that was read, with its state told by form; the chosen one is what the next key is about. */
export function ClaimRow({ claim, chosen, lit, outside, onChoose, onLight, children }: Props) {
  const pen = usePen()
  const { t } = pen
  const { field, form, value, read, state, by, basis } = claim
  const told = writeField(field, form, value, pen)
  const before = state === 'corrected' ? writeField(field, form, read, pen) : ''
  const facts =
    state === 'proposed' ? t(`basis.${basis}`) : by === null ? t(`state.${state}`) : t('review.by', { state: t(`state.${state}`), author: by })
  return (
    <li className="claim-row" data-chosen={chosen} data-state={state}>
      <button
        type="button"
        className="claim-line"
        aria-pressed={chosen}
        data-lit={lit}
        onClick={onChoose}
        onPointerEnter={() => onLight(true)}
        onPointerLeave={() => onLight(false)}
        onFocus={() => onLight(true)}
        onBlur={() => onLight(false)}
      >
        <span className="claim-field">{writeWord('field', field, pen)}</span>
        <span className="claim-told">
          <span className="state" data-state={state}>
            <Words className="serif">{told === '' ? t('app.none') : told}</Words>
          </span>
          {before === '' || before === told ? null : (
            <span className="quieter small">
              {' '}
              {t('review.readAs')} <Words className="serif">{before}</Words>
            </span>
          )}
          {outside ? <span className="quieter small"> {t('review.outside')}</span> : null}
        </span>
        <span className="claim-basis small quieter">{facts}</span>
      </button>
      {children}
    </li>
  )
}
