import type { CueMention } from '#model/mention'
import { type Sentence, SHAPE } from '#model/tokens'
import type { Annotator } from '../annotators.ts'
import type { Working } from '../working.ts'
import type { CuePhrase } from './among.ts'

const AUXILIARY = new Set(['was', 'were', 'is', 'are', 'be', 'been', 'being'])
const PERFECT = new Set(['has', 'have', 'had', 'having'])

/** Marks the words of `lexicon/cues/`: what may make a record. The longest entry of a cue class at a token counts. */
export const cues: Annotator = {
  id: 'cues',
  run(working) {
    const { cued, hits } = working
    let next = 0
    for (let index = 0; index < working.sentences.length && next < cued.length; index++) {
      const { from, to } = working.sentences[index] as Sentence
      const found = working.cues[index] as CueMention[]
      for (; next < cued.length && (cued[next] as number) < to; next++) {
        const at = cued[next] as number
        const cues = hits[at]?.cues ?? []
        for (let k = 0; k < cues.length; k++) found.push(mentionOf(working, cues[k] as CuePhrase, at, from))
      }
    }
  },
}

const mentionOf = (working: Working, cue: CuePhrase, at: number, start: number): CueMention => ({
  kind: 'cue',
  cue: cue.cue,
  row: cue.row,
  from: at,
  to: at + cue.length,
  form: formOf(working, at, at + cue.length, cue, start),
  rule: 'cues@1',
})

/** The grammatical form of a cue, from the row's sort and the words around it. */
function formOf(working: Working, at: number, to: number, cue: CuePhrase, start: number): CueMention['form'] {
  if (cue.sort === 'noun') return 'noun'
  if (cue.sort !== 'verb') return 'phrase'
  const low = working.low(at)
  cue.base ??= cue.bases.has(low)
  const { base } = cue
  if (!base && low.endsWith('ing')) return 'gerund'
  let before = at - 1
  while (before >= start && (working.low(before).endsWith('ly') || working.low(before) === 'also') && working.shape(before) & SHAPE.letter) before--
  const previous = before >= start ? working.low(before) : ''
  if (base && (DETERMINER.has(previous) || (at > start && isOffice(working, at, to, previous)))) return 'noun'
  if (base) return previous === 'to' || MODAL.has(previous) ? 'infinitive' : 'finite'
  if (AUXILIARY.has(previous)) return 'participle'
  if (PERFECT.has(previous)) return 'finite'
  return working.low(to) === 'by' || (to > at + 1 && working.low(to - 1) === 'by') ? 'participle' : 'finite'
}

/** `Minister of Finance`, `Vice Chair X`: a word of an office or a topic. */
function isOffice(working: Working, at: number, to: number, previous: string): boolean {
  if (!(working.shape(at) & SHAPE.capital)) return false
  if (previous === 'of' || previous === 'vice' || previous === 'deputy') return true
  return (
    OFFICES.has(working.low(at)) && to === at + 1 && (working.low(to) === 'of' || (previous === 'and' && (working.shape(to) & SHAPE.capital) !== 0))
  )
}
const OFFICES = new Set(['chair', 'head', 'lead'])

const DETERMINER = new Set(
  'a an the his her its their this that each every official state working friendly goodwill recent first second third upcoming joint historic brief three-day two-day private'.split(
    ' ',
  ),
)
const MODAL = new Set(['will', 'would', 'shall', 'should', 'may', 'can', 'could', 'must', 'might'])
