import type { MemberTold, ReasonTold, ThingReply } from '#api/contract'
import type { Verdict } from '#model/identity'
import { type Pen, writeTitle } from '../../lib/value.ts'
import type { DecidedHere } from '../../state/decided-here.ts'
import { usePen } from '../../state/pen.ts'
import { Words } from '../Words.tsx'
import { ReasonLines } from './Reasons.tsx'
import { Telling } from './Telling.tsx'

interface Props {
  readonly told: ThingReply
  readonly here: DecidedHere
}

const percent = (score: number): number => Math.round(score * 100)
const where = ({ title, window: { document } }: MemberTold, pen: Pen): string => `${writeTitle(title, pen)} (${document.title ?? document.name})`

/** Judges two members, shown at once under `pair` of them. */
export const pairKey = (a: string, b: string): string => `pair ${a} ${b}`

/** What holds a thing together, join by join, each to be taken apart. */
export function Joins({ told: { thing, joins, members }, here }: Props) {
  const pen = usePen()
  const { t } = pen
  const known = new Map(members.map((member) => [member.id, member]))
  if (joins.length === 0) return null
  return (
    <ul className="joins">
      {joins.map(({ a, b, score, reasons, judged }) => {
        const [one, other] = [known.get(a), known.get(b)]
        if (!one || !other) return null
        const apart = here.marks.has(pairKey(a, b))
        const what = `${writeTitle(one.title, pen)} / ${writeTitle(other.title, pen)}`
        return (
          <li key={`${a} ${b}`} className="join">
            <p>
              <span className={apart ? 'state' : ''} data-state={apart ? 'rejected' : undefined}>
                <Words className="serif">{where(one, pen)}</Words> <span className="quieter">=</span>{' '}
                <Words className="serif">{where(other, pen)}</Words>
              </span>{' '}
              <span className="quieter small">
                {judged ? t('joined.judged', { author: judged.author }) : score === null ? '' : t('joined.score', { score: percent(score) })}
                {judged?.reason ? ` · ${judged.reason}` : ''}
              </span>{' '}
              <button
                type="button"
                className="button"
                disabled={apart}
                onClick={() => judge(here, { told: thing, a, b, verdict: 'different', what })}
              >
                {apart ? t('joined.takenApart') : t('joined.apart')}
              </button>
            </p>
            <ReasonLines reasons={reasons} />
          </li>
        )
      })}
    </ul>
  )
}

interface Judged {
  readonly told: ThingReply['thing']
  readonly a: string
  readonly b: string
  readonly verdict: Verdict
  readonly what: string
}

/** Says whether two members are one. */
export function judge(here: DecidedHere, { told, a, b, verdict, what }: Judged): void {
  here.act({
    acts: [{ act: 'judge', kind: told.kind, a, b, verdict, reason: null }],
    did: 'judged',
    what,
    marks: { [pairKey(a, b)]: { state: verdict } },
  })
}

/** Says that one member is another thing than all the others. */
export function takeOut(here: DecidedHere, { thing, members }: ThingReply, { id }: MemberTold, what: string): void {
  const others = members.filter((other) => other.id !== id)
  here.act({
    acts: others.map((other) => ({ act: 'judge', kind: thing.kind, a: id, b: other.id, verdict: 'different', reason: null })),
    did: 'judged',
    what,
    marks: { [id]: { state: 'different' } },
  })
}

/** Others that may be the same: only a person can tell. */
export function Unsure({ told: { thing, unsure, members }, here }: Props) {
  const pen = usePen()
  const { t } = pen
  return (
    <ul className="joins">
      {unsure.map(({ a, b, score, reasons, other }) => {
        const mark = here.marks.get(pairKey(a, b))
        const mine = members.find(({ id }) => id === a || id === b)
        const what = `${writeTitle((mine ?? other).title, pen)} / ${writeTitle(other.title, pen)}`
        return (
          <li key={`${a} ${b}`} className="join">
            <p>
              <Words className="serif">{where(other, pen)}</Words>{' '}
              <span className="quieter small">{[...other.facts, t('joined.score', { score: percent(score) })].join(' · ')}</span>{' '}
              {(['same', 'different'] as const).map((verdict) => (
                <button
                  key={verdict}
                  type="button"
                  className="button"
                  disabled={mark !== undefined}
                  aria-pressed={mark?.state === verdict}
                  onClick={() => judge(here, { told: thing, a, b, verdict, what })}
                >
                  {t(`thing.${verdict}`)}
                </button>
              ))}
            </p>
            <Reasoned reasons={reasons} />
            <Telling window={other.window} spans={other.spans} />
          </li>
        )
      })}
    </ul>
  )
}

const Reasoned = ({ reasons }: { reasons: readonly ReasonTold[] }) => (reasons.length === 0 ? null : <ReasonLines reasons={reasons} />)
