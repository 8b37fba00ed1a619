import type { DecisionTold, QueueCounts, QueueItem, QueueReply } from '#api/contract'
import type { ActsToSend, ActToSend, Decided } from '../client/decide.ts'
import type { ReviewFilters } from '../lib/review-filters.ts'

/** What the desk asks of the server. */
export interface DeskClient {
  queue(query: ReviewFilters & { readonly size: number; readonly after?: string }): Promise<QueueReply>
  decide(author: string, acts: ActsToSend, to?: string): Promise<Decided | null>
  /** Decisions of an author, newest first. */
  decided(author: string): Promise<readonly DecisionTold[]>
}

/** How a decision is told in words: `review.did.KEY`, and what it was about. */
export interface Did {
  readonly key: 'accepted' | 'rejected' | 'corrected' | 'judged' | 'settled' | 'adjudicated' | 'skipped' | 'noted' | 'batch' | 'undone'
  readonly item: QueueItem | null
  readonly count: number
}

/** What a decision makes of the item on screen: it leaves, or stands there changed; put off, it comes again at the end. */
export interface Change {
  readonly acts: readonly ActToSend[]
  readonly did: Did
  readonly becomes: QueueItem | 'done' | 'later'
  /** Where it is sent, if not among the decisions that count for everybody: a round. */
  readonly to?: string
}

export interface DeskState {
  /** The first is on screen; the others follow it. */
  readonly items: readonly QueueItem[]
  readonly counts: QueueCounts | null
  readonly rules: QueueReply['rules']
  readonly documents: QueueReply['documents']
  /** True where nothing is left under the filters. */
  readonly finished: boolean
  /** What failed last, and which decision it was; null decision: the queue could not be fetched. */
  readonly failed: { readonly failure: unknown; readonly did: Did | null } | null
  readonly last: Did | null
  /** Counts what was put back: an item that comes again is drawn as if for the first time. */
  readonly round: number
}

interface Done {
  readonly before: QueueItem | null
  /** True where the item was put off: once that has arrived, it may come again. */
  readonly later?: boolean
  readonly counted: readonly Counted[]
  readonly to?: string | undefined
  reply: Decided | null
}
interface Counted {
  readonly kind: keyof QueueCounts
  readonly by: 1 | -1
}

const SIZE = 16
const LOW = 8
const START: DeskState = { items: [], counts: null, rules: [], documents: [], finished: false, failed: null, last: null, round: 0 }

/**
 * The queue as one person works through it. A decision is shown at once and sent behind; following items are fetched before
 * they are needed; a decision that is refused puts its item back. Nothing here waits for the server but an empty desk.
 */
export class ReviewDesk {
  readonly #client: DeskClient
  readonly #listeners = new Set<() => void>()
  readonly #done: Done[] = []
  /** Items decided here: an answer that left the server before their decision came there may still hold them. */
  readonly #left = new Set<string>()
  #state = START
  #filters: ReviewFilters = {}
  #turn = 0
  #sending = 0
  #answered = 0
  #fetching = false
  /** True where the queue is to be fetched from its beginning: what is open may be other than what was fetched. */
  #anew = true
  /** True where nothing stands behind the last item. */
  #ended = false
  /** An item to be shown first when it is fetched: one that was taken back. */
  #wanted: string | null = null

