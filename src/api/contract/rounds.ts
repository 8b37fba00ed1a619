import { z } from 'zod'
import { DocumentRef, Id, Moment, RecordTypeName } from './common.ts'
import { ActSent, DecisionTold, DifferenceTold, QueueItem, TextWindow } from './review.ts'

const Name = z.string().trim().min(1).max(120)

/** A reader of a round, and whether he or she has read all of it. */
export const RoundReader = z.object({ name: z.string(), finished: z.boolean() }).meta({ id: 'RoundReader' })
/** A round of blind reading. `differences` are 0 until both have finished. */
export const RoundTold = z
  .object({
    id: Id,
    name: z.string(),
    state: z.enum(['reading', 'adjudicating', 'closed']),
    basis: z.enum(['blank', 'proposed']),
    readers: z.tuple([RoundReader, RoundReader]),
    documents: z.array(DocumentRef),
    passages: z.number().int(),
    differences: z.object({ open: z.number().int(), done: z.number().int() }),
    author: z.string(),
    at: Moment,
  })
  .meta({ id: 'Round' })
export type RoundTold = z.infer<typeof RoundTold>

/** GET /rounds: newest first. */
export const RoundsReply = z.object({ ok: z.literal(true), rounds: z.array(RoundTold) }).meta({ id: 'RoundsReply' })
export type RoundsReply = z.infer<typeof RoundsReply>

/** POST /rounds. A passage without `start` and `end` is the whole document. `batch`: the same request sent twice counts once. */
export const OpenRoundBody = z.object({
  author: Name,
  batch: z.uuid(),
  name: z.string().trim().min(1).max(200),
  readers: z.tuple([Name, Name]).refine(([one, other]) => one !== other, 'two readers'),
  basis: z.enum(['blank', 'proposed']),
  passages: z
    .array(z.object({ document: Id, start: z.number().int().nonnegative().optional(), end: z.number().int().positive().optional() }))
    .min(1)
    .max(500),
})
export type OpenRoundBody = z.input<typeof OpenRoundBody>

/** GET /rounds/:id. With `reader`: what that reader is given and made of it, and nothing of the other's. */
export const RoundQuery = z.object({ reader: Name.optional() })
export const RoundPassage = z
  .object({
    window: TextWindow,
    /** Records of the passage as the reader left them, in text order: those proposed, and those added by hand. */
    items: z.array(QueueItem),
  })
  .meta({ id: 'RoundPassage' })
export type RoundPassage = z.infer<typeof RoundPassage>
export const RoundReply = z
  .object({
    ok: z.literal(true),
    round: RoundTold,
    passages: z.array(RoundPassage),
    /** What the reader decided, oldest first. */
    decisions: z.array(DecisionTold),
    /** Records that the reader has not decided on. */
    open: z.number().int(),
  })
  .meta({ id: 'RoundReply' })
export type RoundReply = z.infer<typeof RoundReply>

/** POST /rounds/:id/decisions: reviews of a reader, `finish`, `adjudicate`, `close`, and `undo` of one's own. */
export const RoundDecisionsBody = z.object({ author: Name, batch: z.uuid(), acts: z.array(ActSent).min(1).max(2000) })
export type RoundDecisionsBody = z.input<typeof RoundDecisionsBody>
export const RoundDecisionsReply = z
  .object({ ok: z.literal(true), round: RoundTold, decisions: z.array(DecisionTold) })
  .meta({ id: 'RoundDecisionsReply' })
export type RoundDecisionsReply = z.infer<typeof RoundDecisionsReply>

/** What both have, what one has alone, and F1 of it; null where neither has anything. */
export const SharedTold = z
  .object({ both: z.number().int(), onlyFirst: z.number().int(), onlySecond: z.number().int(), f1: z.number().nullable() })
  .meta({ id: 'Shared' })
export const AgreementLine = z.object({ type: RecordTypeName.nullable(), records: SharedTold, facts: SharedTold }).meta({ id: 'AgreementLine' })
/** GET /rounds/:id/agreement: by type (null: all of them) and by field. `alpha` is Krippendorff's, nominal, over records that both have. */
export const AgreementReply = z
  .object({
    ok: z.literal(true),
    round: RoundTold,
    types: z.array(AgreementLine),
    fields: z.array(z.object({ type: RecordTypeName, field: z.string(), shared: SharedTold, alpha: z.number().nullable() })),
    differences: z.array(DifferenceTold),
    /** Records of the gold as it stands, and those left out for want of a field that their type needs. */
    gold: z.object({ records: z.number().int(), unfinished: z.number().int() }),
  })
  .meta({ id: 'AgreementReply' })
export type AgreementReply = z.infer<typeof AgreementReply>
