import type { AnnotatedSentence } from '#model/annotated'
import { partiesFrom } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import { coupleEnding } from './couple.ts'
import { lastPerson } from './last-person.ts'
import { outerFrom, speakerFrom } from './party.ts'
import type { Speaker, SpeakerPlace } from './speaker.ts'
import { speakerOfWe } from './we.ts'

/** undefined: no pronoun; null: one that refers to nobody known. */
export function pronounAt(i: number, place: SpeakerPlace): Speaker | null | undefined {
  const { context } = place
  const low = context.low(i)
  const at = { from: i, to: i + 1 }
  if (HONOUR.test(low) && /^(?:his|her)$/.test(context.low(i - 1))) {
    const person = lastPerson(i - 1, place)
    return person ? { name: person.name, at: [[i - 1, i + 1], ...person.at], basis: 'inferred', sort: 'person', from: i - 1, to: i + 1 } : null
  }
  // `the diplomat`, `the top official`: the person last told of, by calling.
  if (context.isIn('callings', i)) {
    const from =
      context.low(i - 1) === 'the' ? i - 1 : context.low(i - 2) === 'the' && /^(?:senior|top|visiting|veteran)$/.test(context.low(i - 1)) ? i - 2 : -1
    const person = from < place.sentence.from ? null : lastPerson(from, place)
    return person ? { name: person.name, at: [[from, i + 1], ...person.at], basis: 'inferred', sort: 'person', from, to: i + 1 } : undefined
  }
  if (low === 'he' || low === 'she' || ((low === 'him' || low === 'her') && context.low(i - 1) === 'to')) {
    const person = lastPerson(i, place)
    return person ? { name: person.name, at: [[i, i + 1], ...person.at], basis: 'inferred', sort: 'person', ...at } : null
  }
  if (low === 'they' || low === 'it' || low === 'we' || low === 'i') {
    const said = [...place.inUnit, ...place.inSentence].at(-1) ?? (low === 'it' && isQuoted(place) ? place.inDocument?.at(-1) : undefined)
    if (low === 'i') return writerOf(place, i)
    if (low === 'we') return speakerOfWe(place, at)
    const fits = said && (low === 'it' ? said.speaker.sort === 'body' : said.speaker.sort !== 'person' || said.speaker.name.includes(' and '))
    if (fits) return { ...said.speaker, ...at, at: [[i, i + 1], ...said.speaker.at], basis: 'inferred' }
    return subjectOfPrevious(i, low === 'they', place)
  }
  return undefined
}

/** `“…,” it said` of a paragraph of its own. */
const isQuoted = ({ sentence }: SpeakerPlace): boolean => sentence.quotations.length > 0

/** `His Excellency`, `Her Royal Highness` stand for a name like a pronoun. */
const HONOUR = /^(?:excellency|majesty|highness|holiness|eminence|grace|lordship|worship|honou?r)$/

/** `We welcome the plan and decided …`: the pronoun or `the two sides` at the head of the sentence. */
export function openingSubject(before: number, place: SpeakerPlace): Speaker | null {
  const { from } = place.sentence
  for (let to = from + 1; to <= Math.min(before, from + 4); to++) {
    const couple = coupleEnding(to, place)
    if (couple) return couple
  }
  const behind = behindAdjunct(before, place)
  for (let to = behind + 1; behind > 0 && to <= Math.min(before, behind + 4); to++) {
    const couple = coupleEnding(to, place)
    if (couple && couple.from === behind) return couple
  }
  return from < before ? (pronounAt(from, place) ?? null) : null
}

/** `During the meeting, the two sides … and stressed`: the token behind the opening comma; 0 where no adjunct opens the sentence. */
function behindAdjunct(before: number, { sentence, context }: SpeakerPlace): number {
  if (!/^(?:during|at|in|on|after|following|for)$/.test(context.low(sentence.from))) return 0
  for (let i = sentence.from + 1; i < Math.min(before, sentence.from + 16); i++) if (context.form(i) === ',') return i + 1
  return 0
}

/** `The two cities signed a plan under which they …`. */
function openingCouple(i: number, place: SpeakerPlace): Speaker | null {
  const { from } = place.sentence
  for (let to = from + 2; to <= Math.min(i, from + 5); to++) {
    const couple = coupleEnding(to, place)
    if (couple) return { ...couple, at: [[i, i + 1], ...couple.at], from: i, to: i + 1 }
  }
  return null
}

/** `They` and `it` that open a sentence are the subject of the one before. */
function subjectOfPrevious(i: number, plural: boolean, place: SpeakerPlace): Speaker | null {
  const { context, sentence } = place
  if (plural && i - sentence.from > 4) return openingCouple(i, place)
  const earlier = context.doc.sentences[sentence.index - 1]
  if (i - sentence.from > 2 || !earlier || earlier.unit !== sentence.unit) return null
  const couple = plural ? openingSubject(Math.min(earlier.to, earlier.from + 14), { ...place, sentence: earlier }) : null
  if (couple?.name.includes(' and ')) return { ...couple, at: [[i, i + 1], ...couple.at], basis: 'inferred', from: i, to: i + 1 }
  const between = plural ? betweenAt(earlier, context) : -1
  const parties = partiesFrom(earlier, between < 0 ? earlier.from : between, earlier.to, context)
  const first = parties[0]
  if (
    !first ||
    (between < 0 && outerFrom(first) - earlier.from > 1) ||
    parties.length > 1 !== plural ||
    parties.some((party) => party.kind === 'person' && !plural)
  )
    return null
  const found = speakerFrom(parties, { ...place, sentence: earlier })
  return found && { ...found, at: [[i, i + 1], ...found.at], basis: 'inferred', from: i, to: i + 1 }
}

/** `Talks between A and B dealt with …`: where the two are named; -1 where the sentence opens otherwise. */
function betweenAt(sentence: AnnotatedSentence, context: BuildContext): number {
  for (let i = sentence.from; i < Math.min(sentence.to, sentence.from + 8); i++) {
    if (context.low(i) === 'between' && BETWEEN.test(context.low(i - 1))) return i + 1
    if (context.form(i) === ',') break
  }
  return -1
}
const BETWEEN = /^(?:talks|discussions?|meetings?|conversations?|consultations|exchange|dialogue|call)$/

/** `I` outside quotation marks is the person whom the heading of a short document names. */
function writerOf({ sentence, context }: SpeakerPlace, i: number): Speaker | null {
  const { document, sentences } = context.doc
  if (document.text.length > 25_000 || sentence.quotations.some((m) => m.from <= i && m.to > i)) return null
  for (let s = sentence.index - 1; s >= 0; s--) {
    const heading = sentences[s]
    if (!heading || document.units[heading.unit]?.kind !== 'heading') continue
    const person = heading.persons[0]
    if (person && context.low(person.outerFrom - 1) !== 'and')
      return {
        name: person.name,
        at: [
          [i, i + 1],
          [person.from, person.to],
        ],
        basis: 'inferred',
        sort: 'person',
        from: i,
        to: i + 1,
      }
  }
  return null
}
