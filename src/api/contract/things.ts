import { z } from 'zod'
import { ThingKind } from '#model/identity'
import { STATUSES } from '#model/record'
import { ClaimState, DocumentRef, Id, Moment, Next, Pair, Size, TitleLine, Words } from './common.ts'
import { CELL_FORMS, RecordRow } from './records.ts'
import { ContradictionTold, MemberTold, ReasonTold, TextWindow } from './review.ts'

/** A thing of the world: everything told of one person, body, place or record. Any of its members' ids is its address. */
export const ThingRow = z
  .object({
    id: Id,
    kind: ThingKind,
    title: TitleLine,
    /** Of a record: the EDTF date it is filed under. */
    date: z.string().nullable(),
    /** Other names it goes by. */
    also: z.array(z.string()),
    facts: z.array(z.string()),
    members: z.number().int(),
    documents: z.number().int(),
    records: z.number().int(),
  })
  .meta({ id: 'Thing' })
export type ThingRow = z.infer<typeof ThingRow>

/** GET /things: things of a kind, those told most often first. */
export const ThingsQuery = z.object({ kind: ThingKind.default('person'), q: Words.optional(), size: Size, next: Next.optional() })
export type ThingsQuery = z.input<typeof ThingsQuery>
export const ThingsReply = z
  .object({
    ok: z.literal(true),
    things: z.array(ThingRow),
    total: z.number().int(),
    counts: z.record(ThingKind, z.number().int()),
    next: z.string().nullable(),
  })
  .meta({ id: 'ThingsReply' })
export type ThingsReply = z.infer<typeof ThingsReply>

/** Who says a value, where and when. */
export const ValueSource = z
  .object({
    record: Id,
    claim: Id.nullable(),
    document: DocumentRef,
    published: z.string().nullable(),
    state: ClaimState,
    by: z.string().nullable(),
    spans: z.array(Pair),
    quote: z.string(),
  })
  .meta({ id: 'ValueSource' })
export type ValueSource = z.infer<typeof ValueSource>
/** Why a value is the one that is shown: a reviewer accepted it; it tells most exactly; most sources tell it; the newest does; only one is told. */
export const WHYS = ['accepted', 'specific', 'sources', 'newest', 'only'] as const
export const JoinedValue = z
  .object({
    value: z.unknown(),
    shown: z.boolean(),
    why: z.enum(WHYS).nullable(),
    /** What a name is told of: the id of a person, an organization or a place. */
    thing: Id.nullable(),
    sources: z.array(ValueSource),
  })
  .meta({ id: 'JoinedValue' })
export const JoinedField = z
  .object({ field: z.string(), form: z.enum(CELL_FORMS), list: z.boolean(), values: z.array(JoinedValue) })
  .meta({ id: 'JoinedField' })
export type JoinedField = z.infer<typeof JoinedField>

/** One join that holds a thing together: worked out, or judged by somebody. */
export const JoinTold = z
  .object({
    a: Id,
    b: Id,
    score: z.number().nullable(),
    reasons: z.array(ReasonTold),
    judged: z.object({ author: z.string(), at: Moment, reason: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Join' })

/** Another thing that may be the same: only a person can tell. */
export const UnsureTold = z.object({ a: Id, b: Id, score: z.number(), reasons: z.array(ReasonTold), other: MemberTold }).meta({ id: 'Unsure' })

/** GET /things/:id, by the id of any member. `fields` for records; `records` are those that names stand in, or the members themselves. */
export const ThingReply = z
  .object({
    ok: z.literal(true),
    thing: ThingRow,
    status: z.enum(STATUSES).nullable(),
    members: z.array(MemberTold),
    joins: z.array(JoinTold),
    unsure: z.array(UnsureTold),
    fields: z.array(JoinedField),
    records: z.array(RecordRow),
    contradictions: z.array(ContradictionTold),
  })
  .meta({ id: 'ThingReply' })
export type ThingReply = z.infer<typeof ThingReply>

/** GET /contradictions: open ones first. `document`: only those that it tells a side of; with `against` those of the two. */
export const ContradictionsQuery = z.object({
  state: z.enum(['open', 'settled', 'all']).default('all'),
  document: Id.optional(),
  against: Id.optional(),
  size: Size,
  next: Next.optional(),
})
export type ContradictionsQuery = z.input<typeof ContradictionsQuery>
export const ContradictionsReply = z
  .object({ ok: z.literal(true), contradictions: z.array(ContradictionTold), total: z.number().int(), next: z.string().nullable() })
  .meta({ id: 'ContradictionsReply' })
export type ContradictionsReply = z.infer<typeof ContradictionsReply>

/** A stretch of text printed twice: both places, and the headings above them; of a boxed story that is its title. */
export const RepetitionTold = z
  .object({
    first: TextWindow,
    second: TextWindow,
    spans: z.tuple([Pair, Pair]),
    under: z.tuple([z.string().nullable(), z.string().nullable()]),
    words: z.number().int(),
    share: z.number(),
  })
  .meta({ id: 'Repetition' })
/** GET /repetitions, of one document or of all: what is printed twice, and documents that mostly repeat another. */
export const RepetitionsQuery = z.object({ document: Id.optional(), size: Size, next: Next.optional() })
export type RepetitionsQuery = z.input<typeof RepetitionsQuery>
export const RepetitionsReply = z
  .object({
    ok: z.literal(true),
    repetitions: z.array(RepetitionTold),
    copies: z.array(z.object({ document: DocumentRef, of: DocumentRef, share: z.number() })),
    next: z.string().nullable(),
  })
  .meta({ id: 'RepetitionsReply' })
export type RepetitionsReply = z.infer<typeof RepetitionsReply>

/** GET /records/:id/history: readings that told it and decisions about it, newest first; `fields` are as they stood at the end of `on`. */
export const HistoryQuery = z.object({
  on: z.iso.date().optional(),
})
export const HistoryEntry = z
  .discriminatedUnion('entry', [
    z.object({ entry: z.literal('reading'), at: Moment, run: Id, rule: z.string(), standing: z.boolean() }),
    z.object({
      entry: z.literal('decision'),
      at: Moment,
      id: z.uuid(),
      author: z.string(),
      act: z.string(),
      field: z.string().nullable(),
      value: z.unknown(),
      reason: z.string().nullable(),
      undone: z.boolean(),
    }),
  ])
  .meta({ id: 'HistoryEntry' })
export const HistoryReply = z
  .object({
    ok: z.literal(true),
    on: z.string().nullable(),
    entries: z.array(HistoryEntry),
    /** null: it was not known on that day. */
    fields: z.record(z.string(), z.unknown()).nullable(),
    state: ClaimState,
  })
  .meta({ id: 'HistoryReply' })
export type HistoryReply = z.infer<typeof HistoryReply>
