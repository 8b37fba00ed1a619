import { SHAPE } from '#model/tokens'
import { type FoundPerson, foundPerson } from './found-person.ts'
import type { Item } from './item.ts'
import { hasPersonShape, tellsItself } from './person-shape.ts'
import type { Scanner } from './scan.ts'
import type { TitlePhrase } from './title-phrase.ts'

/** What is done to who gets an office: told of them in the passive (`was elected`), or of others who do it (`the board elected X as`). */
const MADE = new Set(
  'elected re-elected reelected appointed re-appointed reappointed named designated inaugurated installed confirmed sworn promoted hired recruited'.split(
    ' ',
  ),
)
const PASSIVE = ['was', 'been', 'is', 'be', 'being']
/** Verbs with `as`: `served as`, `took office as`. */
const ENTERED = ['took', 'takes', 'assumed', 'assumes']
const SERVED = [
  'serves',
  'served',
  'serving',
  'acts',
  'doubles',
  'continues',
  'continued',
  'stays',
  'stayed',
  'returns',
  'returned',
  'works',
  'worked',
  'working',
  'began',
  'started',
  'joined',
]
/** `resigned as`: the office is given up. */
const LEFT = ['resigned', 'retired', 'stepped']
/** Verbs that only say that somebody has it; a country or a street can be before them too. */
const HELD = ['is', 'was', 'became', 'becomes', 'become', 'remains', 'remained']
const WITH_VERB = new Set(
  `has had been also recently later then now currently unanimously formally newly who in on down office over as the a an its their his her our
   previously formerly once still already concurrently again career academic diplomatic teaching political professional working first`.split(/\s+/),
)
/** `held the post of Y`, `appointed to the position of Y`. */
const POST = new Set(['post', 'position', 'office', 'role', 'rank', 'function', 'portfolio'])
const HOLDS = new Set(['held', 'holds', 'occupied', 'occupies', 'assumed', 'assumes', 'retains', 'retained', 'took'])
const WALKED = new Set([...MADE, ...PASSIVE, ...ENTERED, ...SERVED, ...LEFT, ...HELD, ...WITH_VERB])

/** `is the first envoy that they posted`: what is told is the count. */
const COUNTED = new Set(['first', 'second', 'third', 'last', 'only', 'next'])

/** What stands before a name in a list of who came as what. */
const LISTED = new Set(['-', '–', '—', '•', '*', ':', ';', ',', 'and', 'were', 'are', 'was', 'includes', 'included', 'including'])

/** Most words between a person and the office. */
const REACH = 8

/** Who has an office by what a verb says, and whether it is told that it is over. */
export interface ByVerb {
  readonly person: FoundPerson
  readonly over: boolean
}

/** The words between a person and an office: where they begin, and which they are. */
interface Walk {
  readonly at: number
  readonly words: ReadonlySet<string>
}

