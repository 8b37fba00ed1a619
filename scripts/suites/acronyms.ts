// Acronym definitions against the labelled abstracts of an Ab3P folder.
//   npx tsx scripts/suites/acronyms.ts FOLDER [--errors]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { acronyms } from '#annotate/acronyms/acronyms'
import { Lexicon } from '#annotate/lexicon'
import { Working } from '#annotate/working'
import type { ReadDocument } from '#model/document'
import { sentencesOf } from '#text/sentences'
import { tokenize } from '#text/tokenize'

const [folder = '.', flag] = process.argv.slice(2)
const lexicon = new Lexicon(new Map())
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()
let right = 0
let found = 0
let wanted = 0
for (const block of readFileSync(join(folder, 'MED1250_labeled'), 'utf8').split(/\n\s*\n/)) {
  const lines = block.split('\n')
  const gold = new Set(lines.filter((line) => line.startsWith('  ')).map((line) => fold(line.trim().replaceAll('|', ' | '))))
  const text = lines.filter((line) => !line.startsWith('  ')).join('\n')
  const units = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    kind: 'paragraph' as const,
    blocks: [0],
    pieces: [{ start: match.index, end: match.index + match[0].length }],
    section: -1,
  }))
  const { tokens, first } = tokenize(text, units, lexicon.lexemes, lexicon)
  const working = new Working({} as ReadDocument, lexicon, tokens, sentencesOf(tokens, first, lexicon.lexemes, lexicon), [])
  acronyms.run(working)
  const got = new Set(working.acronyms.map(({ short, long }) => fold(`${short} | ${long}`)))
  wanted += gold.size
  found += got.size
  for (const pair of got) if (gold.has(pair)) right++
  if (flag === '--errors') {
    for (const pair of gold) if (!got.has(pair)) console.log(`missed  ${pair}`)
    for (const pair of got) if (!gold.has(pair)) console.log(`made up ${pair}`)
  }
}
const [precision, recall] = [right / found, right / wanted]
console.log(
  `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)} (${wanted} definitions)`,
)
