import { Command } from 'commander'
import { onLedger } from '../ledger-options.ts'
import type { LedgerOptions } from '../with-ledger.ts'

/** Options of `contradictions`. */
export interface ContradictionsOptions extends LedgerOptions {
  readonly all?: boolean
  readonly document?: string
  readonly against?: string
  readonly repeated?: boolean
  readonly json?: boolean
}

/** `contradictions`: what cannot both be right, and what is printed twice. */
export const contradictionsCommand = (): Command =>
  onLedger(
    new Command('contradictions')
      .summary('show tellings that cannot both be right')
      .description(
        'Shows where two sources, or two places of one source, cannot both be right, with the words of either side. They are settled in the ' +
          'workbench, or with `decide`.',
      )
      .option('--document <name>', 'those that one document tells a side of, by id or name')
      .option('--against <name>', 'with --document: those between the two documents')
      .option('--all', 'settled ones too')
      .option('--repeated', 'passages that are printed twice, and documents that mostly repeat another, instead')
      .option('--json', 'one JSON object a line'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur contradictions
  $ rapporteur contradictions --document ministry-report --against embassy-note
  $ rapporteur contradictions --json | jq -r '[.kind, .sides[].value] | @tsv'
  $ rapporteur contradictions --repeated --document bulletin`,
    )
    .action(async (options: ContradictionsOptions) => {
      const { runContradictions } = await import('../run/contradictions.ts')
      await runContradictions(options)
    })
