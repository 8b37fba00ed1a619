import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { isGenitive } from '../clause/grammar.ts'
import type { BuildContext } from '../context.ts'
import { ownBody } from '../own-body.ts'
import { type Side, sidesOf } from './sides.ts'
import { unreadNames } from './unread.ts'

/** `A is B’s partner in the scheme since 2018`, `A has been B’s strategic partner`. */
export function partnerOf(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  if (context.low(cue.from - 1) === 'our') return ourPartner(cue, sentence, context)
  const sides = sidesOf(sentence, false, context)
  let i = cue.from - 1
  while (i > sentence.from && i > cue.from - 4 && !isGenitive(context.low(i))) i--
  const owner = sides.find((body) => body.to === i)
  if (!owner) return []
  let verb = context.low(owner.from - 1) === 'the' ? owner.from - 2 : owner.from - 1
  const from = verb
  while (verb > sentence.from && BEING.test(context.low(verb))) verb--
  const subject = sides.find((body) => body.to === verb + 1)
  if (verb === from || !subject || subject.name === owner.name) return []
  return [subject, owner].map((body) => ({ name: body.name, at: [body.from, body.to] as const }))
}

/** `A of Nepal has been our partner since 2006`: of the body that says `our`. */
function ourPartner(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): Side[] {
  const own = ownBody(context)
  if (!own) return []
  let verb = cue.from - 2
  while (verb > sentence.from && BEING.test(context.low(verb))) verb--
  if (verb === cue.from - 2) return []
  const named = [...sentence.organizations.filter((m) => !m.generic && !m.inside), ...unreadNames(sentence, context)]
  const home = sentence.places.find((m) => m.to === verb + 1 && /^(?:of|from|in)$/.test(context.low(m.from - 1)))
  const end = home ? home.from - 1 : verb + 1
  const partner = named.find((m) => m.to === end || m.to === verb + 1)
  return partner && partner.name !== own.name
    ? [
        { name: own.name, at: own.at },
        { name: partner.name, at: [partner.from, partner.to] },
      ]
    : []
}
const BEING = /^(?:is|has|been|was|remains|became|also|now|long|have|are)$/
