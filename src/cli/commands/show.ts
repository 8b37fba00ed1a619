import { Command } from 'commander'
import { onLedger } from '../ledger-options.ts'
import type { LedgerOptions } from '../with-ledger.ts'

/** Options of `show`. */
export interface ShowOptions extends LedgerOptions {
  readonly json?: boolean
  readonly changes?: boolean
}

/** `show`: one document or record. */
export const showCommand = (): Command =>
  onLedger(
    new Command('show')
      .summary('show a record with the words behind every field, a document, or a run')
      .description(
        'Shows one record with its claims and the words each was read from, one document with its facts and counts,\nor one run with what it did to each file.',
      )
      .argument('<id>', 'id of a record, a document or a run, or the name of a document')
      .option('--changes', 'of a run: the claims that it added (+) and dropped (-), beside what was read before')
      .option('--json', 'everything, as one JSON object'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur show oacps-report
  $ rapporteur list commitments --json | jq -r .id | head -1 | xargs rapporteur show
  $ rapporteur show --changes 01998f0e-…              what newer rules read differently
  $ rapporteur show --json rec_0b1f… | jq '.claims[] | [.field, .spans[0].quote]'`,
    )
    .action(async (id: string, options: ShowOptions) => {
      const { runShow } = await import('../run/show.ts')
      await runShow(id, options)
    })
