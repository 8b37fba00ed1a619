import { Command } from 'commander'
import { onLedger } from '../ledger-options.ts'
import type { LedgerOptions } from '../with-ledger.ts'

/** Options of `set-aside` and `bring-back`. */
export interface AsideOptions extends LedgerOptions {
  readonly as?: string
  readonly why?: string
}

/** `set-aside`: documents that count no more. */
export const setAsideCommand = (): Command =>
  onLedger(
    new Command('set-aside')
      .summary('leave documents out, as if they had not been added')
      .description(
        'Leaves documents, or files that could not be read, out of every list, search, count, comparison and export, as if they had not been added. ' +
          'Nothing is removed: the ledger keeps who did so and why, and `bring-back` takes it back. A file that was set aside stays so when it is ' +
          'added again.',
      )
      .argument('<documents...>', 'documents, by id or name')
      .option('--why <words>', 'the reason, kept with it')
      .option('--as <name>', 'who decides (default: the login name)'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur set-aside draft-communique --why 'a draft; the final one is there'
  $ rapporteur list aside
  $ rapporteur bring-back draft-communique
  $ rapporteur list --json | jq -r 'select(.state == "failed") | .id' | xargs rapporteur set-aside`,
    )
    .action(async (documents: string[], options: AsideOptions) => {
      const { runSetAside } = await import('../run/set-aside.ts')
      await runSetAside(documents, options)
    })

/** `bring-back`: documents that were set aside count again. */
export const bringBackCommand = (): Command =>
  onLedger(
    new Command('bring-back')
      .summary('let documents count again that were set aside')
      .description('Takes back that documents were set aside: they stand where they stood, with all that was decided on them.')
      .argument('<documents...>', 'documents, by id or name')
      .option('--as <name>', 'who decides (default: the login name)'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur bring-back draft-communique
  $ rapporteur list aside --json | jq -r .id | xargs rapporteur bring-back`,
    )
    .action(async (documents: string[], options: AsideOptions) => {
      const { runBringBack } = await import('../run/set-aside.ts')
      await runBringBack(documents, options)
    })
