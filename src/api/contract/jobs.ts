import { z } from 'zod'
import { Id, Moment } from './common.ts'
import { FailureTold } from './documents.ts'

/** Steps of reading a file, in their order; keys to be translated. */
export const READING_STEPS = ['waiting', 'reading', 'extracting', 'storing', 'done'] as const

/** How one uploaded file fares. `share` is 0 to 1 over all steps; at `done` the outcome tells the rest. */
export const Job = z
  .object({
    id: Id,
    fileName: z.string(),
    bytes: z.number().int(),
    step: z.enum(READING_STEPS),
    share: z.number().min(0).max(1),
    outcome: z.enum(['added', 'unchanged', 'failed']).nullable(),
    /** The document it became, or that it already was. */
    document: Id.nullable(),
    records: z.number().int().nullable(),
    failure: FailureTold.nullable(),
    /** That it was set aside before, and stays so. */
    aside: z.boolean(),
    at: Moment,
  })
  .meta({ id: 'Job' })
export type Job = z.infer<typeof Job>

/**
 * POST /documents, multipart/form-data with one or more parts named `files`: one job a file, in their order. Files
 * that are read within about a second come back with their outcome; the others go on behind the reply and are told
 * of by GET /events and GET /jobs. 200 also where single files failed.
 */
export const UploadReply = z.object({ ok: z.literal(true), jobs: z.array(Job) }).meta({ id: 'UploadReply' })
export type UploadReply = z.infer<typeof UploadReply>

/**
 * GET /documents/outdated: how many documents were last read by another version of the program than the one that answers.
 * Those that are being read again at this moment are not counted; those that a language model read are counted apart, as
 * they are only read again when their files are added again.
 */
export const OutdatedReply = z.object({ ok: z.literal(true), count: z.number().int(), byModel: z.number().int() }).meta({ id: 'OutdatedReply' })
export type OutdatedReply = z.infer<typeof OutdatedReply>

/**
 * POST /documents/again, without a body: one job for each of the next 500 documents that GET /documents/outdated counts, told as
 * those of POST /documents are. No jobs when there is nothing left to be read again.
 */
export const AgainReply = z.object({ ok: z.literal(true), jobs: z.array(Job) }).meta({ id: 'AgainReply' })
export type AgainReply = z.infer<typeof AgainReply>

/**
 * GET /jobs: the uploads of this server since it started, oldest first; the last thousand are kept.
 * GET /events tells the same as server-sent events: `jobs` (data: Job[]) at first, then `job` (data: Job) at each change,
 * and a comment every 15 s.
 */
export const JobsReply = z.object({ ok: z.literal(true), jobs: z.array(Job) }).meta({ id: 'JobsReply' })
export type JobsReply = z.infer<typeof JobsReply>
