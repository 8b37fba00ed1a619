import { FAILURES } from '#model/failure'

/** Failures that a page can show: files that cannot be read, and requests that were refused. The others are of commands. */
export const OF_PAGES = [
  'READ_EMPTY',
  'READ_SCANNED',
  'READ_LOCKED',
  'READ_BROKEN',
  'READ_MISLABELLED',
  'READ_FORMAT_UNKNOWN',
  'READ_TOO_LARGE',
  'READ_BOMB',
  'READ_ENDLESS',
  'READ_ENCODING',
  'REQUEST_INVALID',
  'REQUEST_FOREIGN',
  'NOT_FOUND',
  'CLASH',
  'DATABASE_UNREACHABLE',
  'FOLDER_UNUSABLE',
  'LEDGER_MISSING',
  'INTERNAL',
] as const
type OfPages = (typeof OF_PAGES)[number]

/** What happened and what to do, in the words of the table of failures. */
export const failures = Object.fromEntries(
  OF_PAGES.flatMap((code) => [
    [`failure.${code}`, FAILURES[code].says],
    [`failure.${code}.do`, FAILURES[code].do],
  ]),
) as Record<`failure.${OfPages}` | `failure.${OfPages}.do`, string>
