import { type FoundPerson, foundPerson } from './found-person.ts'
import type { Item } from './item.ts'
import { hasPersonShape, tellsItself } from './person-shape.ts'
import type { Scanner } from './scan.ts'
import type { TitlePhrase } from './title-phrase.ts'

/** Verbs that give an office: who is told before them, or right behind them with `as`, has it. */
const GIVEN = new Set(
  'elected re-elected reelected appointed re-appointed reappointed named designated inaugurated installed confirmed sworn took takes assumed assumes serves served serving'.split(
    ' ',
  ),
)
/** Verbs that only say that somebody has it; a country or a street can be before them too. */
const HELD = new Set('is was became becomes acts'.split(' '))
const WITH_VERB = new Set(
  'has had been also recently later then now currently unanimously formally newly who in office over as the a an its their his her our'.split(' '),
)

/** `is the first envoy that they posted`: what is told is the count. */
const COUNTED = new Set(['first', 'second', 'third', 'last', 'only', 'next'])

/** Most words between a person and the office. */
const REACH = 8

/** `X was elected Chair of Y`, `X is the Rector of Y`, `the board appointed X as Director`: who has an office by what a verb says. */
export function heldByVerb(
  scanner: Scanner,
  { items, found }: { readonly items: readonly Item[]; readonly found: Map<Item, FoundPerson> },
  phrase: TitlePhrase,
  first: number,
): FoundPerson | null {
  const { working } = scanner
  let given = false
  let held = false
  let who = false
  let at = phrase.titleFrom
  for (; at > first && phrase.titleFrom - at < REACH; at--) {
    const low = working.low(at - 1)
    if (GIVEN.has(low)) given = true
    else if (HELD.has(low)) held = true
    else if (low === 'who') who = true
    else if (!WITH_VERB.has(low)) break
  }
  if (at === phrase.titleFrom || (held && !given && COUNTED.has(working.low(phrase.titleFrom)))) return null
  if (who && working.low(at - 1) === ',') at--
  const name = items.find((one) => one.to === at && one.kind === 'name')
  if (!name || !hasPersonShape(scanner, name, true)) return null
  const known = found.get(name)
  if (!given && !held) {
    const before = (known?.outerFrom ?? name.from) - 1
    if (working.low(at) !== 'as' || !GIVEN.has(working.low(before))) return null
  } else if (!known && !(given ? name.to - name.from > 1 : tellsItself(scanner, name, name.to - name.from))) return null
  return foundPerson(found, name, 2)
}
