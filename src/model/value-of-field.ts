import { z } from 'zod'
import { FIELDS, type RecordType, Status, WITH_STATUS } from './record.ts'

/** The schema of one claim's value in a field: of a list field that of an item. Null where the type has no such field. */
export function valueSchema(type: RecordType, field: string): z.ZodType | null {
  if (field === 'status') return WITH_STATUS.has(type) ? Status : null
  const schema = (FIELDS[type].shape as Record<string, z.ZodType>)[field]
  if (!schema) return null
  return schema instanceof z.ZodArray ? (schema.element as z.ZodType) : schema
}

/** True where a value may stand in a field of a record of this type. */
export const isValueOf = (type: RecordType, field: string, value: unknown): boolean =>
  value !== null && value !== undefined && valueSchema(type, field)?.safeParse(value).success === true

/** True for fields that hold a list, one claim an item. */
export const isList = (type: RecordType, field: string): boolean => (FIELDS[type].shape as Record<string, z.ZodType>)[field] instanceof z.ZodArray
