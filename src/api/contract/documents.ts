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
    /** `src_…`: what `set-aside` names. */
    file: Id,
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
    /** That it was set aside; `undo` of these decisions brings it back. null for one that counts. */
    aside: z.object({ author: z.string(), at: Moment, why: z.string().nullable(), decisions: z.array(z.uuid()) }).nullable(),
  })
  .meta({ id: 'DocumentRow' })
export type DocumentRow = z.infer<typeof DocumentRow>

export const DOCUMENT_SORTS = ['newest', 'name'] as const
export const DOCUMENT_STATES = ['read', 'failed', 'aside'] as const
/** GET /documents. `q` is looked for in names and titles. Without a state those that were read and those that failed, none that were set aside. */
export const DocumentsQuery = z.object({
  q: Words.optional(),
  state: z.enum(DOCUMENT_STATES).optional(),
  sort: z.enum(DOCUMENT_SORTS).default('newest'),
  size: Size,
  next: Next.optional(),
})
export type DocumentsQuery = z.input<typeof DocumentsQuery>
export const DocumentsReply = z
  .object({
    ok: z.literal(true),
    documents: z.array(DocumentRow),
    total: z.number().int(),
    /** Files with the words of `q`, whatever the state asked for. */
    states: z.object({ read: z.number().int(), failed: z.number().int(), aside: z.number().int() }),
    next: z.string().nullable(),
  })
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
