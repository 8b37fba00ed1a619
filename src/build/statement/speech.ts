import type { AnnotatedSentence } from '#model/annotated'
import type { PersonMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { stampOf } from '../rule.ts'
import { quotationsOf } from './extent.ts'
import { speakerFrom } from './party.ts'
import type { Saying } from './saying.ts'
import type { Speaker } from './speaker.ts'

/** A document that is one speech or message: its heading tells who speaks ("Remarks by Ambassador Ruiz at …"), each paragraph is said. */
const RULE = { id: 'statement/speech', version: 1 } as const
/** The stamp by which what belongs to a speech is known. */
export const SPEECH = stampOf(RULE)

const NOUN = /^(?:speech|remarks|address|message|keynote|lecture|greetings?|toast|foreword|welcome)$/
const LINK = /^(?:by|from|of|delivered|given|held)$/
/** Units at the head of a document in which the heading may stand, and the tokens of the longest one. */
const HEAD_UNITS = 14
const LONGEST_HEAD = 60
/** A document of more UTF-16 units is no single speech. */
const ONE_SPEECH = 40_000
/** Shorter paragraphs greet or close: `Excellencies,`, `Thank you.` */
const SHORTEST = 14

/** What is said in each unit of a speech; empty where the document is none. */
export function speechOf(context: BuildContext): ReadonlyMap<number, Saying[]> {
  const said = new Map<number, Saying[]>()
  const { document, sentences, sentencesOfUnit } = context.doc
  if (document.text.length > ONE_SPEECH) return said
  const head = headOf(context)
  if (!head || !inFirstPerson(head.line, context)) return said
  for (let unit = head.line.unit + 1; unit < sentencesOfUnit.length; unit++) {
    const [first = 0, last = 0] = sentencesOfUnit[unit] ?? []
    const here = sentences.slice(first, last)
    const [opening, end] = [here[0], here.at(-1)]
    if (!opening || !end || document.units[unit]?.kind !== 'paragraph' || end.to - opening.from < SHORTEST) continue
    if (/^(?:note|source|editor)$/.test(context.low(opening.from)) || isAddress(opening, end, context)) continue
    const told = (sentence: AnnotatedSentence, segments: Tokens[]): Saying => ({
      speaker: head.speaker,
      segments,
      verb: head.noun,
      sentence,
      rule: SPEECH,
    })
    said.set(unit, [...here.map((sentence) => told(sentence, [[sentence.from, sentence.to]])), told(head.line, [])])
  }
  return said
}

/** `Dear colleagues, Ladies and Gentlemen,`: whom the speaker turns to. */
const isAddress = (opening: AnnotatedSentence, end: AnnotatedSentence, context: BuildContext): boolean =>
  /^[,:]$/.test(context.form(end.to - 1)) || (opening === end && !/^[.!?”"]$/.test(context.form(end.to - 1)))

interface Head {
  readonly line: AnnotatedSentence
  readonly noun: Tokens
  readonly speaker: Speaker
}

function headOf(context: BuildContext): Head | null {
  const { sentences, sentencesOfUnit } = context.doc
  for (let unit = 0; unit < Math.min(HEAD_UNITS, sentencesOfUnit.length); unit++) {
    const [first = 0, last = 0] = sentencesOfUnit[unit] ?? []
    const line = sentences[first]
    if (!line || last - first > 2 || line.to - line.from > LONGEST_HEAD || line.persons.length === 0) continue
    for (let i = line.from; i < line.to; i++) {
      if (!NOUN.test(context.low(i))) continue
      const person = speakerBy(i, line, context)
      const speaker = person && speakerFrom([person], { sentence: line, context, inSentence: [], inUnit: [] })
      if (speaker) return { line, noun: [i, i + 1], speaker }
    }
  }
  return null
}

/** `Remarks by Minister Diaz`, `Minister Diaz’s remarks at`; not of two, nor one told of in a sentence. */
function speakerBy(noun: number, line: AnnotatedSentence, context: BuildContext): PersonMention | null {
  for (let i = line.from; i < line.to; i++)
    if (/^(?:is|was|has|had|will|said|says|delivered|delivers|gave)$/.test(context.low(i)) && i < noun) return null
  let at = noun + 1
  while (at < line.to && at < noun + 6 && !LINK.test(context.low(at))) at++
  if (LINK.test(context.low(at))) {
    while (LINK.test(context.low(at))) at++
    const person = line.persons.find((m) => m.outerFrom >= at && m.outerFrom <= at + 4)
    if (person && !line.persons.some((m) => m !== person && context.low(m.outerFrom - 1) === 'and')) return person
  }
  const owner = line.persons.find((m) => m.to <= noun && noun - m.outerTo <= 5 && owns(m, noun, context))
  return owner ?? null
}

const owns = (m: PersonMention, noun: number, context: BuildContext): boolean => {
  for (let i = m.to - 1; i < noun; i++) if (/(?:^|\p{L})[’']s?$/u.test(context.form(i))) return true
  return false
}

/** Somebody says `I` outside quotation marks. */
function inFirstPerson(head: AnnotatedSentence, context: BuildContext): boolean {
  for (const sentence of context.doc.sentences.slice(head.index + 1)) {
    for (let i = sentence.from; i < sentence.to; i++) {
      if (context.form(i) !== 'I' || !/^\p{Ll}/u.test(context.form(i + 1))) continue
      if (!quotationsOf(sentence).some((q) => q.from <= i && q.to > i)) return true
    }
  }
  return false
}
