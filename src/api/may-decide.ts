import type { Act } from '#model/decision'
import { Failed } from '#model/failure'
import type { Round } from '#pipeline/standing/rounds'

/** Reviews, of a reader who has not finished. */
const OF_READERS: ReadonlySet<string> = new Set(['accept', 'correct', 'reject', 'add', 'finish'])

/** Throws REQUEST_INVALID for what has no place in a round, CLASH for what comes too early or too late. */
export function mayDecide(round: Round, author: string, act: Act): void {
  const clash = (detail: string): Failed => new Failed('CLASH', { round: round.id, detail })
  if ('round' in act && act.round !== round.id) throw new Failed('REQUEST_INVALID', { round: act.round })
  switch (act.act) {
    case 'adjudicate':
    case 'close':
      if (!round.sealed) throw clash('a reader has not finished')
      if (round.closed) throw clash('the round is closed')
      return
    case 'undo':
      if (round.sealed && act.decisions.some((id) => isReaders(round, id))) throw clash('both have finished')
      return
    default:
      if (!OF_READERS.has(act.act) || round.review(author) === null)
        throw new Failed('REQUEST_INVALID', { act: act.act, author, readers: round.readers })
      if (round.finished(author)) throw clash(`${author} has finished`)
  }
}

const isReaders = (round: Round, id: string): boolean => round.readers.some((reader) => round.decisions(reader).some((each) => each.id === id))
