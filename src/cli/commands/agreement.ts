import { Command } from 'commander'

/** Options of `agreement`. */
export interface AgreementOptions {
  readonly documents?: string
  readonly json?: boolean
}

/** `agreement`: how far two readers agree, from two files. */
export const agreementCommand = (): Command =>
  new Command('agreement')
    .summary('tell how far two files of records agree')
    .description(
      'Compares two files in the form of the guideline, one record a line: what both have, what one has alone, F1 of records and of facts by ' +
        'type, and Krippendorff’s alpha by field. Evidence is offsets, or words that are looked for in the documents; without documents, words are ' +
        'compared with words. Needs no database.',
    )
    .argument('<first>', 'JSON lines of the first reader')
    .argument('<second>', 'JSON lines of the second reader')
    .option('--documents <folder>', 'the documents, named as `doc` names them')
    .option('--json', 'everything as one JSON object, differences too')
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur agreement ana.jsonl ben.jsonl --documents texts/
  $ rapporteur extract texts/*.txt > machine.jsonl && rapporteur agreement ana.jsonl machine.jsonl --documents texts/
  $ rapporteur agreement ana.jsonl ben.jsonl --json | jq -c '.differences[] | [.type, .field, .first, .second]'`,
    )
    .action(async (first: string, second: string, options: AgreementOptions) => {
      const { runAgreement } = await import('../run/agreement.ts')
      await runAgreement([first, second], options)
    })
