import type { RecordWithClaims } from '#ledger/read/rows'
import { FIELDS, type RecordType, WITH_STATUS } from '#model/record'
import type { Range } from '#model/span'

/** Parts of a list in one cell, and of the spans of a field. */
const BETWEEN = ' | '

type Schema = { readonly type: string; readonly shape?: Readonly<Record<string, unknown>>; readonly element?: Schema; unwrap?(): Schema }

/** Columns of a field: one, or one for each part where its value has parts (`attendance_value`, `places_country`). */
function columnsOfField(field: string, schema: Schema): readonly { readonly name: string; readonly part: string | null }[] {
  const inner = schema.type === 'nullable' && schema.unwrap ? schema.unwrap() : schema
  const item = inner.type === 'array' ? (inner.element as Schema) : inner
  if (item.type !== 'object' || !item.shape) return [{ name: field, part: null }]
  return Object.keys(item.shape).map((part) => ({ name: `${field}_${part}`, part }))
}

const fieldColumns = (type: RecordType) =>
  Object.entries(FIELDS[type].shape).flatMap(([field, schema]) =>
    columnsOfField(field, schema as unknown as Schema).map((column) => ({ field, ...column })),
  )

/** The columns of a type's file. Offsets are UTF-16 units into the document's canonical text, `start-end`. */
export function columnsOf(type: RecordType): string[] {
  const spans = [...Object.keys(FIELDS[type].shape), ...(WITH_STATUS.has(type) ? ['status'] : [])].map((field) => `${field}_spans`)
  return [
    'id',
    'doc',
    ...fieldColumns(type).map((column) => column.name),
    ...(WITH_STATUS.has(type) ? ['status'] : []),
    'sentence',
    'evidence',
    ...spans,
  ]
}

/** The cells of a record, in the order of `columnsOf`. */
export function rowOf(type: RecordType, record: RecordWithClaims): (string | number | boolean | null)[] {
  const spansOf = (field: string): string => record.claims.flatMap((claim) => (claim.field === field ? [placesOf(claim.spans)] : [])).join(BETWEEN)
  const status = WITH_STATUS.has(type) ? [record.status] : []
  const spans = [...Object.keys(FIELDS[type].shape), ...(WITH_STATUS.has(type) ? ['status'] : [])].map(spansOf)
  const fields = fieldColumns(type).map(({ field, part }) => cellOf(record.fields[field], part))
  return [record.id, record.document.name, ...fields, ...status, record.quote, placesOf(record.evidence), ...spans]
}

const placesOf = (ranges: readonly Range[]): string => ranges.map(({ start, end }) => `${start}-${end}`).join(' ')

function cellOf(value: unknown, part: string | null): string | number | boolean | null {
  if (Array.isArray(value)) return value.map((item) => cellOf(item, part) ?? '').join(BETWEEN)
  if (part !== null && value !== null && typeof value === 'object') return cellOf((value as Record<string, unknown>)[part], null)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'string' ? value : null
}

/**
 * One line of a CSV file with its line end. Text that a spreadsheet would take for a formula gets an apostrophe before
 * it, for the text comes from documents that anybody may have written.
 */
export const csvLine = (cells: readonly (string | number | boolean | null)[]): string => `${cells.map(csvCell).join(',')}\r\n`

function csvCell(cell: string | number | boolean | null): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
