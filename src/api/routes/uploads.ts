import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { HonoRequest } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Failed } from '#model/failure'
import { ErrorReply, type Job, JobsReply, UploadReply } from '../contract.ts'
import { getRoute, Nothing, router } from '../route.ts'
import type { Services } from '../services.ts'
import type { Taken, Uploads } from '../uploads.ts'

const upload = createRoute({
  method: 'post',
  path: '/documents',
  summary: 'Reads files into the ledger. One job a file; those that take long go on behind the reply.',
  request: {
    body: {
      required: true,
      content: { 'multipart/form-data': { schema: z.object({ files: z.array(z.any().meta({ type: 'string', format: 'binary' })) }) } },
    },
  },
  responses: {
    200: { description: 'One job a file, in their order.', content: { 'application/json': { schema: UploadReply } } },
    default: { description: 'What failed, and what to do.', content: { 'application/json': { schema: ErrorReply } } },
  },
})
const jobs = getRoute({ path: '/jobs', says: 'Uploads of this server and how far they are.', params: Nothing, query: Nothing, reply: JobsReply })

/** A reply waits this long for its files, in milliseconds: enough for a page of text, too short to be felt as standing still. */
const PATIENCE = 1000
/** Files in one request. */
export const MOST_FILES = 500

export function uploadRoutes({ uploads, maxFileBytes }: Services): OpenAPIHono {
  const routes = router()
  routes.get('/jobs', (c) => c.json({ ok: true, jobs: uploads.jobs } satisfies JobsReply, 200))
  routes.openAPIRegistry.registerPath(jobs)
  routes.openAPIRegistry.registerPath(upload)
  routes.post('/documents', bodyLimit({ maxSize: 2 * maxFileBytes + 1_000_000 }), async (c) => {
    if (!c.req.header('content-type')?.startsWith('multipart/form-data')) throw new Failed('REQUEST_INVALID', { expected: 'multipart/form-data' })
    await uploads.room()
    const parts = (await formOf(c.req)).getAll('files').filter((part) => typeof part !== 'string')
    if (parts.length === 0 || parts.length > MOST_FILES) throw new Failed('REQUEST_INVALID', { part: 'files', least: 1, most: MOST_FILES })
    const taken: Taken[] = []
    for (const part of parts) taken.push(await take(part, { uploads, maxFileBytes }))
    return c.json({ ok: true, jobs: await afterAWhile(uploads, taken) } satisfies UploadReply, 200)
  })
  return routes
}

/** The jobs of files as a reply tells them: those that are read soon with their outcome. */
export async function afterAWhile(uploads: Uploads, taken: readonly Taken[]): Promise<Job[]> {
  await Promise.race([Promise.all(taken.map(({ done }) => done)), pause(PATIENCE)])
  return taken.map(({ id }) => uploads.job(id))
}

/** The parts of a form. What is cut off or badly made is the sender's failure. */
async function formOf(request: HonoRequest): Promise<FormData> {
  try {
    return await request.formData()
  } catch (cause) {
    throw new Failed('REQUEST_INVALID', { body: 'not a whole form' }, { cause })
  }
}

async function take(part: File, { uploads, maxFileBytes }: Pick<Services, 'uploads' | 'maxFileBytes'>): Promise<Taken> {
  const fileName = safeName(part.name)
  if (part.size > maxFileBytes) {
    return { id: uploads.refuse(fileName, part.size, 'READ_TOO_LARGE', { fileName, bytes: part.size, limit: maxFileBytes }), done: Promise.resolve() }
  }
  return uploads.put({ fileName, bytes: new Uint8Array(await part.arrayBuffer()) })
}

/** The last part of a path, without control characters; the name is shown and kept, never opened. */
export const safeName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .slice(0, 255)
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '')
    .trim() || 'unnamed'

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}
