import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { openListFrom } from '../clause/open-list.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import { tellParties } from './people.ts'

/** What somebody gives, and what teams play with each other. */
const GIVEN =
  /^(?:concert|concerts|recital|recitals|performance|performances|lecture|lectures|talk|talks|reading|readings|show|presentation|dance|dances)$/
const PLAYED = /^(?:match|matches|game|games|final|friendly|tournament|bout|debate|fixture)$/
const TEAMS = /^(?:the|two|teams?|players|pupils|students|sides?|selections?|squads?|from|of)$/

/** `a concert by the Choir of Lund`, `a lecture by X`, `a match between teams from A and B`: who gives it, who plays. */
export function tellPerformers(draft: Draft<'event'>, noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const [word, next] = [context.low(noun.to - 1), context.low(noun.to)]
  const played = next === 'between' && PLAYED.test(word)
  if (!played && !(next === 'by' && GIVEN.test(word))) return
  let from = noun.to + 1
  if (played) while (TEAMS.test(context.low(from))) from++
  tellParties(draft, 'participants', openListFrom(sentence, from, sentence.to, context))
}
