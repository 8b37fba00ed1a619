import { z } from 'zod'
import { CONTRADICTION_KINDS } from '#model/contradiction'
import { Act, Add } from '#model/decision'
import { BANDS, ThingKind } from '#model/identity'
import { Edtf } from '#model/record'
import { ClaimState, DocumentRef, Id, Moment, Next, Pair, RecordTypeName, Size, TitleLine } from './common.ts'
import { CELL_FORMS, RecordRow } from './records.ts'

/** Text around what is to be decided, cut at paragraphs where possible. `start` is its offset: span.start - start is the place in `words`. */
export const TextWindow = z
  .object({ document: DocumentRef, published: Edtf.nullable(), publisher: z.string().nullable(), start: z.number().int(), words: z.string() })
  .meta({ id: 'TextWindow' })
export type TextWindow = z.infer<typeof TextWindow>

/** A claim in the queue. `value` is the one that holds; `read` the one that was read, where a person corrected it. */
export const QueueClaim = z
  .object({
    id: Id,
    field: z.string(),
    form: z.enum(CELL_FORMS),
    value: z.unknown(),
    read: z.unknown(),
    basis: z.enum(['stated', 'inferred']),
    rule: z.string(),
    state: ClaimState,
    by: z.string().nullable(),
    spans: z.array(Pair),
  })
  .meta({ id: 'QueueClaim' })
export type QueueClaim = z.infer<typeof QueueClaim>

/** Somebody's words on an item. */
export const NoteTold = z.object({ author: z.string(), at: Moment, text: z.string(), decision: z.uuid() }).meta({ id: 'Note' })

/** What speaks for and against two being one. `key` is to be translated; `words` stand on either side. */
export const ReasonTold = z.object({ key: z.string(), weight: z.number(), words: z.tuple([z.string(), z.string()]) }).meta({ id: 'Reason' })
export type ReasonTold = z.infer<typeof ReasonTold>

/** A member of a thing as one document tells it; `thing` is what it is joined to, `size` of how many members. */
export const MemberTold = z
  .object({
    id: Id,
    kind: ThingKind,
    title: TitleLine,
    thing: Id,
    size: z.number().int(),
    /** Record ids it stands in (a name), or its own (a record). */
    records: z.array(Id),
    facts: z.array(z.string()),
    window: TextWindow,
    spans: z.array(Pair),
  })
  .meta({ id: 'Member' })
export type MemberTold = z.infer<typeof MemberTold>

/** One side of a contradiction. `record` null: a value in the text that is in no record. */
export const SideTold = z
  .object({ record: RecordRow.nullable(), value: z.unknown(), form: z.enum(CELL_FORMS), window: TextWindow, spans: z.array(Pair) })
  .meta({ id: 'Side' })
export type SideTold = z.infer<typeof SideTold>

/** What one reader of a round wrote down. `spans` are the words of the record. */
export const ReadersRecordTold = z
  .object({ id: Id, type: RecordTypeName, title: TitleLine, fields: z.record(z.string(), z.unknown()), spans: z.array(Pair) })
  .meta({ id: 'ReadersRecord' })
export type ReadersRecordTold = z.infer<typeof ReadersRecordTold>

/** What a difference came to. */
export const ChoiceTold = z
  .object({ choice: z.enum(['first', 'second', 'neither']), why: z.string().nullable(), author: z.string(), at: Moment, decision: z.uuid() })
  .meta({ id: 'Choice' })

/**
 * Something on which two readers differ, beside its text: one field (`field`, drawn by `form`), or a record that only one of
 * them has (`field` null; the other side is null). `difference` is what `adjudicate` names.
 */
export const DifferenceTold = z
  .object({
    round: z.object({ id: Id, name: z.string() }),
    difference: z.string(),
    readers: z.tuple([z.string(), z.string()]),
    type: RecordTypeName,
    field: z.string().nullable(),
    form: z.enum(CELL_FORMS).nullable(),
    sides: z.tuple([ReadersRecordTold.nullable(), ReadersRecordTold.nullable()]),
    choice: ChoiceTold.nullable(),
    window: TextWindow,
  })
  .meta({ id: 'Difference' })
export type DifferenceTold = z.infer<typeof DifferenceTold>

const Settled = z.object({
  outcome: z.enum(['wrong', 'both', 'open']),
  wrong: z.union([z.literal(0), z.literal(1)]).nullable(),
  why: z.string().nullable(),
  author: z.string(),
  at: Moment,
})

export const ContradictionTold = z
  .object({
    id: Id,
    kind: z.enum(CONTRADICTION_KINDS),
    type: RecordTypeName.nullable(),
    field: z.string(),
    says: z.string(),
    sides: z.tuple([SideTold, SideTold]),
    settled: Settled.nullable(),
  })
  .meta({ id: 'Contradiction' })
