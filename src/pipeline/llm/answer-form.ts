import { z } from 'zod'
import { FIELDS, RECORD_TYPES, type RecordType, STATUSES, WITH_STATUS } from '#model/record'

/** A record as a model tells it: the fields of the type, and for each field the words it was read from. */
export interface ToldRecord {
  readonly type: RecordType
  readonly fields: Readonly<Record<string, unknown>>
  readonly status: string | null
  readonly quotes: Readonly<Record<string, readonly string[]>>
  readonly evidence: readonly string[]
}

const words = z.array(z.string())

/** The form of one record of a type: the schema of src/model/record.ts with `quotes` a field and `evidence` added. */
function formOf(type: RecordType) {
  const shape = FIELDS[type].shape as Readonly<Record<string, z.ZodType>>
  const status = WITH_STATUS.has(type)
  const quoted = [...Object.keys(shape), ...(status ? ['status'] : [])]
  return z.object({
    ...shape,
    ...(status ? { status: z.enum(STATUSES) } : {}),
    quotes: z.object(Object.fromEntries(quoted.map((field) => [field, words]))),
    evidence: words,
  })
}

/** What is asked for: a list of records a type. */
const ANSWER = z.object(Object.fromEntries(RECORD_TYPES.map((type) => [type, z.array(formOf(type))])))

/** Conditions that not every address understands; answers are held to them here. */
const UNPORTABLE = ['$schema', 'pattern', 'minLength', 'minItems', 'minimum', 'maximum'] as const

/** The form as JSON Schema, as it is sent. */
export const answerSchema = (): Record<string, unknown> =>
  z.toJSONSchema(ANSWER, {
    override: ({ jsonSchema }) => {
      for (const name of UNPORTABLE) delete (jsonSchema as Record<string, unknown>)[name]
    },
  }) as Record<string, unknown>

/** More records than a passage can tell. */
const MOST = 500

/** An answer that is a list of records a type. What single records lack is found out later, one by one. Null where it is not. */
export function listsOf(answer: unknown): Readonly<Partial<Record<RecordType, readonly unknown[]>>> | null {
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer)) return null
  const lists = RECORD_TYPES.flatMap((type) => (type in answer ? [[type, (answer as Record<string, unknown>)[type]] as const] : []))
  if (lists.length === 0 || !lists.every(([, list]) => Array.isArray(list))) return null
  if (lists.reduce((sum, [, list]) => sum + (list as unknown[]).length, 0) > MOST) return null
  return Object.fromEntries(lists)
}

const Quotes = z.record(z.string(), words)
const fieldsOnly = (item: object): Record<string, unknown> => Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'quotes'))

/** One record of an answer; null where it is not of its form. A list that is left out is empty, a value null. */
export function toldRecord(type: RecordType, item: unknown): ToldRecord | null {
  if (item === null || typeof item !== 'object') return null
  const { quotes, evidence, status } = item as Record<string, unknown>
  const shape = FIELDS[type].shape as Readonly<Record<string, z.ZodType>>
  const given = fieldsOnly(item)
  const filled = Object.fromEntries(Object.entries(shape).map(([field, form]) => [field, given[field] ?? (form.type === 'array' ? [] : null)]))
  const fields = FIELDS[type].safeParse(filled)
  const [quoted, snippets] = [Quotes.safeParse(quotes ?? {}), words.safeParse(evidence ?? [])]
  if (!fields.success || !quoted.success || !snippets.success) return null
  const told = STATUSES.find((one) => one === status) ?? null
  return { type, fields: fields.data, status: told, quotes: quoted.data, evidence: snippets.data }
}
