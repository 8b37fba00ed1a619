import type { Ledger } from '#ledger/ledger'
import type { RecordFilter } from '#ledger/read/records'
import { Failed } from '#model/failure'
import { RECORD_TYPES, type RecordType, Status } from '#model/record'
import { countryCode } from './country-code.ts'
import { documentIdOf } from './document-id.ts'
import type { RecordOptions } from './record-options.ts'

/** The filter of the ledger for the options of a command. Throws USAGE and NOT_FOUND. */
export async function filterOf(ledger: Ledger, options: RecordOptions): Promise<RecordFilter> {
  const { from, to, country, words, status, document } = options
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(country === undefined ? {} : { country: countryCode(country) }),
    ...(words === undefined ? {} : { words }),
    ...(status === undefined ? {} : { statuses: [statusOf(status)] }),
    ...(document === undefined ? {} : { document: await documentIdOf(ledger, document) }),
  }
}

/** A type by its name or its plural. */
export const typeNamed = (given: string): RecordType | undefined => RECORD_TYPES.find((name) => name === given || `${name}s` === given)

function statusOf(text: string): Status {
  const status = Status.safeParse(text)
  if (status.success) return status.data
  throw new Failed('USAGE', { detail: `${text} is no status: held, planned, postponed, cancelled or denied` })
}
