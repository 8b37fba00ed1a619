import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { outdated } from '#pipeline/outdated'
import { AgainReply, ErrorReply, OutdatedReply } from '../contract.ts'
import { getRoute, Nothing, router } from '../route.ts'
import type { Services } from '../services.ts'
import type { Taken } from '../uploads.ts'
import { afterAWhile, MOST_FILES } from './uploads.ts'

const count = getRoute({
  path: '/documents/outdated',
  says: 'How many documents an earlier version of the program read.',
  params: Nothing,
  query: Nothing,
  reply: OutdatedReply,
})
const again = createRoute({
  method: 'post',
  path: '/documents/again',
  summary: 'Reads documents again that an earlier version of the program read, at most 500. What was decided stays.',
  responses: {
    200: { description: 'One job a document.', content: { 'application/json': { schema: AgainReply } } },
    default: { description: 'What failed, and what to do.', content: { 'application/json': { schema: ErrorReply } } },
  },
})

export function outdatedRoutes({ ledger, uploads }: Services): OpenAPIHono {
  const routes = router()
  /** Files that are on their way, by `src_…`: asked for twice, they are read once. */
  const onTheWay = new Set<string>()
  const left = async () => {
    const { files, byModel } = await outdated(ledger)
    return { files: files.filter(({ source }) => !onTheWay.has(source)), byModel }
  }
  routes.openapi(count, async (c) => {
    const { files, byModel } = await left()
    return c.json({ ok: true, count: files.length, byModel } satisfies OutdatedReply, 200)
  })
  routes.openapi(again, async (c) => {
    const taken: Taken[] = []
    for (const file of (await left()).files.slice(0, MOST_FILES)) {
      if (onTheWay.has(file.source)) continue
      onTheWay.add(file.source)
      const { id, done } = uploads.putWaiting(file)
      taken.push({ id, done: done.then(() => void onTheWay.delete(file.source)) })
    }
    return c.json({ ok: true, jobs: await afterAWhile(uploads, taken) } satisfies AgainReply, 200)
  })
  return routes
}
