import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

type Instrument = Draft<'instrument'>

const SHORT = /^(?:mou|agreement|treaty|pact|accord|deal|protocol|memorandum)$/i
const BINDING = /^(?:memorandum|agreement)$/
/** Sentences below a headline in which its story tells of the document. */
const STORY = 5

/**
 * `Peru, Chad ink MoU on rice` above `The two signed a Memorandum of Understanding`: one document. Its name is the headline's only
 * where the story has no more than one word for it.
 */
export function foldHeadlines(context: BuildContext, isBare: (draft: Instrument) => boolean): void {
  const gone = new Set<Instrument>()
  for (const head of context.of('instrument')) {
    if (!BINDING.test(head.valueOf('kind') ?? '') || head.sentences.size > 1 || !isHeadline(head, context)) continue
    const at = head.sentences.first
    const story = context
      .near('instrument', at + 1, at + STORY)
      .find((draft) => draft !== head && !gone.has(draft) && draft.valueOf('kind') === head.valueOf('kind') && isStory(draft, head, isBare))
    if (!story) continue
    if (isBare(story) && !isAnything(head) && SHORT.test(story.valueOf('name') ?? '')) {
      if (story.valuesOf('parties').length >= head.valuesOf('parties').length) head.retract('parties')
      else story.retract('parties')
      story.retract('name')
    } else for (const field of ['name', 'parties', 'date'] as const) if (story.tells(field)) head.retract(field)
    story.absorb(head)
    gone.add(head)
  }
  if (gone.size > 0)
    context.replace(
      'instrument',
      context.of('instrument').filter((draft) => !gone.has(draft)),
    )
}

/** The story has only the bare word, or the headline has no name, and they have a party in common. */
const isStory = (draft: Instrument, head: Instrument, isBare: (draft: Instrument) => boolean): boolean =>
  (isBare(draft) && draft.valuesOf('parties').length < 2) || ((isBare(draft) || isAnything(head)) && shareParty(head, draft))

/** `MoU with a Ghanaian university`: a headline's words that are no name. */
const isAnything = (head: Instrument): boolean => /\bwith\b/i.test(head.valueOf('name') ?? '')

function isHeadline(draft: Instrument, context: BuildContext): boolean {
  const sentence = context.doc.sentences[draft.sentences.first]
  return sentence !== undefined && context.doc.document.units[sentence.unit]?.kind === 'heading'
}

function shareParty(a: Instrument, b: Instrument): boolean {
  const parties = b.valuesOf('parties').map((name) => name.toLowerCase())
  return a.valuesOf('parties').some((name) => parties.some((other) => other.includes(name.toLowerCase()) || name.toLowerCase().includes(other)))
}
