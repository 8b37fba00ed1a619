import { APICallError, NoObjectGeneratedError, NoOutputGeneratedError } from 'ai'
import { Failed, type FailureCode } from '#model/failure'
import { TooLarge } from './bounded-fetch.ts'

/** The longest a model is waited for between two requests, whatever its Retry-After says. Milliseconds. */
const LONGEST_PAUSE = 60_000
const FIRST_PAUSE = 1000

/** What went wrong in asking, by the name it has in the table of failures. The key is never in it. */
export function failureOf(error: unknown, apiKey: string | null): Failed {
  if (error instanceof Failed) return error
  const { code, detail } = named(error)
  return new Failed(code, { detail: shown(detail, apiKey) })
}

function named(error: unknown): { readonly code: FailureCode; readonly detail: string } {
  if (causesOf(error).some((one) => one instanceof TooLarge)) return broken('larger than any answer can be')
  if (APICallError.isInstance(error)) return ofStatus(error)
  if (NoObjectGeneratedError.isInstance(error)) return broken(brokenHow(error.text, error.finishReason, error.cause))
  if (NoOutputGeneratedError.isInstance(error)) return broken('empty or cut off')
  return { code: 'LLM_UNREACHABLE', detail: messageOf(causesOf(error).at(-1)) }
}

const broken = (detail: string) => ({ code: 'LLM_BROKEN_ANSWER', detail }) as const

function ofStatus(error: APICallError): ReturnType<typeof named> {
  const { statusCode } = error
  if (statusCode === undefined) return { code: 'LLM_UNREACHABLE', detail: messageOf(causesOf(error).at(-1)) }
  const detail = `status ${statusCode}: ${error.message}`
  if (statusCode === 408 || statusCode === 429 || statusCode >= 500) return { code: 'LLM_BUSY', detail }
  if (statusCode >= 200 && statusCode < 300) return broken('not what an OpenAI-compatible address replies')
  return { code: 'LLM_REFUSED', detail }
}

function brokenHow(text: string | undefined, finish: string | undefined, cause: unknown): string {
  if (text === undefined || text.trim() === '') return 'empty'
  if (finish === 'length') return 'cut off'
  return (cause as { name?: unknown } | undefined)?.name === 'AI_JSONParseError' ? 'no JSON' : 'not of the schema'
}

/** An error and what caused it, outermost first. */
function causesOf(error: unknown): unknown[] {
  const found: unknown[] = []
  for (let one = error; one !== undefined && found.length < 8; one = (one as { cause?: unknown } | null)?.cause) found.push(one)
  return found
}

const messageOf = (error: unknown): string => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return typeof code === 'string' ? code : typeof message === 'string' ? message : String(error)
}

/** A reply's words on one short line, without the key. */
function shown(detail: string, apiKey: string | null): string {
  const line = detail.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return (apiKey === null ? line : line.replaceAll(apiKey, '***')).slice(0, 200)
}

/** Milliseconds to wait before asking again: what Retry-After says (seconds or a date), else twice as long each time. */
export function pauseBefore(attempt: number, error: unknown): number {
  const headers = APICallError.isInstance(error) ? (error.responseHeaders ?? {}) : {}
  const told = headers['retry-after'] ?? ''
  const seconds = /^\d+(\.\d+)?$/.test(told) ? Number(told) * 1000 : Date.parse(told) - Date.now()
  const pause = Number.isNaN(seconds) ? FIRST_PAUSE * 2 ** attempt : seconds
  return Math.min(Math.max(pause, 0), LONGEST_PAUSE)
}
