import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { RuleStamp } from '#model/rule'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import type { Speaker } from './speaker.ts'

/** What one sentence says by someone's mouth, before the sentences of one speaker are joined. */
export interface Saying {
  readonly speaker: Speaker
  /** The words said, without the attribution; stretches in text order. */
  readonly segments: readonly Tokens[]
  /** The cue that tells of speaking. */
  readonly verb: Tokens
  readonly sentence: AnnotatedSentence
  readonly rule: RuleStamp
}

/** The same speaker, by the same words, says these stretches of another sentence. */
export const goingOnWith = ({ speaker, verb, rule }: Saying, segments: readonly Tokens[], sentence: AnnotatedSentence): Saying => ({
  speaker,
  segments,
  verb,
  sentence,
  rule,
})

const known = new WeakMap<BuildContext, Saying[]>()
/** What the statements of a document were made of; empty before they are built. */
export function sayingsIn(context: BuildContext): Saying[] {
  let all = known.get(context)
  if (!all) {
    all = []
    known.set(context, all)
  }
  return all
}

interface Ranked {
  readonly saying: Saying
  readonly rank: number
}
const indexes = new WeakMap<BuildContext, { upTo: number; readonly at: Map<number, Ranked[]> }>()

/** What was said in the sentences [from, to], as far as statements are built, in the order in which they were. */
export function sayingsWithin(from: number, to: number, context: BuildContext): Saying[] {
  let index = indexes.get(context)
  if (!index) indexes.set(context, (index = { upTo: 0, at: new Map() }))
  const all = sayingsIn(context)
  for (; index.upTo < all.length; index.upTo++) {
    const ranked = { saying: all[index.upTo] as Saying, rank: index.upTo }
    const here = index.at.get(ranked.saying.sentence.index)
    if (here) here.push(ranked)
    else index.at.set(ranked.saying.sentence.index, [ranked])
  }
  const found: Ranked[] = []
  for (let s = from; s <= to; s++) for (const ranked of index.at.get(s) ?? []) found.push(ranked)
  return found.sort((a, b) => a.rank - b.rank).map((ranked) => ranked.saying)
}

/** One way in which a sentence tells what someone said; woken by the cues it names. */
export interface SayingRule {
  readonly id: string
  readonly version: number
  readonly cues: readonly string[]
  find(cue: CueMention, at: SayingPlace): Omit<Saying, 'sentence' | 'rule'> | null
}

/** Where a rule looks: the sentence, what was said before in it and in its paragraph. */
export interface SayingPlace {
  readonly sentence: AnnotatedSentence
  readonly context: BuildContext
  readonly rule: RuleStamp
  readonly inSentence: readonly Saying[]
  readonly inUnit: readonly Saying[]
  readonly inDocument: readonly Saying[]
}
