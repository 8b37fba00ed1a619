import { SHAPE } from '#model/tokens'
import type { Item } from './item.ts'
import { allTopical, bodyAfter, placesEnd, subjectEnd, topicPhraseEnd } from './office-topic.ts'
import type { Scanner } from './scan.ts'
import { apposed, bodyOf, chargeEnd, cityEnd, complementStart, overArea, overScope } from './title-beside.ts'
import { leftOf } from './title-left.ts'
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
/** Heads whose complement is a place, known or not. */
const OF_PLACE = /^(?:lord-)?(?:mayor|governor|ambassador|consul|king|queen|prince|princess|sultan|emir|prefect|bishop|archbishop|duke|earl|premier)$/
/** Heads whose complement is what they deal with. */
const DEALS =
  /minister|secretary|commissioner|spokes|coordinator|representative|administrator|advis|professor|lecturer|expert|envoy|advocate|director|manager|ambassador|consul|rapporteur|head|chair|officer/

/** Heads of bodies, whose `for …` is what they deal with. */
const LEADS = /^(?:vice-|pro-|pro-vice-)?(?:president|provost|rector|chancellor|dean|chief|principal)$/

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
  const skip = FORMER.has(scanner.working.low(title.from)) && left.titleFrom === title.from ? 1 : 0
  const right = rightOf(scanner, items, title, first, last, left.organization)
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
  for (let i = to - 2; i >= to - 4; i--) if (working.low(i) === 'until') return i
  return -1
}

/** `X, vice chancellor, USTM, signed`: the short form of a body that the document spells out. */
const isShortForm = ({ working }: Scanner, one: Item): boolean =>
  one.kind === 'name' && one.to - one.from === 1 && working.acronyms.some((acronym) => acronym.short === working.form(one.from))

/** `rector of OshSU Kudai Kozho`: the short form of a body before a person's name of two words or three. */
function shortFormBefore(scanner: Scanner, one: Item): Item | null {
  const length = one.to - one.from
  if (length < 3 || length > 4 || !(scanner.working.shape(one.from) & (SHAPE.upper | SHAPE.mixed)) || scanner.working.form(one.from).length < 3)
    return null
  for (let i = one.from + 1; i < one.to; i++) if (!scanner.capital(i) || scanner.working.shape(i) & (SHAPE.upper | SHAPE.mixed)) return null
  return { ...one, to: one.from + 1 }
}

/** What a single word in capitals beside an office may be for its body: `Director NIHSA`. */
const MAY_BE_BODY: ReadonlySet<Item['kind']> = new Set<Item['kind']>(['organization', 'name', 'titled'])

const HAS = new Set(['has', 'have', 'had'])

/** `the university’s Deputy Director`: of a body that is told by its word alone; `at` is the mark of the owner. */
const ofBody = (scanner: Scanner, at: number): boolean =>
  (scanner.working.shape(at) & SHAPE.possessive) !== 0 &&
  scanner.working.low(at - 2) === 'the' &&
  !scanner.capital(at - 1) &&
  (scanner.bits(at - 1) & WORD.organization) !== 0

interface Right {
  readonly to: number
  readonly titleTo: number
  readonly organization: Item | null
}

