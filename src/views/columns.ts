import type { RecordType } from '#model/record'

/** How a value is drawn; see `Column` of the API contract. */
export type CellForm =
  | 'title'
  | 'edtf'
  | 'text'
  | 'kind'
  | 'list'
  | 'places'
  | 'number'
  | 'quantity'
  | 'quantities'
  | 'approx'
  | 'status'
  | 'yes'
  | 'edition'
  | 'attendance'
  | 'document'

/** One column of a table of records: the field (or `title`, `type`, `document`) and how it is drawn. */
export interface Column {
  readonly key: string
  readonly form: CellForm
  /** Whether it stands there until the user chooses. */
  readonly shown: boolean
}

const shown = (key: string, form: CellForm): Column => ({ key, form, shown: true })
const hidden = (key: string, form: CellForm): Column => ({ key, form, shown: false })
const DOCUMENT = shown('document', 'document')

/** The columns that the reader of a type wants, most wanted first. Every field of the type is among them. */
export const COLUMNS: Readonly<Record<RecordType, readonly Column[]>> = {
  event: [
    shown('date', 'edtf'),
    shown('title', 'title'),
    shown('kind', 'kind'),
    shown('places', 'places'),
    shown('participants', 'list'),
    hidden('name', 'text'),
    hidden('organizers', 'list'),
    hidden('attendance', 'attendance'),
    hidden('series', 'edition'),
    hidden('outcomes', 'list'),
    shown('status', 'status'),
    DOCUMENT,
  ],
  series: [shown('name', 'text'), shown('since', 'edtf'), shown('editions', 'number'), shown('asOf', 'edtf'), DOCUMENT],
  post: [shown('person', 'text'), shown('title', 'text'), shown('organization', 'text'), shown('former', 'yes'), DOCUMENT],
  instrument: [shown('date', 'edtf'), shown('name', 'text'), shown('kind', 'kind'), shown('parties', 'list'), shown('status', 'status'), DOCUMENT],
  statement: [shown('date', 'edtf'), shown('speaker', 'text'), shown('text', 'text'), shown('occasion', 'text'), hidden('mode', 'kind'), DOCUMENT],
  commitment: [
    shown('actor', 'text'),
    shown('action', 'text'),
    shown('target', 'quantity'),
    shown('deadline', 'edtf'),
    shown('announced', 'edtf'),
    hidden('beneficiary', 'text'),
    shown('status', 'status'),
    DOCUMENT,
  ],
  figure: [
    shown('measure', 'text'),
    shown('value', 'number'),
    shown('unit', 'text'),
    hidden('approx', 'approx'),
    shown('asOf', 'edtf'),
    shown('scope', 'text'),
    DOCUMENT,
  ],
  tie: [shown('kind', 'kind'), shown('parties', 'list'), shown('since', 'edtf'), DOCUMENT],
  contribution: [shown('date', 'edtf'), shown('donors', 'list'), shown('recipients', 'list'), shown('items', 'quantities'), DOCUMENT],
}

/** The columns of a table over several types. */
export const COMMON_COLUMNS: readonly Column[] = [
  shown('date', 'edtf'),
  shown('type', 'kind'),
  shown('title', 'title'),
  shown('status', 'status'),
  DOCUMENT,
]

/** How the value of a field is drawn on its record's page. */
export const formOf = (type: RecordType, field: string): CellForm => COLUMNS[type].find(({ key }) => key === field)?.form ?? 'text'