/** `A Silva as Chair of Y` in a list; `X was elected Chair of Y`, `X is the Rector of Y`, `the board appointed X as Director`: who has an office by what a verb says. */
export function heldByVerb(
  scanner: Scanner,
  { items, found }: { readonly items: readonly Item[]; readonly found: Map<Item, FoundPerson> },
  phrase: TitlePhrase,
  first: number,
): ByVerb | null {
  const { working } = scanner
  const { at, words } = walkBack(scanner, items, phrase, first)
  const end = words.has('who') && /^[,(–—-]$/.test(working.low(at - 1)) ? at - 1 : at
  const name = items.find((one) => one.to === end && one.kind === 'name')
  if (!name || !hasPersonShape(scanner, name, true)) return null
  const known = found.get(name)
  const over = isOver(words)
  const given = (): ByVerb => ({ person: foundPerson(found, name, 2), over })
  const behind = (words.has('as') && working.low(at) === 'as') || (words.has('to') && working.low(at) === 'to') || at === phrase.titleFrom
  if (behind) {
    const before = (known?.outerFrom ?? name.from) - 1
    if (MADE.has(working.low(before)) && !PASSIVE.includes(working.low(before - 1))) return given()
    if (!words.has('as')) return null
    const listed = before < first || LISTED.has(working.low(before))
    return listed && scanner.capital(phrase.item.from) && (known || name.to - name.from > 1) ? given() : null
  }
  if (!isGiven(words) && (!isHeld(words) || COUNTED.has(working.low(phrase.titleFrom)))) return null
  if (words.has('been') && !isGiven(words) && !isOffice(scanner, phrase)) return null
  const opens = name.from === first || (working.low(name.from - 1) === ',' && name.from <= first + 6)
  if (opens && name.to === name.from + 1 && !known && isOffice(scanner, phrase))
    return { person: Object.assign(foundPerson(found, name, 0), { onlyKnown: true }), over }
  if (isGiven(words)) return known || name.to - name.from > 1 ? given() : null
  return known || tellsItself(scanner, name, name.to - name.from) || (name.to - name.from > 1 && words.has('who') && isOffice(scanner, phrase))
    ? given()
    : null
}

/** `A and B were elected Vice-Presidents`: where the words begin that give an office in the plural; -1 where none do. */
export function givenFrom(scanner: Scanner, items: readonly Item[], phrase: TitlePhrase, first: number): number {
  const { at, words } = walkBack(scanner, items, phrase, first)
  if (!hasAny(words, MADE) || (!/^(?:were|be|been|are)$/.test(scanner.working.low(at - 1)) && !words.has('be') && !words.has('been'))) return -1
  let from = at
  while (from > first && /^(?:were|have|had|are|be|also)$/.test(scanner.working.low(from - 1))) from--
  return from
}

/** `A, formerly Minister of X, was appointed Minister of Y`, `A was Rector of X and served as Dean`: of who has the office before, which ends at `heldTo`. */
export function heldFurther(
  scanner: Scanner,
  items: readonly Item[],
  phrase: TitlePhrase,
  first: number,
  heldTo: number,
): { readonly over: boolean } | null {
  const { at, words } = walkBack(scanner, items, phrase, first)
  if (at < heldTo || at === phrase.titleFrom || !(isGiven(words) || isHeld(words)) || !isOffice(scanner, phrase)) return null
  let end = at
  while (end > heldTo && /^(?:and|,|later|subsequently|then)$/.test(scanner.working.low(end - 1))) end--
  const alone =
    end < at && isGiven(words) && !items.some((one) => (one.kind === 'name' || one.kind === 'honorific') && one.from >= heldTo && one.to <= end)
  return end === heldTo || alone ? { over: isOver(words) } : null
}

/** `She was Minister of Trade`, `Before that, he held the post of Rector`: the pronoun, and whether it is told that it is over. */
export function heldByPronoun(
  scanner: Scanner,
  items: readonly Item[],
  phrase: TitlePhrase,
  first: number,
): { readonly at: number; readonly over: boolean } | null {
  const { at, words } = walkBack(scanner, items, phrase, first)
  const low = scanner.working.low(at - 1)
  if ((low !== 'he' && low !== 'she') || at - 1 < first || at - 1 > first + 6) return null
  return (isGiven(words) || isHeld(words)) && isOffice(scanner, phrase) ? { at: at - 1, over: isOver(words) } : null
}

/** An office, not only a noun: with a capital, or with what it is of. */
const isOffice = (scanner: Scanner, phrase: TitlePhrase): boolean =>
  phrase.sort !== 'profession' &&
  !COUNTED.has(scanner.working.low(phrase.titleFrom)) &&
  ((phrase.sort !== 'role' && (phrase.placed || phrase.organization !== null)) ||
    (scanner.capital(phrase.item.from) && (phrase.organization !== null || phrase.titleTo - phrase.titleFrom > 1)))

function walkBack(scanner: Scanner, items: readonly Item[], phrase: TitlePhrase, first: number): Walk {
  const { working } = scanner
  const words = new Set<string>()
  let at = overNoun(scanner, overPost(working, phrase.titleFrom, words))
  for (
    const end = at;
    at > first &&
    end - at < REACH &&
    (at - 1 === first || !scanner.capital(at - 1)) &&
    (WALKED.has(working.low(at - 1)) || raisedTo(working, at) || (words.has('post') && HOLDS.has(working.low(at - 1))));
    at--
  ) {
    words.add(working.low(at - 1))
    if (working.low(at - 1) === 'as') at = overEmployer(scanner, items, at - 1) + 1
  }
  return { at, words }
}

/** `promoted to`, `rose to`: an office that one comes to. */
const raisedTo = (working: Scanner['working'], at: number): boolean =>
  working.low(at - 1) === 'to' && /^(?:promoted|appointed|elevated|elected|rose|raised)$/.test(working.low(at - 2))

/** `joined the Ministry as`, `was hired by the Fund as`: over the body before `as`. */
function overEmployer({ working }: Scanner, items: readonly Item[], as: number): number {
  const body = items.find((one) => one.to === as && (one.kind === 'organization' || (one.kind === 'name' && working.shape(one.from) & SHAPE.upper)))
  if (!body) return as
  let at = working.low(body.from - 1) === 'the' ? body.from - 1 : body.from
  if (/^(?:by|at|with|in|for)$/.test(working.low(at - 1))) at--
  return EMPLOYED.has(working.low(at - 1)) ? at : as
}
const EMPLOYED = new Set(['joined', 'hired', 'recruited', 'worked', 'works', 'engaged', 'career', 'served', 'began', 'started'])

/** `was a civil rights activist and President of X`: over what somebody was said to be besides. */
function overNoun(scanner: Scanner, at: number): number {
  const { working } = scanner
  if (working.low(at - 1) !== 'and') return at
  for (let i = at - 2; i > at - 9 && !scanner.capital(i) && working.shape(i) & SHAPE.letter; i--)
    if (/^an?$/.test(working.low(i))) return HELD.includes(working.low(i - 1)) ? i : at
  return at
}

/** Over `to the post of`, `the office of` before an office. */
function overPost(working: Scanner['working'], to: number, words: Set<string>): number {
  const the = working.low(to - 1) === 'the' ? to - 1 : to
  if (working.low(the - 1) !== 'of' || !POST.has(working.low(the - 2))) return to
  words.add('post')
  let at = the - 2
  if (/^(?:the|a)$/.test(working.low(at - 1))) at--
  if (working.low(at - 1) !== 'to') return at
  words.add('to')
  return at - 1
}

const hasAny = (words: ReadonlySet<string>, list: Iterable<string>): boolean => {
  for (const word of list) if (words.has(word)) return true
  return false
}

/** `was elected`, `took office as`, `has served as`; not `elected a president`, `took the minister to Lima`. */
function isGiven(words: ReadonlySet<string>): boolean {
  if (hasAny(words, MADE)) return hasAny(words, PASSIVE)
  if (words.has('post') && hasAny(words, HOLDS)) return true
  if (!words.has('as')) return false
  return hasAny(words, SERVED) || hasAny(words, LEFT) || (hasAny(words, ENTERED) && hasAny(words, ['office', 'over']))
}

const isHeld = (words: ReadonlySet<string>): boolean =>
  (hasAny(words, HELD) || (words.has('been') && words.has('has'))) &&
  !hasAny(words, [...MADE, ...ENTERED, ...SERVED, ...LEFT, 'office', 'in', 'over', 'post'])

/** `was previously`, `held the post of`, `resigned as`. */
const isOver = (words: ReadonlySet<string>): boolean =>
  hasAny(words, ['previously', 'formerly', 'once', ...LEFT]) || (words.has('post') && (words.has('held') || words.has('occupied')))
