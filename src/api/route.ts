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
  get(about, { 'application/json': { schema: about.reply } })

/** A GET route that answers with something other than JSON. */
export const rawRoute = <P extends string, A extends z.ZodObject, Q extends z.ZodObject>(
  about: Omit<About<P, A, Q, never>, 'reply'> & { readonly types: readonly string[] },
) => get(about, Object.fromEntries(about.types.map((type) => [type, { schema: z.string() }])))

const get = <P extends string, A extends z.ZodObject, Q extends z.ZodObject, C extends Readonly<Record<string, { readonly schema: z.ZodType }>>>(
  { path, says, params, query }: Omit<About<P, A, Q, never>, 'reply'>,
  content: C,
) =>
  createRoute({
    method: 'get',
    path,
    summary: says,
    request: { params, query },
    responses: { 200: { description: says, content }, default: failure },
  })
