import { SHAPE } from '#model/tokens'
import type { Item } from './item.ts'
import type { Scanner } from './scan.ts'
import { leftOf } from './title-left.ts'
import { rightOf } from './title-right.ts'
import { WORD } from './word-classes.ts'

/** An office with what belongs to it: `former`, the country before it, the body after it. */
export interface TitlePhrase {
  /** All its words, `former` and `the` included. */
  readonly from: number
  readonly to: number
  readonly titleFrom: number
  readonly titleTo: number
  readonly organization: Item | null
  readonly former: boolean
  readonly sort: string
  /** The item of the bare title. */
  readonly item: Item
  /** True where a country or topic stands in the title (`Ambassador of India to China`). */
  readonly placed: boolean
  /** The title, where it is not the words from `titleFrom` to `titleTo`. */
  readonly words?: string
}

const FORMER = new Set(['former', 'then', 'ex', 'onetime', 'late', 'past', 'erstwhile', 'formerly', 'previously', 'served'])
const BEFORE = new Set([
  'the',
  'also',
  'currently',
  'now',
  'current',
  'its',
  'their',
  'a',
  'an',
  'newly',
  'appointed',
  'elected',
  'who',
  'is',
  'was',
  'serves',
  'served',
  'doubles',
  'acts',
  'as',
  'serving',
  'his',
  'her',
  'and',
  'our',
  "hon'ble",
  'hon’ble',
  'honourable',
  'honorable',
  'hon',
  'hon.',
  'concurrently',
])
/** Reads the office around a title item. `items` are those of the sentence; `index` that of the title. */
export function titlePhrase(scanner: Scanner, items: readonly Item[], index: number, first: number, last: number): TitlePhrase {
  const title = items[index] as Item
  const left = leftOf(scanner, items, index)
  let former = false
  let from = left.from
  while (from > first) {
    const low = scanner.working.low(from - 1)
    if (FORMER.has(low)) former = low !== 'served' || !HAS.has(scanner.working.low(from - 2))
    else if (ofBody(scanner, from - 1)) from -= 2
    else if (untilAt(scanner, from) > first) {
      from = untilAt(scanner, from) + 1
      former = true
    } else if (!BEFORE.has(low) || low === 'and') break
    from--
  }
  for (let i = title.from; i < title.to; i++) if (FORMER.has(scanner.working.low(i))) former = true
  const skip = isSaidOf(scanner, title) && left.titleFrom === title.from ? 1 : 0
  const right = rightOf({ scanner, items, title, first, last, given: left.organization })
  return {
    from,
    to: right.to,
    titleFrom: left.titleFrom + skip,
    titleTo: right.titleTo,
    organization: left.organization ?? right.organization,
    former,
    sort: title.sort,
    item: title,
    placed: left.titleFrom < title.from || right.titleTo > title.to,
  }
}

/** `who until last year was …`: where `until` stands before the time that ends at a token, -1 where it does not. */
function untilAt({ working }: Scanner, to: number): number {
  for (let i = to - 2; i >= to - 4 && working.low(i + 1) !== 'when'; i--) if (working.low(i) === 'until') return i
  return -1
}

/** `former minister`, `visiting minister`: a word that is no part of the office; a visiting professor is one. */
const isSaidOf = ({ working }: Scanner, { from, to }: Item): boolean =>
  FORMER.has(working.low(from)) ||
  (to - from > 1 && working.form(from) === 'visiting' && !/^(?:professor|scholar|fellow|lecturer|researcher)$/.test(working.low(to - 1)))

const HAS = new Set(['has', 'have', 'had'])

/** `the university’s Deputy Director`: of a body that is told by its word alone; `at` is the mark of the owner. */
const ofBody = (scanner: Scanner, at: number): boolean =>
  (scanner.working.shape(at) & SHAPE.possessive) !== 0 &&
  scanner.working.low(at - 2) === 'the' &&
  !scanner.capital(at - 1) &&
  (scanner.bits(at - 1) & WORD.organization) !== 0
