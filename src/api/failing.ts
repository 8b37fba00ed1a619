import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { FAILURES, Failed } from '#model/failure'
import { failureView } from '#views/document-row'
import type { ErrorReply } from './contract.ts'

/** Anything thrown as a failure of the table. What is not in it is INTERNAL: its message stays on the server. */
export function asFailed(error: unknown): Failed {
  if (error instanceof Failed) return error
  if (error instanceof HTTPException && error.status === 413) return new Failed('READ_TOO_LARGE')
  if (error instanceof HTTPException && error.status < 500) return new Failed('REQUEST_INVALID', {}, { cause: error })
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code === 'string' && UNREACHABLE.test(code)) return new Failed('DATABASE_UNREACHABLE', {}, { cause: error })
  if (typeof code === 'string' && DATA.test(code)) return new Failed('REQUEST_INVALID', {}, { cause: error })
  return new Failed('INTERNAL', {}, { cause: error })
}

/** Codes of a server that is gone or going: of the client, of the socket, of PostgreSQL (classes 08 and 57P). */
const UNREACHABLE = /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|ENOENT$|08...$|57P..$)/
/** Values that PostgreSQL cannot take as what they should be (class 22), such as an id that is no UUID. */
const DATA = /^22...$/

/** The reply to a failed request. */
export function failing(c: Context, error: unknown): Response {
  const { code, facts, cause } = asFailed(error)
  if (code === 'INTERNAL')
    process.stderr.write(`rapporteur: ${c.req.method} ${c.req.path}: ${cause instanceof Error ? cause.stack : String(cause)}\n`)
  return c.json({ ok: false, error: failureView(code, facts) } satisfies ErrorReply, FAILURES[code].status as ContentfulStatusCode)
}

/** The issues of a request that does not fit the contract: where, and what is wrong, without the value itself. */
export function invalid(issues: readonly { path: readonly PropertyKey[]; message: string }[]): Failed {
  return new Failed('REQUEST_INVALID', {
    issues: issues.slice(0, 20).map(({ path, message }) => ({ at: path.map(String).join('.').slice(0, 100), message })),
  })
}
