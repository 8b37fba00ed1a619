import type { Column } from '#api/contract'
import type { RecordType } from '#model/record'

/** A field as somebody fills it in. */
export interface FieldForm {
  readonly field: string
  readonly form: Column['form']
  /** True where it may hold several values. */
  readonly list: boolean
  /** How many values it wants at least. */
  readonly wants: 0 | 1 | 2
}

const one = (field: string, form: Column['form'], wants: 0 | 1 = 0): FieldForm => ({ field, form, list: false, wants })
const list = (field: string, form: Column['form'], wants: 0 | 1 | 2 = 0): FieldForm => ({ field, form, list: true, wants })

/** The fields of each type in the order of the guideline. */
export const FIELD_FORMS: Readonly<Record<RecordType, readonly FieldForm[]>> = {
  event: [
    one('kind', 'kind', 1),
    one('name', 'text'),
    one('date', 'edtf'),
    list('places', 'places'),
    list('organizers', 'list'),
    list('participants', 'list'),
    one('attendance', 'attendance'),
    one('series', 'edition'),
    list('outcomes', 'list'),
  ],
  series: [one('name', 'text', 1), one('since', 'edtf'), one('editions', 'number'), one('asOf', 'edtf')],
  post: [one('person', 'text', 1), one('title', 'text', 1), one('organization', 'text'), one('former', 'yes')],
  instrument: [one('name', 'text', 1), one('kind', 'kind', 1), one('date', 'edtf'), list('parties', 'list')],
  statement: [one('speaker', 'text', 1), one('mode', 'kind', 1), one('text', 'text', 1), one('date', 'edtf'), one('occasion', 'text')],
  commitment: [
    one('actor', 'text', 1),
    one('action', 'text', 1),
    one('target', 'quantity'),
    one('deadline', 'edtf'),
    one('announced', 'edtf'),
    one('beneficiary', 'text'),
  ],
  figure: [
    one('measure', 'text', 1),
    one('value', 'number', 1),
    one('unit', 'text'),
    one('approx', 'approx'),
    one('asOf', 'edtf'),
    one('scope', 'text'),
  ],
  tie: [one('kind', 'kind', 1), list('parties', 'list', 2), one('since', 'edtf')],
  contribution: [list('donors', 'list'), list('recipients', 'list'), list('items', 'quantities', 1), one('date', 'edtf')],
}

/** Types whose records carry a status. */
export const WITH_STATUS: ReadonlySet<RecordType> = new Set(['event', 'instrument', 'commitment'])

export const fieldForm = (type: RecordType, field: string): FieldForm =>
  FIELD_FORMS[type].find((each) => each.field === field) ?? one(field, field === 'status' ? 'status' : 'text')

interface Filled {
  readonly field: string
}
/** The fields that a record still wants before it can be kept. */
export const wantedOf = (type: RecordType, filled: readonly Filled[]): FieldForm[] =>
  FIELD_FORMS[type].filter(({ field, wants }) => filled.filter((each) => each.field === field).length < wants)

/** The fields that can take one more value. */
export const openOf = (type: RecordType, filled: readonly Filled[]): FieldForm[] =>
  FIELD_FORMS[type].filter(({ field, list: many }) => many || !filled.some((each) => each.field === field))
