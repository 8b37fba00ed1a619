import type { RecordType } from './record.ts'

/** The fields whose date a record is filed, sorted and looked for under, the best first. A promise is found by the day it is due. */
export const FILED_UNDER: Readonly<Record<RecordType, readonly string[]>> = {
  event: ['date'],
  series: ['since', 'asOf'],
  post: [],
  instrument: ['date'],
  statement: ['date'],
  commitment: ['deadline', 'announced'],
  figure: ['asOf'],
  tie: ['since'],
  contribution: ['date'],
}
