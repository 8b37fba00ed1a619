import type { AnnotatedSentence } from '#model/annotated'
import type { PersonMention } from '#model/mention'
import { partiesOf } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { quotationsOf } from './extent.ts'
import { speakerFrom } from './party.ts'
import type { Speaker } from './speaker.ts'

/** The line that tells whose speech follows. */
export interface SpeechHead {
  readonly line: AnnotatedSentence
  readonly noun: Tokens
  readonly speaker: Speaker
}

const NOUN = /^(?:speech|remarks|address|message|keynote|lecture|greetings?|toast|foreword|welcome|statement|intervention)$/
const LINK = /^(?:by|from|of|delivered|given|held|made)$/
/** Units at the head of a document in which the line may stand, and the tokens of the longest one. */
const HEAD_UNITS = 14
const LONGEST_HEAD = 60

export function speechHead(context: BuildContext): SpeechHead | null {
  const { sentences, sentencesOfUnit } = context.doc
  for (let unit = 0; unit < Math.min(HEAD_UNITS, sentencesOfUnit.length); unit++) {
    const [first = 0, last = 0] = sentencesOfUnit[unit] ?? []
    const opening = sentences[first]
    const closing = sentences[last - 1]
    const head =
      (opening && last - first <= 2 ? headIn(opening, context) : null) ??
      (closing && isIntroduction(closing, context) ? introducedIn(closing, context) : null)
    if (head) return head
  }
  return null
}

function headIn(line: AnnotatedSentence, context: BuildContext): SpeechHead | null {
  if (line.to - line.from > LONGEST_HEAD || line.persons.length + line.organizations.length === 0) return null
  for (let i = line.from; i < line.to; i++) {
    if (!NOUN.test(context.low(i))) continue
    const speaker = speakerBy(i, line, context) ?? bodyBy(i, line, context)
    if (speaker) return { line, noun: [i, i + 1], speaker }
  }
  return null
}

/** `Following is the speech by Ambassador Diaz.`, `Minister Diaz gave a speech as follows:` */
function isIntroduction(line: AnnotatedSentence, context: BuildContext): boolean {
  const words = context.words(line.from, Math.min(line.to, line.from + 4)).toLowerCase()
  return /^(?:the )?following (?:is|are)\b|^(?:below|here) (?:is|are)\b/.test(words) || context.form(line.to - 1) === ':'
}

function introducedIn(line: AnnotatedSentence, context: BuildContext): SpeechHead | null {
  for (let i = line.from; i < line.to; i++) {
    if (!NOUN.test(context.low(i))) continue
    const after = line.persons.find((m) => m.outerFrom > i && m.outerFrom <= i + 5 && /^(?:by|of|from)$/.test(context.low(m.outerFrom - 1)))
    const gave = /^(?:gave|made|delivered|delivers|makes|gives)$/.test(context.low(i - 2)) || /^(?:gave|made|delivered)$/.test(context.low(i - 3))
    const subject = gave ? line.persons.findLast((m) => m.outerTo <= i && i - m.outerTo <= 4) : undefined
    const owner = line.persons.find((m) => m.to <= i && i - m.outerTo <= 3 && owns(m, i, context))
    const person = after ?? subject ?? owner
    const speaker = person && speakerFrom([person], { sentence: line, context, inSentence: [], inUnit: [] })
    if (speaker) return { line, noun: [i, i + 1], speaker }
  }
  return null
}

/** `Remarks by Minister Diaz`, `Minister Diaz’s remarks at`; not of two, nor one told of in a sentence. */
function speakerBy(noun: number, line: AnnotatedSentence, context: BuildContext): Speaker | null {
  if (isTold(noun, line, context)) return null
  const at = behindLink(noun, line, context)
  const person = at < 0 ? undefined : line.persons.find((m) => m.outerFrom >= at && m.outerFrom <= at + 4)
  const one = person && !line.persons.some((m) => m !== person && context.low(m.outerFrom - 1) === 'and') ? person : null
  const owner = one ?? line.persons.find((m) => m.to <= noun && noun - m.outerTo <= 5 && owns(m, noun, context))
  return owner ? speakerFrom([owner], { sentence: line, context, inSentence: [], inUnit: [] }) : null
}

/** `Message of the Labour Party to the congress`: a body that greets another. */
function bodyBy(noun: number, line: AnnotatedSentence, context: BuildContext): Speaker | null {
  if (!/^(?:message|greetings?)$/.test(context.low(noun)) || isTold(noun, line, context)) return null
  const at = behindLink(noun, line, context)
  const from = context.low(at) === 'the' ? at + 1 : at
  const body = at < 0 ? undefined : partiesOf(line).find((m) => m.kind === 'organization' && m.from === from)
  return body && context.low(body.to) !== 'and' ? speakerFrom([body], { sentence: line, context, inSentence: [], inUnit: [] }) : null
}

function isTold(noun: number, line: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = line.from; i < noun; i++) if (/^(?:is|was|has|had|will|said|says|delivered|delivers|gave)$/.test(context.low(i))) return true
  return false
}

/** The token behind `by`, `delivered by`; -1 where none stands near the noun. */
function behindLink(noun: number, line: AnnotatedSentence, context: BuildContext): number {
  let at = noun + 1
  while (at < line.to && at < noun + 6 && !LINK.test(context.low(at))) at++
  if (!LINK.test(context.low(at))) return -1
  while (LINK.test(context.low(at))) at++
  return at
}

const owns = (m: PersonMention, noun: number, context: BuildContext): boolean => {
  for (let i = m.to - 1; i < noun; i++) if (/(?:^|\p{L})[’']s?$/u.test(context.form(i))) return true
  return false
}

/** Somebody says `I`, or a body `we`, outside quotation marks; those of a paragraph that is one quotation throughout do not count. */
export function inFirstPerson({ line, speaker }: SpeechHead, context: BuildContext): boolean {
  const quotes = speaker.sort === 'body'
  for (const sentence of context.doc.sentences.slice(line.index + 1)) {
    for (let i = sentence.from; i < sentence.to; i++) {
      const form = context.form(i)
      if (!(form === 'I' || (quotes && form === 'We')) || !/^\p{Ll}/u.test(context.form(i + 1))) continue
      if (quotes || !quotationsOf(sentence).some((q) => q.from <= i && q.to > i)) return true
    }
  }
  return false
}
