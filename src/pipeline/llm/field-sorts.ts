import type { RecordType } from '#model/record'

/**
 * How the value of a field is held against the words it is said to come from.
 *
 * words    stands in the text letter by letter
 * date     EDTF, checked against the dates and years that the document tells
 * number   told by its words
 * choice   one of a few, chosen by the words
 * mode     `quote` only where a quotation stands
 * unit     a counted noun, or a code that the words tell
 * place, attendance, series, amount   made of the above
 */
export type FieldSort = 'words' | 'date' | 'number' | 'choice' | 'mode' | 'unit' | 'place' | 'attendance' | 'series' | 'amount'

/** The sort of every field. Of a list field, that of its items. */
export const SORTS: Readonly<Record<RecordType, Readonly<Record<string, FieldSort>>>> = {
  event: {
    kind: 'choice',
    name: 'words',
    date: 'date',
    places: 'place',
    organizers: 'words',
    participants: 'words',
    attendance: 'attendance',
    series: 'series',
    outcomes: 'words',
  },
  series: { name: 'words', since: 'date', editions: 'number', asOf: 'date' },
  post: { person: 'words', title: 'words', organization: 'words', former: 'choice' },
  instrument: { name: 'words', kind: 'choice', date: 'date', parties: 'words' },
  statement: { speaker: 'words', mode: 'mode', text: 'words', date: 'date', occasion: 'words' },
  commitment: { actor: 'words', action: 'words', target: 'amount', deadline: 'date', announced: 'date', beneficiary: 'words' },
  figure: { measure: 'words', value: 'number', unit: 'unit', approx: 'choice', asOf: 'date', scope: 'words' },
  tie: { kind: 'choice', parties: 'words', since: 'date' },
  contribution: { donors: 'words', recipients: 'words', items: 'amount', date: 'date' },
}

type Fields = Readonly<Record<string, unknown>>
const has = (fields: Fields, ...names: readonly string[]): number =>
  names.filter((name) => fields[name] !== null && !(Array.isArray(fields[name]) && (fields[name] as unknown[]).length === 0)).length

/** Whether enough is left of a record to be about something. An event needs two of when, where, what and who. */
export function isAbout(type: RecordType, fields: Fields): boolean {
  switch (type) {
    case 'event':
      return has(fields, 'date', 'places', 'name') + Math.min(1, has(fields, 'organizers', 'participants')) >= 2
    case 'contribution':
      return has(fields, 'items') > 0 && has(fields, 'donors', 'recipients') > 0
    case 'tie':
      return ((fields['parties'] ?? []) as unknown[]).length >= 2
    case 'series':
    case 'instrument':
      return has(fields, 'name') === 1
    case 'post':
      return has(fields, 'person', 'title') === 2
    case 'statement':
      return has(fields, 'speaker', 'text') === 2
    case 'commitment':
      return has(fields, 'actor', 'action') === 2
    case 'figure':
      return has(fields, 'measure', 'value') === 2
  }
}
