import { Command } from 'commander'
import type { ExtractorName } from '#pipeline/extractor'
import { extractorOption } from '../extractor-option.ts'
import { onLedger } from '../ledger-options.ts'
import type { LedgerOptions } from '../with-ledger.ts'

/** Options of `add`. */
export interface AddOptions extends LedgerOptions {
  readonly published?: string
  readonly sources?: string
  readonly again?: boolean
  readonly json?: boolean
  readonly extractor: ExtractorName
}

/** `add`: files into the ledger. */
export const addCommand = (): Command =>
  onLedger(
    new Command('add')
      .summary('read files or folders into the ledger')
      .description(
        'Reads documents and keeps them with everything they tell. Adding the same file again changes nothing; after an update ' +
          'of the program it adds what newer rules read differently, and --again does so for all that the ledger holds, without ' +
          'their files. What was decided stays. Stopped or killed at any moment, simply run it again.',
      )
      .argument('[files...]', 'documents, or folders that are searched for them')
      .option('--again', 'instead of files: the documents of the ledger that an earlier version of the program read')
      .option('--published <edtf>', 'date of publication of the documents: 2025, 2025-06 or 2025-06-30')
      .option('--sources <file.tsv>', 'table with the columns doc, published, publisher, title')
      .addOption(extractorOption())
      .option('--json', 'one JSON object a file, instead of lines'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur add ~/communiques
  $ rapporteur add --sources sources.tsv archive/*.pdf
  $ rapporteur add --again                               # after an update of the program
  $ rapporteur add --extractor both inbox                # sends the text to the model that is set up: docs/guide/llm.md
  $ rapporteur add --json inbox | jq -r 'select(.outcome == "failed") | .fileName'`,
    )
    .action(async (files: string[], options: AddOptions) => {
      const { runAdd } = await import('../run/add.ts')
      await runAdd(files, options)
    })
