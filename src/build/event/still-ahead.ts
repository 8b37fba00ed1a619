import { boundsOf } from '#model/edtf'
import type { BuildContext } from '../context.ts'

/** What the text puts on a day after it came out has not been held yet: `PALM11 is expected in 2027`, `takes place from 12 January`. */
export function tellStillAhead(context: BuildContext): void {
  const { published } = context.doc.document.facts
  const out = published === null ? null : boundsOf(published)
  if (!out) return
  for (const event of context.of('event')) {
    const told = event.claims.find((claim) => claim.field === 'date')
    if (told?.basis !== 'stated' || (event.status !== null && event.status !== 'held')) continue
    const days = boundsOf(String(told.value))
    if (days && days[0] > out[1]) event.inferStatus('planned', told)
  }
}
