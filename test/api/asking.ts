import type { OpenAPIHono } from '@hono/zod-openapi'
import { expect } from 'vitest'
import type { z } from 'zod'
import { apiApp, BASE } from '#api/app'
import { ErrorReply } from '#api/contract'
import type { Services } from '#api/services'
import { TextShelf } from '#api/text-shelf'
import { type Reader, Uploads } from '#api/uploads'
import type { Ledger } from '#ledger/ledger'
import { FAILURES, type FailureCode } from '#model/failure'
import { KeptStanding } from '#pipeline/standing/kept'

/** Reads nothing: for tests that do not upload. */
const readsNothing: Reader = {
  add: async () => ({ outcome: 'unchanged', document: null, records: null, failure: null }),
  rest: async () => undefined,
  close: async () => undefined,
}

export const servicesOver = (ledger: Ledger, reader: Reader = readsNothing): Services => ({
  ledger,
  texts: new TextShelf(ledger),
  standing: new KeptStanding(ledger),
  uploads: new Uploads(reader),
  version: '0.0.0-test',
  maxFileBytes: 100_000,
  hosts: [],
})
export const appOver = (ledger: Ledger): OpenAPIHono => apiApp(servicesOver(ledger))

/** Asks for a path under /api/v1 and holds the reply to its schema: nothing missing, nothing beyond it. */
export async function ask<S extends z.ZodType>(app: OpenAPIHono, path: string, schema: S): Promise<z.output<S>> {
  const reply = await app.request(BASE + path)
  const body: unknown = await reply.json()
  expect([path, reply.status, body]).toEqual([path, 200, expect.objectContaining({ ok: true })])
  const parsed = schema.parse(body)
  expect(body).toEqual(parsed)
  return parsed
}

/** Asks for something that fails, and holds the reply to the one error shape and the table of failures. */
export async function askInVain(app: OpenAPIHono, path: string, code: FailureCode, request?: RequestInit): Promise<ErrorReply['error']> {
  const reply = await app.request(path.startsWith('http') ? path : BASE + path, request)
  expect(reply.headers.get('content-type')).toMatch(/^application\/json/)
  const { error } = ErrorReply.strict().parse(await reply.json())
  expect([path, error.code, reply.status]).toEqual([path, code, FAILURES[code].status])
  expect([error.says, error.do]).toEqual([FAILURES[code].says, FAILURES[code].do])
  return error
}
