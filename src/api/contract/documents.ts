import { z } from 'zod'
import { FORMATS } from '#model/document'
import { Edtf } from '#model/record'
import { Id, Moment, Next, Size, TypeCounts, Words } from './common.ts'

/** What a reader of the list may be told of a failure: the row of the table, and the facts of this case. */
export const FailureTold = z
  .object({ code: z.string(), says: z.string(), do: z.string(), facts: z.record(z.string(), z.unknown()) })
  .meta({ id: 'FailureTold' })
export type FailureTold = z.infer<typeof FailureTold>

/** How far the reading of a document is. `share` is 0 to 1; `step` is a key to be translated. */
export const ReadingState = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('read') }),
    z.object({ state: z.literal('failed'), failure: FailureTold }),
    z.object({ state: z.literal('waiting') }),
    z.object({ state: z.literal('reading'), step: z.string(), share: z.number().min(0).max(1) }),
  ])
  .meta({ id: 'ReadingState' })
export type ReadingState = z.infer<typeof ReadingState>

export const DocumentRow = z
  .object({
    id: Id,
    /** The file's name up to the first `_` or `.`: how its records name it. */
    name: z.string(),
    fileName: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: Edtf.nullable(),
    language: z.string().nullable(),
    /** null only for a file that failed before its format was known. */
    format: z.enum(FORMATS).nullable(),
    pages: z.number().int().nullable(),
    /** Length of the canonical text, UTF-16 units. */
    chars: z.number().int(),
    /** Size of the file. */
    bytes: z.number().int(),
    counts: TypeCounts,
    records: z.number().int(),
    /** Records gone over; null while the server is still working out the record as it stands. */
    reviewed: z.number().int().nullable(),
    reading: ReadingState,
    added: Moment,
    /** When the reading that stands was made. */
    readAt: Moment,
  })
  .meta({ id: 'DocumentRow' })
export type DocumentRow = z.infer<typeof DocumentRow>

export const DOCUMENT_SORTS = ['newest', 'name'] as const
/** GET /documents. `q` is looked for in names and titles. */
export const DocumentsQuery = z.object({
  q: Words.optional(),
  sort: z.enum(DOCUMENT_SORTS).default('newest'),
  size: Size,
  next: Next.optional(),
})
export type DocumentsQuery = z.input<typeof DocumentsQuery>
export const DocumentsReply = z
  .object({ ok: z.literal(true), documents: z.array(DocumentRow), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: 'DocumentsReply' })
export type DocumentsReply = z.infer<typeof DocumentsReply>

/** One line of the outline: a heading, in text order. */
export const OutlineItem = z
  .object({ words: z.string(), level: z.number().int(), start: z.number().int(), end: z.number().int(), page: z.number().int().nullable() })
  .meta({ id: 'OutlineItem' })
export type OutlineItem = z.infer<typeof OutlineItem>

/** GET /documents/:id */
export const DocumentReply = z
  .object({ ok: z.literal(true), document: DocumentRow, outline: z.array(OutlineItem), run: Id.nullable() })
  .meta({ id: 'DocumentReply' })
export type DocumentReply = z.infer<typeof DocumentReply>
