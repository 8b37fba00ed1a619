import type { ExtractedRecord } from '#model/claim'
import { overlapsEdtf } from '#model/edtf'
import { overlaps } from '#model/span'
import { folded } from './passage.ts'

type Fields = Readonly<Record<string, unknown>>
const SMALL = new Set('a an the of and in on for to with by at from'.split(' '))

/** The words of a name or clause that tell it from others. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    (
      folded(text)
        .toLowerCase()
        .normalize('NFKC')
        .match(/[\p{Script=Han}]|[\p{L}\p{N}]+/gu) ?? []
    ).filter((word) => !SMALL.has(word)),
  )

/** Shared words, as a share of the shorter text: 0 to 1. */
export function likeness(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)]
  const shared = [...x].filter((word) => y.has(word)).length
  return shared === 0 ? 0 : shared / Math.min(x.size, y.size)
}

/** How alike the best pair of two lists of names is; 0 where one of them is empty. */
const bestPair = (a: readonly string[], b: readonly string[]): number => Math.max(0, ...a.flatMap((x) => b.map((y) => likeness(x, y))))

const text = (fields: Fields, name: string): string => (typeof fields[name] === 'string' ? fields[name] : '')
const list = (fields: Fields, ...names: readonly string[]): string[] => names.flatMap((name) => (fields[name] ?? []) as string[])
const places = (fields: Fields): string[] => (fields['places'] as { name: string }[]).map(({ name }) => name)

/** From how much on two of these are the same. */
const NAME = 0.75
const CLAUSE = 0.5

/**
 * How sure it is that two records of one document tell the same thing: 0 for no, up to 4. They are of one type, their
 * evidence overlaps, what they are about is alike, and the more of all their words they share the surer it is.
 */
export function sameness(a: ExtractedRecord, b: ExtractedRecord): number {
  const sure = aboutTheSame(a, b)
  if (sure === 0) return 0
  const [x, y] = [wordsOf(JSON.stringify(a.fields)), wordsOf(JSON.stringify(b.fields))]
  return sure + [...x].filter((word) => y.has(word)).length / new Set([...x, ...y]).size
}

function aboutTheSame(a: ExtractedRecord, b: ExtractedRecord): number {
  if (a.type !== b.type || !a.evidence.some((x) => b.evidence.some((y) => overlaps(x, y)))) return 0
  const [x, y] = [a.fields as Fields, b.fields as Fields]
  switch (a.type) {
    case 'post':
      return both([likeness(text(x, 'person'), text(y, 'person')), NAME], [likeness(text(x, 'title'), text(y, 'title')), CLAUSE])
    case 'figure':
      return x['value'] === y['value'] ? both([likeness(text(x, 'measure'), text(y, 'measure')), 0.3]) : 0
    case 'statement':
      return both([likeness(text(x, 'text'), text(y, 'text')), CLAUSE], [likeness(text(x, 'speaker'), text(y, 'speaker')), 0.3])
    case 'commitment':
      return both([likeness(text(x, 'action'), text(y, 'action')), CLAUSE], [likeness(text(x, 'actor'), text(y, 'actor')), 0.3])
    case 'series':
    case 'instrument':
      return both([likeness(text(x, 'name'), text(y, 'name')), NAME])
    case 'tie':
      return x['kind'] === y['kind'] ? both([everyPair(list(x, 'parties'), list(y, 'parties')), NAME]) : 0
    case 'contribution':
      return Math.max(
        both([bestPair(list(x, 'donors'), list(y, 'donors')), CLAUSE]),
        both([bestPair(list(x, 'recipients'), list(y, 'recipients')), CLAUSE]),
      )
    case 'event':
      return sameEvent(x, y)
  }
}

/** The sum of likenesses, each of which must reach its threshold; else 0. */
const both = (...pairs: readonly (readonly [is: number, least: number])[]): number =>
  pairs.every(([is, least]) => is >= least) ? pairs.reduce((sum, [is]) => sum + is, 0) : 0

/** How alike the least alike party of the shorter list is to the best of the other. */
function everyPair(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length === 0 ? 0 : Math.min(...short.map((name) => bestPair([name], long)))
}

/** One proper name makes one event; without names the kind, and people or a place in common, on dates that do not exclude each other. */
function sameEvent(x: Fields, y: Fields): number {
  const [a, b] = [text(x, 'date'), text(y, 'date')]
  if (a !== '' && b !== '' && !overlapsEdtf(a, b)) return 0
  const dated = a !== '' && a === b ? 1 : 0
  const [name, other] = [text(x, 'name'), text(y, 'name')]
  if (name !== '' && other !== '') return likeness(name, other) >= NAME ? 1 + likeness(name, other) + dated : 0
  if (x['kind'] !== y['kind']) return 0
  const people = bestPair(list(x, 'participants', 'organizers'), list(y, 'participants', 'organizers'))
  const place = bestPair(places(x), places(y))
  return people >= NAME || place >= NAME ? Math.max(people, place) + dated : 0
}
