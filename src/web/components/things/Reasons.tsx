import type { ReasonTold } from '#api/contract'
import { sides } from '../../lib/reasons.ts'
import { writeWord } from '../../lib/value.ts'
import { usePen } from '../../state/pen.ts'
import { Words } from '../Words.tsx'

/** What speaks for two being one and what against, a line each. */
export function ReasonLines({ reasons }: { reasons: readonly ReasonTold[] }) {
  const pen = usePen()
  const told = sides(reasons)
  const lines = [
    ['joined.for', told.for],
    ['joined.against', told.against],
  ] as const
  return (
    <ul className="reason-lines small">
      {lines.map(([says, list]) =>
        list.length === 0 ? null : (
          <li key={says}>
            <span className="quieter">{pen.t(says)}:</span>{' '}
            {list.map(({ key, words: [left, right] }, index) => (
              <span key={`${key} ${left} ${right}`}>
                {index === 0 ? '' : ' · '}
                {writeWord('reason', key, pen)}
                {left === '' ? null : (
                  <span className="quiet">
                    {' ('}
                    <Words>{left === right || right === '' ? left : `${left} / ${right}`}</Words>)
                  </span>
                )}
              </span>
            ))}
          </li>
        ),
      )}
    </ul>
  )
}
