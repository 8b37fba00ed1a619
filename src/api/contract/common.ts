import { z } from 'zod'
import { RECORD_TYPES } from '#model/record'

/** Ids are made by the program; a client only hands them back. */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/)
export const RecordTypeName = z.enum(RECORD_TYPES)

/** Where a page of a list ended. Opaque: hand it back as it came, with the same filters. */
export const Next = z.string().max(800)
/** Words typed into a search box. */
export const Words = z
  .string()
  .max(200)
  .regex(/^\P{Cc}*$/u)
/** Rows of one page of a list. */
export const Size = z.coerce.number().int().min(1).max(200).default(50)

/** Start and end of a span, UTF-16 units, half-open. */
export const Pair = z.tuple([z.number().int(), z.number().int()])
export type Pair = z.infer<typeof Pair>

/** `2024-11-28T09:30:00.000Z` */
export const Moment = z.iso.datetime()

/** Form tells the state of a claim: dotted, solid, double, struck. */
export const CLAIM_STATES = ['proposed', 'accepted', 'corrected', 'rejected'] as const
export const ClaimState = z.enum(CLAIM_STATES)
export type ClaimState = z.infer<typeof ClaimState>

/** What every failed request is answered with. */
export const ErrorReply = z
  .object({
    ok: z.literal(false),
    error: z.object({
      code: z.string(),
      says: z.string(),
      do: z.string(),
      facts: z.record(z.string(), z.unknown()),
    }),
  })
  .meta({ id: 'ErrorReply' })
export type ErrorReply = z.infer<typeof ErrorReply>

/** Number of records of each type; a type without any is 0. */
export const TypeCounts = z.record(RecordTypeName, z.number().int()).meta({ id: 'TypeCounts' })
export type TypeCounts = z.infer<typeof TypeCounts>

/** A document as records, runs and hits name it. `name` is the file's name up to the first `_` or `.`. */
export const DocumentRef = z.object({ id: Id, name: z.string(), title: z.string().nullable() }).meta({ id: 'DocumentRef' })
export type DocumentRef = z.infer<typeof DocumentRef>

/**
 * A record's title line. `name` where the record has one of its own; otherwise the word for `kind` (a key to be
 * translated: `meeting`, `visit`, `sister_city`) with `parts` behind it, parted by middle dots.
 *
 *     { name: null, kind: 'meeting', parts: ['Kenya', 'Finland', 'Nairobi'] }   Meeting · Kenya · Finland · Nairobi
 */
export const TitleLine = z.object({ name: z.string().nullable(), kind: z.string().nullable(), parts: z.array(z.string()) }).meta({ id: 'TitleLine' })
export type TitleLine = z.infer<typeof TitleLine>

/** Words with what stands around them in one sentence: `before` + `words` + `after` is the sentence. */
export const Passage = z
  .object({ start: z.number().int(), end: z.number().int(), before: z.string(), words: z.string(), after: z.string() })
  .meta({ id: 'Passage' })
export type Passage = z.infer<typeof Passage>

/** GET /health. `open`: what is left to decide, as far as it is known without working anything out. */
export const HealthReply = z
  .object({
    ok: z.literal(true),
    version: z.string(),
    database: z.literal('up'),
    documents: z.number().int(),
    records: z.number().int(),
    open: z.number().int().nullable().describe('Items left to decide; null while they are being counted.'),
  })
  .meta({ id: 'HealthReply' })
export type HealthReply = z.infer<typeof HealthReply>
