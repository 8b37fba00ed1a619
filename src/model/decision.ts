import { z } from 'zod'
import { ThingKind, Verdict } from './identity.ts'
import { RECORD_TYPES, STATUSES } from './record.ts'

/**
 * What a person decides, as rows that are only ever appended. A review is a decision on claims, a judgement one on
 * identity. `undo` takes decisions back (an undone undo gives them again); nothing is changed or deleted.
 */

const Id = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/)
const Words = z.string().trim().min(1).max(2000)
/** Half-open, UTF-16 units into the document's canonical text. */
const Spot = z.object({ start: z.number().int().nonnegative(), end: z.number().int().positive() }).refine(({ start, end }) => start < end)

/** A claim made by hand: equal to an extracted one, with its words. */
export const ClaimByHand = z.object({ field: z.string().min(1).max(40), value: z.unknown(), spans: z.array(Spot).min(1).max(20) })
export type ClaimByHand = z.infer<typeof ClaimByHand>

/** accept: claims are right as they are told. Which they are stands in the row, so that a later reading adds none unseen. */
export const Accept = z.object({ act: z.literal('accept'), record: Id, claims: z.array(Id).max(500) })
/** correct: a claim's value is another one, read from these words. `claim` null: the field told nothing, and this adds it. */
export const Correct = z.object({ act: z.literal('correct'), record: Id, claim: Id.nullable(), by: ClaimByHand })
/** reject: claims are wrong; `claims` null: there is no such record at all. */
export const Reject = z.object({ act: z.literal('reject'), record: Id, claims: z.array(Id).min(1).max(500).nullable(), reason: Words.nullable() })
/** add: a record that extraction missed. `record` is made by the program (`hnd_…`). */
export const Add = z.object({
  act: z.literal('add'),
  record: Id,
  document: Id,
  type: z.enum(RECORD_TYPES),
  status: z.enum(STATUSES).nullable(),
  claims: z.array(ClaimByHand).min(1).max(200),
  evidence: z.array(Spot).min(1).max(50),
})
/** judge: two members are one thing or not. */
export const Judge = z.object({ act: z.literal('judge'), kind: ThingKind, a: Id, b: Id, verdict: Verdict, reason: Words.nullable() })
/** settle: what a contradiction came to. `wrong` is the side that is wrong (0 or 1) where one is. */
export const Settle = z.object({
  act: z.literal('settle'),
  contradiction: Id,
  outcome: z.enum(['wrong', 'both', 'open']),
  wrong: z.union([z.literal(0), z.literal(1)]).nullable(),
  why: Words.nullable(),
})
/** skip: not now; the item goes to the end of the queue. `item` is the queue's key. */
export const Skip = z.object({ act: z.literal('skip'), item: z.string().min(1).max(200) })
/** note: words on anything that has an id. */
export const Note = z.object({ act: z.literal('note'), on: z.string().min(1).max(200), text: Words })
/** set-aside: a file counts no more, as if it had not been added; `undo` brings it back. `file` is its `src_…`. */
export const SetAside = z.object({ act: z.literal('set-aside'), file: Id, why: Words.nullable() })
/** Words of a document that are read twice, as the reading tells them that stood when the round began. */
export const PassageOfRound = z
  .object({ document: Id, reading: z.uuid(), start: z.number().int().nonnegative(), end: z.number().int().positive() })
  .refine(({ start, end }) => start < end)
export type PassageOfRound = z.infer<typeof PassageOfRound>
/**
 * open: two people are given the same passages, and do not see what the other makes of them. `basis`: they begin with an empty
 * page, or with what was read. `round` is made by the program (`rnd_…`).
 */
export const Open = z.object({
  act: z.literal('open'),
  round: Id,
  name: z.string().trim().min(1).max(200),
  readers: z.array(z.string().trim().min(1).max(120)).length(2),
  passages: z.array(PassageOfRound).min(1).max(500),
  basis: z.enum(['blank', 'proposed']),
})
/** finish: who decides has read all of it. When both have, each sees the other’s, and neither changes anything more. */
export const Finish = z.object({ act: z.literal('finish'), round: Id })
/** adjudicate: which of two readers is right where they differ. `difference` is its key (`resolve/agreement`). */
export const Adjudicate = z.object({
  act: z.literal('adjudicate'),
  round: Id,
  difference: z.string().min(1).max(160),
  choice: z.enum(['first', 'second', 'neither']),
  why: Words.nullable(),
})
/** close: the round is over; what it came to is its gold. */
export const Close = z.object({ act: z.literal('close'), round: Id })
/** undo: decisions are taken back. */
export const Undo = z.object({ act: z.literal('undo'), decisions: z.array(z.uuid()).min(1).max(2000) })

export const Act = z.discriminatedUnion('act', [
  Accept,
  Correct,
  Reject,
  Add,
  Judge,
  Settle,
  Skip,
  Note,
  SetAside,
  Open,
  Finish,
  Adjudicate,
  Close,
  Undo,
])
export type Act = z.infer<typeof Act>
export type ActName = Act['act']

/**
 * One decision.
 *
 * id     UUIDv7: decisions count in the order of their ids
 * batch  shared by decisions that were made with one keystroke
 * round  the blind reading it belongs to, where it counts and nowhere else; null: it counts for everybody
 */
export interface Decision {
  readonly id: string
  readonly at: string
  readonly author: string
  readonly batch: string
  readonly round: string | null
  readonly does: Act
}

/** The ids that an act is about: a row is found by each of them. */
export function subjectsOf(does: Act): string[] {
  switch (does.act) {
    case 'accept':
      return [does.record, ...does.claims]
    case 'correct':
      return [does.record, ...(does.claim === null ? [] : [does.claim])]
    case 'reject':
      return [does.record, ...(does.claims ?? [])]
    case 'add':
      return [does.record, does.document]
    case 'judge':
      return [does.a, does.b]
    case 'settle':
      return [does.contradiction]
    case 'skip':
      return [does.item]
    case 'note':
      return [does.on]
    case 'set-aside':
      return [does.file]
    case 'open':
      return [does.round, ...new Set(does.passages.map(({ document }) => document))]
    case 'adjudicate':
      return [does.round, does.difference]
    case 'finish':
    case 'close':
      return [does.round]
    case 'undo':
      return [...does.decisions]
  }
}
