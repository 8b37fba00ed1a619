import type { RecordRow as Stored } from '#ledger/read/rows'
import { FILED_UNDER } from '#model/filed-under'
import type { FieldsOf, RecordType, Status } from '#model/record'
import { type TitleLine, titleLine } from './title-line.ts'

/** A record in a list: its fields with the line it is known by, its date, and where its words begin. */
export interface RecordRow {
  readonly id: string
  readonly type: RecordType
  readonly title: TitleLine
  readonly fields: Readonly<Record<string, unknown>>
  readonly status: Status | null
  /** EDTF date it is filed under. */
  readonly date: string | null
  readonly document: Stored['document']
  readonly start: number
  readonly end: number
}

/** The EDTF date a record is filed under, null where it has none. */
export function dateOf(type: RecordType, fields: Readonly<Record<string, unknown>>): string | null {
  for (const field of FILED_UNDER[type]) if (typeof fields[field] === 'string') return fields[field] as string
  return null
}

export function recordRow(record: Stored): RecordRow {
  return {
    id: record.id,
    type: record.type,
    title: titleLine(record.type, record.fields as FieldsOf<RecordType> as never),
    fields: record.fields,
    status: record.status,
    date: dateOf(record.type, record.fields),
    document: record.document,
    start: record.evidence[0]?.start ?? record.position,
    end: record.evidence[0]?.end ?? record.position,
  }
}