export type ContradictionTold = z.infer<typeof ContradictionTold>

/** Something to be decided. `key` names it in `skip` and `note`. `back`: why it has come back to the queue, a key to be translated. */
const Item = z.object({ key: z.string(), skipped: z.boolean(), notes: z.array(NoteTold), back: z.string().nullable() })
export const QueueItem = z
  .discriminatedUnion('item', [
    Item.extend({ item: z.literal('record'), record: RecordRow, rule: z.string(), claims: z.array(QueueClaim), window: TextWindow }),
    Item.extend({
      item: z.literal('same'),
      kind: ThingKind,
      score: z.number(),
      band: z.enum(BANDS),
      reasons: z.array(ReasonTold),
      sides: z.tuple([MemberTold, MemberTold]),
    }),
    Item.extend({ item: z.literal('contradiction'), contradiction: ContradictionTold }),
    Item.extend({ item: z.literal('difference'), difference: DifferenceTold }),
  ])
  .meta({ id: 'QueueItem' })
export type QueueItem = z.infer<typeof QueueItem>
export const ITEMS = ['record', 'same', 'contradiction', 'difference'] as const

/** How much of the work is open, and how much is done. */
export const QueueCount = z.object({ open: z.number().int(), done: z.number().int() })
export const QueueCounts = z
  .object({ record: QueueCount, same: QueueCount, contradiction: QueueCount, difference: QueueCount })
  .meta({ id: 'QueueCounts' })
export type QueueCounts = z.infer<typeof QueueCounts>

const QueueFilters = z.object({
  item: z.enum(ITEMS).optional(),
  document: Id.optional(),
  type: RecordTypeName.optional(),
  /** A rule without its version: `event/met`. */
  rule: z
    .string()
    .regex(/^[a-z-]+(\/[a-z0-9-]+)?$/)
    .optional(),
})
/**
 * GET /queue: what is left to decide: contradictions first, then identities, then what two readers differ on, then records by
 * document and place in the text; what was skipped comes last. `after` is the key of the last item seen: the following ones are given, so that the next
 * item is there before the present one is decided.
 */
export const QueueQuery = QueueFilters.extend({ size: z.coerce.number().int().min(1).max(50).default(10), after: z.string().max(200).optional() })
export type QueueQuery = z.input<typeof QueueQuery>
export const QueueReply = z
  .object({
    ok: z.literal(true),
    items: z.array(QueueItem),
    counts: QueueCounts,
    /** Rules with open records under the other filters, most first: what a batch may be made of. */
    rules: z.array(z.object({ rule: z.string(), open: z.number().int() })),
    documents: z.array(z.object({ document: DocumentRef, open: z.number().int() })),
  })
  .meta({ id: 'QueueReply' })
export type QueueReply = z.infer<typeof QueueReply>

/** GET /queue/batch: the acts that accept every open record under the filters, to be shown and then sent to POST /decisions. */
export const BatchQuery = QueueFilters.omit({ item: true })
export const BatchReply = z
  .object({ ok: z.literal(true), acts: z.array(Act), records: z.number().int(), claims: z.number().int() })
  .meta({ id: 'BatchReply' })
export type BatchReply = z.infer<typeof BatchReply>

/** An act as a client sends it: the id of an added record is made by the program. */
export const ActSent = z.union([Act, Add.omit({ record: true })])
/** POST /decisions. `batch` is a UUID made by the client: the same request sent twice counts once. */
export const DecisionsBody = z.object({
  author: z.string().trim().min(1).max(120),
  batch: z.uuid(),
  acts: z.array(ActSent).min(1).max(2000),
})
export type DecisionsBody = z.input<typeof DecisionsBody>
export const DecisionTold = z
  .object({ id: z.uuid(), at: Moment, author: z.string(), batch: z.uuid(), does: Act, undone: z.boolean() })
  .meta({ id: 'Decision' })
export type DecisionTold = z.infer<typeof DecisionTold>
export const DecisionsReply = z.object({ ok: z.literal(true), decisions: z.array(DecisionTold), counts: QueueCounts }).meta({ id: 'DecisionsReply' })
export type DecisionsReply = z.infer<typeof DecisionsReply>

/** GET /decisions: who decided what, newest first. `about` is the id of anything. */
export const DecisionsQuery = z.object({
  about: z.string().max(200).optional(),
  author: z.string().max(120).optional(),
  from: Moment.optional(),
  until: Moment.optional(),
  size: Size,
  next: Next.optional(),
})
export type DecisionsQuery = z.input<typeof DecisionsQuery>
export const DecisionListReply = z
  .object({ ok: z.literal(true), decisions: z.array(DecisionTold), next: z.string().nullable() })
  .meta({ id: 'DecisionListReply' })
export type DecisionListReply = z.infer<typeof DecisionListReply>
