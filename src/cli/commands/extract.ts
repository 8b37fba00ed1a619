import { Command } from 'commander'
import type { ExtractorName } from '#pipeline/extractor'
import { extractorOption } from '../extractor-option.ts'

/** Options of `extract`. */
export interface ExtractOptions {
  readonly published?: string
  readonly sources?: string
  readonly extractor: ExtractorName
}

/** `extract`: files to JSONL on standard output, without a database. */
export const extractCommand = (): Command =>
  new Command('extract')
    .summary('write the records of files as JSON lines, without a database')
    .description(
      'Reads each file and writes one JSON record a line to standard output, in document order, one document at a time. ' +
        'Nothing is stored. A file that cannot be read is named on standard error and the run goes on.',
    )
    .argument('<files...>', 'documents (PDF, DOCX, HTML, Markdown, TXT, EML), folders of them, or - for standard input')
    .option('--published <edtf>', 'date of publication of the documents: 2025, 2025-06 or 2025-06-30')
    .option('--sources <file.tsv>', 'table with the columns doc, published, publisher, title: what is known of each document')
    .addOption(extractorOption())
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur extract communique.pdf
  $ rapporteur extract --published 2025-06-30 newsletter.md | jq -r 'select(.type == "event") | [.date, .name] | @tsv'
  $ rapporteur extract --sources sources.tsv archive/*.txt > records.jsonl
  $ rapporteur extract --extractor both readout.txt      # sends the text to the model that is set up: docs/guide/llm.md
  $ curl -s https://example.org/readout.html | rapporteur extract - | jq -c .fields

Each line: type, doc (the file's name up to the first _ or .), the fields of the type, status,
evidence [{start, end}] and claims [{field, value, spans, basis, rule}]. Offsets are UTF-16 units
of the canonical text, which 'rapporteur text FILE' prints. See docs/reference/extract.md.`,
    )
    .action(async (files: string[], options: ExtractOptions) => {
      const { runExtract } = await import('../run/extract.ts')
      await runExtract(files, options)
    })
