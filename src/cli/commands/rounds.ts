import { Command } from 'commander'
import { onLedger } from '../ledger-options.ts'
import type { LedgerOptions } from '../with-ledger.ts'

/** Options of `rounds`. */
export interface RoundsOptions extends LedgerOptions {
  readonly gold?: boolean
  readonly json?: boolean
}

/** `rounds`: what two readers made of the same passages. */
export const roundsCommand = (): Command =>
  onLedger(
    new Command('rounds')
      .summary('show rounds of blind reading, how far readers agree, and the gold')
      .description(
        'Lists the rounds in which two people read the same passages without seeing each other’s work. With an id, how far they agree; with --gold, ' +
          'the records that both have and those that were adjudicated, in the form of the guideline. Both only when both have finished.',
      )
      .argument('[id]', 'a round: rnd_…')
      .option('--gold', 'the gold of the round, one record a line')
      .option('--json', 'one JSON object a line'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur rounds                          every round, and how far it has come
  $ rapporteur rounds rnd_5f1c…                agreement by type and field
  $ rapporteur rounds rnd_5f1c… --gold > gold.jsonl`,
    )
    .action(async (id: string | undefined, options: RoundsOptions) => {
      const { runRounds } = await import('../run/rounds.ts')
      await runRounds(id, options)
    })
