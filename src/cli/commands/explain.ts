import { Command } from 'commander'

/** Options of `explain`. */
export interface ExplainOptions {
  readonly at?: string
  readonly find?: string
  readonly published?: string
  readonly json?: boolean
}

/** `explain`: what was made of a sentence, and why. */
export const explainCommand = (): Command =>
  new Command('explain')
    .summary('tell what was made of a sentence, by which rules, and what was turned down')
    .description(
      'Reads a file and tells of the sentence at an offset: its mentions and cues, the rules that were tried and ' +
        'what woke them, the records made of it, and the candidates that were turned down, with the reason. Nothing is stored.',
    )
    .argument('<file>', 'a document, or - for standard input')
    .option('--at <offset>', 'offset into the canonical text, or words that stand there')
    .option('--find <words>', 'words of the sentence; white space between them may differ')
    .option('--published <edtf>', 'date of publication of the document')
    .option('--json', 'one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur explain newsletter.md --at 1204
  $ rapporteur explain talks.pdf --find 'signed the memorandum'
  $ echo 'Ana Pérez met Li Wei in Quito on 3 May 2024.' | rapporteur explain - --at 0`,
    )
    .action(async (file: string, options: ExplainOptions) => {
      const { runExplain } = await import('../run/explain.ts')
      await runExplain(file, options)
    })
