import type { Server } from 'node:http'
import { isIPv6 } from 'node:net'
import { serve as listen } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { Failed } from '#model/failure'
import { apiApp } from './app.ts'
import { failing } from './failing.ts'
import { ownHost } from './guards.ts'
import type { Services } from './services.ts'
import { pageFiles, webPage } from './web-page.ts'

/** Where the server listens, and where the built page lies (`dist/web`). */
export interface ServeSettings {
  readonly host: string
  readonly port: number
  readonly webFolder: string
}
/** A server that listens. `close` ends it with the streams it holds open; uploads and ledger are closed by who opened them. */
export interface Served {
  readonly url: string
  close(): Promise<void>
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

/** A host that is none, or not one of this machine, and a port that is not for everybody. */
const NO_ADDRESS: ReadonlySet<string> = new Set(['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'])

function notListening(error: NodeJS.ErrnoException, { host, port }: ServeSettings): Failed {
  if (error.code === 'EADDRINUSE') return new Failed('PORT_IN_USE', { host, port }, { cause: error })
  if (NO_ADDRESS.has(error.code ?? '')) return new Failed('USAGE', { host, port, detail: `${host}, port ${port}: ${error.code}` }, { cause: error })
  return new Failed('INTERNAL', { detail: error.message }, { cause: error })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
