import type { DecisionsBody, DecisionsReply } from '#api/contract'
import { newId } from '../lib/new-id.ts'
import { post, Refused } from './http.ts'

/** What comes back: the decisions with their ids. */
export type Decided = Pick<DecisionsReply, 'decisions'>
export type ActToSend = DecisionsBody['acts'][number]
/** Acts, or what gives them when their turn comes: an undo needs the ids of what was sent before it. */
export type ActsToSend = readonly ActToSend[] | (() => readonly ActToSend[])

/** Waits before it is sent again, in ms, when no answer came. */
const AGAIN = [300, 1000, 3000]
const pause = (ms: number): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, ms))
const unanswered = (failure: unknown): boolean => failure instanceof Refused && /^OFFLINE$|^HTTP_5/.test(failure.code)

let last: Promise<unknown> = Promise.resolve()

/**
 * Sends decisions after those that were made before them. The batch is named here and stays the same when it is sent again, so
 * that what arrived counts once. `to`: where decisions of a round go, which count there alone. Null where there was nothing left to send. Throws `Refused`.
 */
export function decide<Reply extends Decided = DecisionsReply>(author: string, acts: ActsToSend, to = '/decisions'): Promise<Reply | null> {
  const batch = newId()
  const sent = last.then(async () => {
    const now = typeof acts === 'function' ? acts() : acts
    return now.length === 0 ? null : send<Reply>(to, { author, batch, acts: [...now] })
  })
  last = sent.catch(() => undefined)
  return sent
}

/** Resolves when all that was decided before is answered: what is asked then counts it. */
export const allSent = async (): Promise<void> => void (await last)

async function send<Reply>(to: string, body: DecisionsBody): Promise<Reply> {
  for (const wait of AGAIN) {
    try {
      return await post<Reply>(to, body)
    } catch (failure) {
      if (!unanswered(failure)) throw failure
      await pause(wait)
    }
  }
  return post<Reply>(to, body)
}
