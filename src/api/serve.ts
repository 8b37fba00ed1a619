import type { Server } from 'node:http'
import { isIPv6 } from 'node:net'
import { hostname } from 'node:os'
import { serve as listen } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Settings } from '#config'
import type { Ledger } from '#ledger/ledger'
import { Failed } from '#model/failure'
import { apiApp } from './app.ts'
import { failing } from './failing.ts'
import { ownHost } from './guards.ts'
import { ReadingThread } from './reading-thread.ts'
import type { Services } from './services.ts'
import { TextShelf } from './text-shelf.ts'
import { Uploads } from './uploads.ts'
import { pageFiles, webPage } from './web-page.ts'

/** Where the server listens, and where the built page lies (`dist/web`). */
export interface ServeSettings {
  readonly host: string
  readonly port: number
  readonly webFolder: string
}
/** A server that listens. `close` ends it with the streams it holds open and the reading behind it; the ledger stays open. */
export interface Served {
  readonly url: string
  close(): Promise<void>
}

/** What `serveWorkbench` is given: the settings of the program, its version, and the folder of the built page. */
export interface Workbench {
  readonly settings: Settings
  readonly version: string
  readonly webFolder: string
}

/** Serves the API and the page over an open ledger. Throws PORT_IN_USE where the address is taken. */
export async function serveWorkbench(ledger: Ledger, { settings, version, webFolder }: Workbench): Promise<Served> {
  const { dataFolder, databaseUrl, workspace, host, port, maxFileBytes } = settings
  const uploads = new Uploads(new ReadingThread({ ledger: { dataFolder, databaseUrl, workspace }, program: version }))
  const services = { ledger, uploads, texts: new TextShelf(ledger), version, maxFileBytes, hosts: [host, hostname()] }
  const served = await serve(services, { host, port, webFolder })
  return {
    url: served.url,
    close: async () => {
      await served.close()
      await uploads.close()
    },
  }
}

/** The API and the page in one app. */
export function wholeApp(services: Services, webFolder: string): OpenAPIHono {
  const app = apiApp(services)
  const files = pageFiles(webFolder)
  app.use('*', ownHost(services.hosts), webPage(files))
  app.notFound((c) =>
    failing(c, new Failed('NOT_FOUND', files.size === 0 ? { page: 'not built: run npm run build' } : { path: c.req.path.slice(0, 200) })),
  )
  return app
}

/** Listens until it is closed. Throws PORT_IN_USE where the address is taken. */
export function serve(services: Services, settings: ServeSettings): Promise<Served> {
  const app = wholeApp(services, settings.webFolder)
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, hostname: settings.host, port: settings.port }, ({ port }) => {
      resolve({ url: `http://${addressOf(settings.host)}:${port}`, close: () => closed(server as Server) })
    })
    server.on('error', (error: NodeJS.ErrnoException) => reject(notListening(error, settings)))
  })
}

/** What a browser is told: a server that listens everywhere is reached here at the loopback address. */
function addressOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return isIPv6(host) ? `[${host}]` : host
}

function notListening(error: NodeJS.ErrnoException, { host, port }: ServeSettings): Failed {
  if (error.code === 'EADDRINUSE') return new Failed('PORT_IN_USE', { host, port }, { cause: error })
  if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL') return new Failed('USAGE', { host, port, detail: error.code }, { cause: error })
  return new Failed('INTERNAL', { detail: error.message }, { cause: error })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
