import { z } from 'zod'
import { DocumentRef, Next, Passage, Words } from './common.ts'
import { RecordRow } from './records.ts'

/** GET /search */
export const SearchQuery = z.object({
  q: Words.trim().min(1),
  size: z.coerce.number().int().min(1).max(50).default(20),
  next: Next.optional(),
})
export type SearchQuery = z.input<typeof SearchQuery>
/** Documents (on the first page) with the first passages where the words stand, and records. */
export const SearchReply = z
  .object({
    ok: z.literal(true),
    documents: z.array(z.object({ document: DocumentRef, passages: z.array(Passage) })),
    records: z.array(RecordRow),
    /** Records found in all. */
    total: z.number().int(),
    next: z.string().nullable(),
  })
  .meta({ id: 'SearchReply' })
export type SearchReply = z.infer<typeof SearchReply>
