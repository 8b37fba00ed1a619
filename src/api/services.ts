import type { Ledger } from '#ledger/ledger'
import type { KeptStanding } from '#pipeline/standing/kept'
import type { TextShelf } from './text-shelf.ts'
import type { Uploads } from './uploads.ts'

/** What the routes work with: made once by `serve`, or by a test. */
export interface Services {
  readonly ledger: Ledger
  readonly texts: TextShelf
  readonly standing: KeptStanding
  readonly uploads: Uploads
  readonly version: string
  /** Files larger than this many bytes are refused. */
  readonly maxFileBytes: number
  /** Names under which the server may be asked for, besides addresses and `localhost`. */
  readonly hosts: readonly string[]
}
