import type { AnnotatedSentence } from '#model/annotated'
import type { OrganizationMention, PersonMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import { outerFrom, speakerFrom } from './party.ts'
import type { Speaker, SpeakerPlace } from './speaker.ts'

/** What a body speaks by: `the statement said`, `a release from the bank read`. */
const PAPER = /^(?:statement|release|communiqu[eé]|readout|bulletin|announcement|dispatch|circular)$/
/** How far back the paper may have been told of, in sentences. */
const BACK = 15

/** Most tokens from `release` to the verb in `a release from the bank in Lima confirmed`. */
const FAR = 12

/** True where a speaker was read from a paper of its own. */
export function byPaper({ from, to }: Speaker, context: BuildContext): boolean {
  for (let i = from; i < to; i++) if (PAPER.test(context.low(i))) return true
  return false
}

/** `the statement`, `a release from the bank in Lima` ending at token i: the body that gave it out. */
export function issuerEnding(i: number, place: SpeakerPlace): Speaker | null {
  const { sentence, context } = place
  for (let k = i; k >= sentence.from && k > i - FAR; k--) {
    if (/^[,;:.]$/.test(context.form(k))) return null
    if (!PAPER.test(context.low(k))) continue
    if (k < i && !/^(?:from|by|of|issued|released|published)$/.test(context.low(k + 1))) return null
    if (/^(?:in|through|via|of|with|to)$/.test(context.low(articleBefore(k, sentence, context) - 1))) return null
    const found = issuerAt(k, place)
    return found && { ...found, to: i + 1 }
  }
  return null
}

/** The body that gave out the paper whose noun stands at token i: told with it, else where the paper was told of before. */
export function issuerAt(i: number, place: SpeakerPlace): Speaker | null {
  const { sentence, context } = place
  if (!PAPER.test(context.low(i)) || /^joint$/.test(context.low(i - 1))) return null
  const from = articleBefore(i, sentence, context)
  if (from < 0) return null
  const own = issuerOf(i, place)
  if (own) return { ...own, from, to: i + 1 }
  if (!/^(?:the|this)$/.test(context.low(from))) return null
  for (let s = sentence.index - 1; s >= Math.max(0, sentence.index - BACK); s--) {
    const earlier = context.doc.sentences[s]
    const told = earlier && issuerIn({ ...place, sentence: earlier })
    if (told) return { ...told, at: [[from, i + 1], ...told.at], basis: 'inferred', from, to: i + 1 }
  }
  return null
}

/** Who gave out the paper that a sentence tells of: `a release from X`, `an X statement`, `X said in a statement`. */
function issuerIn(place: SpeakerPlace): Speaker | null {
  const { sentence, context } = place
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!PAPER.test(context.low(i))) continue
    const found =
      issuerOf(i, place) ??
      whoIssued(i, place) ??
      (inPaper(i, context) ? whoSpoke(place, false) : i - sentence.from <= 2 ? whoSpoke(place, true) : null)
    if (found) return found
  }
  return null
}

/** `The Commission issued a statement`. */
function whoIssued(i: number, place: SpeakerPlace): Speaker | null {
  const { sentence, context } = place
  const verb = articleBefore(i, sentence, context) - 1
  if (!/^(?:issued|released|published|issues)$/.test(context.low(verb))) return null
  const subject = sentence.organizations.find((m) => !m.inside && m.to <= verb && m.outerFrom <= sentence.from + 1)
  return subject ? body(subject, place) : null
}

/** `in a [press] statement`, `through a release on Monday`. */
function inPaper(i: number, context: BuildContext): boolean {
  for (let k = i - 1; k > i - 4; k--) if (/^(?:a|an|its|the)$/.test(context.low(k))) return /^(?:in|through|via|by)$/.test(context.low(k - 1))
  return false
}

/** Who said something in the sentence, as far as its statements are built; a body alone speaks on by its paper. */
const whoSpoke = ({ sentence, inUnit, inDocument = [] }: SpeakerPlace, person: boolean): Speaker | null =>
  [...inDocument, ...inUnit].find((saying) => saying.sentence === sentence && (person || saying.speaker.sort === 'body'))?.speaker ?? null

/** `an Embassy statement`, `a statement by the bank`, `a release, issued by the Ministry, …`. */
function issuerOf(i: number, place: SpeakerPlace): Speaker | null {
  const { sentence, context } = place
  const before = sentence.organizations.find((m) => !m.inside && (m.outerTo === i || m.outerTo === i - 1) && m.to > sentence.from)
  if (before && isModifier(before, i, context)) return body(before, place)
  let at = i + 1
  while (context.isIn('calendars/weekdays', at) || /^(?:,|on|yesterday|today|issued|released|published|made|put|out|sent)$/.test(context.low(at)))
    at++
  if (!/^(?:from|by|of)$/.test(context.low(at))) return null
  const next = context.low(at + 1) === 'the' ? at + 2 : at + 1
  const after = sentence.mentions.find(
    (m): m is OrganizationMention | PersonMention =>
      (m.kind === 'organization' || m.kind === 'person') && !m.inside && outerFrom(m) <= next && m.to > next,
  )
  return after && !/^\p{Ll}/u.test(nounAfter(after, context)) ? body(after, place) : null
}

/** `by Press secretary Ana Ruiz`: the word that shows a name to be the first part of a longer one; a full stop where none does. */
const nounAfter = (m: OrganizationMention | PersonMention, context: BuildContext): string =>
  m.kind === 'organization' && m.to - m.from === 1 && /^(?:secretary|officer|attach[eé]|office|director|department)$/.test(context.low(m.to))
    ? context.form(m.to)
    : '.'

/** `a Caricom statement`, `the Ministry’s press release`. */
const isModifier = (m: OrganizationMention, i: number, context: BuildContext): boolean =>
  m.outerTo === i ? true : /^(?:’s|'s|press|news|media|official)$/.test(context.low(i - 1))

function body(party: OrganizationMention | PersonMention, place: SpeakerPlace): Speaker | null {
  const found = speakerFrom([party], place)
  const full = found && party.kind === 'organization' ? inFullBefore(party, place) : null
  if (found && full) return { ...found, name: full.name, at: [...found.at, [full.from, full.to]], basis: 'inferred', sort: 'body' }
  return found && { ...found, sort: party.kind === 'person' ? 'person' : 'body' }
}

/** `the Embassy in Banjul`, where the Embassy of a state was told of before. */
function inFullBefore(body: OrganizationMention, { sentence, context }: SpeakerPlace): OrganizationMention | null {
  const [head = '', place] = body.name.split(' ')
  if (place !== 'in' && body.name !== head) return null
  for (let s = 0; s <= sentence.index; s++) {
    const found = context.doc.sentences[s]?.organizations.find((m) => m.to <= body.from && m.name.startsWith(`${head} of `))
    if (found) return found
  }
  return null
}

/** Where `the statement`, `a Ministry press release` begins: its article, at most a few words before; -1 where none stands there. */
function articleBefore(i: number, sentence: AnnotatedSentence, context: BuildContext): number {
  for (let k = i - 1; k >= sentence.from && k > i - 9; k--) {
    if (/^(?:the|this|a|an)$/.test(context.low(k))) return k
    if (/^[,;:.]$/.test(context.form(k))) return -1
  }
  return context.form(sentence.from) !== '' && i - sentence.from < 6 ? sentence.from : -1
}
