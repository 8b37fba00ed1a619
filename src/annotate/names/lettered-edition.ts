import type { Mention, TitleMention } from '#model/mention'
import type { Item } from './item.ts'
import type { KnownNames } from './known-names.ts'
import type { Scanner } from './scan.ts'

const GLUED = /^(\p{Lu}{3,8})-?(\d{1,2})$/u
const LETTERS = /^\p{Lu}{3,8}$/u
const NUMBER = /^\d{1,2}$/
/** What a number counts: `COP 28 million`, `the TICAD 8 members`. */
const COUNTED = /^(?:million|billion|thousand|bn|m|members?|states|countries|economies|nations|percent|%)$/

/**
 * `COP28`, `TICAD 8`: an edition told by letters and a number, where the letters are those of a conference by the word list, or by
 * what the document spells them out as. Null where they may be anything else.
 */
export function letteredEdition(scanner: Scanner, { from, to }: Item, known: KnownNames, isOccasion: (long: string) => boolean): TitleMention | null {
  const { working } = scanner
  if (to - from > 2) return null
  const glued = GLUED.exec(working.form(from))
  const next = working.form(from + 1)
  if (!glued && !(LETTERS.test(working.form(from)) && NUMBER.test(next) && !COUNTED.test(working.low(from + 2)))) return null
  const letters = glued?.[1] ?? working.form(from)
  const long = known.longOf(letters)
  if (!(long !== null && isOccasion(long)) && !working.lexicon.wordsIn('lettered-occasions').has(letters.toLowerCase())) return null
  const end = glued ? from + 1 : from + 2
  return {
    kind: 'occasion',
    from,
    to: end,
    rule: 'names/lettered@1',
    name: working.words(from, end),
    head: 'conference',
    edition: Number(glued?.[2] ?? next),
    base: long ?? letters,
    acronym: null,
    inside: undefined,
  }
}

/** `COP28` is no sum of Colombian pesos, nor is the number of `TICAD 8` a count. */
export function dropWithin(mentions: Mention[], { from, to }: TitleMention): void {
  for (let k = mentions.length - 1; k >= 0; k--) {
    const m = mentions[k] as Mention
    if (m.kind === 'quantity' && m.from >= from && m.to <= to) mentions.splice(k, 1)
  }
}
