import { SHAPE } from '#model/tokens'
import type { Phrase } from '../phrases.ts'
import type { Hit } from '../working.ts'
import { letterEnd, nameEnd, PARTIES, periodEnd } from './instrument-end.ts'
import { type Item, item } from './item.ts'
import type { Scanner } from './scan.ts'
import { WORD } from './word-classes.ts'

const BEFORE = new Set([
  'bilateral',
  'trilateral',
  'framework',
  'joint',
  'free',
  'double',
  'tripartite',
  'multilateral',
  'partnership',
  'twinning',
  'sister-city',
  'draft',
  'global',
  'interim',
])
/** Documents in small letters that are named by these words alone. */
const DISTINCT =
  /^(?:joint (?:statement|declaration|communiqué|communique|press|vision|leaders)|statement of intent|declaration of intent|congratulatory|letter of|memorand|mou|work report|annual report|exchanges? of notes)/

/** The head of a document in small letters at a token. */
export function smallHead(scanner: Scanner, i: number, to: number): Hit | null {
  const phrases = scanner.working.hits[i]
  if (!phrases?.longest('heads/instruments') || scanner.capital(i)) return null
  let best: Phrase | null = null
  for (const one of phrases.all)
    if (one.entry.table === 'heads/instruments' && i + one.length <= to && (!best || one.length > best.length)) best = one
  return best && { entry: best.entry, to: i + best.length }
}

/** A document in small letters that is sufficiently named; `keep` where its parties stand for themselves. */
export function smallInstrument(
  scanner: Scanner,
  items: readonly Item[],
  hit: Hit,
  i: number,
  from: number,
  to: number,
): { item: Item; keep: boolean } | null {
  const end = hit.entry.row['class'] === 'letter' ? letterEnd(scanner, hit.to, to) : nameEnd(scanner, items, hit.to, to)
  const phrase = scanner.working.words(i, hit.to).toLowerCase()
  const numbered = phrase === 'resolution' ? numberEnd(scanner, hit.to, to) : 0
  const placed = numbered === 0 && BINDING.test(phrase) ? placeBefore(scanner, i, from) : -1
  if (numbered > 0 || placed >= 0) {
    const { row } = hit.entry
    const last = numbered || (end.small ? end.to : hit.to)
    return {
      item: item('titled', placed >= 0 ? placed : i, last, { titled: 'instrument', head: row['words'] ?? '', sort: row['class'] ?? '' }),
      keep: true,
    }
  }
  const between = PARTIES.has(scanner.working.low(hit.to))
  const distinct = DISTINCT.test(phrase)
  const told = !between && !distinct ? toldStart(scanner, i, hit, from, to) : -1
  if (!between && !distinct && told < 0) return null
  if (!distinct && told < 0 && !BINDING.test(phrase)) return null
  if (told >= 0) {
    const row = hit.entry.row
    const last = row['class'] === 'letter' ? end.to : calledEnd(scanner, items, periodEnd(scanner, end.to, to), to)
    return { item: item('titled', told, last, { titled: 'instrument', head: row['words'] ?? '', sort: row['class'] ?? '' }), keep: end.small }
  }
  let start = i
  while (start > from && !scanner.capital(start - 1) && ((scanner.bits(start - 1) & WORD.topic) !== 0 || BEFORE.has(scanner.working.low(start - 1))))
    start--
  if (scanner.working.shape(start - 1) & SHAPE.number && /^(?:19|20)\d\d$/.test(scanner.working.form(start - 1)) && /report|plan/.test(phrase))
    start--
  const row = hit.entry.row
  return { item: item('titled', start, end.to, { titled: 'instrument', head: row['words'] ?? '', sort: row['class'] ?? '' }), keep: end.small }
}
const BINDING = /agreement|treaty|pact|accord|mou|memorand|protocol|convention|statement|declaration|communiqu|plan|contract|compact|exchange/

