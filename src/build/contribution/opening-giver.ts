import type { AnnotatedSentence } from '#model/annotated'
import { type Party, partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { NamedAt } from '../the-two.ts'

/** `… handed over the vans on behalf of the Government of Norway`: in whose name it is given; empty where nobody is told. */
export function inNameOf(sentence: AnnotatedSentence, verb: number, context: BuildContext): readonly Party[] {
  for (let i = verb; i < Math.min(sentence.to, verb + 40); i++) {
    if (context.low(i) !== 'behalf' || context.low(i - 1) !== 'on') continue
    const from = context.low(i + 1) === 'of' ? i + 2 : i + 1
    return partiesFrom(sentence, from, sentence.to, context).slice(0, 1)
  }
  return inNameBefore(sentence, verb, context)
}

/** `Ambassador Lin, on behalf of the Republic, donated`: told between commas before the verb. */
function inNameBefore(sentence: AnnotatedSentence, verb: number, context: BuildContext): readonly Party[] {
  const end = context.low(verb - 1) === 'has' ? verb - 2 : verb - 1
  if (context.low(end) !== ',') return []
  for (let i = end - 2; i > sentence.from + 1 && end - i < 16; i--)
    if (context.low(i) === 'behalf' && context.low(i - 1) === 'on') return partiesFrom(sentence, i + 2, end, context).slice(0, 1)
  return []
}

/** Words that a sentence begins with and that are no name. */
const NO_NAME =
  /^(?:the|this|that|these|those|it|its|they|he|she|we|i|in|on|at|by|for|from|to|with|as|after|before|during|since|also|and|but|both|two|three|our|his|her|their|some|many|other|another|there|thanks|under|through|according|last|earlier|meanwhile|furthermore|moreover|additionally|however|today|yesterday|recently|so|all|each|over|more)$/

/**
 * `Palo Verde has donated two trucks`, `The city of Arlon in Belgium gave …`: the name that opens the sentence and the verb
 * follows, where it was read as the name of nobody.
 */
export function openingGiver(verb: number, sentence: AnnotatedSentence, context: BuildContext): NamedAt | null {
  let from = behindPause(verb, sentence, context) ?? behindDate(sentence, context)
  if (/^(?:the|a)$/.test(context.low(from))) from++
  if (/^(?:city|town|village|people|municipality|island|county|prefecture)$/.test(context.low(from)) && context.low(from + 1) === 'of') from += 2
  let to = from
  while (to < verb && to - from < 6 && (context.shape(to) & 1) !== 0 && /^\p{L}/u.test(context.form(to))) to++
  if (to === from || NO_NAME.test(context.low(from)) || !followed(to, verb, context)) return null
  const told = sentence.persons.find((m) => m.from < to && m.to > from)
  return told ? null : { name: context.words(from, to), at: [from, to] }
}

/** `…; Tokyo in turn gave`: where the clause begins behind a semicolon. */
function behindPause(verb: number, sentence: AnnotatedSentence, context: BuildContext): number | null {
  for (let i = verb - 1; i > sentence.from && verb - i < 9; i--) if (context.low(i) === ';') return i + 1
  return null
}

/** `In 1912, Tokyo gave`: where the sentence goes on behind the date that opens it. */
function behindDate(sentence: AnnotatedSentence, context: BuildContext): number {
  const date = sentence.dates.find((m) => m.from <= sentence.from + 1)
  for (let i = sentence.from + 1; i < sentence.from + 4; i++) if (context.low(i) === ':') return i + 1
  if (!date) return sentence.from
  return context.low(date.to) === ',' ? date.to + 1 : context.low(sentence.from) === 'in' && date.from === sentence.from + 1 ? date.to : sentence.from
}

/** Nothing but where the giver is, and words that go with a verb, stands between its name and the verb. */
function followed(at: number, verb: number, context: BuildContext): boolean {
  let i = at
  if (context.low(i) === ',' && (context.shape(i + 1) & 1) !== 0) i++
  if (/^(?:in|of|from)$/.test(context.low(i)) && !/^(?:turn|return)$/.test(context.low(i + 1))) {
    i++
    while (i < verb && i - at < 7 && (/^(?:the|eastern|western|northern|southern|central)$/.test(context.low(i)) || (context.shape(i) & 1) !== 0)) i++
  } else if (i > at) while (i < verb && i - at < 4 && (context.shape(i) & 1) !== 0) i++
  if (context.low(i) === ',') i++
  if (context.low(i) === 'in' && /^(?:turn|return)$/.test(context.low(i + 1))) i += 2
  while (i < verb && /^(?:has|have|had|also|recently|today|is|are|been|already|jointly|kindly|generously|formally|officially)$/.test(context.low(i)))
    i++
  return i === verb
}
