import { z } from 'zod'
import { Edtf, FIELDS, type RecordType, STATUSES } from '#model/record'
import { ClaimState, DocumentRef, Id, Moment, Next, Passage, RecordTypeName, Size, TitleLine, TypeCounts, Words } from './common.ts'

/** By date, those without one last; or by document and place in it. */
export const RECORD_SORTS = ['newest', 'oldest', 'text'] as const
const EdtfPoint = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

/**
 * Filters of lists and of exports, joined by and.
 *
 * from, to  records whose date touches [from, to]; a year or month stands for all of its days
 * country   ISO 3166-1 alpha-2 of a place of the record
 * q         as typed into a search box: words, "phrases", -without, or; looked for in fields and evidence
 */
const RecordFilters = z.object({
  from: EdtfPoint.optional(),
  to: EdtfPoint.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  document: Id.optional(),
  status: z.enum(STATUSES).optional(),
  q: Words.optional(),
})

/** GET /records: those of one type, or of all. */
export const RecordsQuery = RecordFilters.extend({
  type: RecordTypeName.optional(),
  sort: z.enum(RECORD_SORTS).default('newest'),
  size: Size,
  next: Next.optional(),
})
export type RecordsQuery = z.input<typeof RecordsQuery>

/** How a column's value is drawn. `title` is the title line; the others are the value of the field of that key. */
export const CELL_FORMS = [
  'title',
  'edtf',
  'text',
  'kind',
  'list',
  'places',
  'number',
  'quantity',
  'quantities',
  'approx',
  'status',
  'yes',
  'edition',
  'attendance',
  'document',
] as const
export const Column = z.object({ key: z.string(), form: z.enum(CELL_FORMS), shown: z.boolean() }).meta({
  id: 'Column',
  description:
    'A column of a table of records. Form `title` draws the title line, `document` the document, any other the field of that key; `shown` is its state until the user chooses.',
})
export type Column = z.infer<typeof Column>

const rowOf = <T extends RecordType>(type: T) =>
  z.object({
    id: Id,
    type: z.literal(type),
    title: TitleLine,
    fields: FIELDS[type],
    status: z.enum(STATUSES).nullable(),
    /** The date that it is sorted and filtered by: the event's, the figure's asOf, … */
    date: Edtf.nullable(),
    document: DocumentRef,
    /** Where in the document it begins: the address of the link into the reader. */
    start: z.number().int(),
    end: z.number().int(),
  })
/** A record in a list. `fields` are those of its type in src/model/record.ts. */
export const RecordRow = z
  .discriminatedUnion('type', [
    rowOf('event'),
    rowOf('series'),
    rowOf('post'),
    rowOf('instrument'),
    rowOf('statement'),
    rowOf('commitment'),
    rowOf('figure'),
    rowOf('tie'),
    rowOf('contribution'),
  ])
  .meta({ id: 'RecordRow' })
export type RecordRow = z.infer<typeof RecordRow>
export type RecordRowOf<T extends RecordType> = Extract<RecordRow, { type: T }>

/** `counts` are by type under all filters but `type`; `total` is under all filters; `countries` most frequent first. */
export const RecordsReply = z
  .object({
    ok: z.literal(true),
    columns: z.array(Column),
    records: z.array(RecordRow),
    total: z.number().int(),
    counts: TypeCounts,
    countries: z.array(z.object({ code: z.string(), count: z.number().int() })),
    next: z.string().nullable(),
  })
  .meta({ id: 'RecordsReply' })
export type RecordsReply = z.infer<typeof RecordsReply>

/** Words of a claim. `sentence` shows them in their sentence; the link into the reader is `/documents/:id#start-end`. */
export const SourceTold = z.object({ start: z.number().int(), end: z.number().int(), quote: z.string(), sentence: Passage }).meta({ id: 'Source' })
export type SourceTold = z.infer<typeof SourceTold>
/** A claim in full. */
export const ClaimTold = z
  .object({
    id: Id,
    field: z.string(),
    value: z.unknown(),
    basis: z.enum(['stated', 'inferred']),
    rule: z.string(),
    speaker: z.string().nullable(),
    state: ClaimState,
    sources: z.array(SourceTold),
  })
  .meta({ id: 'Claim' })
export type ClaimTold = z.infer<typeof ClaimTold>

/** One field of the record page: its value as it stands, and the claims it is made of. A list has a claim an item. */
export const FieldTold = z
  .object({ field: z.string(), form: z.enum(CELL_FORMS), value: z.unknown(), claims: z.array(ClaimTold) })
  .meta({ id: 'Field' })
export type FieldTold = z.infer<typeof FieldTold>

/** GET /records/:id. `fields` in the order of the guideline, those without a value too; `status` last where the type has one. */
export const RecordReply = z
  .object({
    ok: z.literal(true),
    record: RecordRow,
    fields: z.array(FieldTold),
    evidence: z.array(Passage),
    rule: z.string(),
    /** The readings that told it, newest first. */
    history: z.array(z.object({ run: Id, at: Moment, rule: z.string(), standing: z.boolean() })),
    /** The records before and after it in its document. */
    neighbours: z.object({ before: Id.nullable(), after: Id.nullable() }),
  })
  .meta({ id: 'RecordReply' })
export type RecordReply = z.infer<typeof RecordReply>

/** GET /export, under the filters of GET /records. JSONL of all types or one; CSV of one type. Streams. */
export const ExportQuery = RecordFilters.extend({
  type: RecordTypeName.optional(),
  format: z.enum(['jsonl', 'csv']).default('jsonl'),
})
export type ExportQuery = z.input<typeof ExportQuery>