const ARTICLES = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'this', 'another'])
const VAGUE =
  /^(?:new|first|second|recent|historic|landmark|such|same|final|next|last|previous|possible|future|similar|separate|formal|written|legal|existing|current|single|any|no|general|broad|main)$/
const SIGNED = /^(?:sign|signs|signed|signing|co-signed|conclude|concluded|ink|inked|renewed|renew)$/

/**
 * Where a document in small letters begins that a word before its head names and something makes definite: it is signed
 * (`signed a labour agreement`), of a year (`the repatriation agreement of 2012`), or a letter from or to somebody. -1 otherwise.
 */
function toldStart(scanner: Scanner, i: number, hit: Hit, from: number, to: number): number {
  const { working } = scanner
  if (hit.entry.row['class'] === 'letter') return letterEnd(scanner, hit.to, to).to > hit.to && ARTICLES.has(working.low(i - 1)) ? i : -1
  const phrase = working.words(i, hit.to).toLowerCase()
  if (!/agreement|treaty|pact|accord|memorand|protocol|convention|plan|programme|program|contract|compact|declaration|arrangement/.test(phrase))
    return -1
  let start = i
  while (
    start > from &&
    i - start < 3 &&
    working.shape(start - 1) & SHAPE.letter &&
    !ARTICLES.has(working.low(start - 1)) &&
    !VAGUE.test(working.low(start - 1))
  )
    start--
  if (!ARTICLES.has(working.low(start - 1)) && !VAGUE.test(working.low(start - 1))) return -1
  const named = start < i || phrase.includes(' ')
  if (!named || scanner.capital(start)) return -1
  if (working.low(hit.to) === 'of' && /^(?:1[89]|20)\d\d$/.test(working.form(hit.to + 1))) return start
  for (let k = Math.max(from, start - 4); k < start; k++)
    if (SIGNED.test(working.low(k))) return /^(?:will|to|would|should|can|could|may)$/.test(working.low(k - 1)) ? -1 : start
  for (let k = hit.to; k < Math.min(to, hit.to + 14); k++) {
    if (working.low(k) === ',' || working.low(k) === ';') return -1
    if (SIGNED.test(working.low(k)) || working.low(k) === 'renewed') return start
  }
  return -1
}

/** `agreement of 2012, known as Bååstede`: the year and the name that a document is called by. */
function calledEnd(scanner: Scanner, items: readonly Item[], at: number, to: number): number {
  const { working } = scanner
  let end = at
  if (working.low(end) === 'of' && /^(?:1[89]|20)\d\d$/.test(working.form(end + 1))) end += 2
  let i = working.low(end) === ',' ? end + 1 : end
  if (working.low(i) !== 'known' && working.low(i) !== 'called' && working.low(i) !== 'named') return end
  i += working.low(i + 1) === 'as' ? 2 : 1
  if (working.low(i) === 'the') i++
  const name = items.find((one) => one.from === i)
  return name && name.to <= to ? name.to : end
}

/** `resolution A/RES/78/286`, `resolution 1325 (2000)`: where the number of a resolution ends, 0 where it has none. */
function numberEnd({ working }: Scanner, at: number, to: number): number {
  let i = at
  let digits = false
  while (i < to && i < at + 9 && (i === at || working.tokens.gap[i] === 0) && /^(?:\p{Lu}{1,4}|\d{1,4}|\/|[\p{Lu}\d/]+)$/u.test(working.form(i))) {
    if (/\d/.test(working.form(i))) digits = true
    i++
  }
  return digits ? i : 0
}

/** `their Windhoek communiqué`, `the Samoa agreement`: where the place before a document's head begins, behind a word that points to it; -1 where none does. */
function placeBefore(scanner: Scanner, i: number, from: number): number {
  for (let start = i - 1; start >= Math.max(from, i - 3); start--) {
    if (!scanner.capital(start)) return -1
    if (!/^(?:the|their|its|this|that|our)$/.test(scanner.working.low(start - 1))) continue
    const place = scanner.placeHit(start, i)
    return place && place.to === i && place.entry.table !== 'places/demonyms' ? start : -1
  }
  return -1
}
