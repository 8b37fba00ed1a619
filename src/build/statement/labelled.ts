import type { AnnotatedSentence } from '#model/annotated'
import { AUXILIARIES } from '../clause/grammar.ts'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { stampOf } from '../rule.ts'
import { unquoted } from './extent.ts'
import { speakerFrom } from './party.ts'
import type { Saying } from './saying.ts'
import type { Speaker } from './speaker.ts'

/** Who speaks, told by a label: "Ana Ruiz, mayor of Lago: “The bridge is ours.”"; without marks only where a document has several. */
const RULE = { id: 'statement/labelled', version: 1 } as const

/** Tokens within which the colon stands, and the fewest that are said. */
const LONGEST = 22
const SHORTEST = 5
/** Labels from which a document is a record of what several said. */
const SEVERAL = 3

interface Label {
  readonly unit: number
  readonly colon: number
  readonly speaker: Speaker
  readonly quoted: boolean
}

/** What is said in paragraphs that begin with a speaker and a colon, by unit. */
export function labelledSpeech(context: BuildContext): ReadonlyMap<number, Saying[]> {
  const labels: Label[] = []
  context.doc.sentencesOfUnit.forEach(([first], unit) => {
    const opening = context.doc.sentences[first]
    const label = opening && context.doc.document.units[unit]?.kind === 'paragraph' ? labelOf(opening, unit, context) : null
    if (label) labels.push(label)
  })
  const open = labels.length >= SEVERAL
  return new Map(labels.filter((one) => one.quoted || open).map((one) => [one.unit, sayingsOf(one, context)]))
}

function labelOf(opening: AnnotatedSentence, unit: number, context: BuildContext): Label | null {
  const person = opening.persons.find((one) => one.outerFrom === opening.from)
  if (!person) return null
  let colon = Math.max(person.to, person.outerTo)
  if (context.form(colon) === ')') colon++
  if (context.form(colon) !== ':') {
    if (!/^[,(]$/.test(context.form(person.to)) && context.form(colon) !== ',') return null
    while (colon < opening.to && colon - opening.from < LONGEST && context.form(colon) !== ':' && !AUXILIARIES.has(context.low(colon))) colon++
  }
  if (context.form(colon) !== ':' || opening.cues.some((one) => one.from >= person.outerTo && one.from < colon && one.form === 'finite')) return null
  const quoted = /^[“"«]$/.test(context.form(colon + 1))
  if (opening.to - colon < SHORTEST || (!quoted && !tells(opening, colon, context))) return null
  const speaker = speakerFrom([person], { sentence: opening, context, inSentence: [], inUnit: [] })
  return speaker && { unit, colon, speaker, quoted }
}

/** A sentence with a verb behind the colon, not `Ana Ruiz: 5 votes`. */
function tells(opening: AnnotatedSentence, colon: number, context: BuildContext): boolean {
  for (let i = colon + 1; i < opening.to; i++) if (AUXILIARIES.has(context.low(i)) || /^(?:i|we|it|you)$/.test(context.low(i))) return true
  return false
}

/** The words behind the colon, to the end of the quotation or of the paragraph. */
function sayingsOf({ unit, colon, speaker, quoted }: Label, context: BuildContext): Saying[] {
  const [first = 0, last = 0] = context.doc.sentencesOfUnit[unit] ?? []
  const rule = stampOf(RULE)
  const verb: Tokens = [colon, colon + 1]
  const sayings: Saying[] = []
  for (const sentence of context.doc.sentences.slice(first, last)) {
    const from = sayings.length === 0 ? colon + 1 : sentence.from
    if (quoted && sayings.length > 0 && !sentence.quotations.some((one) => one.from <= sentence.from)) break
    sayings.push({ speaker, segments: [unquoted([from, sentence.to], sentence, context)], verb, sentence, rule })
  }
  return sayings
}