/** `of the Ministry of Culture`, `of India to China`, `for East Asian Affairs` after the title. */
function rightOf(scanner: Scanner, items: readonly Item[], title: Item, first: number, last: number, given: Item | null): Right {
  const deals = DEALS.test(scanner.working.words(title.from, title.to).toLowerCase())
  let organization: Item | null = null
  let to = title.to
  let titleTo = title.to
  const beside = items.find((one) => one.from === title.to)
  if (beside && !given && beside.to - beside.from === 1 && scanner.working.shape(beside.from) & SHAPE.upper && MAY_BE_BODY.has(beside.kind)) {
    organization = beside
    to = beside.to
  }
  if (beside?.kind === 'name' && deals && scanner.capital(title.from) && allTopical(scanner, beside)) {
    to = beside.to
    titleTo = to
  }
  const comma = overScope(scanner, title.to, last)
  const behind = items.find((one) => one.from === comma + 1)
  if (
    !organization &&
    !given &&
    scanner.working.low(comma) === ',' &&
    (behind?.kind === 'organization' || (behind && isShortForm(scanner, behind))) &&
    apposed(scanner, title, behind, first, last)
  ) {
    organization = behind
    to = behind.to
  }
  if (to === title.to && scanner.working.low(to) === '(' && scanner.working.low(to + 2) === ')' && scanner.working.shape(to + 1) & SHAPE.upper)
    to += 3
  for (let round = 0; round < 4; round++) {
    const mayDeal = deals || (LEADS.test(scanner.working.low(title.to - 1)) && scanner.working.low(to) === 'for')
    const topic = mayDeal && !organization && !bodyAfter(scanner, items, to) ? topicPhraseEnd(scanner, to, last) : 0
    if (topic > 0) {
      to = topic
      titleTo = topic
      continue
    }
    const charge = round === 0 ? chargeEnd(scanner, to, last) : 0
    if (charge > 0) {
      to = charge
      titleTo = charge
      break
    }
    const at = complementStart(scanner, items, to, last)
    if (!at) break
    const next = bodyOf(scanner, items, at.item)
    if (next.kind === 'title' && !organization && round === 0) {
      const other = titlePhrase(scanner, items, items.indexOf(next), next.from, last)
      const named = items.find((one) => one.kind === 'name' && one.from === other.to)
      to = deals ? subjectEnd(scanner, other.item.to, last) || (named?.to ?? other.to) : (named?.to ?? other.to)
      titleTo = to
      break
    }
    const bodyOfOffice = next.kind === 'organization' && items.some((one) => one.kind === 'title' && one.from === next.to)
    if ((next.kind === 'demonym' || bodyOfOffice) && !organization && round === 0) {
      const k = items.indexOf(next)
      const office = items[k + 1]
      if (office?.kind !== 'title' || office.from !== next.to) break
      const other = titlePhrase(scanner, items, k + 1, office.from, last)
      const named = items.find((one) => one.kind === 'name' && one.from === other.to)
      to = named?.to ?? other.to
      titleTo = to
      break
    }
    if (next.kind === 'place' && !organization) {
      to = overArea(scanner, placesEnd(scanner, items, next))
      titleTo = to
      continue
    }
    if (next.kind === 'organization' && !organization && !given) {
      organization = next
      to = next.to
      continue
    }
    if (next.kind === 'titled' && !organization && !given) {
      organization = next
      to = next.to
      continue
    }
    if (next.kind !== 'name' || organization) break
    if (OF_PLACE.test(scanner.working.low(title.to - 1)) && next.to - next.from < 4) {
      to = overArea(scanner, cityEnd(scanner, next))
      titleTo = to
      continue
    }
    if (scanner.working.low(to + 1) === 'charge') {
      to = next.to
      titleTo = to
      continue
    }
    const dean = /dean$/.test(scanner.working.low(title.to - 1))
    if ((given && !dean) || title.sort === 'portfolio') break
    if ((scanner.working.low(to) === 'for' || dean) && !(scanner.working.shape(next.from) & SHAPE.upper)) {
      to = subjectEnd(scanner, to, last) || next.to
      titleTo = to
      continue
    }
    organization = shortFormBefore(scanner, next) ?? next
    to = organization.to
  }
  if (!organization && !given && titleTo > title.to && scanner.working.low(to) === ',') {
    const body = items.find((one) => one.from === to + 1 && one.kind === 'organization')
    if (body && !items.some((one) => one.kind === 'title' && one.from === body.to) && apposed(scanner, title, body, first, last)) {
      organization = body
      to = body.to
    }
  }
  if (organization && scanner.working.low(to) === 'in') {
    const where = items.find((one) => one.from === to + 1 && one.kind === 'place')
    if (where && scanner.working.low(where.to) === ',') to = where.to
  }
  return { to, titleTo, organization }
}
