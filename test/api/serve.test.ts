import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiApp, BASE, describe as describeApi } from '#api/app'
import { type Served, serve, wholeApp } from '#api/serve'
import type { Ledger } from '#ledger/ledger'
import { emptyLedger } from '../ledger-server.ts'
import { servicesOver } from './asking.ts'
import { NEWSLETTER, tell } from './sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-api-'))
const webFolder = join(folder, 'web')
const SCRIPT = `console.log(${JSON.stringify('reef '.repeat(1000))})`
let ledger: Ledger
let served: Served
beforeAll(async () => {
  mkdirSync(join(webFolder, 'assets'), { recursive: true })
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Rapporteur</title>')
  writeFileSync(join(webFolder, 'assets', 'index-DEADBEEF.js'), SCRIPT)
  writeFileSync(join(webFolder, 'assets', 'index-DEADBEEF.js.map'), '{}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  ledger = await emptyLedger()
  await tell(ledger, [NEWSLETTER])
  served = await serve(servicesOver(ledger), { host: '127.0.0.1', port: 0, webFolder })
})
afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

/** Sends a path as it is written: fetch would tidy `..` away. */
const raw = (path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(served.url)
    request({ hostname, port, path, headers }, (reply) => {
      let body = ''
      reply.setEncoding('utf8').on('data', (part: string) => (body += part))
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body }))
    })
      .on('error', reject)
      .end()
  })

test('the page is served under a policy that runs nothing but its own files', async () => {
  for (const path of ['/', '/index.html', '/documents/doc_1', '/records?type=event']) {
    const reply = await fetch(served.url + path)
    expect([path, reply.status, await reply.text()]).toEqual([path, 200, '<!doctype html><title>Rapporteur</title>'])
    const policy = reply.headers.get('content-security-policy') ?? ''
    for (const part of [
      "default-src 'self'",
      "script-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(part)
    expect(policy).not.toContain('unsafe')
    expect([reply.headers.get('x-content-type-options'), reply.headers.get('referrer-policy')]).toEqual(['nosniff', 'no-referrer'])
    expect(reply.headers.get('cache-control')).toBe('no-cache')
  }
})

test('assets are packed and kept for good', async () => {
  const app = wholeApp(servicesOver(ledger), webFolder)
  const reply = await app.request('/assets/index-DEADBEEF.js', { headers: { 'accept-encoding': 'gzip, br' } })
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'br',
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(brotliDecompressSync(await reply.arrayBuffer()).toString()).toBe(SCRIPT)
  const again = await app.request('/assets/index-DEADBEEF.js', { headers: { 'if-none-match': reply.headers.get('etag') ?? '' } })
  expect(again.status).toBe(304)
})

test('nothing but the files of the page can be reached', async () => {
  for (const path of [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/index-DEADBEEF.js.map',
    '//secret.txt',
    '/assets/none.js',
  ])
    expect([path, (await raw(path)).status]).toEqual([path, 404])
})

test('a foreign name gets neither page nor data', async () => {
  for (const path of ['/', '/assets/index-DEADBEEF.js', `${BASE}/health`]) expect((await raw(path, { host: 'evil.example' })).status).toBe(403)
})

test('a port that is taken is a failure with a name', async () => {
  const port = Number(new URL(served.url).port)
  await expect(serve(servicesOver(ledger), { host: '127.0.0.1', port, webFolder })).rejects.toMatchObject({ code: 'PORT_IN_USE', facts: { port } })
})

test('without a built page the API still answers', async () => {
  const app = wholeApp(servicesOver(ledger), join(folder, 'none'))
  expect((await app.request('/')).status).toBe(404)
  expect((await app.request(`${BASE}/health`)).status).toBe(200)
})

test('large replies are packed', async () => {
  const reply = await fetch(`${served.url}${BASE}/records`, { headers: { 'accept-encoding': 'gzip' } })
  expect(reply.headers.get('content-encoding')).toBe('gzip')
  expect(((await reply.json()) as { records: unknown[] }).records).toHaveLength(5)
})

test('export comes in lines, for machines and for tables', async () => {
  const lines = (await (await fetch(`${served.url}${BASE}/export`)).text()).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).type)).toEqual(['event', 'post', 'figure', 'commitment', 'series'])
  const posts = await (await fetch(`${served.url}${BASE}/export?type=post`)).text()
  expect(posts).toBe(`${lines[1]}\n`)
  const table = await fetch(`${served.url}${BASE}/export?format=csv&type=commitment`)
  expect(table.headers.get('content-disposition')).toBe('attachment; filename="commitment.csv"')
  expect((await table.text()).split('\r\n')).toHaveLength(3)
  expect((await fetch(`${served.url}${BASE}/export?format=csv`)).status).toBe(400)
})

test('export goes by the filters of the list', async () => {
  for (const asked of ['q=Nairobi', 'country=KE', 'from=2024&to=2024', 'type=event&country=KE', 'document=doc_none']) {
    const { total } = (await (await fetch(`${served.url}${BASE}/records?${asked}`)).json()) as { total: number }
    const lines = (await (await fetch(`${served.url}${BASE}/export?${asked}`)).text()).split('\n')
    expect([asked, lines.length - 1]).toEqual([asked, total])
  }
  expect((await fetch(`${served.url}${BASE}/export?from=2024-13`)).status).toBe(400)
})

test('the OpenAPI document describes every route and points at nothing that is not there', async () => {
  const app = apiApp(servicesOver(ledger))
  const reply = await app.request(`${BASE}/openapi.json`)
  const description = (await reply.json()) as { openapi: string; paths: Record<string, Record<string, unknown>>; components: { schemas: object } }
  expect(description).toEqual(JSON.parse(JSON.stringify(describeApi(app, '0.0.0-test'))))
  expect(description.openapi).toBe('3.1.0')
  const described = Object.entries(description.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
  const routed = app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*') && !path.endsWith('/openapi.json'))
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
  expect(described.sort()).toEqual([...new Set(routed)].sort())
  const names = new Set(Object.keys(description.components.schemas))
  for (const [, name = ''] of JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) expect(names).toContain(name)
  for (const methods of Object.values(description.paths))
    for (const operation of Object.values(methods))
      expect(operation).toMatchObject({ summary: expect.stringMatching(/\.$/), responses: { 200: expect.anything(), default: expect.anything() } })
})
