import type { PersonMention } from '#model/mention'
import { partiesFrom } from '../clause/parties.ts'
import { coupleEnding, sidesOf } from './couple.ts'
import { governing } from './instrument.ts'
import { outerFrom, speakerFrom } from './party.ts'
import { PREPOSITION } from './role.ts'
import type { Speaker, SpeakerPlace } from './speaker.ts'

/** undefined: no pronoun; null: one that refers to nobody known. */
export function pronounAt(i: number, place: SpeakerPlace): Speaker | null | undefined {
  const { context } = place
  const low = context.low(i)
  const at = { from: i, to: i + 1 }
  if (low === 'he' || low === 'she') {
    const said = [...place.inUnit, ...place.inSentence].reverse().find((saying) => saying.speaker.sort === 'person')
    if (said && !said.speaker.name.includes(' and ')) return { ...said.speaker, ...at, at: [[i, i + 1], ...said.speaker.at], basis: 'inferred' }
    const person = lastPerson(i, place)
    return person
      ? {
          name: person.name,
          at: [
            [i, i + 1],
            [person.from, person.to],
          ],
          basis: 'inferred',
          sort: 'person',
          ...at,
        }
      : null
  }
  if (low === 'they' || low === 'it' || low === 'we' || low === 'i') {
    const said = [...place.inUnit, ...place.inSentence].at(-1)
    if (low === 'i') return writerOf(place, i)
    if (low === 'we') return wholeOf(place, at)
    const fits = said && (low === 'it' ? said.speaker.sort === 'body' : said.speaker.sort !== 'person' || said.speaker.name.includes(' and '))
    if (fits) return { ...said.speaker, ...at, at: [[i, i + 1], ...said.speaker.at], basis: 'inferred' }
    return subjectOfPrevious(i, low === 'they', place)
  }
  return undefined
}

/** `We welcome the plan and decided …`: the pronoun or `the two sides` at the head of the sentence. */
export function openingSubject(before: number, place: SpeakerPlace): Speaker | null {
  const { from } = place.sentence
  for (let to = from + 1; to <= Math.min(before, from + 4); to++) {
    const couple = coupleEnding(to, place)
    if (couple) return couple
  }
  return from < before ? (pronounAt(from, place) ?? null) : null
}

/** `They` and `it` that open a sentence are the subject of the one before. */
function subjectOfPrevious(i: number, plural: boolean, place: SpeakerPlace): Speaker | null {
  const { context, sentence } = place
  const earlier = context.doc.sentences[sentence.index - 1]
  if (i - sentence.from > 2 || !earlier || earlier.unit !== sentence.unit) return null
  const parties = partiesFrom(earlier, earlier.from, earlier.to, context)
  const first = parties[0]
  if (!first || outerFrom(first) - earlier.from > 1 || parties.length > 1 !== plural || parties.some((party) => party.kind === 'person' && !plural))
    return null
  const found = speakerFrom(parties, { ...place, sentence: earlier })
  return found && { ...found, at: [[i, i + 1], ...found.at], basis: 'inferred', from: i, to: i + 1 }
}

/** `I` outside quotation marks is the person whom the heading of a short document names. */
function writerOf({ sentence, context }: SpeakerPlace, i: number): Speaker | null {
  const { document, sentences } = context.doc
  if (document.text.length > 25_000 || sentence.mentions.some((m) => m.kind === 'quotation' && m.from <= i && m.to > i)) return null
  for (let s = sentence.index - 1; s >= 0; s--) {
    const heading = sentences[s]
    if (!heading || document.units[heading.unit]?.kind !== 'heading') continue
    const person = heading.mentions.find((m): m is PersonMention => m.kind === 'person')
    if (person)
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

/** `We` of a joint document are all its sides. */
function wholeOf(place: SpeakerPlace, at: { from: number; to: number }): Speaker | null {
  const instrument = governing(place.sentence, place.context)
  if (instrument && instrument.parties.length > 1) return sidesOf(instrument.parties, at)
  const before = place.inUnit.at(-1)
  return before && before.speaker.sort !== 'person'
    ? { ...before.speaker, ...at, at: [[at.from, at.to], ...before.speaker.at], basis: 'inferred' }
    : null
}

function lastPerson(i: number, place: SpeakerPlace): PersonMention | null {
  const { sentence, context } = place
  const own = sentence.mentions.filter((m): m is PersonMention => m.kind === 'person' && m.to <= i)
  if (own[0]) return own[0]
  for (let s = sentence.index - 1; s >= 0 && s >= sentence.index - 4; s--) {
    const earlier = context.doc.sentences[s]
    if (!earlier || earlier.unit !== sentence.unit) break
    const subject = earlier.mentions.find((m): m is PersonMention => m.kind === 'person' && !PREPOSITION.has(context.low(m.outerFrom - 1)))
    if (subject) return subject
  }
  return null
}
