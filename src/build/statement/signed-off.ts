import type { AnnotatedSentence } from '#model/annotated'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { stampOf } from '../rule.ts'
import { quotedThroughout, unmarked } from './attribution.ts'
import { isClosing } from './extent.ts'
import { speakerFrom } from './party.ts'
import type { Saying } from './saying.ts'
import { type Speaker, speakerAfter } from './speaker.ts'

/** Who spoke, told by a line behind the words: "“The road is ours.” — Ana Ruiz, mayor", "— Message by Minister Diaz to the forum". */
const RULE = { id: 'statement/signed-off', version: 1 } as const

const DASH = /^(?:[—–―]|--)$/
/** Longest such line, and where in it the name begins at the latest, in tokens. */
const LONGEST = 36
const NAME_WITHIN = 12
/** Paragraphs that one line may sign. */
const MOST_UNITS = 6

/** What is said in units that a line with a name signs, by unit. */
export function signedOff(context: BuildContext): ReadonlyMap<number, Saying[][]> {
  const found = new Map<number, Saying[][]>()
  context.doc.sentencesOfUnit.forEach(([first, last], unit) => {
    for (const line of context.doc.sentences.slice(first, last)) {
      const dash = dashAt(line, context)
      const speaker = dash < 0 ? null : speakerIn(line, dash, context)
      if (!speaker) continue
      const signed = dash > line.from ? [[line]] : unitsBefore(line, first, unit, dash, context)
      for (const sentences of signed) {
        const group = groupOf(sentences, line, dash, speaker, context)
        const own = sentences[0]?.unit
        if (own !== undefined) found.set(own, [...(found.get(own) ?? []), group])
      }
    }
  })
  return found
}

/** The dash that opens a line, or follows the mark that closes a quotation; -1 where none does. */
function dashAt(line: AnnotatedSentence, context: BuildContext): number {
  if (DASH.test(context.form(line.from))) return line.to - line.from <= LONGEST ? line.from : -1
  const quotation = line.quotations.find((m) => m.from === line.from && !m.inside)
  if (!quotation || line.to - quotation.to > LONGEST || !isClosing(context.form(quotation.to - 1))) return -1
  return DASH.test(context.form(quotation.to)) ? quotation.to : -1
}

/** The person whom the line names, where it tells nothing else. */
function speakerIn(line: AnnotatedSentence, dash: number, context: BuildContext): Speaker | null {
  for (let i = dash + 1; i < line.to; i++) if (/^(?:is|are|was|were|has|have|had|will|would|said|says)$/.test(context.low(i))) return null
  const place = { sentence: line, context, inSentence: [], inUnit: [] }
  const person = line.persons.find((m) => m.from > dash)
  if (person) return person.outerFrom - dash > NAME_WITHIN ? null : speakerFrom([person], place)
  const named = speakerAfter(dash + 1, place)
  return named?.sort === 'person' && named.from === dash + 1 && context.form(named.to) === ',' ? named : null
}

/** The paragraphs above the line that it signs: one of quotation, or all of a speech or message up to the heading. */
function unitsBefore(line: AnnotatedSentence, first: number, unit: number, dash: number, context: BuildContext): AnnotatedSentence[][] {
  const { sentences } = context.doc
  const above = sentences.slice(first, line.index)
  if (above.length) return quotedThroughout(above, context) ? [above] : []
  const before = sentencesOf(unit - 1, context)
  if (before.length === 0) return []
  if (quotedThroughout(before, context)) return [before]
  if (!isSpeech(line, dash, context)) return []
  const signed: AnnotatedSentence[][] = []
  for (let u = unit - 1; u >= 0 && unit - u <= MOST_UNITS; u--) {
    const here = sentencesOf(u, context)
    if (context.doc.document.units[u]?.kind !== 'paragraph' || !here[0] || DASH.test(context.form(here[0].from))) break
    if (signed[0] && inFirstPerson(signed[0], context) && !inFirstPerson(here, context)) break
    signed.unshift(here)
  }
  return signed
}

/** `We need to build a bridge`: the words of a speech, after a paragraph of the report that quotes it. */
const inFirstPerson = (sentences: readonly AnnotatedSentence[], context: BuildContext): boolean =>
  sentences.some(({ from, to }) => {
    for (let i = from; i < to; i++) if (FIRST_PERSON.has(context.low(i))) return true
    return false
  })
const FIRST_PERSON = new Set(['i', 'we', 'us', 'our', 'my', 'me'])

function isSpeech(line: AnnotatedSentence, dash: number, context: BuildContext): boolean {
  for (let i = dash + 1; i < Math.min(line.to, dash + 5); i++)
    if (/^(?:remarks|message|speech|address|letter|statement|greeting|toast|interview)$/.test(context.low(i))) return true
  return false
}

function sentencesOf(unit: number, context: BuildContext): AnnotatedSentence[] {
  const [first = 0, last = 0] = context.doc.sentencesOfUnit[unit] ?? []
  return context.doc.sentences.slice(first, last)
}

function groupOf(sentences: readonly AnnotatedSentence[], line: AnnotatedSentence, dash: number, speaker: Speaker, context: BuildContext): Saying[] {
  const verb: Tokens = [dash, dash + 1]
  const rule = stampOf(RULE)
  const said = (sentence: AnnotatedSentence): Tokens => (sentence === line ? [line.from + 1, dash - 1] : unmarked(sentence, context))
  const group = sentences.map((sentence): Saying => ({ speaker, segments: [said(sentence)], verb, sentence, rule }))
  return sentences.includes(line) ? group : [...group, { speaker, segments: [], verb, sentence: line, rule }]
}
