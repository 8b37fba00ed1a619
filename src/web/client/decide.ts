import type { DecisionsBody, DecisionsReply } from '#api/contract'
import { post, Refused } from './http.ts'

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
 * that what arrived counts once. Null where there was nothing left to send. Throws `Refused`.
 */
export function decide(author: string, acts: ActsToSend): Promise<DecisionsReply | null> {
  const batch = crypto.randomUUID()
  const sent = last.then(async () => {
    const now = typeof acts === 'function' ? acts() : acts
    return now.length === 0 ? null : send({ author, batch, acts: [...now] })
  })
  last = sent.catch(() => undefined)
  return sent
}

async function send(body: DecisionsBody): Promise<DecisionsReply> {
  for (const wait of AGAIN) {
    try {
      return await post<DecisionsReply>('/decisions', body)
    } catch (failure) {
      if (!unanswered(failure)) throw failure
      await pause(wait)
    }
  }
  return post<DecisionsReply>('/decisions', body)
}
