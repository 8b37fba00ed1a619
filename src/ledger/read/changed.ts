import { filed } from '../filed.ts'
import type { RecordRow } from './rows.ts'

/**
 * Records that people changed, as lists show them: what was read of `ids` is left out, `rows` stand in its place, with what
 * people added.
 */
export interface Changed {
  readonly ids: readonly string[]
  readonly rows: readonly RecordRow[]
}
export const UNCHANGED: Changed = { ids: [], rows: [] }

/** A record with other fields than were read: filed under what they say. */
export const refiled = <R extends RecordRow>(record: R, fields: R['fields']): R => {
  const { dateFrom, dateTo, countries } = filed(record.type, fields)
  return { ...record, fields, dateFrom, dateTo, countries }
}
