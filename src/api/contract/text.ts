import { z } from 'zod'
import { BLOCK_KINDS } from '#model/document'
import { STATUSES } from '#model/record'
import { ClaimState, Id, Pair, RecordTypeName, TitleLine } from './common.ts'

const Offset = z.coerce.number().int().min(0).max(2_000_000_000)

/** GET /documents/:id/text, /records and /page-boxes: the part of the text asked for; all of it by default. */
export const RangeQuery = z.object({ from: Offset.optional(), to: Offset.optional() })
export type RangeQuery = z.input<typeof RangeQuery>

/** Canonical text [start, end) of `length`. The reply has an ETag: text never changes under its id. */
export const TextReply = z
  .object({ ok: z.literal(true), text: z.string(), start: z.number().int(), end: z.number().int(), length: z.number().int() })
  .meta({ id: 'TextReply' })
export type TextReply = z.infer<typeof TextReply>

/** As `Block` of src/model/document.ts; what does not apply is left out. */
export const BlockTold = z
  .object({
    kind: z.enum(BLOCK_KINDS),
    start: z.number().int(),
    end: z.number().int(),
    level: z.number().int().optional(),
    page: z.number().int().optional(),
    table: z.object({ index: z.number().int(), row: z.number().int(), column: z.number().int(), header: z.boolean().optional() }).optional(),
    box: z.number().int().optional(),
    label: z.string().optional(),
  })
  .meta({ id: 'Block' })
export type BlockTold = z.infer<typeof BlockTold>
/** What is read as one piece, over blocks by index. `pieces` are canonical spans in reading order. */
export const UnitTold = z
  .object({
    kind: z.enum(BLOCK_KINDS),
    blocks: z.array(z.number().int()),
    pieces: z.array(Pair),
    section: z.number().int(),
    box: z.number().int().optional(),
  })
  .meta({ id: 'Unit' })
export type UnitTold = z.infer<typeof UnitTold>
/** GET /documents/:id/blocks. A footnote's `mark` stands in the running text, `block` is the index of its footnote. */
export const BlocksReply = z
  .object({
    ok: z.literal(true),
    blocks: z.array(BlockTold),
    units: z.array(UnitTold),
    footnotes: z.array(z.object({ mark: Pair, block: z.number().int() })),
  })
  .meta({ id: 'BlocksReply' })
export type BlocksReply = z.infer<typeof BlocksReply>

/** A claim as the reader needs it: its value, its words by offset, the index of its rule in `rules`. */
export const LightClaim = z
  .object({
    id: Id,
    field: z.string(),
    value: z.unknown(),
    basis: z.enum(['stated', 'inferred']),
    rule: z.number().int(),
    spans: z.array(Pair),
    state: ClaimState,
  })
  .meta({ id: 'LightClaim' })
export type LightClaim = z.infer<typeof LightClaim>
/** A record as the reader shows it beside the text. `start` and `end` enclose its evidence; `at` are the evidence spans. */
export const LightRecord = z
  .object({
    id: Id,
    type: RecordTypeName,
    title: TitleLine,
    status: z.enum(STATUSES).nullable(),
    start: z.number().int(),
    end: z.number().int(),
    at: z.array(Pair),
    rule: z.number().int(),
    claims: z.array(LightClaim),
  })
  .meta({ id: 'LightRecord' })
export type LightRecord = z.infer<typeof LightRecord>
/** GET /documents/:id/records?from=&to= : records whose evidence touches the range, in text order, all in one reply. */
export const MarksReply = z.object({ ok: z.literal(true), rules: z.array(z.string()), records: z.array(LightRecord) }).meta({ id: 'MarksReply' })
export type MarksReply = z.infer<typeof MarksReply>

/** GET /documents/:id/at?offset= */
export const AtQuery = z.object({
  offset: z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number),
})
export const ExplainedClaim = z
  .object({
    id: Id,
    record: z.object({ id: Id, type: RecordTypeName, title: TitleLine }),
    field: z.string(),
    value: z.unknown(),
    basis: z.enum(['stated', 'inferred']),
    rule: z.string(),
    spans: z.array(Pair),
  })
  .meta({ id: 'ExplainedClaim' })
/** A candidate that was turned down: where, by which rule, why (in words, English). */
export const RejectionTold = z
  .object({ start: z.number().int(), end: z.number().int(), words: z.string(), rule: z.string(), reason: z.string() })
  .meta({ id: 'Rejection' })
export type RejectionTold = z.infer<typeof RejectionTold>
/** `claims` cover the offset; `around` are other claims in its sentence; `rejections` touch the sentence. */
export const ExplainReply = z
  .object({
    ok: z.literal(true),
    offset: z.number().int(),
    sentence: Pair,
    claims: z.array(ExplainedClaim),
    around: z.array(ExplainedClaim),
    rejections: z.array(RejectionTold),
  })
  .meta({ id: 'ExplainReply' })
export type ExplainReply = z.infer<typeof ExplainReply>

/** `[start, end, page, x, y, width, height]`, points, origin top left of the page; pages count from 1. */
export const PageBoxTold = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number()])
/** GET /documents/:id/page-boxes. Empty for formats without pages. */
export const PageBoxesReply = z
  .object({ ok: z.literal(true), pages: z.number().int().nullable(), boxes: z.array(PageBoxTold) })
  .meta({ id: 'PageBoxesReply' })
export type PageBoxesReply = z.infer<typeof PageBoxesReply>
