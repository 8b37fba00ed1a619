import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, TitleMention } from '#model/mention'
import { clauseOf } from '../clause/clause.ts'
import { nameOfParty } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'

/** How many sentences after an event it may still be said what it adopted. */
const REACH = 8
/** `since the signing of`, `the anniversary of the signing of`: another time is meant. */
const EARLIER = /^(?:since|after|following|anniversary|before|until|towards?|prior|years?)$/
const ADOPTING = /^(?:adopt|endors|approv|issu|conclud)/
const SITTING: ReadonlySet<string> = new Set(['meeting', 'conference'])

/**
 * "during the visit, which saw the signing of the Memorandum", "the Signing Ceremony of the Agreement on Z", "Ministers
 * endorsed the Lima Statement": the documents that came out of an event.
 */
export function tellOutcomes(context: BuildContext): void {
  const events = context.of('event')
  if (events.length === 0) return
  for (const sentence of context.doc.sentences) {
    for (const cue of sentence.cues) {
      if (isSigning(cue, context)) tellSigning(cue, sentence, events, context)
      else if (cue.cue === 'adopt' && cue.form !== 'gerund' && ADOPTING.test(context.low(cue.from))) tellAdopted(cue, sentence, events, context)
    }
  }
  for (const event of events) dropBare(event)
}

const BARE = /^(?:the |both |these )?(?:mou|memorandum|agreement|protocol|document|declaration|pact|deal|treaty)(?: \(mou\))?$/i
const BARE_PLURAL =
  /^(?:the |both |these )?(?:mous|memorand(?:a|ums)(?: of understanding)?|agreements|protocols|documents|declarations|pacts|deals|treaties)(?: \(mous\))?(?: on behalf of| between |$)/i

/** `the MoUs` names no document; `the agreement` only where none of the documents is named. */
function dropBare(event: Draft<'event'>): void {
  const told = event.valuesOf('outcomes')
  for (let i = event.claims.length - 1; i >= 0; i--) {
    const claim = event.claims[i]
    if (claim?.field !== 'outcomes') continue
    const name = String(claim.value)
    const others = told.some((other) => other !== name && !BARE.test(other) && !BARE_PLURAL.test(other))
    if (BARE_PLURAL.test(name) ? others || / /.test(name) === false : BARE.test(name) && others) event.claims.splice(i, 1)
  }
}

/** `the signing of`, `the signing ceremony for`. */
const isSigning = (cue: CueMention, context: BuildContext): boolean =>
  context.low(cue.from) === 'signing' && (context.low(cue.to) === 'of' || (context.low(cue.to) === 'for' && cue.cue === 'occasion.ceremony'))

function tellSigning(cue: CueMention, sentence: AnnotatedSentence, events: readonly Draft<'event'>[], context: BuildContext): void {
  for (let i = cue.from - 1; i >= Math.max(sentence.from, cue.from - 5); i--) if (EARLIER.test(context.low(i))) return
  const instruments = listAt(cue.to + 1, sentence, context)
  const named = instruments.length > 0 ? null : namedIn(cue, sentence, context)
  if (instruments.length === 0 && !named) return
  const told = events.filter((event) => event.sentences.has(sentence.index) && event.valuesOf('outcomes').length === 0)
  const event = told.find((one) => one.valueOf('kind') === 'ceremony') ?? told.find((one) => one.valueOf('kind') !== 'other')
  for (const instrument of instruments) event?.tell('outcomes', instrument.name, [instrument.from, instrument.to])
  if (named) event?.tell('outcomes', context.words(named[0], named[1]), named)
}

/** `Signing Ceremony of the Agreement on Z` as one name: the document within it, tokens [from, to). */
function namedIn(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly [number, number] | null {
  const title = sentence.occasions.find((m) => m.from <= cue.from && m.to > cue.to)
  if (!title) return null
  const from = context.low(cue.to + 1) === 'the' ? cue.to + 2 : cue.to + 1
  const isDocument = [0, 1, 2, 3].some((k) => from + k < title.to && DOCUMENT.test(context.low(from + k)))
  return isDocument ? [from, title.to] : null
}
const DOCUMENT = /^(?:agreements?|memorand(?:um|a)|mous?|treaty|protocols?|declarations?|contracts?|accords?|conventions?|charter|pact|letters?)$/

/** The documents listed from token i on: `the Memorandum on A and the Protocol on B`. */
function listAt(i: number, sentence: AnnotatedSentence, context: BuildContext): TitleMention[] {
  const list: TitleMention[] = []
  let at = i
  for (const m of sentence.mentions) {
    if (m.kind !== 'instrument' || m.inside || m.from < at) continue
    if (m.from - at > 5) break
    for (let k = at; k < m.from; k++)
      if (!/^(?:the|a|an|two|three|and|,|as|well|of|new|(?:\p{L}+ed))$/u.test(context.low(k)) && !/^[()\p{Lu}]/u.test(context.form(k))) return list
    list.push(m)
    at = m.to
  }
  return list
}

/** Whom the sentence does not name, or who took part, adopted it at the meeting that was told last. */
function tellAdopted(verb: CueMention, sentence: AnnotatedSentence, events: readonly Draft<'event'>[], context: BuildContext): void {
  if (context.isQuiet(sentence) || events.some((event) => event.status !== 'planned' && event.sentences.has(sentence.index))) return
  const clause = clauseOf(verb, sentence, context)
  const instruments = clause.passive ? [] : listAt(verb.to, sentence, context)
  const end = (instruments.at(-1)?.to ?? sentence.from) + 6
  if (instruments.length === 0 || sentence.dates.some((m) => m.edtf !== null && !m.inside && m.from < end)) return
  const event = sittingBefore(sentence, events, context) ?? onlySitting(sentence, events, context)
  if (!event) return
  const known = new Set([...event.valuesOf('participants'), ...event.valuesOf('organizers')])
  if (!clause.subject.every((party) => nameOfParty(party) === null || known.has(party.name))) return
  for (const instrument of instruments) event.tell('outcomes', instrument.name, [instrument.from, instrument.to])
  event.sentences.add(sentence.index)
}

/** A communiqué's headings part its sentences, but all are of the one sitting that it tells of. */
function onlySitting(sentence: AnnotatedSentence, events: readonly Draft<'event'>[], context: BuildContext): Draft<'event'> | null {
  if (context.doc.sentences.length > COMMUNIQUE) return null
  const sittings = events.filter(
    (event) =>
      event.status !== 'planned' &&
      event.sentences.first !== sentence.index &&
      SITTING.has(String(event.valueOf('kind'))) &&
      event.valueOf('name') !== null,
  )
  const [one] = sittings
  return one && sittings.length === 1 && one.sentences.first < sentence.index && (one.valueOf('date')?.length ?? 0) >= 10 ? one : null
}
/** A document of no more sentences than this may be of one sitting. */
const COMMUNIQUE = 120

/** The meeting or conference that the same news item told last. */
function sittingBefore(sentence: AnnotatedSentence, events: readonly Draft<'event'>[], context: BuildContext): Draft<'event'> | null {
  const section = context.doc.document.units[sentence.unit]?.section
  let best: Draft<'event'> | null = null
  let near = REACH + 1
  for (const event of events) {
    if (!SITTING.has(String(event.valueOf('kind'))) || (event.valueOf('date')?.length ?? 0) < 7) continue
    for (const index of event.sentences) {
      const gap = sentence.index - index
      const unit = context.doc.document.units[context.doc.sentences[index]?.unit ?? -1]
      if (gap > 0 && gap < near && unit?.section === section) {
        near = gap
        best = event
      }
    }
  }
  return best
}
