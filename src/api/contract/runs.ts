import { z } from 'zod'
import { Id, Moment, Next, Pair, RecordTypeName, Size, TitleLine } from './common.ts'
import { FailureTold } from './documents.ts'

/** One start of reading, over one or many files, by one state of the rules. Claims are in its readings. */
export const RunRow = z
  .object({
    id: Id,
    /** Version of the program, and the hash of rules and lexicon. */
    program: z.string(),
    rules: z.string(),
    startedAt: Moment,
    finishedAt: Moment.nullable(),
    state: z.enum(['running', 'finished', 'stopped']),
    read: z.number().int(),
    failed: z.number().int(),
    unchanged: z.number().int(),
  })
  .meta({ id: 'RunRow' })
export type RunRow = z.infer<typeof RunRow>

/** GET /runs: newest first. */
export const RunsQuery = z.object({ size: Size, next: Next.optional() })
export type RunsQuery = z.input<typeof RunsQuery>
export const RunsReply = z.object({ ok: z.literal(true), runs: z.array(RunRow), next: z.string().nullable() }).meta({ id: 'RunsReply' })
export type RunsReply = z.infer<typeof RunsReply>

/** What a run did to one file: `added` and `dropped` count claims against the reading before it. */
export const ReadingRow = z
  .object({
    id: Id,
    fileName: z.string(),
    document: Id.nullable(),
    state: z.enum(['read', 'failed']),
    failure: FailureTold.nullable(),
    at: Moment,
    claims: z.number().int(),
    added: z.number().int(),
    dropped: z.number().int(),
  })
  .meta({ id: 'ReadingRow' })
export type ReadingRow = z.infer<typeof ReadingRow>
/** GET /runs/:id */
export const RunReply = z
  .object({ ok: z.literal(true), run: RunRow, readings: z.array(ReadingRow), next: z.string().nullable() })
  .meta({ id: 'RunReply' })
export type RunReply = z.infer<typeof RunReply>

/** A record that a reading changed. `record` is `added` or `dropped` where all of it is, else `changed`. */
export const DiffLine = z
  .object({
    record: Id,
    type: RecordTypeName,
    title: TitleLine,
    change: z.enum(['added', 'dropped', 'changed']),
    claims: z.array(
      z.object({ id: Id, change: z.enum(['added', 'dropped']), field: z.string(), value: z.unknown(), rule: z.string(), spans: z.array(Pair) }),
    ),
  })
  .meta({ id: 'DiffLine' })
export type DiffLine = z.infer<typeof DiffLine>
/** GET /readings/:id/changes: the difference of a reading over the one before it of the same file. */
export const ChangesReply = z.object({ ok: z.literal(true), changes: z.array(DiffLine) }).meta({ id: 'ChangesReply' })
export type ChangesReply = z.infer<typeof ChangesReply>
