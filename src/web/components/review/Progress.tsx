import type { QueueCounts } from '#api/contract'
import { usePen } from '../../state/pen.ts'
import type { DeskState } from '../../state/review-desk.ts'

/** How much is open and how much is done: the end of the work in sight. */
export function Progress({ state, kind }: { state: DeskState; kind: keyof QueueCounts | undefined }) {
  const { t } = usePen()
  const { counts } = state
  if (!counts) return null
  const all = kind ? [counts[kind]] : Object.values(counts)
  const open = all.reduce((sum, count) => sum + count.open, 0)
  const done = all.reduce((sum, count) => sum + count.done, 0)
  const told = t('review.progress', { open, done })
  return (
    <div className="progress">
      <span className="quiet">{told}</span>
      <progress max={Math.max(1, open + done)} value={done} aria-label={told} />
    </div>
  )
}
