// Sentences against the cases of a pragmatic-segmenter folder: the share per language, and the misses with --errors.
//   npx tsx scripts/suites/sentences.ts FOLDER [--errors]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Lexicon } from '#annotate/lexicon'
import { sentencesOf } from '#text/sentences'
import { tokenize } from '#text/tokenize'

interface Case {
  readonly lang: string
  readonly name: string
  readonly text: string
  readonly opts: string
  readonly segments: readonly string[]
  readonly golden: boolean
}

const [folder = '.', flag] = process.argv.slice(2)
const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as Case[]
const lexicon = new Lexicon()
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Blank lines part the units, as the reader of plain text parts paragraphs. */
function sentences(text: string): string[] {
  const units = [...text.matchAll(/\S[\s\S]*?(?=\n\s*\n|$(?![\s\S]))/g)].map((match) => {
    const piece = { start: match.index, end: match.index + match[0].trimEnd().length }
    return { kind: 'paragraph', blocks: [0], pieces: [piece], section: -1 } as const
  })
  const { tokens, first } = tokenize(text, units, lexicon.lexemes, lexicon)
  return sentencesOf(tokens, first, lexicon.lexemes, lexicon).map(({ from, to }) => fold(text.slice(tokens.start[from], tokens.end[to - 1])))
}

const tally = new Map<string, [right: number, all: number]>()
for (const { lang, name, text, opts, segments, golden } of cases) {
  if (/clean|doc_type/.test(opts)) continue
  const got = sentences(text)
  const right = JSON.stringify(got) === JSON.stringify(segments.map(fold))
  for (const key of golden ? [lang, `${lang} golden`] : [lang]) {
    const pair = tally.get(key) ?? [0, 0]
    tally.set(key, [pair[0] + (right ? 1 : 0), pair[1] + 1])
  }
  if (!right && flag === '--errors') console.log(`${lang} ${name}\n  want ${JSON.stringify(segments)}\n  got  ${JSON.stringify(got)}`)
}
for (const [lang, [right, all]] of [...tally].sort()) console.log(`${lang.padEnd(16)} ${right}/${all}  ${((100 * right) / all).toFixed(1)} %`)
