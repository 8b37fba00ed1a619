import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ContradictionTold, SideTold } from '#api/contract'
import { type Pen, writeField, writeTitle, writeWord } from '../../lib/value.ts'
import type { DecidedHere } from '../../state/decided-here.ts'
import { usePen } from '../../state/pen.ts'
import { TypeSign } from '../TypeSign.tsx'
import { Words } from '../Words.tsx'
import { Telling } from './Telling.tsx'

interface Props {
  readonly told: ContradictionTold
  readonly here: DecidedHere
}

type Outcome = { readonly outcome: 'wrong' | 'both' | 'open'; readonly wrong: 0 | 1 | null }
const OUTCOMES = [
  ['contra.wrong0', { outcome: 'wrong', wrong: 0 }],
  ['contra.wrong1', { outcome: 'wrong', wrong: 1 }],
  ['contra.both', { outcome: 'both', wrong: null }],
  ['contra.leave', { outcome: 'open', wrong: null }],
] as const satisfies readonly (readonly [string, Outcome])[]

/** The sentence that tells what is odd. */
export function writeSays({ says, kind }: Pick<ContradictionTold, 'says' | 'kind'>, pen: Pen): string {
  const told = writeWord('says', says, pen)
  return told === says ? writeWord('says', kind, pen) : told
}

/** Two tellings that cannot both be right, beside each other, and what it came to. */
export function ContradictionPair({ told, here }: Props) {
  const pen = usePen()
  const { t } = pen
  const [why, setWhy] = useState(told.settled?.why ?? '')
  const { id, field, sides, settled } = told
  const mark = here.marks.get(id)
  const says = writeSays(told, pen)
  const holds = mark?.state ?? (settled ? keyOf(settled) : null)
  const settle = (outcome: Outcome): void => {
    const words = why.trim()
    here.act({
      acts: [{ act: 'settle', contradiction: id, ...outcome, why: words === '' ? null : words }],
      did: 'settled',
      what: says,
      marks: { [id]: { state: keyOf(outcome) } },
    })
  }
  return (
    <section className="contradiction" aria-labelledby={`says-${id}`}>
      <h3 id={`says-${id}`}>
        {says} <span className="quieter small">{writeWord('field', field, pen)}</span>
      </h3>
      <div className="two-sides">
        {sides.map((side, n) => (
          <OneSide key={n === 0 ? 'first' : 'second'} n={n === 0 ? 0 : 1} side={side} field={field} wrong={holds === `wrong${n}`} pen={pen} />
        ))}
      </div>
      <div className="settling">
        <label className="small">
          {t('contra.why')} <input value={why} maxLength={2000} onChange={(event) => setWhy(event.target.value)} />
        </label>
        <fieldset aria-label={t('contra.settle')}>
          {OUTCOMES.map(([key, outcome]) => (
            <button key={key} type="button" className="button" aria-pressed={holds === keyOf(outcome)} onClick={() => settle(outcome)}>
              {t(key)}
            </button>
          ))}
        </fieldset>
        {settled && !mark ? (
          <p className="quiet small">
            {t(`contra.came.${settled.outcome}`, { author: settled.author, side: t(settled.wrong === 1 ? 'contra.second' : 'contra.first') })}
            {settled.why ? ` · ${settled.why}` : ''}
          </p>
        ) : null}
      </div>
    </section>
  )
}

const keyOf = ({ outcome, wrong }: Outcome): string => (outcome === 'wrong' ? `wrong${wrong}` : outcome)

function OneSide({ n, side, field, wrong, pen }: { n: 0 | 1; side: SideTold; field: string; wrong: boolean; pen: Pen }) {
  const { record, value, form, window: told, spans } = side
  return (
    <div className="one-side">
      <p className="quieter small">{pen.t(n === 0 ? 'contra.first' : 'contra.second')}</p>
      <p className="side-value">
        <span className={wrong ? 'state' : ''} data-state={wrong ? 'rejected' : undefined}>
          <Words className="serif">{writeField(field, form, value, pen)}</Words>
        </span>
      </p>
      {record ? (
        <p className="small">
          <TypeSign type={record.type} />{' '}
          <Link to="/records/$id" params={{ id: record.id }}>
            <Words>{writeTitle(record.title, pen)}</Words>
          </Link>
        </p>
      ) : null}
      <Telling window={told} spans={spans} />
    </div>
  )
}
