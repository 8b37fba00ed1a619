import type { AnnotatedSentence } from '#model/annotated'
import { partiesOf } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import { pointedParties } from '../instrument/pointed-parties.ts'
import { speakerFrom } from '../statement/party.ts'
import { directly, type Speaker, type SpeakerPlace } from '../statement/speaker.ts'
import { twoStates } from '../the-two.ts'

/** `Oslo on Saturday pledged`: the token before which the actor stands. */
export function overDate(verb: number, sentence: AnnotatedSentence, context: BuildContext): number {
  const date = sentence.dates.find((m) => m.to === verb)
  if (!date || date.from <= sentence.from + 1) return verb
  return /^(?:on|in|last)$/.test(context.low(date.from - 1)) ? date.from - 1 : date.from
}

/** `will on 4 May co-chair`: the verb behind the date. */
export function overDateAfter(from: number, sentence: AnnotatedSentence, context: BuildContext): number {
  const at = /^(?:on|in)$/.test(context.low(from)) ? from + 1 : from
  return sentence.dates.find((m) => m.from === at)?.to ?? from
}

/** `Tokyo promised`: a city, or the state whose capital it is. */
export function cityBefore(verb: number, sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  const city = sentence.places.find((m) => m.sort === 'city' && !m.inside && m.to === verb)
  if (!city) return null
  const opens = city.from === sentence.from || /^(?:that|while|and|,|;|:|–|—|-|”|"|but)$/.test(context.low(city.from - 1))
  const at = [city.from, city.to] as const
  return opens ? { name: city.name, at: [at], basis: 'stated', sort: 'body', from: city.from, to: city.to, direct: true } : null
}

/** `the museum's intention to …`: whose it is. */
export function ownerBefore(noun: number, place: SpeakerPlace): Speaker | null {
  const { sentence, context } = place
  const end = /^[’']s?$/u.test(context.form(noun - 1)) ? noun - 1 : /[’']s?$/u.test(context.form(noun - 1)) ? noun : -1
  if (end < 0) return null
  const owner = partiesOf(sentence).find((party) => party.to === end || party.to === noun)
  const found = owner ? speakerFrom([owner], place) : bodyMeant(end, sentence, context)
  return found && directly(found)
}

/** `They`, `the association` whose name stands in the sentence before: the one body told of there. */
export function bodyMeant(to: number, sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  let last = to - 1
  while (last > sentence.from && /^(?:also|further|then|jointly|\p{L}+ly)$/u.test(context.low(last))) last--
  const low = context.low(last).replace(/[’']s?$/u, '')
  const it = low === 'it' && last === sentence.from
  const plural = low === 'they'
  if (it) return promisedBefore(sentence, context)
  if (plural ? last - sentence.from > 2 : context.low(last - 1) !== 'the' || !context.doc.wordsIn('bodies/undertaking').has(low)) return null
  const promise = plural ? promisedBefore(sentence, context) : null
  if (promise) return { ...promise, from: last, to }
  for (let s = sentence.index - 1; s >= Math.max(0, sentence.index - 3); s--) {
    const earlier = context.doc.sentences[s]
    if (!earlier || (plural && earlier.unit !== sentence.unit)) return null
    const bodies = earlier.organizations.filter((m) => !m.inside && !m.generic)
    const fits = plural ? bodies : bodies.filter((m) => m.name.toLowerCase().includes(low))
    const names = new Set(fits.map((m) => m.name))
    if (names.size > 1) return null
    const [body] = fits
    if (body)
      return {
        name: body.name,
        at: [
          [last, to],
          [body.from, body.to],
        ],
        basis: 'inferred',
        sort: 'body',
        from: last,
        to,
        direct: true,
      }
  }
  return null
}
/** `They pledged to … They also plan to …`: the body whose promise was told just before. */
function promisedBefore(sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  const claim = context
    .near('commitment', sentence.index - 2, sentence.index - 1)
    .at(-1)
    ?.claims.find((one) => one.field === 'actor')
  const told = context.doc.sentences[sentence.index - 1]
  if (!claim || !told || told.organizations.some((m) => !m.inside && m.name !== claim.value)) return null
  return {
    name: String(claim.value),
    at: [[told.from, told.to]],
    basis: 'inferred',
    sort: 'body',
    from: sentence.from,
    to: sentence.from,
    direct: true,
  }
}

const OF_TWO = /\b(?:two|both)(?: the)? \p{L}+s(?: also)?$/u

/** `The two sides agreed`, `the two colleges will exchange`: the two states that the document is about, where nothing nearer says which. */
export function twoSides(to: number, sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  const words = context.words(Math.max(sentence.from, to - 3), to).toLowerCase()
  const sides = /\b(?:two|both)(?: the)? (?:sides|countries|nations|governments)(?: also)?$/.test(words)
  const states = sides ? twoStates(sentence, context) : OF_TWO.test(words) ? pointedParties(sentence, to, context) : []
  if (states.length < 2) return null
  return {
    name: states.map((state) => state.name).join(' and '),
    at: states.map((state) => [...state.at] as const),
    basis: 'inferred',
    sort: 'body',
    from: to - 2,
    to,
    direct: true,
  }
}
