import { Command } from 'commander'
import { onLedger } from '../ledger-options.ts'
import type { LedgerOptions } from '../with-ledger.ts'

/** Options of `doctor`. */
export interface DoctorOptions extends LedgerOptions {
  readonly json?: boolean
}

/** `doctor`: is everything in place. */
export const doctorCommand = (): Command =>
  onLedger(
    new Command('doctor')
      .summary('check that everything the program needs is in place')
      .description('Checks Node, the build, the word lists, the settings and the database, and says what to do about what is wrong.')
      .option('--json', 'one JSON object a check'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur doctor
  $ DATABASE_URL=postgres://me@db/exchange rapporteur doctor --json | jq 'select(.ok | not)'`,
    )
    .action(async (options: DoctorOptions) => {
      const { runDoctor } = await import('../run/doctor.ts')
      await runDoctor(options)
    })
