import type { AnnotatedSentence } from '#model/annotated'
import type { TitleMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { kindOfHead } from './kind.ts'
import type { Act } from './parties.ts'

/** Sentences behind a document in which `the MoU` is it. */
const REACH = 8

/** `The MoU was signed by …`: a bare head behind an article that says who signed, where and when. */
export function isSpokenOf(mention: TitleMention, act: Act | null, context: BuildContext): boolean {
  return act?.way === 'sign' && act.verb.form === 'participle' && act.verb.from > mention.to && /^(?:the|this)$/.test(context.low(mention.from - 1))
}

/** The document that a bare head stands for: the last of its kind that was told before. */
export const spokenOf = (mention: TitleMention, sentence: AnnotatedSentence, context: BuildContext): Draft<'instrument'> | undefined =>
  context
    .near('instrument', sentence.index - REACH, sentence.index - 1)
    .findLast((draft) => draft.valueOf('kind') === kindOfHead(mention.head) || (ANY.test(mention.head) && draft.valueOf('kind') === 'memorandum'))

/** What a memorandum is called when it is told of again. */
const ANY = /^(?:agreement|accord|pact|deal)$/i

/** Takes over who signed and when, where the document told before is silent. */
export function tellMore(told: Draft<'instrument'>, more: Draft<'instrument'>): void {
  for (const field of ['parties', 'date', 'name', 'kind'] as const) if (told.tells(field)) more.retract(field)
  if (more.claims.some(({ field }) => field === 'parties' || field === 'date')) told.absorb(more)
}
