import type { RecordType } from '#model/record'
import { commitments } from './commitment/index.ts'
import type { BuildContext } from './context.ts'
import { contributions } from './contribution/index.ts'
import { events } from './event/index.ts'
import { figures } from './figure/index.ts'
import { instruments } from './instrument/instrument.ts'
import { posts } from './post/post.ts'
import { series } from './series/index.ts'
import { statements } from './statement/index.ts'
import { ties } from './tie/tie.ts'

/** Makes all records of one type: its rules, then joining what is told twice. */
export interface Builder {
  readonly type: RecordType
  run(context: BuildContext): void
}

/** The order of building, in one list. A builder may read the drafts of those before it. */
export const BUILDERS: readonly Builder[] = [posts, instruments, ties, events, series, statements, commitments, contributions, figures]
