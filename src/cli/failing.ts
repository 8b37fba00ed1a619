import { FAILURES, Failed } from '#model/failure'

/** A failure as a user reads it: what happened to what, and what to do. One line, no stack. */
export function lineOfFailure(error: unknown, about?: string): string {
  const failed = asFailed(error)
  const { says, do: advice } = FAILURES[failed.code]
  const fact = about ?? (typeof failed.facts['file'] === 'string' ? failed.facts['file'] : null)
  const detail = detailOf(failed)
  return `rapporteur: ${fact === null ? '' : `${fact}: `}${failed.code}: ${says}${detail === null ? '' : ` (${detail})`} ${advice}`
}

/** The fact that tells a user most, in one line. */
function detailOf({ facts }: Failed): string | null {
  const { detail, reason, flag, value, expected, date } = facts
  if (date !== undefined && expected !== undefined) return `${date}: expected is ${expected}`
  if (flag !== undefined && expected !== undefined) return `${flag} ${value}: a ${expected} is expected`
  const told = detail ?? reason
  return typeof told === 'string' ? (told.split('\n')[0] ?? null) : null
}

/** Anything thrown as one of the table's failures; what is not in the table is INTERNAL, with its message as detail. */
export function asFailed(error: unknown): Failed {
  if (error instanceof Failed) return error
  const detail = error instanceof Error ? `${error.name}: ${error.message}`.split('\n')[0] : String(error)
  return new Failed('INTERNAL', { detail }, { cause: error })
}

/** The exit code of a failure (docs/reference/failures.md). */
export const exitOf = (error: unknown): number => FAILURES[asFailed(error).code].exit

/** Says a failure on standard error and remembers its exit code for the end of the run. */
export function report(error: unknown, about?: string): void {
  process.stderr.write(`${lineOfFailure(error, about)}\n`)
  if (process.env['RAPPORTEUR_TRACE'] === '1' && error instanceof Error) process.stderr.write(`${causeOf(error)}\n`)
  process.exitCode ??= exitOf(error)
}

const causeOf = (error: Error): string => (error.cause instanceof Error ? error.cause.stack : error.stack) ?? ''
