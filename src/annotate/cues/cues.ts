import type { CueMention } from '#model/mention'
import { type Sentence, SHAPE } from '#model/tokens'
import type { Annotator } from '../annotators.ts'
import type { Phrase, Phrases, Row } from '../phrases.ts'
import type { Working } from '../working.ts'

const AUXILIARY = new Set(['was', 'were', 'is', 'are', 'be', 'been', 'being'])
const PERFECT = new Set(['has', 'have', 'had', 'having'])

/** Marks the words of `lexicon/cues/`: what may make a record. The longest entry of a cue class at a token counts. */
export const cues: Annotator = {
  id: 'cues',
  run(working) {
    for (let index = 0; index < working.sentences.length; index++) {
      const { from, to } = working.sentences[index] as Sentence
      for (let i = from; i < to; i++) {
        const phrases = working.hits[i]
        if (phrases) put(working, cuesOf(phrases), i, index)
      }
    }
  },
}

function put(working: Working, cues: readonly Phrase[], at: number, index: number): void {
  const start = (working.sentences[index] as Sentence).from
  for (let k = 0; k < cues.length; k++) {
    const { entry, length } = cues[k] as Phrase
    const to = at + length
    const form = formOf(working, at, to, entry.row, start)
    working.cues[index]?.push({ kind: 'cue', cue: entry.row['cue'] ?? '', row: entry.row['id'] ?? '', from: at, to, form, rule: 'cues@1' })
  }
}

const cuesAmong = new WeakMap<Phrases, readonly Phrase[]>()
/** The cues among phrases: of each class the longest. */
function cuesOf(phrases: Phrases): readonly Phrase[] {
  let found = cuesAmong.get(phrases)
  if (!found) {
    const all = phrases.all.filter(({ entry }) => entry.area === 'cues')
    found = all.filter((one) => !all.some((other) => other.length > one.length && other.entry.row['cue'] === one.entry.row['cue']))
    cuesAmong.set(phrases, found)
  }
  return found
}

/** The grammatical form of a cue, from the row's sort and the words around it. */
function formOf(working: Working, at: number, to: number, row: Row, start: number): CueMention['form'] {
  const sort = row['inflect']
  if (sort === 'noun') return 'noun'
  if (sort !== 'verb') return 'phrase'
  const low = working.low(at)
  const base = firstWords(row).has(low)
  if (low.endsWith('ing') && !base) return 'gerund'
  let before = at - 1
  while (before >= start && (working.low(before).endsWith('ly') || working.low(before) === 'also') && working.shape(before) & SHAPE.letter) before--
  const previous = before >= start ? working.low(before) : ''
  if (base && DETERMINER.has(previous)) return 'noun'
  if (base) return previous === 'to' || MODAL.has(previous) ? 'infinitive' : 'finite'
  if (AUXILIARY.has(previous)) return 'participle'
  if (PERFECT.has(previous)) return 'finite'
  return working.low(to) === 'by' || (to > at + 1 && working.low(to - 1) === 'by') ? 'participle' : 'finite'
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
