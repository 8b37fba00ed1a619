import type { AnnotatedSentence } from '#model/annotated'
import type { Claim } from '#model/claim'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft } from '../draft.ts'
import { occasionTold } from './occasion-told.ts'

/** A document of fewer UTF-16 units tells of one occasion where it names only one. */
const ONE_ITEM = 9_000

interface Frame {
  readonly index: number
  readonly speaker: string | null
  readonly claim: Claim
}

/**
 * Where a news item tells once at what its speakers spoke (`Speaking at the opening of Reading Week, Ruiz said`; `He said this
 * while addressing the Lima Forum`), the other words of the same person were said there too.
 */
export function spreadOccasions(drafts: readonly Draft<'statement'>[], context: BuildContext): void {
  if (context.doc.document.text.length >= ONE_ITEM || drafts.length === 0) return
  const frames = [...ownFrames(drafts), ...laterFrames(drafts, context)]
  if (frames.length === 0) return
  for (const draft of drafts) {
    if (draft.tells('occasion')) continue
    const speaker = draft.valueOf('speaker')
    const here = frames.filter((frame) => frame.speaker === speaker)
    const [first] = here
    if (!first || here.some((frame) => frame.claim.value !== first.claim.value)) continue
    draft.claims.push(claimLike(first.claim, { basis: 'inferred', rule: draft.rule }))
  }
}

/** The occasions that attributions themselves name. */
function ownFrames(drafts: readonly Draft<'statement'>[]): Frame[] {
  const frames: Frame[] = []
  for (const draft of drafts) {
    const claim = draft.claims.find((one) => one.field === 'occasion')
    if (claim?.basis === 'stated') frames.push({ index: draft.sentences.first, speaker: draft.valueOf('speaker'), claim })
  }
  return frames
}

/** `She was speaking at …`, `He said this when he addressed …`: told in a sentence of its own behind what was said. */
function laterFrames(drafts: readonly Draft<'statement'>[], context: BuildContext): Frame[] {
  const frames: Frame[] = []
  for (const sentence of context.doc.sentences) {
    if (!sentence.cues.some((cue) => WAKES.has(cue.cue)) || !pointsBack(sentence, context)) continue
    const before = drafts.findLast((draft) => draft.sentences.first < sentence.index && sentence.index - draft.sentences.last <= 6) ?? drafts[0]
    const at = before && occasionTold(sentence, [], context)
    if (!at) continue
    const told = context.draft('statement', before.rule, sentence)
    told.tell('occasion', context.words(...at), [at], 'inferred')
    const [claim] = told.claims
    const person = sentence.persons.findLast((m) => m.to <= at[0])
    if (claim) frames.push({ index: sentence.index, speaker: person?.name ?? before.valueOf('speaker'), claim })
  }
  return frames
}

const WAKES = new Set(['say', 'attend', 'share', 'tell'])

/** `said this`, `made the remarks`, `was speaking`. */
function pointsBack({ from, to }: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = from; i < Math.min(to - 2, from + 30); i++) {
    const low = context.low(i)
    const next = context.low(i + 1)
    if (/^(?:was|were)$/.test(low) && /^(?:speaking|addressing|responding)$/.test(next)) return true
    if (next === 'made' && /^(?:was|were)$/.test(low) && /^(?:by|when|while|at|during)$/.test(context.low(i + 2))) return true
    if (low === 'spoke' && /^(?:at|during)$/.test(next)) return true
    if (low === 'while' && /^(?:speaking|addressing)$/.test(next)) return true
    if (
      /^(?:said|stated|disclosed|revealed|announced|made)$/.test(low) &&
      /^(?:this|these|so)$/.test(next) &&
      !/^(?:is|was)$/.test(context.low(i + 2))
    )
      return true
    if (
      /^(?:made|gave)$/.test(low) &&
      next === 'the' &&
      /^(?:remarks?|call|appeal|statement|assurance|disclosure|announcement|advice|observation)$/.test(context.low(i + 2))
    )
      return true
  }
  return false
}
