import { Argument, Command } from 'commander'
import { onLedger } from '../ledger-options.ts'
import { narrowing, type RecordOptions } from '../record-options.ts'
import type { LedgerOptions } from '../with-ledger.ts'

/** What can be listed: documents, those that were set aside, runs, all records, or the records of one type. */
export const LISTS = [
  'documents',
  'aside',
  'runs',
  'records',
  'events',
  'series',
  'posts',
  'instruments',
  'statements',
  'commitments',
  'figures',
  'ties',
  'contributions',
] as const
export type Listed = (typeof LISTS)[number]

/** Options of `list`. */
export interface ListOptions extends LedgerOptions, RecordOptions {
  readonly limit: string
  readonly json?: boolean
}

/** `list`: what the ledger holds. */
export const listCommand = (): Command =>
  onLedger(
    narrowing(
      new Command('list')
        .summary('list documents, runs or records of the ledger')
        .description('Lists what the ledger holds. Records can be narrowed by date, country, document, status and words.')
        .addArgument(new Argument('[what]', 'what to list').choices(LISTS).default('documents')),
      'records or documents with these words',
    )
      .option('--limit <n>', 'at most so many rows; 0 lists all', '200')
      .option('--json', 'one JSON object a line'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur list                                   the documents, newest first
  $ rapporteur list events --from 2025 --country KE   what took place in Kenya since 2025
  $ rapporteur list commitments --words training
  $ rapporteur list figures --document oacps-report --json | jq -r '.fields.measure'`,
    )
    .action(async (what: Listed, options: ListOptions) => {
      const { runList } = await import('../run/list.ts')
      await runList(what, options)
    })
