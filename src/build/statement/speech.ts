import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { stampOf } from '../rule.ts'
import type { Saying } from './saying.ts'
import { inFirstPerson, type SpeechHead, speechHead } from './speech-head.ts'

/** A document that is one speech or message: its heading tells who speaks ("Remarks by Ambassador Ruiz at …"), each paragraph is said. */
const RULE = { id: 'statement/speech', version: 2 } as const
/** The stamp by which what belongs to a speech is known. */
export const SPEECH = stampOf(RULE)

/** A document of more UTF-16 units is no single speech. */
const ONE_SPEECH = 40_000
/** Shorter paragraphs greet or close: `Excellencies,`, `Thank you.` */
const SHORTEST = 14
/** Units after the heading within which the speaker turns to those who listen. */
const GREETING_UNITS = 12

/** What is said in each unit of a speech; empty where the document is none. */
export function speechOf(context: BuildContext): ReadonlyMap<number, Saying[]> {
  const said = new Map<number, Saying[]>()
  const { document, sentences, sentencesOfUnit } = context.doc
  if (document.text.length > ONE_SPEECH) return said
  const head = speechHead(context)
  if (!head || !inFirstPerson(head, context)) return said
  for (let unit = firstUnit(head, context); unit < sentencesOfUnit.length; unit++) {
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
    said.set(unit, [...here.map((sentence) => told(sentence, [[overAddress(sentence, context), sentence.to]])), told(head.line, [])])
  }
  return said
}

/** The paragraph with which the speech begins: behind the greeting, and behind what is told of the speaker before. */
function firstUnit({ line, speaker }: SpeechHead, context: BuildContext): number {
  const { sentences, sentencesOfUnit } = context.doc
  const next = line.unit + 1
  for (let unit = next; unit < Math.min(sentencesOfUnit.length, next + GREETING_UNITS); unit++) {
    const opening = sentences[sentencesOfUnit[unit]?.[0] ?? -1]
    if (!opening) continue
    if (GREETS.test(context.low(/^[“"]$/.test(context.form(opening.from)) ? opening.from + 1 : opening.from))) return unit
    for (let i = opening.from; i < opening.to; i++) if (context.form(i) === 'I') return unit
  }
  let unit = next
  while (unit < next + 2 && tellsOf(speaker.name, unit, context)) unit++
  return unit
}
const GREETS = /^(?:excellenc(?:y|ies)|ladies|dear|distinguished|honou?rable|hon|madam|comrades|friends|your|colleagues)$/

function tellsOf(name: string, unit: number, context: BuildContext): boolean {
  const [first = 0, last = 0] = context.doc.sentencesOfUnit[unit] ?? []
  return context.doc.sentences.slice(first, last).some((sentence) => sentence.persons.some((m) => m.name === name))
}

/** `Dear colleagues, Ladies and Gentlemen,`: whom the speaker turns to. */
const isAddress = (opening: AnnotatedSentence, end: AnnotatedSentence, context: BuildContext): boolean =>
  /^[,:]$/.test(context.form(end.to - 1)) || (opening === end && !/^[.!?”"]$/.test(context.form(end.to - 1)))

/** `Mr Chair, Ladies and Gentlemen, I am glad …`: where what is said begins. */
function overAddress({ from, to }: AnnotatedSentence, context: BuildContext): number {
  for (let i = from; i < Math.min(to - 3, from + 60); i++)
    if (
      ADDRESSED.test(context.low(i)) &&
      /^[,:!]$/.test(context.form(i + 1)) &&
      /^\p{Lu}/u.test(context.form(i + 2)) &&
      !ADDRESS_GOES_ON.test(context.low(i + 2))
    )
      return i + 2
  return from
}
const ADDRESSED = /^(?:gentlemen|excellencies|friends|colleagues|guests|comrades|delegates|chair|president)$/
const ADDRESS_GOES_ON = /^(?:ladies|distinguished|dear|members|honou?rable|excellenc(?:y|ies)|friends|madam|mr|mrs|ms|representatives|colleagues)$/
