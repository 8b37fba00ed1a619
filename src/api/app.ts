import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { Failed } from '#model/failure'
import { failing } from './failing.ts'
import { headers, ownHost, ownOrigin } from './guards.ts'
import { contradictionRoutes } from './routes/contradictions.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { documentFileRoutes } from './routes/document-file.ts'
import { documentRecordRoutes } from './routes/document-records.ts'
import { documentTextRoutes } from './routes/document-text.ts'
import { documentRoutes } from './routes/documents.ts'
import { eventRoutes } from './routes/events.ts'
import { exportRoutes } from './routes/export.ts'
import { healthRoutes } from './routes/health.ts'
import { historyRoutes } from './routes/history.ts'
import { outdatedRoutes } from './routes/outdated.ts'
import { queueRoutes } from './routes/queue.ts'
import { recordRoute } from './routes/record.ts'
import { recordRoutes } from './routes/records.ts'
import { roundResultRoutes } from './routes/round-results.ts'
import { roundRoutes } from './routes/rounds.ts'
import { runRoutes } from './routes/runs.ts'
import { searchRoutes } from './routes/search.ts'
import { thingRoutes } from './routes/things.ts'
import { uploadRoutes } from './routes/uploads.ts'
import type { Services } from './services.ts'

/** Where the API begins. */
export const BASE = '/api/v1'

/** Every group of routes, a file each under `routes/`. */
const ROUTES = [
  healthRoutes,
  // Before the routes that take what stands there for the id of a document.
  outdatedRoutes,
  documentRoutes,
  uploadRoutes,
  eventRoutes,
  documentTextRoutes,
  documentRecordRoutes,
  documentFileRoutes,
  recordRoutes,
  recordRoute,
  historyRoutes,
  runRoutes,
  searchRoutes,
  exportRoutes,
  queueRoutes,
  decisionRoutes,
  thingRoutes,
  contradictionRoutes,
  roundRoutes,
  roundResultRoutes,
]

/** The API: every route of the contract under `/api/v1`, and its description at `/api/v1/openapi.json`. */
export function apiApp(services: Services): OpenAPIHono {
  const app = new OpenAPIHono()
  app.use(`${BASE}/*`, headers, compress(), ownHost(services.hosts), ownOrigin)
  for (const routes of ROUTES) app.route(BASE, routes(services))
  app.get(`${BASE}/openapi.json`, (c) => c.json(describe(app, services.version)))
  app.all(`${BASE}/*`, (c) => failing(c, new Failed('NOT_FOUND', { path: c.req.path.slice(0, 200) })))
  app.onError((error, c) => failing(c, error))
  return app
}

/** The OpenAPI document of the routes. */
export function describe(app: OpenAPIHono, version: string): object {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Rapporteur',
      version,
      description: 'Documents, what they tell, and the words it was read from. Dates are EDTF, offsets UTF-16 units.',
    },
  })
}
