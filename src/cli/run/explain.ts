import { annotate } from '#annotate/annotate'
import { Lexicon } from '#annotate/lexicon'
import { loadSettings } from '#config'
import type { AnnotatedDocument, AnnotatedSentence } from '#model/annotated'
import { Failed } from '#model/failure'
import type { CueMention, Mention } from '#model/mention'
import { overlaps, type Range } from '#model/span'
import { extract } from '#pipeline/extract'
import { read } from '#read/read'
import type { ExplainOptions } from '../commands/explain.ts'
import { bytesOf, STDIN } from '../files.ts'
import { Output } from '../output.ts'
import { checkedEdtf } from '../sources.ts'

/** Runs `explain`. Throws USAGE where nothing stands at the offset. */
export async function runExplain(file: string, { at, published, json }: ExplainOptions): Promise<void> {
  const given = published === undefined ? {} : { published: checkedEdtf(published) }
  const document = await read({ fileName: file === STDIN ? 'stdin' : file, bytes: await bytesOf(file, loadSettings().maxFileBytes), given })
  const annotated = annotate(document, new Lexicon())
  const offset = /^\d+$/.test(at) ? Number(at) : document.text.indexOf(at)
  const sentence = annotated.sentences.find(({ from, to }) => annotated.rangesOf(from, to).some(({ start, end }) => start <= offset && offset < end))
  if (!sentence) throw new Failed('USAGE', { file, detail: `no sentence stands at ${at}` })
  const ranges = annotated.rangesOf(sentence.from, sentence.to)
  const here = (range: Range): boolean => ranges.some((own) => overlaps(own, range))
  const { records, rejections } = extract(document)
  const told = {
    sentence: annotated.wordsOf(sentence.from, sentence.to),
    ranges,
    mentions: mentionsOf(annotated, sentence),
    records: records.filter(({ evidence }) => evidence.some(here)),
    rejections: rejections.filter(here).map((rejection) => ({ ...rejection, words: document.text.slice(rejection.start, rejection.end) })),
  }
  const output = new Output()
  for (const line of json ? [JSON.stringify(told)] : linesOf(told)) await output.line(line)
  await output.flush()
}

interface ToldMention {
  readonly words: string
  readonly kind: string
  readonly means: string
  readonly rule: string
}

const mentionsOf = (annotated: AnnotatedDocument, { mentions, cues }: AnnotatedSentence): ToldMention[] =>
  [...mentions, ...cues]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((mention) => ({ words: annotated.wordsOf(mention.from, mention.to), kind: mention.kind, means: meaningOf(mention), rule: mention.rule }))

function meaningOf(mention: Mention | CueMention): string {
  const { kind: _kind, from: _from, to: _to, rule: _rule, ...facts } = mention
  const shown = Object.entries(facts).filter(([name, value]) => !/(From|To)$/.test(name) && value !== null && value !== false && value !== undefined)
  return shown.map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`).join(', ')
}

interface Told {
  readonly sentence: string
  readonly mentions: readonly ToldMention[]
  readonly records: ReturnType<typeof extract>['records']
  readonly rejections: readonly { readonly words: string; readonly rule: string; readonly reason: string }[]
}

function linesOf({ sentence, mentions, records, rejections }: Told): string[] {
  return [
    sentence,
    '',
    ...mentions.map(({ words, kind, means, rule }) => `${kind.padEnd(13)} ${words}\n${' '.repeat(14)}${means}  ${rule}`),
    ...records.flatMap(({ type, rule, claims }) => [
      '',
      `${type}  ${rule}`,
      ...claims.map(({ field, value, basis, rule: by }) => `  ${field.padEnd(13)} ${JSON.stringify(value)}  ${basis}  ${by}`),
    ]),
    ...(rejections.length > 0 ? ['', 'turned down'] : []),
    ...rejections.map(({ words, rule, reason }) => `  ${words.replace(/\s+/g, ' ').slice(0, 80)}: ${reason}  ${rule}`),
  ]
}
