import type { FieldsOf, RecordType } from '#model/record'
import { amountWords } from './amount-words.ts'
import { shorten } from './shorten.ts'

/** See `TitleLine` of the API contract: a name, or a kind to be translated with parts behind it. */
export interface TitleLine {
  readonly name: string | null
  readonly kind: string | null
  readonly parts: string[]
}

/** Length at which the words of a statement or an undertaking are cut in a title line. */
const LONGEST = 120

const named = (name: string): TitleLine => ({ name, kind: null, parts: [] })
const told = (kind: string | null, ...parts: (string | null)[]): TitleLine => ({
  name: null,
  kind,
  parts: parts.filter((part) => part !== null && part !== '') as string[],
})

/** `Kenya, Finland +3`: the first few of a list, null for none. */
function few(names: readonly string[], most = 3): string | null {
  const distinct = [...new Set(names)]
  if (distinct.length === 0) return null
  const more = distinct.length - most
  return more > 0 ? `${distinct.slice(0, most).join(', ')} +${more}` : distinct.join(', ')
}

const LINES: { [T in RecordType]: (fields: FieldsOf<T>) => TitleLine } = {
  event: ({ name, kind, organizers, participants, places }) =>
    name ? named(name) : told(kind, few([...organizers, ...participants]), places[0]?.name ?? null),
  series: ({ name }) => named(name),
  post: ({ person, title, organization }) => told(null, person, title, organization),
  instrument: ({ name }) => named(name),
  // What a reviewer struck out is not there, whatever the type says.
  statement: ({ speaker, text }) => told(null, speaker, text ? `“${shorten(text, LONGEST)}”` : null),
  commitment: ({ actor, action }) => told(null, actor, action ? shorten(action, LONGEST) : null),
  figure: ({ measure, value, unit, approx, scope }) => {
    const amount = amountWords(value, unit, approx)
    return unit === measure ? told(null, amount, scope) : told(null, measure ? shorten(measure, LONGEST) : null, amount, scope)
  },
  tie: ({ kind, parties }) => told(kind, few(parties)),
  contribution: ({ donors, recipients, items }) =>
    told(
      'contribution',
      few(donors),
      few(
        items.map(({ value, unit }) => amountWords(value, unit)).filter((words) => words !== ''),
        2,
      ),
      few(recipients),
    ),
}

/** The line by which a record is known in lists, and over its own page. */
export function titleLine<T extends RecordType>(type: T, fields: FieldsOf<T>): TitleLine {
  return LINES[type](fields)
}

/** The same in one string, for commands and plain pages. `kinds` gives the word for a kind. */
export function titleWords(title: TitleLine, kinds: (kind: string) => string = capitalized): string {
  if (title.name !== null) return title.name
  return [...(title.kind === null ? [] : [kinds(title.kind)]), ...title.parts].join(' · ')
}

/** `sister_city` → `Sister city`. */
const capitalized = (kind: string): string => (kind.charAt(0).toUpperCase() + kind.slice(1)).replaceAll('_', ' ')
