import type { DateMention } from '#model/mention'
import type { DateReader } from './reader.ts'

const RELATIONS: Readonly<Record<string, DateMention['relation']>> = {
  by: 'by',
  since: 'since',
  until: 'until',
  till: 'until',
  through: 'until',
  before: 'before',
  after: 'after',
  following: 'after',
  over: 'over',
  depuis: 'since',
  desde: 'since',
}
const MODIFIER = new Set(
  `the of early mid late end beginning start middle first second third fourth half quarter spring summer autumn fall winter season year month
  morning afternoon evening night year's as a around about approximately very`.split(/\s+/),
)
const PARTS = new Set(
  'early mid late end beginning start middle half quarter spring summer autumn fall winter morning afternoon evening night'.split(' '),
)

/** Where the words that only shade a date begin: `late July 2025`, `the autumn of 2013`, `the first half of 2024`. */
export function shadeStart(reader: DateReader, from: number): number {
  let i = from - 1
  let found = from
  while (reader.inside(i) && from - i <= 6 && MODIFIER.has(reader.low(i))) {
    if (PARTS.has(reader.low(i)) && !(reader.low(i) === 'half' && reader.low(i - 1) === 'by')) {
      found = i
      if (/^(?:first|second|third|fourth|last)$/.test(reader.low(i - 1)) && /^(?:half|quarter)$/.test(reader.low(i))) found = i - 1
    }
    i--
  }
  return found
}

/** What the words before a date say of it. `from` alone, without an end, is `since`. */
export function relationBefore(reader: DateReader, from: number, range: boolean): DateMention['relation'] {
  let i = from - 1
  while (reader.inside(i) && from - i <= 3 && /^(?:the|about|around|early|late)$/.test(reader.low(i))) i--
  const word = reader.low(i)
  if (word === 'to' && reader.low(i - 1) === 'prior') return 'before'
  if (word === 'from' && !range) return 'since'
  if (word === 'to' && /^(?:up|down)$/.test(reader.low(i - 1))) return 'until'
  return RELATIONS[word] ?? 'at'
}
