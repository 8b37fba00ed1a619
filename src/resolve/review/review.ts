import type { Act, ClaimByHand, Decision } from '#model/decision'
import { subjectsOf } from '#model/decision'
import type { Judgement } from '#model/identity'
import { Undone } from '#model/undone'

/** What stands of a claim. `value` and `spans` are those of a correction, null otherwise; `by` is the decision that says so. */
export interface ClaimStanding {
  readonly state: 'proposed' | 'accepted' | 'corrected' | 'rejected'
  readonly by: Decision | null
  readonly correction: ClaimByHand | null
}
/** What a contradiction came to. */
export interface Settled {
  readonly outcome: 'wrong' | 'both' | 'open'
  readonly wrong: 0 | 1 | null
  readonly by: Decision
}
/** A claim that a person added to a record. `id` is made of the decision: later decisions name it. */
export interface AddedClaim extends ClaimByHand {
  readonly id: string
  readonly by: Decision
}

const UNTOUCHED: ClaimStanding = { state: 'proposed', by: null, correction: null }

/** The id of the nth claim that a decision made by hand. */
export const handClaimId = (decision: string, n = 0): string => `hnd_${decision.replaceAll('-', '')}_${n}`

type Doing<A extends Act['act']> = Decision & { readonly does: Extract<Act, { act: A }> }
const isAct =
  <A extends Act['act']>(...acts: A[]) =>
  (decision: Decision): decision is Doing<A> =>
    (acts as string[]).includes(decision.does.act)

/**
 * What all decisions come to. Decisions are given in the order of their ids; those that were undone count as never made,
 * and an undone undo gives them again. Decisions of a blind reading are left out by who gives them.
 */
export class Review {
  readonly #all = new Map<string, Decision>()
  readonly #bySubject = new Map<string, Decision[]>()
  readonly #byAct = new Map<Act['act'], Decision[]>()
  readonly #undone = new Undone()
  readonly #goneOn = new Map<string, string>()
  #last: string | null = null

  constructor(decisions: Iterable<Decision> = []) {
    for (const decision of decisions) this.take(decision)
  }

  /** The id of the newest decision taken. */
  get last(): string | null {
    return this.#last
  }

  take(decision: Decision): void {
    if (this.#all.has(decision.id)) return
    this.#all.set(decision.id, decision)
    this.#last = decision.id
    push(this.#byAct, decision.does.act, decision)
    if (decision.does.act === 'undo') this.#undone.take(decision.id, decision.does.decisions)
    else for (const subject of subjectsOf(decision.does)) push(this.#bySubject, subject, decision)
  }

  /** True for a decision that was not undone, or whose undoing was. */
  counts({ id }: Decision): boolean {
    return !this.#undone.has(id)
  }

  /** Records that somebody accepted or corrected something of. */
  decidedIds(): string[] {
    const decided = [...this.#doing('accept'), ...this.#doing('correct')]
    return [...new Set(decided.map(({ does }) => does.record))]
  }

  /** Records that were read and that somebody corrected, added to, or rejected something of. */
  changedIds(): string[] {
    const changed = [...this.#doing('correct'), ...this.#doing('reject')]
    return [...new Set(changed.map(({ does }) => does.record))]
  }

  /** What was decided on a claim is also decided on the claim that tells the same in a newer text. */
  goesOn(from: string, to: string): void {
    this.#goneOn.set(to, from)
  }

  /** What a decision is about; of an undone undo the subjects of what it took back. */
  subjects(decision: string): string[] {
    const asked = new Set([decision])
    const about = new Set<string>()
    for (const id of asked) {
      const does = this.#all.get(id)?.does
      if (does?.act === 'undo') for (const earlier of does.decisions) asked.add(earlier)
      else if (does) for (const subject of subjectsOf(does)) about.add(subject)
    }
    return [...about]
  }

  /** The decisions about an id that count, oldest first. */
  about(subject: string): Decision[] {
    const earlier = this.#goneOn.get(subject)
    const own = (this.#bySubject.get(subject) ?? []).filter((decision) => this.counts(decision))
    return earlier === undefined ? own : [...this.about(earlier), ...own]
  }

  /** All decisions of an act that count, oldest first. */
  #doing<A extends Act['act']>(act: A): Doing<A>[] {
    return (this.#byAct.get(act) ?? []).filter(isAct(act)).filter((decision) => this.counts(decision))
  }

  claim(record: string, claim: string): ClaimStanding {
    const onClaim = this.about(claim).filter(isAct('accept', 'correct', 'reject'))
    const whole = this.about(record)
      .filter(isAct('reject'))
      .filter(({ does }) => does.claims === null)
    const by = latest([...onClaim, ...whole])
    if (!by) return UNTOUCHED
    if (by.does.act === 'correct') return { state: 'corrected', by, correction: by.does.by }
    return { state: by.does.act === 'accept' ? 'accepted' : 'rejected', by, correction: null }
  }

  /** The decision that says there is no such record, null where none does or a later one accepts something of it. */
  rejected(record: string): Decision | null {
    const by = latest(
      this.about(record)
        .filter(isAct('accept', 'correct', 'reject', 'add'))
        .filter(({ does }) => does.act !== 'reject' || does.claims === null),
    )
    return by?.does.act === 'reject' ? by : null
  }

  /** Claims that people added to fields of a record that told nothing, or with a record of their own. */
  added(record: string): AddedClaim[] {
    return this.about(record)
      .filter(isAct('add', 'correct'))
      .flatMap((by): AddedClaim[] => {
        if (by.does.act === 'add') return by.does.claims.map((claim, n) => ({ ...claim, id: handClaimId(by.id, n), by }))
        return by.does.claim === null ? [{ ...by.does.by, id: handClaimId(by.id), by }] : []
      })
  }

  /** Records that people added, with the decision that made each. */
  addedRecords(): Doing<'add'>[] {
    return this.#doing('add')
  }

  /** Every word on identity that counts, oldest first: of two on one pair the later holds. */
  judgements(): Judgement[] {
    return this.#doing('judge').map(({ does: { a, b, verdict, reason }, author, at }) => ({
      ...(a < b ? { a, b } : { a: b, b: a }),
      verdict,
      author,
      at,
      reason,
    }))
  }

  settled(contradiction: string): Settled | null {
    const by = latest(this.about(contradiction).filter(isAct('settle')))
    return by ? { outcome: by.does.outcome, wrong: by.does.wrong, by } : null
  }

  /** When an item of the queue was last put off, as the id of that decision. */
  skipped(item: string): string | null {
    return latest(this.about(item).filter(isAct('skip')))?.id ?? null
  }

  notes(on: string): Doing<'note'>[] {
    return this.about(on).filter(isAct('note'))
  }
}

function push<K>(lists: Map<K, Decision[]>, key: K, decision: Decision): void {
  const list = lists.get(key)
  if (list) list.push(decision)
  else lists.set(key, [decision])
}

function latest<D extends Decision>(decisions: readonly D[]): D | undefined {
  return decisions.reduce<D | undefined>((last, decision) => (last === undefined || decision.id > last.id ? decision : last), undefined)
}
