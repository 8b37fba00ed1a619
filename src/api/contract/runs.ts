import { z } from 'zod'
import { DocumentRef, Id, Moment, Next, RecordTypeName, Size, TitleLine } from './common.ts'

/** One reading of one document by one state of the rules. */
export const RunRow = z
  .object({
    id: Id,
    document: DocumentRef,
    at: Moment,
    records: z.number().int(),
    claims: z.number().int(),
    rejections: z.number().int(),
    /** Names the state of rules and lexicon it was made with. */
    version: z.string(),
  })
  .meta({ id: 'RunRow' })
export type RunRow = z.infer<typeof RunRow>

/** GET /runs: newest first. */
export const RunsQuery = z.object({ document: Id.optional(), size: Size, next: Next.optional() })
export type RunsQuery = z.input<typeof RunsQuery>
export const RunsReply = z.object({ ok: z.literal(true), runs: z.array(RunRow), next: z.string().nullable() }).meta({ id: 'RunsReply' })
export type RunsReply = z.infer<typeof RunsReply>

/** A record that one run has and the other has not. */
export const DiffLine = z
  .object({ record: Id, type: RecordTypeName, title: TitleLine, start: z.number().int(), end: z.number().int() })
  .meta({ id: 'DiffLine' })
export type DiffLine = z.infer<typeof DiffLine>
/** GET /runs/:id. What it has over the run before it of the same document; `previous` null for the first. */
export const RunReply = z
  .object({
    ok: z.literal(true),
    run: RunRow,
    previous: RunRow.nullable(),
    added: z.array(DiffLine),
    gone: z.array(DiffLine),
    same: z.number().int(),
  })
  .meta({ id: 'RunReply' })
export type RunReply = z.infer<typeof RunReply>
