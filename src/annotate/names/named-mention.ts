import type { OrganizationMention, PlaceMention, TitleMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import { editionOf } from './edition.ts'
import { type Item, withoutShortForm } from './item.ts'
import type { KnownNames } from './known-names.ts'
import type { Scanner } from './scan.ts'

/** A body by its name, with its short form in brackets: `Lake Basin Network (LBN)`, `the Ministry of Health of Peru`. */
export function organization(scanner: Scanner, one: Item, known: KnownNames, inside: boolean): OrganizationMention {
  const { working } = scanner
  const words = withoutShortForm(working.words(one.from, one.to))
  const long = known.longOf(words)
  const acronym =
    long !== null
      ? words
      : working.low(one.to) === '(' && working.low(one.to + 2) === ')' && working.shape(one.to + 1) & (SHAPE.upper | SHAPE.mixed)
        ? working.form(one.to + 1)
        : null
  const the = working.low(one.from - 1) === 'the' ? 1 : 0
  return {
    kind: 'organization',
    from: one.from,
    to: one.to,
    rule: 'names/organization@1',
    name: long ?? words,
    acronym,
    generic: false,
    country: one.country || null,
    outerFrom: one.from - the,
    outerTo: acronym !== null && long === null ? one.to + 3 : one.to,
    inside: inside || undefined,
  }
}

/** A country, city or other place: `Quito`, `the Lao PDR`, `Lake Kivu`. */
export function place(scanner: Scanner, one: Item, inside: boolean): PlaceMention {
  const sort = one.sort as PlaceMention['sort']
  return {
    kind: 'place',
    from: one.from,
    to: one.to,
    rule: 'names/place@1',
    name: scanner.working.words(one.from, one.nameTo ?? one.to),
    country: one.country || null,
    sort,
    inside: inside || undefined,
  }
}

/** What bears a title of its own: an agreement, a forum, a book, a project. */
export function titled(scanner: Scanner, one: Item, known: KnownNames, inside: boolean): TitleMention {
  const { working } = scanner
  const { from, edition, baseFrom } = editionOf(scanner, one)
  const acronym =
    working.low(one.to) === '(' && working.low(one.to + 2) === ')' && working.shape(one.to + 1) & (SHAPE.upper | SHAPE.mixed)
      ? working.form(one.to + 1)
      : null
  return {
    kind: one.titled ?? 'occasion',
    from,
    to: one.to,
    rule: 'names/titled@1',
    name: (one.titled === 'instrument' ? null : known.longOf(working.words(from, one.to))) ?? working.words(from, one.to),
    head: one.head ?? '',
    edition,
    base: working.words(baseFrom, one.to),
    acronym,
    inside: inside || undefined,
  }
}
