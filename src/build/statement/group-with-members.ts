import type { Speaker, SpeakerPlace } from './speaker.ts'

const HEAD =
  /^(?:countries|states|nations|economies|governments|members|partners|cities|provinces|islands|universities|institutions|organi[sz]ations|associations|parties|agencies|ministers|leaders|ambassadors|donors)$/
/** Tokens that the members of a group may take up. */
const MOST = 30

/**
 * `Nordic countries, including Denmark and Iceland, have expressed`: the group speaks, not the last of the members that are
 * told of it. Undefined where the group has no name of its own, or no members are told before token `last`.
 */
export function groupEnding(last: number, { sentence, context }: SpeakerPlace): Speaker | undefined {
  const end = context.form(last) === ',' ? last : last + 1
  for (let i = end - 1; i > sentence.from && end - i < MOST; i--) {
    const low = context.low(i)
    if (low !== 'including' && !(low === 'such' && context.low(i + 1) === 'as')) {
      if (!/^\p{Lu}/u.test(context.form(i)) && !LISTING.test(low)) return undefined
      continue
    }
    const head = context.form(i - 1) === ',' ? i - 2 : i - 1
    if (!HEAD.test(context.low(head))) return undefined
    let from = head
    while (from > sentence.from && /^[\p{L}-]+$/u.test(context.form(from - 1)) && !OUTSIDE.test(context.low(from - 1)) && head - from < 5) from--
    if (!hasName(from, head, (i) => context.form(i))) return undefined
    return { name: context.words(from, head + 1), at: [[from, head + 1]], basis: 'stated', sort: 'body', from, to: end }
  }
  return undefined
}
/** What may stand between the names of the members. */
const LISTING = /^(?:,|and|as|well|the|of|&|for|in|’s|'s)$/
const OUTSIDE = /^(?:the|a|an|and|but|while|that|of|by|from|all|many|some|most|several|various|other|these|those|where|when|as|proposed|said|told)$/

function hasName(from: number, to: number, form: (i: number) => string): boolean {
  for (let i = from; i < to; i++) if (/^\p{Lu}/u.test(form(i))) return true
  return false
}
