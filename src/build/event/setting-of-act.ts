import type { AnnotatedSentence } from '#model/annotated'
import type { PersonMention, TitleMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { type Party, partiesOf } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { tellParties } from './people.ts'

/** "At the Forum in June 2023, X proposed": whoever acts there took part. */
export function tellSetting(draft: Draft<'event'>, title: TitleMention, from: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  const lead = context.low(from - 1) === 'the' ? context.low(from - 2) : context.low(from - 1)
  if (lead !== 'at' && lead !== 'during') return false
  const at = context.low(from - 1) === 'the' ? from - 2 : from - 1
  if (isOfDocument(at - 1, context)) return false
  const actor = actorBeside(at, title.to, sentence, context)
  if (actor) {
    tellParties(draft, 'participants', [actor])
    return true
  }
  const verb =
    sentence.cues.find((cue) => cue.form === 'finite' && cue.from >= title.to) ??
    sentence.cues.findLast((cue) => cue.form === 'finite' && cue.to <= title.from)
  if (!verb) return false
  const before = draft.claims.length
  tellParties(draft, 'participants', clauseOf(verb, sentence, context).subject)
  return draft.claims.length > before
}

/** `the resolution adopted at the Congress`: of old; only the document is spoken of. */
const isOfDocument = (i: number, context: BuildContext): boolean =>
  /^(?:adopted|reached|agreed|made|taken|endorsed|approved|signed)$/.test(context.low(i)) &&
  !/^(?:was|were|is|are|be|been|being|and|also|\p{L}+ly)$/u.test(context.low(i - 1))

/** "said Mayor X at the Forum", "as told by Y, at the Forum", "At the Forum in May 2019, Z announced": the person right beside. */
function actorBeside(lead: number, to: number, sentence: AnnotatedSentence, context: BuildContext): Party | undefined {
  const people = partiesOf(sentence, context).filter((party): party is PersonMention => party.kind === 'person')
  if (lead > sentence.from) return people.find((person) => Math.max(person.to, person.outerTo) === (context.low(lead - 1) === ',' ? lead - 1 : lead))
  for (let i = to; i < Math.min(sentence.to, to + 16); i++)
    if (context.low(i) === ',') {
      const next = people.find((person) => person.outerFrom === i + 1 || person.outerFrom === i + 2)
      if (next) return next
    }
  return undefined
}
