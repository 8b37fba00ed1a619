import { Command, Option } from 'commander'
import { onLedger } from '../ledger-options.ts'
import type { LedgerOptions } from '../with-ledger.ts'

/** Options of `queue`. */
export interface QueueOptions extends LedgerOptions {
  readonly item?: 'record' | 'same' | 'contradiction' | 'difference'
  readonly type?: string
  readonly rule?: string
  readonly document?: string
  readonly limit: string
  readonly json?: boolean
}

/** `queue`: what is left to decide. */
export const queueCommand = (): Command =>
  onLedger(
    new Command('queue')
      .summary('show what is left to decide')
      .description(
        'Shows contradictions, identities that are unsure, what two readers differ on, and records that nobody went over, in the order of the workbench’s review page.',
      )
      .addOption(new Option('--item <kind>', 'one kind of item').choices(['record', 'same', 'contradiction', 'difference']))
      .option('--type <type>', 'records of one type')
      .option('--rule <rule>', 'records that one rule made: event/met')
      .option('--document <name>', 'one document, by id or name')
      .option('--limit <n>', 'at most so many rows; 0 lists all', '50')
      .option('--json', 'one JSON object a line'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur queue                          what comes next, and how much is open
  $ rapporteur queue --item same              identities that only a person can tell
  $ rapporteur queue --type event --document bulletin --limit 0 --json`,
    )
    .action(async (options: QueueOptions) => {
      const { runQueue } = await import('../run/queue.ts')
      await runQueue(options)
    })
