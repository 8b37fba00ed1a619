import { Command, Option } from 'commander'
import { onLedger } from '../ledger-options.ts'
import { narrowing, type RecordOptions } from '../record-options.ts'
import type { LedgerOptions } from '../with-ledger.ts'

/** Options of `export`. */
export interface ExportOptions extends LedgerOptions, RecordOptions {
  readonly format: 'jsonl' | 'csv'
  readonly type?: string
  readonly out?: string
  readonly bom?: boolean
  readonly reviewed?: boolean
}

/** `export`: records out of the ledger. */
export const exportCommand = (): Command =>
  onLedger(
    narrowing(
      new Command('export')
        .summary('take records out of the ledger, as JSON lines or CSV')
        .description(
          'Writes every standing record, or those that fit the filters of `list`: as JSON lines in the form of `extract`, or ' +
            'as CSV, one file a type, with the source sentence and the spans of every field. Documents by name, records in the ' +
            'order of the text.',
        ),
    )
      .addOption(new Option('--format <format>', 'what is written').choices(['jsonl', 'csv']).default('jsonl'))
      .option('--type <type>', 'one type only: event, series, post, instrument, statement, commitment, figure, tie, contribution')
      .option('--out <path>', 'file to write (for CSV of all types: folder); without it, standard output')
      .option('--reviewed', 'as people left it: without what was rejected, with what was corrected and added')
      .option('--bom', 'begin CSV files with the mark by which some spreadsheets know UTF-8'),
  )
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur export > records.jsonl
  $ rapporteur export --reviewed > reviewed.jsonl
  $ rapporteur export --format csv --out tables      tables/event.csv, tables/post.csv, …
  $ rapporteur export --format csv --type figure | head
  $ rapporteur export --type event --from 2025 --country KE --format csv --out kenya.csv
  $ rapporteur export --type commitment | jq -r '[.deadline, .actor, .action] | @tsv' | sort`,
    )
    .action(async (options: ExportOptions) => {
      const { runExport } = await import('../run/export.ts')
      await runExport(options)
    })
