import { isAhead } from '../ahead.ts'
import type { BuildContext } from '../context.ts'

/** What the text puts on a day after it came out has not been held yet: `PALM11 is expected in 2027`, `takes place from 12 January`. */
export function tellStillAhead(context: BuildContext): void {
  for (const event of context.of('event')) {
    const told = event.claims.find((claim) => claim.field === 'date')
    if (told?.basis !== 'stated' || (event.status !== null && event.status !== 'held')) continue
    if (isAhead(String(told.value), context)) event.inferStatus('planned', told)
  }
}
