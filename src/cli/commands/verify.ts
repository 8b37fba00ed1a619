import { Command } from 'commander'
import { onLedger } from '../ledger-options.ts'
import type { LedgerOptions } from '../with-ledger.ts'

/** Options of `verify`. */
export interface VerifyOptions extends LedgerOptions {
  readonly json?: boolean
}

/** `verify`: does the ledger still hold. */
export const verifyCommand = (): Command =>
  onLedger(
    new Command('verify')
      .summary('check every span of every claim and every stored hash')
      .description(
        'Checks the whole ledger: that every span lies in its text and its words are those that were kept with it, that every ' +
          'field is told by a claim, and that no file, text, claim, record or reading has changed since it was stored.',
      )
      .option('--json', 'the result as one JSON object'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur verify
  $ rapporteur verify --json | jq '.named[0]'

Ends with 7 where something does not hold.`,
    )
    .action(async (options: VerifyOptions) => {
      const { runVerify } = await import('../run/verify.ts')
      await runVerify(options)
    })
