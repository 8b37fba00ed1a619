import { Command } from 'commander'
import { onLedger } from '../ledger-options.ts'
import type { LedgerOptions } from '../with-ledger.ts'

/** Options of `decide`. */
export interface DecideOptions extends LedgerOptions {
  readonly as?: string
}
/** Options of `decisions`. */
export interface DecisionsOptions extends LedgerOptions {
  readonly about?: string
  readonly author?: string
  readonly limit: string
  readonly json?: boolean
}

/** `decide`: decisions from a file or another program. */
export const decideCommand = (): Command =>
  onLedger(
    new Command('decide')
      .summary('write decisions into the ledger, one JSON object a line')
      .description(
        'Reads acts from standard input, one JSON object a line, and keeps them as one batch: all or none. Acts: accept, correct, reject, add, ' +
          'judge, settle, skip, note, set-aside, undo; their fields are in the reference of the API (POST /decisions).',
      )
      .option('--as <name>', 'who decides (default: the login name)'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ echo '{"act":"judge","kind":"person","a":"nam_…","b":"nam_…","verdict":"same","reason":null}' | rapporteur decide --as Ines
  $ rapporteur queue --json | jq -c 'select(.item == "record") | {act: "accept", record: .record, claims: .claims}' | rapporteur decide
  $ echo '{"act":"undo","decisions":["01a2…"]}' | rapporteur decide`,
    )
    .action(async (options: DecideOptions) => {
      const { runDecide } = await import('../run/decide.ts')
      await runDecide(options)
    })

/** `decisions`: who decided what. */
export const decisionsCommand = (): Command =>
  onLedger(
    new Command('decisions')
      .summary('list who decided what, and when')
      .description('Lists decisions, newest first: reviews, judgements, settled contradictions, notes, documents set aside, and what was undone.')
      .option('--about <id>', 'those about a record, claim, name, contradiction or document')
      .option('--author <name>', 'those of one author')
      .option('--limit <n>', 'at most so many rows; 0 lists all', '200')
      .option('--json', 'one JSON object a line'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur decisions
  $ rapporteur decisions --author Ines --limit 20
  $ rapporteur decisions --about rec_… --json`,
    )
    .action(async (options: DecisionsOptions) => {
      const { runDecisions } = await import('../run/decide.ts')
      await runDecisions(options)
    })
