import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ErrorReply, Id } from './contract.ts'
import { invalid } from './failing.ts'

/** An empty router whose requests are held to the contract. */
export const router = (): OpenAPIHono =>
  new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error.issues)
    },
  })

const failure = { description: 'What failed, and what to do.', content: { 'application/json': { schema: ErrorReply } } } as const
/** Path parameters of everything that is looked up by id. */
export const ById = z.object({ id: Id })
/** Of routes without query or path parameters. */
export const Nothing = z.object({})

interface About<P extends string, A, Q, R> {
  readonly path: P
  readonly says: string
  readonly params: A
  readonly query: Q
  readonly reply: R
}

/** A GET route that answers with JSON of the contract. */
export const getRoute = <P extends string, A extends z.ZodObject, Q extends z.ZodObject, R extends z.ZodType>(about: About<P, A, Q, R>) =>
  createRoute({
    method: 'get',
    path: about.path,
    summary: about.says,
    request: { params: about.params, query: about.query },
    responses: {
      200: { description: about.says, content: { 'application/json': { schema: about.reply } } },
      default: failure,
    },
  })

/** A GET route that answers with something other than JSON. */
export const rawRoute = <P extends string, A extends z.ZodObject, Q extends z.ZodObject>(
  about: Omit<About<P, A, Q, never>, 'reply'> & { readonly types: readonly string[] },
) =>
  createRoute({
    method: 'get',
    path: about.path,
    summary: about.says,
    request: { params: about.params, query: about.query },
    responses: {
      200: { description: about.says, content: Object.fromEntries(about.types.map((type) => [type, { schema: z.string() }])) },
      default: failure,
    },
  })
