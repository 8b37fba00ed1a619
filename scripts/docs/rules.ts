import { type Page, table } from './page.ts'
import { type RuleSource, ruleSources } from './rule-sources.ts'

export const rules: Page = {
  name: 'rules',
  title: 'Rules',
  made: 'the rules of `src/annotate` and `src/build`',
  body: () => `A claim names the rule and version that made it, as \`event/met@2\`. The id leads to the file; its cases stand beside it.

${table(['rule', 'version', 'reads', 'cases'], ruleSources().map(row))}`,
}

const row = ({ id, version, file, means, cases }: RuleSource): (string | number)[] => [
  `[${id}](../../${file})`,
  version,
  means,
  cases === null ? '' : `[cases](../../${cases})`,
]
