import { z } from 'zod'
import { FIELDS, RECORD_TYPES, type RecordType, STATUSES, WITH_STATUS } from '#model/record'
import { type Page, table } from './page.ts'

/** What each field holds, in the words of docs/glossary.md. */
const MEANS: Readonly<Record<RecordType, Readonly<Record<string, string>>>> = {
  event: {
    kind: 'what sort of coming together it was',
    name: 'its proper name, as written',
    date: 'when it took or takes place',
    places: 'where: city before venue, with the ISO code of the country',
    organizers: 'who hosted, convened or invited',
    participants: 'persons, bodies and states that took part',
    attendance: 'how many people were present',
    series: 'the recurring event of which it is one edition',
    outcomes: 'documents adopted, signed or issued there',
  },
  series: {
    name: 'name of the recurring event',
    since: 'when its first edition was held',
    editions: 'how many editions there have been',
    asOf: 'the day for which that number holds',
  },
  post: {
    person: 'who holds the office',
    title: 'the office, without the person',
    organization: 'the body in which it is held',
    former: 'true where the text says that it was held before',
  },
  instrument: {
    name: 'name of the document',
    kind: 'what sort of document it is',
    date: 'when it was signed, adopted or issued',
    parties: 'who signed, adopted or issued it',
  },
  statement: {
    speaker: 'who says it',
    mode: '`quote` where most of it stands in quotation marks, else `report`',
    text: 'what was said, verbatim, without the attribution',
    date: 'when it was said',
    occasion: 'the event or document in which it was said',
  },
  commitment: {
    actor: 'who undertakes it',
    action: 'the undertaking, verbatim',
    target: 'the amount that is to be reached',
    deadline: 'by when it is to be done',
    announced: 'when the undertaking was made known',
    beneficiary: 'for whom it is to be done',
  },
  figure: {
    measure: 'the words that say what is counted',
    value: 'the number',
    unit: '`percent`, an ISO 4217 code, or the counted noun',
    approx: '`=` exact, `~` about, `>` more than, `<` less than or up to',
    asOf: 'the date or period for which it holds',
    scope: 'the country, region or programme it is about',
  },
  tie: {
    kind: 'what links the parties',
    parties: 'the linked parties; of a membership the member first',
    since: 'when the link was made',
  },
  contribution: {
    donors: 'who gave',
    recipients: 'who was given to',
    items: 'what was given; value null where it is not counted',
    date: 'when it was given',
  },
}

export const extract: Page = {
  name: 'extract',
  title: 'What `extract` writes',
  made: '`src/model/record.ts`',
  body: () => `\`rapporteur extract [--published EDTF] [--sources FILE.tsv] FILE…\` writes one JSON object a line to standard output: the
records of the first file in the order of its text, then those of the next. \`rapporteur export\` writes the same lines from
the ledger. A file that cannot be read is named on standard error, the run goes on, and the command ends with its exit code.

| key | what it holds |
| --- | --- |
| \`type\` | one of ${RECORD_TYPES.map((type) => `\`${type}\``).join(', ')} |
| \`doc\` | the file’s name up to the first \`_\` or \`.\` |
| the fields of the type | see below; unknown is \`null\`, an empty list \`[]\` |
| \`status\` | ${STATUSES.map((status) => `\`${status}\``).join(', ')} or absent; only of ${[...WITH_STATUS].join(', ')} |
| \`evidence\` | \`[{ "start", "end" }]\`: the sentences that together support every field |
| \`claims\` | \`[{ "field", "value", "spans", "basis", "rule" }]\`: one a value, of lists one an item |

Offsets are half-open and count UTF-16 units of the canonical text, which \`rapporteur text FILE\` prints; for TXT and Markdown
that is the file’s own text. \`basis\` is \`stated\` where the words at the spans say the value, \`inferred\` where it was worked
out from them. \`rule\` is the id and version of the rule, see [rules.md](rules.md); what a language model told is marked
\`llm/<model>@<version>\`, see [the guide](../guide/llm.md). Dates are EDTF level 0: a day, a month, a year or an interval of them.

\`--sources\` is a tab-separated table with a header line and the columns \`doc\`, \`published\`, \`publisher\`, \`title\`
(and \`language\`), of which only \`doc\` must be there.

${RECORD_TYPES.map(sectionOf).join('\n\n')}`,
}

const sectionOf = (type: RecordType): string =>
  `## ${type}\n\n${table(
    ['field', 'form', 'what it holds'],
    Object.entries(FIELDS[type].shape).map(([field, schema]) => [field, formOf(z.toJSONSchema(schema as z.ZodType)), MEANS[type][field] ?? '']),
  )}`

/** A JSON Schema in a few words. */
function formOf(schema: z.core.JSONSchema.BaseSchema): string {
  if (schema.anyOf) return schema.anyOf.map((each) => formOf(each as z.core.JSONSchema.BaseSchema)).join(' or ')
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ')
  if (schema.type === 'array') return `list of ${formOf(schema.items as z.core.JSONSchema.BaseSchema)}`
  if (schema.type === 'object') return `{ ${Object.keys(schema.properties ?? {}).join(', ')} }`
  if (schema.pattern?.startsWith('^\\d{4}')) return 'EDTF'
  return [schema.type].flat().join(' or ')
}
