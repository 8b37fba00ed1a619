import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import type { Party } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { attendedBy } from './attended-by.ts'
import { membersTold } from './company-phrase.ts'
import { tellParties } from './people.ts'

/** How many sentences before it the company may have been told to travel or meet. */
const REACH = 8
const KINDS = new Set(['visit', 'meeting', 'training', 'conference'])

/**
 * "The four-member delegation is led by X", "The leader of the mission was Y", "The delegation included A and B": those of whom
 * a later sentence says that they are of a company, in what it was told to do.
 */
export function tellMembers(context: BuildContext): void {
  if (context.of('event').length === 0) return
  for (const sentence of context.doc.sentences)
    for (const cue of sentence.cues) {
      if (cue.cue !== 'company' || cue.from - sentence.from > 6 || !isOfMany(cue, context)) continue
      const people = peopleOf(cue, sentence, context)
      const event = people.length > 0 ? eventOf(cue, sentence, context) : undefined
      if (!event) continue
      tellParties(event, 'participants', people)
      event.sentences.add(sentence.index)
      break
    }
}

/** `the delegation`, `the visitors`, not `the visitor`. */
const isOfMany = (noun: CueMention, context: BuildContext): boolean =>
  context.isIn('companies', noun.to - 1) || context.low(noun.to - 1).endsWith('s')

/** Those who lead it, or are told to be of it, where the sentence is about nothing else. */
function peopleOf(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const members = membersTold(noun, sentence.to, sentence, context)
  if (members.length > 0) return members
  if (!/^(?:the|this|their)$/.test(context.low(sentence.from))) return []
  const lead = sentence.cues.find((cue) => cue.row === 'presence/phrase' && cue.from >= noun.to && cue.from - noun.to <= 2)
  if (!lead || !/^(?:is|was|are|were|being|,)$/.test(context.low(lead.from - 1))) return []
  const people: Party[] = []
  for (const cue of sentence.cues)
    if (cue === lead || (cue.row === 'presence/phrase' && cue.from > lead.to && context.low(cue.to - 1) === 'by'))
      people.push(...attendedBy(cue, sentence, context).filter((party) => party.kind === 'person' && !people.includes(party)))
  return people
}

/** The event of the same news item in whose telling the same noun stands: of several the latest, told last, a visit before others. */
function eventOf(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): Draft<'event'> | undefined {
  let found: Draft<'event'> | undefined
  for (const event of context.near('event', sentence.index - REACH, sentence.index)) {
    if (!KINDS.has(String(event.valueOf('kind'))) || event.sentences.first >= sentence.index || !tellsOf(event, noun, sentence, context)) continue
    const [day, known] = [event.valueOf('date') ?? '', (found?.valueOf('date') ?? '').slice(0, 7)]
    if (!found || (day >= known && (event.valueOf('kind') === 'visit' || found.valueOf('kind') !== 'visit'))) found = event
  }
  return found
}

/** Words for whoever came. */
const ANY = /^(?:visitors|guests|group|party|team|delegates)$/

function tellsOf(event: Draft<'event'>, noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const { units } = context.doc.document
  const word = context.low(noun.to - 1)
  for (const index of event.sentences) {
    const told = context.doc.sentences[index]
    if (!told || index >= sentence.index || units[told.unit]?.section !== units[sentence.unit]?.section) continue
    if (told.cues.some((cue) => cue.cue === 'company' && (context.low(cue.to - 1) === word || ANY.test(word)))) return true
  }
  return false
}
