import type { Mention, TitleMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import type { Item } from './item.ts'
import type { KnownNames } from './known-names.ts'
import { dropWithin, letteredEdition } from './lettered-edition.ts'
import { organization } from './named-mention.ts'
import type { Scanner } from './scan.ts'
import { WORD } from './word-classes.ts'

/** A phrase that nothing in the sentence told about: an acronym, or a name the document knows. */
export function unknown(scanner: Scanner, one: Item, index: number, known: KnownNames, mentions: Mention[]): void {
  const { working } = scanner
  const words = working.words(one.from, one.to)
  if (known.isPerson(words)) {
    mentions.push({
      kind: 'person',
      from: one.from,
      to: one.to,
      rule: 'names/person@1',
      name: words,
      short: false,
      outerFrom: one.from,
      outerTo: one.to,
      posts: [],
      country: null,
    })
    return
  }
  if (one.to - one.from === 1) {
    const full = known.personOf(working.tokens.form[one.from] as number, index)
    if (full && (scanner.bits(one.from) & (WORD.topic | WORD.place | WORD.function)) === 0) {
      mentions.push({
        kind: 'person',
        from: one.from,
        to: one.to,
        rule: 'names/person@1',
        name: full,
        short: true,
        outerFrom: one.from,
        outerTo: one.to,
        posts: [],
        country: null,
      })
      return
    }
  }
  const lettered = letteredEdition(scanner, one, known, (long) => titledBy(scanner, long) === 'occasion')
  if (lettered) {
    dropWithin(mentions, lettered)
    mentions.push(lettered)
    return
  }
  const upper = (working.shape(one.from) & (SHAPE.upper | SHAPE.mixed)) !== 0 && (working.shape(one.from) & (SHAPE.hyphen | SHAPE.initial)) === 0
  const alone = !(working.shape(one.from - 1) & SHAPE.upper) && !(working.shape(one.to) & SHAPE.upper)
  const acronym = one.to - one.from === 1 && upper && alone && !scanner.heading && working.form(one.from).length > 2 && !/\d/.test(words)
  if (ofPerson(scanner, one)) return
  const long = known.longOf(words)
  if (long !== null && scanner.classes.ofWord(long.split(' ').at(-1) ?? '') & WORD.title) return
  const kind = long === null ? null : titledBy(scanner, long)
  if (kind) {
    mentions.push({
      kind,
      from: one.from,
      to: one.to,
      rule: 'names/titled@1',
      name: long as string,
      head: (long as string).split(' ').at(-1)?.toLowerCase() ?? '',
      edition: null,
      base: long as string,
      acronym: words,
      inside: undefined,
    })
    return
  }
  if (long !== null || known.isLong(words) || acronym) mentions.push(organization(scanner, one, known, false))
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
