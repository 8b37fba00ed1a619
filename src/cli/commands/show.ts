import { Command } from 'commander'
import { onLedger } from '../ledger-options.ts'
import type { LedgerOptions } from '../with-ledger.ts'

/** Options of `show`. */
export interface ShowOptions extends LedgerOptions {
  readonly json?: boolean
}

/** `show`: one document or record. */
export const showCommand = (): Command =>
  onLedger(
    new Command('show')
      .summary('show a record with the words behind every field, or a document')
      .description('Shows one record with its claims and the words each was read from, or one document with its facts and counts.')
      .argument('<id>', 'id of a record or a document, or the name of a document')
      .option('--json', 'everything, as one JSON object'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur show oacps-report
  $ rapporteur list commitments --json | jq -r .id | head -1 | xargs rapporteur show
  $ rapporteur show --json rec_0b1f… | jq '.claims[] | [.field, .spans[0].quote]'`,
    )
    .action(async (id: string, options: ShowOptions) => {
      const { runShow } = await import('../run/show.ts')
      await runShow(id, options)
    })
