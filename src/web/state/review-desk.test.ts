import { expect, test } from 'vitest'
import type { DecisionsReply, QueueItem, QueueReply } from '#api/contract'
import type { ActsToSend, ActToSend } from '../client/decide.ts'
import { type DeskClient, type Did, ReviewDesk } from './review-desk.ts'

const item = (key: string): QueueItem => ({ key, item: 'record', skipped: false, notes: [], back: null }) as unknown as QueueItem
const did = (key: Did['key'] = 'accepted'): Did => ({ key, item: null, count: 1 })
const accept = (key: string): ActToSend => ({ act: 'accept', record: key.replace('rec:', ''), claims: ['c'] })
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

/** A server with a queue of so many records, whose answers can be held back. */
class Server implements DeskClient {
  open: string[]
  readonly sent: ActToSend[][] = []
  readonly asked: string[] = []
  held: (() => void)[] | null = null
  refuses = false
  #last: Promise<unknown> = Promise.resolve()
  #ids = 0
  readonly #made = new Map<string, string>()

  constructor(count: number) {
    this.open = Array.from({ length: count }, (_, n) => `rec:${n}`)
  }

  async queue({ size, after }: { size: number; after?: string }): Promise<QueueReply> {
    this.asked.push(after ?? 'anew')
    const from = after === undefined ? 0 : this.open.indexOf(after) + 1
    const items = this.open.slice(from, from + size).map(item)
    await this.#wait()
    const none = { open: 0, done: 0 }
    return {
      ok: true,
      items,
      counts: { record: { open: this.open.length, done: 100 - this.open.length }, same: none, contradiction: none },
      rules: [],
      documents: [],
    }
  }

  decide(_: string, acts: ActsToSend): Promise<DecisionsReply | null> {
    const sent = this.#last.then(async () => {
      const now = typeof acts === 'function' ? acts() : acts
      await this.#wait()
      if (this.refuses) throw new Error('refused')
      this.sent.push([...now])
      return { ok: true, decisions: now.map((act) => this.#take(act)), counts: {} } as unknown as DecisionsReply
    })
    this.#last = sent.catch(() => undefined)
    return sent
  }

  async decided(): Promise<never[]> {
    return []
  }

  #take(act: ActToSend): { id: string } {
    const id = `d${this.#ids++}`
    if (act.act === 'accept') {
      this.open = this.open.filter((key) => key !== `rec:${act.record}`)
      this.#made.set(id, `rec:${act.record}`)
    }
    if (act.act === 'skip') this.open = [...this.open.filter((key) => key !== act.item), act.item]
    if (act.act === 'undo') for (const each of act.decisions) this.open.unshift(this.#made.get(each) ?? '')
    return { id }
  }

  async #wait(): Promise<void> {
    const { held } = this
    if (held) await new Promise<void>((resolve) => held.push(resolve))
    else await Promise.resolve()
  }
}

async function deskOver(count: number): Promise<{ server: Server; desk: ReviewDesk; keys: () => string[]; acceptFirst: () => void }> {
  const server = new Server(count)
  const desk = new ReviewDesk(server)
  desk.filter({})
  await settle()
  const keys = (): string[] => desk.state().items.map(({ key }) => key)
  const acceptFirst = (): void => desk.decide('Ines', { acts: [accept(keys()[0] ?? '')], did: did(), becomes: 'done' })
  return { server, desk, keys, acceptFirst }
}

test('what is decided leaves at once; the next ones stand there while no answer comes', async () => {
  const { server, desk, keys, acceptFirst } = await deskOver(40)
  server.held = []
  for (let n = 0; n < 10; n++) {
    expect(keys()[0]).toBe(`rec:${n}`)
    acceptFirst()
  }
  expect([keys()[0], desk.state().counts?.record]).toEqual(['rec:10', { open: 30, done: 70 }])
  expect(server.sent).toEqual([])
})

test('forty decisions come to the end, each sent once and in order, the rest fetched behind the last item', async () => {
  const { server, desk, keys, acceptFirst } = await deskOver(40)
  for (let n = 0; n < 40; n++) {
    acceptFirst()
    if (n % 3 === 0) await settle()
  }
  await settle()
  expect(server.sent.map(([act]) => act)).toEqual(Array.from({ length: 40 }, (_, n) => accept(`rec:${n}`)))
  expect([keys(), desk.state().finished, desk.state().counts?.record.open]).toEqual([[], true, 0])
  expect(server.asked.filter((after) => after !== 'anew').length).toBeGreaterThan(1)
})

test('undo puts the last decision back, and the one before it, also before they were answered', async () => {
  const { server, desk, keys, acceptFirst } = await deskOver(5)
  acceptFirst()
  acceptFirst()
  desk.undo('Ines')
  desk.undo('Ines')
  expect([keys()[0], desk.state().counts?.record.open]).toEqual(['rec:0', 5])
  await settle()
  expect(server.sent.slice(2)).toEqual([[{ act: 'undo', decisions: ['d1'] }], [{ act: 'undo', decisions: ['d0'] }]])
  expect(keys()).toHaveLength(5)
})

test('a decision that is refused puts its item back and says which it was', async () => {
  const { server, desk, keys, acceptFirst } = await deskOver(3)
  server.refuses = true
  acceptFirst()
  expect(keys()[0]).toBe('rec:1')
  await settle()
  expect([keys()[0], desk.state().failed?.did?.key, desk.state().counts?.record.open]).toEqual(['rec:0', 'accepted', 3])
  server.refuses = false
  acceptFirst()
  await settle()
  expect([keys(), desk.state().failed]).toEqual([['rec:1', 'rec:2'], null])
})

test('what is put off comes again at the end', async () => {
  const { desk, keys, acceptFirst } = await deskOver(40)
  const skip = (): void => desk.decide('Ines', { acts: [{ act: 'skip', item: keys()[0] ?? '' }], did: did('skipped'), becomes: 'later' })
  skip()
  for (let n = 1; n < 39; n++) {
    acceptFirst()
    await settle()
  }
  expect(keys()).toEqual(['rec:39', 'rec:0'])
  skip()
  expect(keys()).toEqual(['rec:0', 'rec:39'])
  acceptFirst()
  acceptFirst()
  await settle()
  expect([keys(), desk.state().finished]).toEqual([[], true])
})

test('a batch takes its records out of what waits, and is one decision to undo', async () => {
  const { server, desk, keys } = await deskOver(6)
  desk.acceptBatch('Ines', [accept('rec:1'), accept('rec:0')], did('batch'))
  expect(keys()[0]).toBe('rec:2')
  await settle()
  desk.undo('Ines')
  await settle()
  expect(keys()).toHaveLength(6)
  expect(server.sent[1]).toEqual([{ act: 'undo', decisions: ['d0', 'd1'] }])
})
