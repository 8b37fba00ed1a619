import type { OpenAPIHono } from '@hono/zod-openapi'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { BASE } from '#api/app'
import * as contract from '#api/contract'
import type { Ledger } from '#ledger/ledger'
import { openLedger } from '#ledger/open'
import { emptyLedger, endServer, ownDataFolder } from '../ledger-server.ts'
import { appOver, ask, askInVain } from './asking.ts'
import { manyMeetings, NEWSLETTER, tell } from './sample.ts'

let ledger: Ledger
let app: OpenAPIHono
let letter: string
let log: string
beforeAll(async () => {
  ledger = await emptyLedger()
  const { documents } = await tell(ledger, [NEWSLETTER, manyMeetings(60)])
  ;[letter = '', log = ''] = documents
  app = appOver(ledger)
})

describe('documents', () => {
  test('are listed with counts and state', async () => {
    const { documents, total, next } = await ask(app, '/documents?sort=name', contract.DocumentsReply)
    expect([total, next]).toEqual([2, null])
    expect(documents.map(({ id, name, fileName, format, records }) => [id, name, fileName, format, records])).toEqual([
      [letter, '101', '101_reef-letter.md', 'md', 5],
      [log, '202', '202_log.txt', 'txt', 60],
    ])
    expect(documents[0]).toMatchObject({ chars: NEWSLETTER.text.length, reading: { state: 'read' } })
    expect(documents[0]?.counts).toMatchObject({ event: 1, post: 1, figure: 1, commitment: 1, series: 1, tie: 0 })
  })
  test('are found by name', async () => {
    const { documents, total } = await ask(app, '/documents?q=reef', contract.DocumentsReply)
    expect([documents.map(({ id }) => id), total]).toEqual([[letter], 1])
  })
  test('have an outline', async () => {
    const { outline } = await ask(app, `/documents/${letter}`, contract.DocumentReply)
    expect(outline.map(({ words, level }) => [words, level])).toEqual([
      ['Reef Letter, May 2022', 1],
      ['Promises', 2],
    ])
  })
})

test('documents come page by page, each once', async () => {
  const other = await emptyLedger()
  const over = appOver(other)
  await tell(
    other,
    Array.from({ length: 7 }, (_, n) => manyMeetings(n + 1, `30${n % 3}_same.txt`)),
  )
  for (const sort of contract.DOCUMENT_SORTS) {
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page: contract.DocumentsReply = await ask(over, `/documents?sort=${sort}&size=3${next && `&next=${next}`}`, contract.DocumentsReply)
      seen.push(...page.documents.map(({ id }) => id))
      next = page.next
    }
    expect(new Set(seen).size).toBe(7)
    expect(seen).toHaveLength(7)
  }
})

