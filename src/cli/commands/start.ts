import { Command } from 'commander'
import { onLedger } from '../ledger-options.ts'
import type { LedgerOptions } from '../with-ledger.ts'

/** Options of `start`. */
export interface StartOptions extends LedgerOptions {
  readonly host?: string
  readonly port?: string
  readonly samples: boolean
}

/** `start`: the workbench. */
export const startCommand = (): Command =>
  onLedger(
    new Command('start')
      .summary('serve the workbench on this machine')
      .description('Opens the ledger, serves the workbench and prints its address. The first time, an empty ledger is given the sample library.')
      .option('--port <n>', 'port to listen on, 0 for any that is free (RAPPORTEUR_PORT)')
      .option('--host <address>', 'address to listen on (RAPPORTEUR_HOST); anything but a loopback address lets others in')
      .option('--no-samples', 'leave an empty ledger empty'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur start
  $ rapporteur start --port 8080 --no-samples
  $ DATABASE_URL=postgres://me@db/exchange rapporteur start

Ctrl-C stops it; what was read stays read.`,
    )
    .action(async (options: StartOptions) => {
      const { runStart } = await import('../run/start.ts')
      await runStart(options)
    })
