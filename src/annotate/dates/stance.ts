import type { DateReader } from './reader.ts'

/** Which way a clause looks from the day of writing. */
export type Stance = 'ahead' | 'behind' | 'open'

const AHEAD = new Set(
  `will shall would upcoming scheduled plans plan planned forthcoming due expected slated aims hopes expects intends coming forward until
  'll tomorrow begins opens invites if`.split(/\s+/),
)
/** Verbs of undertaking look ahead where an infinitive follows (`promised to open it in June`). */
const UNDERTOOK = new Set('promised agreed pledged vowed decided undertook offered invited proposed resolved hoped asked set ready'.split(' '))
const UNDERTOOK_THEN = new Set('promised agreed pledged vowed decided undertook offered proposed resolved'.split(' '))
const BEHIND = new Set(
  `was were had did took held met went came gave became began spoke told said led flew won made brought sent saw wrote ran drew left got found hit
  stood rose fell struck sat since`.split(/\s+/),
)
const AUXILIARY = new Set(['be', 'been', 'being', 'is', 'are'])

/** Where a date's clause looks: the nearest verb before it decides, else the first one after it. */
export function stanceAt(reader: DateReader, from: number): Stance {
  for (let i = from - 1; i >= reader.from; i--) {
    const seen = stanceOf(reader, i)
    if (seen) return seen
  }
  for (let i = from + 1; i < reader.to; i++) {
    const seen = stanceOf(reader, i)
    // `on Tuesday agreed to open it`: the day is that of the undertaking.
    if (seen) return seen === 'ahead' && UNDERTOOK_THEN.has(reader.low(i)) ? 'behind' : seen
  }
  return 'open'
}

function stanceOf(reader: DateReader, i: number): Stance | null {
  const word = reader.low(i)
  if (AHEAD.has(word)) return 'ahead'
  const before = reader.low(i - 1)
  if (word === 'be' && before === 'to') return 'ahead'
  if (UNDERTOOK.has(word) && reader.low(i + 1) === 'to') return 'ahead'
  if (before === 'if') return 'ahead'
  // `the newly elected Minister`: of somebody, not of what happens.
  if (AUXILIARY.has(before) || before === 'newly') return null
  if (BEHIND.has(word)) return 'behind'
  return /^[a-z]{2,}ed$/.test(word) &&
    !/^(?:united|red|need|indeed|hundred|exceed|proceed|succeed|speed|bed|feed|seed)$/.test(word) &&
    !reader.capital(i)
    ? 'behind'
    : null
}

/**
 * True where a date only tells the past of a thing that the sentence is about: `the accord signed on 5 June 2008 remains`,
 * `friends since May 1990`, `(5 September 1962)`. Such a date says nothing of the dates that follow.
 */
export function isBackground(reader: DateReader, from: number): boolean {
  let i = from - 1
  if (/^[([]$/.test(reader.low(i))) return true
  while (reader.inside(i) && /^(?:the|on|in|at|as|early|late|of)$/.test(reader.low(i))) i--
  const word = reader.low(i)
  if (/^(?:since|until|dated|from)$/.test(word)) return true
  if (!/^(?:[a-z]{3,}ed|held|begun|made|met)$/.test(word)) return false
  const before = reader.low(i - 1)
  return !/^(?:was|were|been|has|have|had|and|he|she|it|they|who|we|i|both|leaders|sides|ministers|countries)$/.test(before) && !reader.capital(i - 1)
}
