import { type FoundPerson, foundPerson } from './found-person.ts'
import type { Item } from './item.ts'
import { hasPersonShape, tellsItself } from './person-shape.ts'
import type { Scanner } from './scan.ts'
import type { TitlePhrase } from './title-phrase.ts'

/** What is done to who gets an office: told of them in the passive (`was elected`), or of others who do it (`the board elected X as`). */
const MADE = new Set(
  'elected re-elected reelected appointed re-appointed reappointed named designated inaugurated installed confirmed sworn'.split(' '),
)
const PASSIVE = ['was', 'been', 'is']
/** Verbs with `as`: `served as`, `took office as`. */
const ENTERED = ['took', 'takes', 'assumed', 'assumes']
const SERVED = ['serves', 'served', 'serving', 'acts']
/** Verbs that only say that somebody has it; a country or a street can be before them too. */
const HELD = ['is', 'was', 'became', 'becomes']
const WITH_VERB = new Set(
  'has had been also recently later then now currently unanimously formally newly who in office over as the a an its their his her our'.split(' '),
)
const WALKED = new Set([...MADE, ...PASSIVE, ...ENTERED, ...SERVED, ...HELD, ...WITH_VERB])

/** `is the first envoy that they posted`: what is told is the count. */
const COUNTED = new Set(['first', 'second', 'third', 'last', 'only', 'next'])

/** What stands before a name in a list of who came as what. */
const LISTED = new Set(['-', '–', '—', '•', '*', ':', ';', ',', 'and', 'were', 'are', 'was', 'includes', 'included', 'including'])

/** Most words between a person and the office. */
const REACH = 8

/** `A Silva as Chair of Y` in a list; `X was elected Chair of Y`, `X is the Rector of Y`, `the board appointed X as Director`: who has an office by what a verb says. */
export function heldByVerb(
  scanner: Scanner,
  { items, found }: { readonly items: readonly Item[]; readonly found: Map<Item, FoundPerson> },
  phrase: TitlePhrase,
  first: number,
): FoundPerson | null {
  const { working } = scanner
  const words = new Set<string>()
  let at = phrase.titleFrom
  for (; at > first && phrase.titleFrom - at < REACH && WALKED.has(working.low(at - 1)); at--) words.add(working.low(at - 1))
  if (at === phrase.titleFrom) return null
  const behind = words.has('as') && working.low(at) === 'as'
  if (words.has('who') && working.low(at - 1) === ',') at--
  const name = items.find((one) => one.to === at && one.kind === 'name')
  if (!name || !hasPersonShape(scanner, name, true)) return null
  const known = found.get(name)
  if (behind) {
    const before = (known?.outerFrom ?? name.from) - 1
    if (MADE.has(working.low(before))) return foundPerson(found, name, 2)
    const listed = before < first || LISTED.has(working.low(before))
    return listed && scanner.capital(phrase.item.from) && (known || name.to - name.from > 1) ? foundPerson(found, name, 2) : null
  }
  if (isGiven(words)) return known || name.to - name.from > 1 ? foundPerson(found, name, 2) : null
  if (!isHeld(words) || COUNTED.has(working.low(phrase.titleFrom))) return null
  return known || tellsItself(scanner, name, name.to - name.from) ? foundPerson(found, name, 2) : null
}

/** `was elected`, `took office as`, `has served as`; not `elected a president`, `took the minister to Lima`. */
function isGiven(words: ReadonlySet<string>): boolean {
  const has = (list: Iterable<string>): boolean => [...list].some((word) => words.has(word))
  if (has(MADE)) return has(PASSIVE)
  if (!words.has('as')) return false
  return has(SERVED) || (has(ENTERED) && has(['office', 'over']))
}

const isHeld = (words: ReadonlySet<string>): boolean =>
  HELD.some((word) => words.has(word)) && ![...MADE, ...ENTERED, ...SERVED, 'office', 'in', 'over'].some((word) => words.has(word))
