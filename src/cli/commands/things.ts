import { Argument, Command } from 'commander'
import { THING_KINDS, type ThingKind } from '#model/identity'
import { onLedger } from '../ledger-options.ts'
import type { LedgerOptions } from '../with-ledger.ts'

/** Options of `things`. */
export interface ThingsOptions extends LedgerOptions {
  readonly words?: string
  readonly limit: string
  readonly json?: boolean
}

/** `things`: persons, organizations, places and records, each once however often it is told. */
export const thingsCommand = (): Command =>
  onLedger(
    new Command('things')
      .summary('list what is told, each thing once however often it is told')
      .description(
        'Lists persons, organizations, places, or records of a type, joined over all documents: how many documents tell of each and what it ' +
          'is called there. With --json every value told of each field, by which source, which one is shown and why, and what joined them.',
      )
      .addArgument(new Argument('[kind]', 'what to list').choices(THING_KINDS).default('person'))
      .option('--words <words>', 'those with these words in a name or fact')
      .option('--limit <n>', 'at most so many rows; 0 lists all', '200')
      .option('--json', 'one JSON object a line'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur things                        persons, those in most documents first
  $ rapporteur things organization --words institute
  $ rapporteur things event --limit 0 --json > joined.jsonl
  $ rapporteur things figure --json | jq 'select(.fields.value.values | length > 1)'`,
    )
    .action(async (kind: ThingKind, options: ThingsOptions) => {
      const { runThings } = await import('../run/things.ts')
      await runThings(kind, options)
    })
