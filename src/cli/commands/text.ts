import { Command } from 'commander'

/** Options of `text`. */
export interface TextOptions {
  readonly blocks?: boolean
  readonly json?: boolean
}

/** `text`: the canonical text that every span points into. */
export const textCommand = (): Command =>
  new Command('text')
    .summary('print the canonical text of a file, or its blocks')
    .description('Prints the canonical text of a document: the text that every span counts in, exactly, without an added line end.')
    .argument('<file>', 'a document, or - for standard input')
    .option('--blocks', 'print the blocks instead: a line each with kind, offsets, unit of reading, page and first words')
    .option('--json', 'print the whole reading as one JSON object: text, blocks, units, footnotes, facts')
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur text report.pdf | less
  $ rapporteur text --blocks report.pdf | grep ^heading
  $ rapporteur text --json letter.eml | jq .facts
  $ rapporteur text talks.docx | node -e 'console.log(require("fs").readFileSync(0, "utf8").slice(120, 180))'`,
    )
    .action(async (file: string, options: TextOptions) => {
      const { runText } = await import('../run/text.ts')
      await runText(file, options)
    })