describe('text', () => {
  test('is whole, or the range asked for', async () => {
    const whole = await ask(app, `/documents/${letter}/text`, contract.TextReply)
    expect(whole).toEqual({ ok: true, text: NEWSLETTER.text, start: 0, end: NEWSLETTER.text.length, length: NEWSLETTER.text.length })
    const part = await ask(app, `/documents/${letter}/text?from=2&to=13`, contract.TextReply)
    expect([part.text, part.start, part.end]).toEqual(['Reef Letter', 2, 13])
    const behind = await ask(app, `/documents/${letter}/text?from=999999`, contract.TextReply)
    expect([behind.text, behind.start]).toEqual(['', NEWSLETTER.text.length])
  })
  test.each(['text', 'blocks', 'records'])('%s: not sent again to who has it', async (part) => {
    const first = await app.request(`${BASE}/documents/${letter}/${part}`)
    const etag = first.headers.get('etag') ?? ''
    const again = await app.request(`${BASE}/documents/${letter}/${part}`, { headers: { 'if-none-match': etag } })
    expect([first.status, again.status, await again.text()]).toEqual([200, 304, ''])
  })
  test('has blocks and units over it', async () => {
    const { blocks, units } = await ask(app, `/documents/${letter}/blocks`, contract.BlocksReply)
    expect(blocks.map(({ kind }) => kind)).toContain('heading')
    for (const { pieces } of units) for (const [start, end] of pieces) expect(start < end && end <= NEWSLETTER.text.length).toBe(true)
  })
  test('of formats without pages has no boxes', async () => {
    expect(await ask(app, `/documents/${letter}/page-boxes`, contract.PageBoxesReply)).toEqual({ ok: true, pages: null, boxes: [] })
  })
  test('comes as the file it was, to be saved and not shown', async () => {
    const reply = await app.request(`${BASE}/documents/${letter}/file`)
    expect(await reply.text()).toBe(NEWSLETTER.text)
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="101_reef-letter.md"; filename*=UTF-8''101_reef-letter.md`,
      'x-content-type-options': 'nosniff',
    })
  })
})

describe('records of a document', () => {
  test('come in text order, with claims whose spans hold the words', async () => {
    const { records, rules } = await ask(app, `/documents/${letter}/records`, contract.MarksReply)
    expect(records.map(({ type }) => type)).toEqual(['event', 'post', 'figure', 'commitment', 'series'])
    const [event] = records
    expect(event?.claims.map(({ field, spans }) => [field, spans.map(([from, to]) => NEWSLETTER.text.slice(from, to))])).toEqual([
      ['kind', ['met']],
      ['date', ['3 May 2022']],
      ['participants', ['Fiji']],
      ['participants', ['Tonga']],
      ['places', ['Suva']],
      ['status', ['met']],
    ])
    expect(rules[event?.rule ?? -1]).toBe('event/sample@1')
  })
  test('can be those of a range', async () => {
    const from = NEWSLETTER.text.indexOf('## Promises')
    const { records } = await ask(app, `/documents/${letter}/records?from=${from}`, contract.MarksReply)
    expect(records.map(({ type }) => type)).toEqual(['commitment', 'series'])
  })
  test('are explained at an offset, with what was turned down', async () => {
    const met = await ask(app, `/documents/${letter}/at?offset=${NEWSLETTER.text.indexOf('Fiji')}`, contract.ExplainReply)
    expect(met.claims.map(({ field, value, rule }) => [field, value, rule])).toEqual([['participants', 'Fiji', 'event/sample@1']])
    expect(NEWSLETTER.text.slice(...met.sentence)).toBe('On 3 May 2022, Fiji met Tonga in Suva.')
    expect(met.around.map(({ field }) => field).sort()).toEqual(['date', 'kind', 'participants', 'places', 'status'])
    const roof = await ask(app, `/documents/${letter}/at?offset=${NEWSLETTER.text.indexOf('roof')}`, contract.ExplainReply)
    expect(roof.rejections.map(({ words, rule, reason }) => [words, rule, reason])).toEqual([
      ['the reef is our roof', 'statement/quoted@2', 'too short to be a statement'],
    ])
  })
})

describe('records', () => {
  const ids = async (query: string) => (await ask(app, `/records?size=200&${query}`, contract.RecordsReply)).records.length
  test('are filtered, counted, and given with the columns of their type', async () => {
    const reply = await ask(app, '/records?type=event&size=2', contract.RecordsReply)
    expect([reply.records.length, reply.total, reply.counts.event, reply.counts.post]).toEqual([2, 61, 61, 1])
    expect(reply.columns.map(({ key }) => key)).toEqual(expect.arrayContaining(['date', 'title', 'participants']))
    expect(reply.countries).toEqual([{ code: 'FJ', count: 1 }])
  })
  test.each([
    ['country=FJ', 1],
    ['status=planned', 1],
    ['type=event&from=2022', 1],
    ['type=event&from=2020-02&to=2020-03', 18],
    ['q=mangroves', 1],
    ['q=Vakatawa', 1],
    ['q=nobody+at+all', 0],
    ['type=tie', 0],
  ])('%s finds %i', async (query, count) => expect(await ids(query)).toBe(count))
  test('of one document', async () => expect(await ids(`document=${letter}`)).toBe(5))

  test('pages hold every record once and in order, whatever the sort, the size and the filter', async () => {
    const asked = fc.record({
      sort: fc.constantFrom(...contract.RECORD_SORTS),
      size: fc.integer({ min: 1, max: 70 }),
      filter: fc.constantFrom('', '&type=event', '&q=Lake+1', '&from=2020-02'),
    })
    await fc.assert(
      fc.asyncProperty(asked, async ({ sort, size, filter }) => {
        const whole = await ask(app, `/records?sort=${sort}&size=200${filter}`, contract.RecordsReply)
        const seen: string[] = []
        let next: string | null = ''
        while (next !== null) {
          const page: contract.RecordsReply = await ask(
            app,
            `/records?sort=${sort}&size=${size}${filter}${next && `&next=${next}`}`,
            contract.RecordsReply,
          )
          expect(page.next === null ? page.records.length <= size : page.records.length === size).toBe(true)
          seen.push(...page.records.map(({ id }) => id))
          next = page.next
        }
        expect(seen).toEqual(whole.records.map(({ id }) => id))
        expect(new Set(seen).size).toBe(whole.total)
      }),
      { seed: 20_240_601, numRuns: 12 },
    )
  })

  test('one by one, with every field, its words and their sentence', async () => {
    const { records } = await ask(app, '/records?type=event&country=FJ', contract.RecordsReply)
    const page = await ask(app, `/records/${records[0]?.id}`, contract.RecordReply)
    expect(page.record).toEqual(records[0])
    const date = page.fields.find(({ field }) => field === 'date')
    expect(date).toMatchObject({ form: 'edtf', value: '2022-05-03' })
    expect(date?.claims[0]?.sources[0]).toMatchObject({ quote: '3 May 2022', sentence: { before: 'On ', after: ', Fiji met Tonga in Suva.' } })
    expect(page.history).toHaveLength(1)
    expect(page.neighbours.before).toBeNull()
    const { records: told } = await ask(app, `/documents/${letter}/records`, contract.MarksReply)
    expect(page.neighbours.after).toBe(told[1]?.id)
  })
})

test('search finds passages and records', async () => {
  const { documents, records, total } = await ask(app, '/search?q=mangroves', contract.SearchReply)
  expect(documents.map(({ document, passages }) => [document.id, passages.map(({ words }) => words)])).toEqual([[letter, ['mangroves']]])
  expect([records.map(({ type }) => type), total]).toEqual([['figure'], 1])
})

test('runs tell what they read, and a later run what it changed', async () => {
  const again = { ...NEWSLETTER, records: (at: Parameters<typeof NEWSLETTER.records>[0]) => NEWSLETTER.records(at).slice(1) }
  const other: Ledger = await emptyLedger()
  await tell(other, [NEWSLETTER], 'rules-1')
  await tell(other, [again], 'rules-2')
  const over = appOver(other)
  const { runs } = await ask(over, '/runs', contract.RunsReply)
  expect(runs.map(({ rules, state, read }) => [rules, state, read])).toEqual([
    ['rules-2', 'finished', 1],
    ['rules-1', 'finished', 1],
  ])
  const { readings } = await ask(over, `/runs/${runs[0]?.id}`, contract.RunReply)
  expect(readings.map(({ fileName, added, dropped }) => [fileName, added, dropped])).toEqual([['101_reef-letter.md', 0, 6]])
  const { changes } = await ask(over, `/readings/${readings[0]?.id}/changes`, contract.ChangesReply)
  expect(changes.map(({ type, change, claims }) => [type, change, claims.length])).toEqual([['event', 'dropped', 6]])
})

test('health tells how much there is, and what is left to decide once it is counted', async () => {
  const fresh = appOver(ledger)
  expect(await ask(fresh, '/health', contract.HealthReply)).toMatchObject({ documents: 2, records: 65, database: 'up', open: null })
  const { counts } = await ask(fresh, '/queue', contract.QueueReply)
  const open = Object.values(counts).reduce((sum, count) => sum + count.open, 0)
  expect(open).toBeGreaterThanOrEqual(65)
  expect(await ask(fresh, '/health', contract.HealthReply)).toMatchObject({ open })
})

describe('what is not there', () => {
  test.each([
    '/nothing',
    '/documents/doc_0',
    '/documents/doc_0/text',
    '/documents/doc_0/blocks',
    '/documents/doc_0/records',
    '/documents/doc_0/at?offset=1',
    '/documents/doc_0/file',
    '/documents/doc_0/page-boxes',
    '/records/rec_0',
    '/runs/no-uuid',
    '/readings/no-uuid/changes',
    '/runs/018f0000-0000-7000-8000-000000000000',
    '/readings/018f0000-0000-7000-8000-000000000000/changes',
  ])('%s', async (path) => {
    await askInVain(app, path, 'NOT_FOUND')
  })
})

test('a database that is gone is told of as such', async () => {
  const dataFolder = ownDataFolder('gone')
  const gone = await openLedger({ dataFolder, databaseUrl: null, workspace: 'gone' })
  await endServer(dataFolder)
  await askInVain(appOver(gone), '/documents', 'DATABASE_UNREACHABLE')
  await gone.close()
})

test('a mistake of the program keeps its details to itself', async () => {
  const broken = {
    ...ledger,
    get db(): never {
      throw new TypeError('secret detail')
    },
  }
  const error = await askInVain(appOver(broken), '/health', 'INTERNAL')
  expect(error.facts).toEqual({})
})

describe('hostile requests', () => {
  test.each([
    `/records?q=${'x'.repeat(5000)}`,
    '/records?q=%00',
    '/records?type=person',
    '/records?type=event&type=post',
    '/records?size=0',
    '/records?size=1e9',
    '/records?from=2020-13-77x',
    '/records?from=2020-02-31',
    '/records?country=fj',
    '/records?next=bm8',
    '/records?next=%7B%7D',
    `/records?next=${Buffer.from('["\'; drop table claim; --","x"]').toString('base64url')}`,
    `/documents?next=${Buffer.from('["no uuid"]').toString('base64url')}`,
    `/documents?next=${'A'.repeat(5000)}`,
    '/documents?sort=size',
    '/documents/..%2F..%2Fetc%2Fpasswd',
    '/documents/doc_0%00/text',
    '/documents/doc_0/text?from=-1',
    '/documents/doc_0/at',
    '/documents/doc_0/at?offset=1.5',
    '/search',
    '/search?q=%20',
  ])('%s', async (path) => {
    await askInVain(app, path, 'REQUEST_INVALID')
  })
  test('an offset behind the text', async () => {
    expect((await askInVain(app, `/documents/${letter}/at?offset=999999`, 'REQUEST_INVALID')).facts).toEqual({
      offset: 999999,
      length: NEWSLETTER.text.length,
    })
  })
  test('sent to a name that is not ours', async () => {
    for (const host of ['evil.example', 'evil.example:4640', 'localhost.evil.example', '', 'a b'])
      await askInVain(app, '/health', 'REQUEST_FOREIGN', { headers: { host } })
    for (const host of ['localhost:4640', '127.0.0.1:4640', '[::1]:4640', '10.1.2.3'])
      expect((await app.request(`${BASE}/health`, { headers: { host } })).status).toBe(200)
  })
  test('search words are words, whatever signs they hold', async () => {
    for (const q of ["'", '"', '\\', '%', '_', ':*', '& |', '!(', '<script>', '\u202e', '🙂', 'a" or "b -c'])
      await ask(app, `/search?q=${encodeURIComponent(q)}`, contract.SearchReply)
  })
  test('names that are markup come as data, from a reply that is no page', async () => {
    const reply = await app.request(`${BASE}/records?type=post`)
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
    expect(contract.RecordsReply.parse(await reply.json()).records[0]?.fields).toMatchObject({ person: 'Litia <script>alert(1)</script> Vakatawa' })
  })
})
