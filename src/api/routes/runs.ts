import type { OpenAPIHono } from '@hono/zod-openapi'
import { changesOfReading } from '#ledger/read/changes'
import { recordsOfDocument } from '#ledger/read/records-of-document'
import type { ReadingRow as Reading, RunRow as Run } from '#ledger/read/rows'
import { listRuns, oneRun, readingsOfRun } from '#ledger/read/runs'
import { diffLines } from '#views/diff'
import { failureView } from '#views/document-row'
import { ChangesReply, type ReadingRow, RunReply, type RunRow, RunsQuery, RunsReply } from '../contract.ts'
import { ById, getRoute, Nothing, router } from '../route.ts'
import type { Services } from '../services.ts'

const list = getRoute({ path: '/runs', says: 'Runs: each start of reading, newest first.', params: Nothing, query: RunsQuery, reply: RunsReply })
const one = getRoute({ path: '/runs/{id}', says: 'One run and what it did to each file.', params: ById, query: RunsQuery, reply: RunReply })
const changes = getRoute({
  path: '/readings/{id}/changes',
  says: 'What a reading told that the one before it of the same file did not, and what it told no more, by record.',
  params: ById,
  query: Nothing,
  reply: ChangesReply,
})

export function runRoutes({ ledger }: Services): OpenAPIHono {
  const routes = router()
  routes.openapi(list, async (c) => {
    const { size, next } = c.req.valid('query')
    const { rows, next: following } = await listRuns(ledger, { size, ...(next ? { after: next } : {}) })
    return c.json({ ok: true, runs: rows.map(runRow), next: following } satisfies RunsReply, 200)
  })
  routes.openapi(one, async (c) => {
    const { size, next } = c.req.valid('query')
    const run = await oneRun(ledger, c.req.valid('param').id)
    const { rows, next: following } = await readingsOfRun(ledger, run.id, { size, ...(next ? { after: next } : {}) })
    return c.json({ ok: true, run: runRow(run), readings: rows.map(readingRow), next: following } satisfies RunReply, 200)
  })
  routes.openapi(changes, async (c) => {
    const found = await changesOfReading(ledger, c.req.valid('param').id)
    const documents = [...new Set(found.map(({ document }) => document))]
    const told = (await Promise.all(documents.map((document) => recordsOfDocument(ledger, document)))).flat()
    return c.json({ ok: true, changes: diffLines(found, new Map(told.map((record) => [record.id, record]))) } satisfies ChangesReply, 200)
  })
  return routes
}

const runRow = ({ id, program, rules, startedAt, finishedAt, state, read, failed, unchanged }: Run): RunRow => ({
  id,
  program,
  rules,
  startedAt,
  finishedAt,
  state,
  read,
  failed,
  unchanged,
})

const readingRow = ({ id, fileName, document, state, failure, at, claims, added, dropped }: Reading): ReadingRow => ({
  id,
  fileName,
  document,
  state,
  failure: failure && failureView(failure.code, failure.facts),
  at,
  claims,
  added,
  dropped,
})
