import { z } from 'zod'

/** EDTF level 0: a day, a month, a year, or an interval of them. */
export const Edtf = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/)
/** `=` exact, `~` about, `>` more than, `<` up to. */
export const Approx = z.enum(['=', '~', '>', '<'])
export type Approx = z.infer<typeof Approx>

/** An amount with its counted noun, `percent` or ISO 4217 code; value null where it is uncounted. */
export const Quantity = z.object({ value: z.number().nullable(), unit: z.string().nullable() })
export type Quantity = z.infer<typeof Quantity>

/** A city, venue or country as the text has it, and its ISO 3166-1 alpha-2 code. */
export const Place = z.object({
  name: z.string().min(1),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
})
export type Place = z.infer<typeof Place>

/** People present. */
export const Attendance = z.object({ value: z.number(), approx: Approx })
/** One edition of a recurring event. */
export const SeriesEdition = z.object({ name: z.string(), edition: z.number().nullable() })

/** Whether the thing took place, as the text tells it. */
export const STATUSES = ['held', 'planned', 'postponed', 'cancelled', 'denied'] as const
export const Status = z.enum(STATUSES)
export type Status = z.infer<typeof Status>

export const EVENT_KINDS = ['meeting', 'call', 'visit', 'conference', 'ceremony', 'culture', 'sport', 'training', 'other'] as const
export const INSTRUMENT_KINDS = [
  'statement',
  'declaration',
  'communique',
  'memorandum',
  'agreement',
  'plan',
  'resolution',
  'law',
  'letter',
  'report',
  'other',
] as const
export const TIE_KINDS = ['sister_city', 'diplomatic_relations', 'membership', 'partnership'] as const

/** The fields of each record type, as `gold/GUIDELINE.md` defines them. Forms, API, exports and JSON Schema come from here. */
export const FIELDS = {
  event: z.object({
    kind: z.enum(EVENT_KINDS),
    name: z.string().nullable(),
    date: Edtf.nullable(),
    places: z.array(Place),
    organizers: z.array(z.string()),
    participants: z.array(z.string()),
    attendance: Attendance.nullable(),
    series: SeriesEdition.nullable(),
    outcomes: z.array(z.string()),
  }),
  series: z.object({ name: z.string(), since: Edtf.nullable(), editions: z.number().nullable(), asOf: Edtf.nullable() }),
  post: z.object({ person: z.string(), title: z.string(), organization: z.string().nullable(), former: z.boolean() }),
  instrument: z.object({ name: z.string(), kind: z.enum(INSTRUMENT_KINDS), date: Edtf.nullable(), parties: z.array(z.string()) }),
  statement: z.object({
    speaker: z.string(),
    mode: z.enum(['quote', 'report']),
    text: z.string(),
    date: Edtf.nullable(),
    occasion: z.string().nullable(),
  }),
  commitment: z.object({
    actor: z.string(),
    action: z.string(),
    target: Quantity.nullable(),
    deadline: Edtf.nullable(),
    announced: Edtf.nullable(),
    beneficiary: z.string().nullable(),
  }),
  figure: z.object({
    measure: z.string(),
    value: z.number(),
    unit: z.string().nullable(),
    approx: Approx,
    asOf: Edtf.nullable(),
    scope: z.string().nullable(),
  }),
  tie: z.object({ kind: z.enum(TIE_KINDS), parties: z.array(z.string()).min(2), since: Edtf.nullable() }),
  contribution: z.object({ donors: z.array(z.string()), recipients: z.array(z.string()), items: z.array(Quantity), date: Edtf.nullable() }),
} as const

export const RECORD_TYPES = ['event', 'series', 'post', 'instrument', 'statement', 'commitment', 'figure', 'tie', 'contribution'] as const
export type RecordType = (typeof RECORD_TYPES)[number]
export type FieldsOf<T extends RecordType> = z.infer<(typeof FIELDS)[T]>

/** The types whose records carry a status. */
export const WITH_STATUS: ReadonlySet<RecordType> = new Set(['event', 'instrument', 'commitment'])

/** True for a field that holds any number of values, a claim an item. */
export const isListField = (type: RecordType, field: string): boolean =>
  (FIELDS[type].shape as Readonly<Record<string, z.ZodType>>)[field] instanceof z.ZodArray
