import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, table } from './page.ts'
import { ROOT, type RuleSource, ruleSources } from './rule-sources.ts'

export const rules: Page = {
  name: 'rules',
  title: 'Rules',
  made: 'the rules of `src/annotate` and `src/build`',
  body: () => `A claim names the rule and version that made it, as \`event/met@2\`. The id leads to the file; its cases stand beside it.

*Right* tells how many of the records that a rule made on the guideline's gold match what careful readers wrote down
(\`npm run score -- GOLD_DIR CORPUS_DIR --precision docs/rule-precision.tsv\`). Rules of \`annotate\` make mentions, not records;
a rule without a figure found nothing in those passages.

${table(['rule', 'version', 'reads', 'right', 'cases'], ruleSources().map(row))}`,
}

const row = ({ id, version, file, means, cases }: RuleSource): (string | number)[] => [
  `[${id}](../../${file})`,
  version,
  means,
  precision().get(id) ?? '',
  cases === null ? '' : `[cases](../../${cases})`,
]

let told: Map<string, string> | null = null
/** `45 of 50 (0.90)` by the id of the rule, as last measured. */
function precision(): Map<string, string> {
  if (told) return told
  const [, ...lines] = readFileSync(join(ROOT, 'docs/rule-precision.tsv'), 'utf8').trim().split('\n')
  told = new Map(
    lines.map((line) => {
      const [id = '', made = '0', matched = '0'] = line.split('\t')
      return [id, `${matched} of ${made} (${(Number(matched) / Number(made)).toFixed(2)})`]
    }),
  )
  return told
}
