import type { Mention, PersonMention, TitleMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import type { Item } from './item.ts'
import type { KnownNames } from './known-names.ts'
import { dropWithin, letteredEdition } from './lettered-edition.ts'
import { organization } from './named-mention.ts'
import type { Scanner } from './scan.ts'
import { WORD } from './word-classes.ts'

/** A phrase that nothing in the sentence told about: a name the document knows, an edition in letters, an acronym. */
export function unknown(scanner: Scanner, one: Item, index: number, known: KnownNames, mentions: Mention[]): void {
  const person = knownPerson(scanner, one, index, known)
  if (person) {
    mentions.push(person)
    return
  }
  const lettered = letteredEdition(scanner, one, known, (long) => titledBy(scanner, long) === 'occasion')
  if (lettered) {
    dropWithin(mentions, lettered)
    mentions.push(lettered)
    return
  }
  if (ofPerson(scanner, one)) return
  const words = scanner.working.words(one.from, one.to)
  const long = known.longOf(words)
  if (long !== null && scanner.classes.ofWord(long.split(' ').at(-1) ?? '') & WORD.title) return
  const kind = long === null ? null : titledBy(scanner, long)
  if (long !== null && kind) mentions.push(titledInShort(kind, long, words, one))
  else if (long !== null || known.isLong(words) || isAcronym(scanner, one)) mentions.push(organization(scanner, one, known, false))
}

/** A person whose name, or a single word of it, the document told elsewhere; null where none is. */
function knownPerson(scanner: Scanner, one: Item, index: number, known: KnownNames): PersonMention | null {
  const { working } = scanner
  const words = working.words(one.from, one.to)
  if (known.isPerson(words)) return byName(words, false, one)
  const full = one.to - one.from === 1 ? known.personOf(working.tokens.form[one.from] as number, index) : null
  return full && (scanner.bits(one.from) & (WORD.topic | WORD.place | WORD.function)) === 0 ? byName(full, true, one) : null
}

const byName = (name: string, short: boolean, { from, to }: Item): PersonMention => ({
  kind: 'person',
  from,
  to,
  rule: 'names/person@1',
  name,
  short,
  outerFrom: from,
  outerTo: to,
  posts: [],
  country: null,
})

/** `NPT` for the treaty whose long form the document tells. */
const titledInShort = (kind: TitleMention['kind'], long: string, words: string, { from, to }: Item): TitleMention => ({
  kind,
  from,
  to,
  rule: 'names/titled@1',
  name: long,
  head: long.split(' ').at(-1)?.toLowerCase() ?? '',
  edition: null,
  base: long,
  acronym: words,
  inside: undefined,
})

/** One word in capitals among words that are not. */
function isAcronym({ working, heading }: Scanner, { from, to }: Item): boolean {
  if (to - from !== 1 || heading || working.form(from).length < 3 || /\d/.test(working.words(from, to))) return false
  const upper = (working.shape(from) & (SHAPE.upper | SHAPE.mixed)) !== 0 && (working.shape(from) & (SHAPE.hyphen | SHAPE.initial)) === 0
  return upper && !(working.shape(from - 1) & SHAPE.upper) && !(working.shape(to) & SHAPE.upper)
}

/** `CBE`, `His Royal Majesty`, `Vice Chancellor` before its short form: what a person bears is no body. */
function ofPerson(scanner: Scanner, one: Item): boolean {
  if (scanner.tableHit(one.from, one.to, 'titles/letters')?.to === one.to) return true
  return (
    (scanner.bits(one.to - 1) & (WORD.title | WORD.organization)) === WORD.title ||
    scanner.tableHit(one.from, one.to, 'titles/honorifics')?.to === one.to
  )
}

/** What an acronym stands for by the head of its long form: an agreement, a forum; null where it is a body. */
function titledBy(scanner: Scanner, long: string): TitleMention['kind'] | null {
  const bits = scanner.classes.ofWord(long.split(' ').at(-1) ?? '')
  const any = long.split(' ').some((word) => (scanner.classes.ofWord(word) & WORD.organization) !== 0)
  if (any) return null
  return bits & WORD.instrument ? 'instrument' : bits & WORD.occasion ? 'occasion' : bits & WORD.programme ? 'programme' : null
}
