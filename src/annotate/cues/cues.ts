import type { CueMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import type { Annotator } from '../annotators.ts'
import type { Hit, Row } from '../lexicon.ts'
import type { Working } from '../working.ts'

const AUXILIARY = new Set(['was', 'were', 'is', 'are', 'be', 'been', 'being'])
const PERFECT = new Set(['has', 'have', 'had', 'having'])

/** Marks the words of `lexicon/cues/`: what may make a record. The longest entry of a cue class at a token counts. */
export const cues: Annotator = {
  id: 'cues',
  run(working) {
    working.sentences.forEach((sentence, index) => {
      const found = working.cues[index] as CueMention[]
      for (let i = sentence.from; i < sentence.to; i++) {
        const hits = working.hits[i]
        if (!hits) continue
        for (const hit of hits) {
          if (hit.entry.area !== 'cues' || longerOfClass(hits, hit)) continue
          const { row } = hit.entry
          found.push({
            kind: 'cue',
            cue: row['cue'] ?? '',
            row: row['id'] ?? '',
            from: i,
            to: hit.to,
            form: formOf(working, i, hit, sentence.from),
            rule: 'cues@1',
          })
        }
      }
    })
  },
}

const longerOfClass = (hits: readonly Hit[], hit: Hit): boolean =>
  hits.some((other) => other.to > hit.to && other.entry.area === 'cues' && other.entry.row['cue'] === hit.entry.row['cue'])

/** The grammatical form of a cue, from the row's sort and the words around it. */
function formOf(working: Working, at: number, hit: Hit, start: number): CueMention['form'] {
  const sort = hit.entry.row['inflect']
  if (sort === 'noun') return 'noun'
  if (sort !== 'verb') return 'phrase'
  const low = working.low(at)
  const base = firstWords(hit.entry.row).has(low)
  if (low.endsWith('ing') && !base) return 'gerund'
  let before = at - 1
  while (before >= start && (working.low(before).endsWith('ly') || working.low(before) === 'also') && working.shape(before) & SHAPE.letter) before--
  const previous = before >= start ? working.low(before) : ''
  if (base && DETERMINER.has(previous)) return 'noun'
  if (base) return previous === 'to' || MODAL.has(previous) ? 'infinitive' : 'finite'
  if (AUXILIARY.has(previous)) return 'participle'
  if (PERFECT.has(previous)) return 'finite'
  return working.low(hit.to) === 'by' || (hit.to > at + 1 && working.low(hit.to - 1) === 'by') ? 'participle' : 'finite'
}

const known = new WeakMap<Row, ReadonlySet<string>>()
/** The first words of a row's phrases as listed; worked out once a row, because every cue of a text asks for them. */
function firstWords(row: Row): ReadonlySet<string> {
  const found = known.get(row) ?? new Set((row['words'] ?? '').split('|').map((phrase) => phrase.split(' ')[0] ?? ''))
  known.set(row, found)
  return found
}

const DETERMINER = new Set(
  'a an the his her its their this that each every official state working friendly goodwill recent first second third upcoming joint historic brief three-day two-day private'.split(
    ' ',
  ),
)
const MODAL = new Set(['will', 'would', 'shall', 'should', 'may', 'can', 'could', 'must', 'might'])
