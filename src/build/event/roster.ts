import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { beforeName, type Party, partiesFrom, partiesOf } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'

/** Where an enumeration of people that begins at a token ends: at the next verb outside their offices, or a word that opens another clause. */
export function rosterEnd(from: number, sentence: AnnotatedSentence, context: BuildContext): number {
  const verb = sentence.cues.find((cue) => cue.form === 'finite' && cue.from > from && !isInWords(cue, sentence))
  const limit = verb ? verb.from : sentence.to
  for (let i = from; i < limit; i++) if (/^(?:who|whom|where|which|during|when|while|on)$/.test(context.low(i))) return i
  return limit
}

/** `Minister of Finance`: a word of an office, a body or an occasion is no verb. */
export const isInWords = (cue: CueMention, { persons, organizations, occasions }: AnnotatedSentence): boolean =>
  persons.some((m) => m.outerFrom <= cue.from && m.outerTo >= cue.to) ||
  organizations.some((m) => m.from <= cue.from && m.to >= cue.to) ||
  occasions.some((m) => m.from <= cue.from && m.to >= cue.to)

/** The people named in tokens [from, to), whatever words of office stand between. */
export const peopleIn = (from: number, to: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] =>
  partiesOf(sentence, context).filter((party) => party.kind === 'person' && party.from >= from && party.to <= to)

/** `officials of the Polish Embassy and the Trust`: the bodies that those in tokens [from, to) come for. */
export function bodiesIn(from: number, to: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const bodies: Party[] = []
  for (const body of partiesOf(sentence, context)) {
    if (body.kind !== 'organization' || body.generic || body.from < from || body.to > to) continue
    const lead = beforeName(context, body.from)
    if (!/^(?:of|from)$/.test(context.low(lead)) || !context.isIn('people/sent', lead - 1) || !isUnnamed(lead, from, sentence, context)) continue
    for (const one of partiesFrom(sentence, body.from, to, context)) {
      if (one.kind !== 'organization' || one.generic) break
      if (!bodies.includes(one)) bodies.push(one)
    }
  }
  return bodies
}

/** `the President of Kiribati and ministers from Fiji and Tonga`: the states that those in tokens [from, to) come from, two and more. */
export function statesIn(from: number, to: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] {
  const states: Party[] = []
  for (const place of partiesIn(from, to, sentence, context)) {
    if (place.kind !== 'place') continue
    const lead = beforeName(context, place.from)
    if (!/^(?:of|from)$/.test(context.low(lead)) || !isSent(lead, from, context) || !isUnnamed(lead, from, sentence, context)) continue
    for (const one of partiesFrom(sentence, place.from, to, context)) {
      if (one.kind !== 'place') break
      if (!states.includes(one)) states.push(one)
    }
  }
  return states.length >= 2 ? states : []
}

const partiesIn = (from: number, to: number, sentence: AnnotatedSentence, context: BuildContext): readonly Party[] =>
  partiesOf(sentence, context).filter((party) => party.from >= from && party.to <= to)

/** `the Premier | of`, `ministers of education | from`: people stand in the words before. */
function isSent(lead: number, from: number, context: BuildContext): boolean {
  for (let i = lead - 1; i >= Math.max(from, lead - 7); i--) {
    if (context.isIn('people/sent', i)) return true
    if (/^[,;()]$/.test(context.low(i))) return false
  }
  return false
}

/** `X, Minister of Peru`, `the Minister of Peru, X`, `the Minister of Peru X`: who comes is named. */
function isUnnamed(lead: number, from: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (sentence.persons.some((m) => m.outerFrom <= lead && m.outerTo > lead)) return false
  for (let i = lead - 1; i > Math.max(from, lead - 10); i--)
    if (context.low(i) === ',') return !sentence.persons.some((m) => m.to === i || m.outerTo === i)
  return true
}