  constructor(client: DeskClient) {
    this.#client = client
  }

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed)
    return () => this.#listeners.delete(changed)
  }
  readonly state = (): DeskState => this.#state

  /** Shows the queue under other filters; what was decided can still be undone. */
  filter(filters: ReviewFilters): void {
    this.#filters = filters
    this.#turn++
    this.#fetching = false
    this.#anew = true
    this.#set({ items: [], counts: null, finished: false, failed: null })
    this.#fetch()
  }

  again(): void {
    this.#anew = true
    this.#set({ failed: null, finished: false })
    this.#fetch()
  }

  /** Decides on the item that is on screen, or changes it. */
  decide(author: string, { acts, did, becomes, to }: Change): void {
    const [before] = this.#state.items
    if (!before) return
    const leaves = becomes === 'done' || becomes === 'later'
    const rest = this.#state.items.slice(1)
    if (leaves) this.#left.add(before.key)
    if (acts.some(({ act }) => act === 'judge')) this.#anew = true
    // At the end of the queue what is put off follows at once; before it, it comes with what is fetched last.
    const late = becomes === 'later' && this.#ended ? [{ ...before, skipped: true }] : []
    this.#set({ items: leaves ? [...rest, ...late] : [becomes, ...rest], last: did, failed: null })
    this.#send(author, acts, { before, later: becomes === 'later', to, did, counted: becomes === 'done' ? [{ kind: before.item, by: 1 }] : [] })
  }

  /** Accepts many records at once; those of them that wait here leave. */
  acceptBatch(author: string, acts: readonly ActToSend[], did: Did): void {
    const records = new Set(acts.flatMap((act) => (act.act === 'accept' ? [`rec:${act.record}`] : [])))
    for (const key of records) this.#left.add(key)
    const [before] = this.#state.items
    this.#anew = true
    this.#set({ items: this.#state.items.filter(({ key }) => !records.has(key)), last: did, failed: null })
    const counted = [...records].map((): Counted => ({ kind: 'record', by: 1 }))
    this.#send(author, acts, { before: before ?? null, did, counted })
  }

  /** Takes the last decision back, then the one before it; where this page knows of none, the last one of the author. */
  undo(author: string): void {
    const done = this.#done.pop()
    if (!done) {
      void this.#undoEarlier(author)
      return
    }
    if (done.before) this.#putBack(done.before)
    const did: Did = { key: 'undone', item: done.before, count: 1 }
    this.#set({ last: did, failed: null })
    this.#anew = true
    const acts = (): ActToSend[] => {
      const decisions = done.reply?.decisions.map(({ id }) => id) ?? []
      return decisions.length === 0 ? [] : [{ act: 'undo', decisions }]
    }
    this.#send(author, acts, { before: null, to: done.to, did, counted: done.counted.map(({ kind }) => ({ kind, by: -1 })) }, false)
  }

  async #undoEarlier(author: string): Promise<void> {
    try {
      const told = await this.#client.decided(author)
      const newest = told.find(({ does, undone }) => does.act !== 'undo' && !undone)
      if (!newest) return
      const batch = told.filter(({ batch: of, undone }) => of === newest.batch && !undone)
      this.#wanted = keyOf(newest)
      this.#left.delete(this.#wanted)
      const did: Did = { key: 'undone', item: null, count: batch.length }
      this.#set({ last: did, finished: false })
      this.#anew = true
      this.#send(author, [{ act: 'undo', decisions: batch.map(({ id }) => id) }], { before: null, did, counted: [] }, false)
    } catch (failure) {
      this.#set({ failed: { failure, did: null } })
    }
  }

  #send(author: string, acts: ActsToSend, { did, ...about }: Omit<Done, 'reply'> & { did: Did }, undoable = true): void {
    this.#sending++
    this.#count(about.counted)
    const done: Done = { ...about, reply: null }
    this.#client.decide(author, acts, about.to).then(
      (reply) => {
        done.reply = reply
        if (done.later && done.before) this.#left.delete(done.before.key)
        this.#answer()
      },
      (failure: unknown) => {
        const at = this.#done.indexOf(done)
        if (at >= 0) this.#done.splice(at, 1)
        if (about.before) this.#putBack(about.before)
        this.#count(about.counted.map(({ kind, by }) => ({ kind, by: by === 1 ? -1 : 1 })))
        this.#anew = true
        this.#set({ failed: { failure, did }, last: null })
        this.#answer()
      },
    )
    if (undoable) this.#done.push(done)
    this.#fetch()
  }

  #answer(): void {
    this.#sending--
    this.#answered++
    this.#fetch()
  }

  #putBack(item: QueueItem): void {
    this.#left.delete(item.key)
    this.#set({ items: [item, ...this.#state.items.filter(({ key }) => key !== item.key)], finished: false, round: this.#state.round + 1 })
  }

  #count(counted: readonly Counted[]): void {
    const { counts } = this.#state
    if (!counts || counted.length === 0) return
    const next = { ...counts }
    for (const { kind, by } of counted) next[kind] = { open: Math.max(0, next[kind].open - by), done: Math.max(0, next[kind].done + by) }
    this.#set({ counts: next })
  }

  /** Fetches what comes behind the last item, or the whole anew where what is open may have changed; only when nothing is on its way. */
  #fetch(): void {
    const { items, finished } = this.#state
    const idle = this.#sending === 0
    const anew = idle && (this.#anew || (items.length === 0 && !finished))
    if (this.#fetching || (!anew && (this.#ended || items.length === 0 || items.length >= LOW))) return
    const after = anew ? undefined : items.at(-1)?.key
    const [turn, answered] = [this.#turn, this.#answered]
    this.#fetching = true
    if (anew) this.#anew = false
    this.#client.queue({ ...this.#filters, size: SIZE, ...(after === undefined ? {} : { after }) }).then(
      (reply) => {
        if (turn !== this.#turn) return
        this.#fetching = false
        this.#take(reply, anew, answered === this.#answered && this.#sending === 0)
        this.#fetch()
      },
      (failure: unknown) => {
        if (turn !== this.#turn) return
        this.#fetching = false
        if (anew) this.#anew = true
        if (!this.#state.failed?.did) this.#set({ failed: { failure, did: null } })
      },
    )
  }

  /** `current`: nothing was decided while the answer was on its way, so that it is the whole truth. */
  #take({ items: told, counts, rules, documents }: QueueReply, anew: boolean, current: boolean): void {
    const { items } = this.#state
    const [shown] = items
    if (anew && current) this.#left.clear()
    const kept = anew ? items.slice(0, 1) : items
    const known = new Set(kept.map(({ key }) => key))
    const fresh = told.filter(({ key }) => !known.has(key) && !this.#left.has(key))
    const same = anew && current ? told.find(({ key }) => key === shown?.key) : undefined
    const all = [...(same ? [same] : kept), ...fresh]
    const wanted = all.find(({ key }) => key === this.#wanted)
    this.#wanted = null
    this.#ended = told.length < SIZE
    this.#set({
      items: wanted ? [wanted, ...all.filter((item) => item !== wanted)] : all,
      finished: anew && current && told.length === 0 && all.length === 0,
      ...(current || this.#state.counts === null ? { counts, rules, documents } : {}),
    })
    if (anew && !current) this.#anew = true
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** The queue's key of what a decision is about. */
function keyOf({ does }: DecisionTold): string {
  if ('record' in does) return `rec:${does.record}`
  if (does.act === 'judge') return does.a < does.b ? `same:${does.a}:${does.b}` : `same:${does.b}:${does.a}`
  return does.act === 'settle' ? `con:${does.contradiction}` : ''
}
