import { loadSettings } from '#config'
import type { ReadDocument } from '#model/document'
import { Failed } from '#model/failure'
import { type Explained, explain } from '#pipeline/explain'
import { read } from '#read/read'
import type { ExplainOptions } from '../commands/explain.ts'
import { bytesOf, STDIN } from '../files.ts'
import { Output } from '../output.ts'
import { checkedEdtf } from '../sources.ts'

/** Runs `explain`. Throws USAGE where neither place is given, or no sentence stands there. */
export async function runExplain(file: string, options: ExplainOptions): Promise<void> {
  const given = options.published === undefined ? {} : { published: checkedEdtf(options.published) }
  const document = await read({ fileName: file === STDIN ? 'stdin' : file, bytes: await bytesOf(file, loadSettings().maxFileBytes), given })
  const told = explain(document, offsetIn(document, options))
  if (!told) throw new Failed('USAGE', { file, detail: `no sentence stands at ${options.at ?? options.find}` })
  const output = new Output()
  for (const line of options.json ? [JSON.stringify(told)] : linesOf(told)) await output.line(line)
  await output.flush()
}

/** The offset that is asked for; for words their first place, whatever the white space between them. -1 where there is none. */
function offsetIn({ text }: ReadDocument, { at, find }: ExplainOptions): number {
  if (at !== undefined && /^\d+$/.test(at)) return Number(at)
  const words = (find ?? at ?? '').split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) throw new Failed('USAGE', { detail: 'where? give --at OFFSET or --find WORDS' })
  return text.search(new RegExp(words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+'), 'u'))
}

function linesOf({ sentence, mentions, tried, records, rejections }: Explained): string[] {
  return [
    shown(sentence),
    ...part('mentions', mentions, ({ kind, words, value, rule }) => [
      `${kind.padEnd(13)} ${shown(words)}`,
      `${' '.repeat(14)}${factsOf(value)}  ${rule}`,
    ]),
    ...part('rules tried', tried, ({ rule, wokenBy, built }) => [
      `${rule}  ${built === 0 ? 'built nothing' : `built ${built}`}; woken by ${wokenBy.map(({ words, kind, cue }) => `${shown(words)} (${cue ?? kind})`).join(', ')}`,
    ]),
    ...part('records', records, ({ type, rule, claims }) => [
      `${type}  ${rule}`,
      ...claims.map(({ field, value, basis, rule: by }) => `  ${field.padEnd(13)} ${shown(JSON.stringify(value))}  ${basis}  ${by}`),
    ]),
    ...part('turned down', rejections, ({ words, rule, reason }) => [`${shown(words).slice(0, 80)}: ${reason}  ${rule}`]),
  ]
}

const part = <Item>(title: string, items: readonly Item[], lines: (item: Item) => readonly string[]): string[] =>
  items.length === 0 ? [] : ['', title, ...items.flatMap(lines).map((line) => `  ${line}`)]
const factsOf = (value: Readonly<Record<string, unknown>>): string =>
  Object.entries(value)
    .map(([name, fact]) => `${name} ${shown(typeof fact === 'object' ? JSON.stringify(fact) : String(fact))}`)
    .join(', ')
/** A document's words without what would move a terminal's cursor. */
const shown = (words: string): string => words.replaceAll(/[\s\p{Cc}]+/gu, ' ')
