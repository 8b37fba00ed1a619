import type { OpenAPIHono } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { Job } from '../contract.ts'
import { Nothing, rawRoute, router } from '../route.ts'
import type { Services } from '../services.ts'

const events = rawRoute({
  path: '/events',
  says: 'How uploads fare, as server-sent events: `jobs` with all of them at first, then `job` at each change.',
  params: Nothing,
  query: Nothing,
  types: ['text/event-stream'],
})

/** A comment is sent after this many quiet milliseconds, so that a lost line is noticed. */
const HEARTBEAT = 15_000

export function eventRoutes({ uploads }: Services): OpenAPIHono {
  const routes = router()
  routes.openAPIRegistry.registerPath(events)
  routes.get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const changed = new Map<string, Job>()
      let wake: () => void = () => {}
      const deaf = uploads.listen((job) => {
        changed.set(job.id, job)
        wake()
      })
      stream.onAbort(() => {
        deaf()
        wake()
      })
      await stream.writeSSE({ event: 'jobs', data: JSON.stringify(uploads.jobs) })
      while (!stream.aborted && !stream.closed) {
        if (changed.size === 0 && !(await sleep(HEARTBEAT, (woken) => (wake = woken)))) await stream.write(': \n\n')
        const told = [...changed.values()]
        changed.clear()
        for (const job of told) await stream.writeSSE({ event: 'job', data: JSON.stringify(job) })
      }
      deaf()
    }),
  )
  return routes
}

/** True where it was woken, false where the time ran out. */
function sleep(milliseconds: number, give: (wake: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds)
    timer.unref()
    give(() => {
      clearTimeout(timer)
      resolve(true)
    })
  })
}
