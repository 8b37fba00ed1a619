import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention } from '#model/mention'
import { behindDateline } from '../clause/behind-dateline.ts'
import { AUXILIARIES } from '../clause/grammar.ts'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { contentAfter, endOf, isClosing, quotationsOf, trimmed, unquoted } from './extent.ts'
import { governing } from './instrument.ts'
import { openingSubject } from './pronoun.ts'
import type { Saying, SayingPlace, SayingRule } from './saying.ts'
import { type Speaker, speakerAfter, speakerBefore } from './speaker.ts'
import { FINITE, isPresent, speaks } from './speaks.ts'

const CLAUSAL = new Set(['say', 'believe', 'tell', 'agree'])
/** Verbs that belong to what is held (`welcomes the plan`), not to the telling of it (`said that`). */
const STANCE = new Set(['position', 'ready', 'agree', 'believe', 'hope'])

/** "X said that …", "X: “…”", "“…,” said X", "X stressed the need for …", "the Chilean side welcomes …". */
export const reported: SayingRule = {
  id: 'statement/reported',
  version: 6,
  cues: ['say', 'tell', 'believe', 'hope', 'stress', 'propose', 'share', 'position', 'agree', 'ready'],
  find(cue, place) {
    if (cue.inside || cue.form === 'noun' || cue.form === 'participle' || !isVerb(cue, place)) return null
    if (isClosed(cue, place)) return null
    const opportunity = cue.form === 'infinitive' ? opportunityBefore(cue, place) : cue.from
    if (opportunity < 0) return null
    const before = place.inSentence.at(-1)
    if (quotationsOf(place.sentence).some((q) => q.from < cue.from && q.to > cue.to)) return null
    const covering = before?.segments.some(([from, to]) => cue.from >= from && cue.from < to) ? before : null
    if (cue.form === 'gerund' && covering) return null
    if (before && !covering && isPublication(cue, endOf(place.sentence, place.context), place.context)) return null
    const inverted = invertedSpeaker(cue, place)
    if (!inverted && isUnnamed(cue, place)) return null
    const speaker = inverted ?? speakerBefore(opportunity, place) ?? (cue.form === 'gerund' ? openingSubject(cue.from, place) : null)
    if (speaker && !inverted && (isInPurpose(cue, speaker, place) || isTreated(cue, speaker, place))) return null
    if (speaker && !inverted && !speaker.direct && NOUN_LIKE.test(place.context.low(cue.from))) return null
    if (!speaker || speaker.publisher || !speaks(cue, speaker, place, inverted !== null)) return null
    if (covering && !(inverted ? false : apart(cue, speaker, covering, place))) return null
    const segments = inverted ? around(cue, inverted, place) : segmentsOf(cue, speaker, place)
    return segments.length ? { speaker, segments, verb: [cue.from, cue.to] } : null
  },
}

/** `concluding his visit`, `concluded the talks`: something is brought to its end. */
const isClosed = ({ from, to }: CueMention, { context }: SayingPlace): boolean =>
  context.low(from).startsWith('conclud') && /^(?:an?|the|his|her|its|their|this|these|\d+)$/.test(context.low(to))

/** Forms that are nouns as well: they count only right after the one who speaks. */
const NOUN_LIKE =
  /^(?:supports?|reports?|states?|notes?|comments?|hopes?|wish|wishes|stress|stresses|highlights?|values?|praise|welcome|requests?|demands?|appeals?|claims?|mentions?|estimates?|propos\p{L}*s|shares?|details?|calls?|advances?|thanks|details|respects?|salutes?|voices?|extends?|outlines?|remarks?|hints?|counsels?|relays?|repl(?:y|ies)|warning|backs?)$/u

/** `took the opportunity to reiterate`, `went on to say`: where the verb stands that tells of speaking by an infinitive; -1 where none does. */
function opportunityBefore(cue: CueMention, { context, sentence }: SayingPlace): number {
  if (context.low(cue.from - 1) !== 'to') return -1
  const words = context.words(Math.max(sentence.from, cue.from - 6), cue.from).toLowerCase()
  const [phrase] =
    /\b(?:(?:took|takes?|used|uses?|seized) (?:the|this|that) (?:opportunity|occasion) to|(?:went|goes|go) on to|(?:likes?|liked|used) to)$/.exec(
      words,
    ) ?? []
  return phrase ? cue.from - phrase.split(' ').length : -1
}

/** `visitors to discover the Andes and appreciate their colours`: a second infinitive, not what the speaker says. */
function isInPurpose(cue: CueMention, speaker: Speaker, { context, sentence }: SayingPlace): boolean {
  if (speaker.direct || context.low(cue.from - 1) !== 'and' || /(?:s|ed|ing)$/.test(context.low(cue.from))) return false
  for (let i = cue.from - 2; i > Math.max(sentence.from, speaker.to); i--) {
    if (context.low(i) === 'to' && /^\p{Ll}{3,}$/u.test(context.form(i + 1)) && !/^(?:the|all|its|his|her|their)$/.test(context.low(i + 1)))
      return true
    if (sentence.cues.some((other) => other.from === i && other.form === 'finite')) return false
  }
  return false
}

/** `The Chair welcomed Mr Diaz, congratulating him`: a gerund tells what the subject says, not those whom the verb before reached. */
const isTreated = (cue: CueMention, speaker: Speaker, { sentence }: SayingPlace): boolean =>
  cue.form === 'gerund' &&
  speaker.from > sentence.from + 1 &&
  sentence.cues.some((one) => one.form === 'finite' && one.to <= speaker.from && speaker.from - one.to <= 1)

/** Not `the United States`, `a shared future`, `her wish`. */
function isVerb(cue: CueMention, { context, sentence }: SayingPlace): boolean {
  if (cue.from > sentence.from && /^\p{Lu}/u.test(context.form(cue.from))) return false
  if (
    /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|of|’s|'s|more|any|no|such|and\/or|on|for|with|by|in|at|into|from)$/.test(
      context.low(cue.from - 1),
    )
  )
    return false
  return !sentence.mentions.some((m) => m.kind !== 'quotation' && m.kind !== 'cue' && m.from <= cue.from && m.to >= cue.to)
}

/** `said X`: only where words that were said stand before. */
function invertedSpeaker(cue: CueMention, place: SayingPlace): Speaker | null {
  const { context, sentence } = place
  const before = context.form(cue.from - 1)
  if (cue.cue !== 'say' || cue.from <= sentence.from + 1 || !(before === ',' || isClosing(before) || /^[?!]$/.test(before))) return null
  if (BEGINS_CLAUSE.has(context.low(cue.to))) return null
  const pronoun = /^(?:he|she|they|it|we)$/.test(context.low(cue.to))
  if (pronoun && !isClosing(context.form(cue.from - (before === ',' ? 2 : 1)))) return null
  return speakerAfter(cue.to, place)
}

/** `Ana Ruiz, the dean, said that President Kask …`: what is said follows, not who says it. */
const BEGINS_CLAUSE = new Set(['that', 'how', 'why', 'whether', 'if', 'what'])

/** `…, said a senior official`: nobody is named. */
const isUnnamed = (cue: CueMention, { context }: SayingPlace): boolean =>
  cue.cue === 'say' &&
  context.form(cue.from - 1) === ',' &&
  /^(?:an?|one|some|several|officials)$/.test(context.low(cue.to)) &&
  context.low(cue.from) === 'said'

/** A second saying in one sentence: of another speaker after `but`, `while`, `;`; of the same after `and`. */
function apart(cue: CueMention, speaker: Speaker, covering: Saying, { context }: SayingPlace): boolean {
  const same = speaker.name === covering.speaker.name
  const lead = same && speaker.from < covering.verb[0] ? beforeVerb(cue, context) : speaker.from - 1
  const low = context.low(lead)
  if (same) return low === 'and' || low === ';' || low === 'but'
  if (STANCE.has(cue.cue)) return low === ';' || low === 'while' || low === 'whereas'
  return /^(?:but|while|whereas|;)$/.test(low) || (low === 'and' && context.form(lead - 1) === ',')
}

function beforeVerb(cue: CueMention, context: BuildContext): number {
  let i = cue.from - 1
  while (/ly$|^(?:also|further|then|has|have|had|later)$/.test(context.low(i))) i--
  return i
}

function segmentsOf(cue: CueMention, speaker: Speaker, place: SayingPlace): Tokens[] {
  const { sentence, context } = place
  const to = sourceFrom(cue, sentence, context)
  if (isStance(cue, speaker, place)) return [[sentence.from, to]]
  const from = cue.cue === 'position' ? cue.from : contentAfter(cue, sentence, context, CLAUSAL.has(cue.cue))
  const after = from < 0 ? null : trimmed(from, to, context)
  const clauseBefore = cue.cue === 'say' && wordsBefore(speaker, sentence, context, false)
  const most = clauseBefore && isClause(clauseBefore, context) ? LONG_ADJUNCT : SHORT_ADJUNCT
  const adjunct = after !== null && ((isAdjunct(after, most, sentence, context) && !isTheme(after, context)) || isAddressee(cue, after, place))
  const inserted = after !== null && isInserted(cue, speaker, place)
  const before = inserted ? trimmed(sentence.from, speaker.from - 1, context) : wordsBefore(speaker, sentence, context, after !== null && !adjunct)
  return [before, adjunct ? null : after].flatMap((stretch) => (stretch ? [unquoted(stretch, sentence, context)] : []))
}

/** `The course, the release said, will open in May`: said on both sides of the attribution. */
const isInserted = (cue: CueMention, speaker: Speaker, { sentence, context, inSentence }: SayingPlace): boolean =>
  cue.cue === 'say' &&
  inSentence.length === 0 &&
  context.form(cue.to) === ',' &&
  context.form(speaker.from - 1) === ',' &&
  speaker.from - sentence.from > 2 &&
  !quotationsOf(sentence).some((q) => q.from < speaker.from) &&
  !/^(?:when|while|as|after|before|since|if|although|though|speaking|\p{L}+ing)$/u.test(context.low(sentence.from))

/** `“…,” X told journalists.` */
function isAddressee(cue: CueMention, [from, to]: Tokens, { sentence, context }: SayingPlace): boolean {
  if (cue.cue !== 'tell' || from > cue.to || to - from >= 10 || to < sentence.to - 2) return false
  if (quotationsOf(sentence).some((q) => q.to <= cue.from)) return true
  for (let i = from; i < to; i++) if (/^(?:that|of|about|how|to)$/.test(context.low(i)) || FINITE.test(context.low(i))) return false
  return true
}

/** A side takes a position in the present tense: the sentence itself is what it says. */
function isStance(cue: CueMention, speaker: Speaker, { context, sentence, inSentence }: SayingPlace): boolean {
  if (speaker.sort === 'person' || inSentence.length > 0) return false
  if (!STANCE.has(cue.cue) && cue.cue !== 'stress' && cue.cue !== 'propose' && !(cue.cue === 'say' && governing(sentence, context))) return false
  return isPresent(context.low(cue.from), context.low(cue.from - 1)) && speaker.from - sentence.from <= 24
}

/** `noted with satisfaction the growth of …`: no adjunct, but what they noted. */
const isTheme = ([from, to]: Tokens, context: BuildContext): boolean =>
  context.low(from) === 'with' && FEELING.test(context.low(from + 1)) && to - from > 3
const FEELING = /^(?:satisfaction|concern|pleasure|appreciation|regret|gratitude|interest|pride|joy)$/

/** `…, according to the ministry` behind what somebody said is no part of it. */
function sourceFrom(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  const source = sentence.cues.find((other) => other.cue === 'according' && other.from > cue.to && context.form(other.from - 1) === ',')
  return source ? source.from - 1 : publishedFrom(cue, sentence, context)
}

/** `…, a spokesperson said in a press release` at the end of what somebody else said: where the words said end. */
function publishedFrom(cue: CueMention, sentence: AnnotatedSentence, context: BuildContext): number {
  const end = endOf(sentence, context)
  const later = sentence.cues.findLast((other) => other.cue === 'say' && other.form === 'finite' && other.from > cue.to)
  if (later && context.form(later.from - 1) === ',' && PAPER_SAYS.test(context.words(later.to, end))) return later.from - 1
  if (!later || !isPublication(later, end, context)) return end
  for (let i = later.from - 1; i > cue.to && later.from - i < 8; i--) if (context.form(i) === ',') return i
  return end
}

/** `…, said a press release issued here`, `…, a statement said`. */
const PAPER_SAYS = /^an? (?:official |press |news )*(?:release|statement|communiqu[eé]|handout|readout)\b/i

const isPublication = (cue: CueMention, end: number, context: BuildContext): boolean =>
  end - cue.to <= 6 && /^in an? (?:\p{L}+ )?(?:release|statement|communiqu[eé]|readout|note)$/iu.test(context.words(cue.to, end))

/** Tokens of an adjunct behind `said`; more where words that were said stand before it. */
const SHORT_ADJUNCT = 14
const LONG_ADJUNCT = 40

/** True for words that tell something by themselves: `The road will open soon`, not `On Monday` or `As the talks began`. */
function isClause([from, to]: Tokens, context: BuildContext): boolean {
  if (/^(?:as|while|when|after|before|if|although|since|during|\p{L}+ing)$/u.test(context.low(from))) return false
  for (let i = from + 1; i < to; i++) if (FINITE.test(context.low(i)) || /(?:s|ed)$/.test(context.low(i))) return to - from > 5
  return false
}

/** `said on Tuesday`, `said during a visit to Peru`: no words that were said. */
function isAdjunct([from, to]: Tokens, most: number, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (
    !/^(?:on|in|at|during|after|before|when|while|to|from|as|last|yesterday|today|this|earlier|by|through|via|with|following|ahead|upon)$/.test(
      context.low(from),
    )
  )
    return false
  if (most === SHORT_ADJUNCT) for (let i = from; i < to; i++) if (AUXILIARIES.has(context.low(i))) return false
  return to - from < most && !quotationsOf(sentence).some((q) => q.from >= from) && to >= sentence.to - 2
}

/** `“…,” X said`, `…, X said.`: the words before the speaker, where they are what was said. */
function wordsBefore(speaker: Speaker, sentence: AnnotatedSentence, context: BuildContext, more: boolean): Tokens | null {
  let at = behindMark(speaker.from - 1, sentence, context)
  while (at > sentence.from && /^(?:the|its|his|her|their|a|an)$/.test(context.low(at))) at--
  if (at <= sentence.from) return null
  const form = context.form(at)
  const closed = form === ',' ? at - 1 : at
  const quoted = isClosing(context.form(closed)) && context.form(closed) !== '’'
  if (!quoted && (more || form !== ',')) return null
  if (more && quoted && at - sentence.from < 4) return null
  const end = quoted ? closed + 1 : at
  const stretch = trimmed(behindDateline(sentence, end, context), end, context)
  return stretch && !quoted && onlyFrames(stretch, context) ? null : stretch
}

/** `“…,” board chairman Ana Ruiz said`: over plain words that describe the speaker to the mark that closes a quotation. */
function behindMark(at: number, sentence: AnnotatedSentence, context: BuildContext): number {
  let i = at
  while (i > sentence.from && at - i < 5 && /^\p{L}[\p{L}’'-]*$/u.test(context.form(i)) && !FINITE.test(context.low(i))) i--
  return i < at && isClosing(context.form(i)) && context.form(i) !== '’' ? i : at
}

/** `Speaking in Lima`, `At the same event`: when and where, without a verb; nothing that was said. */
function onlyFrames([from, to]: Tokens, context: BuildContext): boolean {
  if (
    to - from > SHORT_ADJUNCT ||
    !/^(?:speaking|addressing|writing|commenting|responding|at|in|on|during|after|following|for)$/.test(context.low(from))
  )
    return false
  for (let i = from; i < to; i++) if (FINITE.test(context.low(i))) return false
  return true
}

/** The words on both sides of `said X`. */
function around(cue: CueMention, speaker: Speaker, { sentence, context, inSentence }: SayingPlace): Tokens[] {
  const start = Math.max(
    sentence.from,
    ...inSentence.map((saying) => ((saying.segments.at(-1)?.[1] ?? 0) < cue.from ? (saying.segments.at(-1)?.[1] ?? 0) : 0)),
  )
  const before = trimmed(start === sentence.from ? behindDateline(sentence, cue.from, context) : start, cue.from, context)
  let next = speaker.to
  const stop = endOf(sentence, context)
  while (next < stop && !/^[“"«:]$/.test(context.form(next))) next++
  const after = next < stop ? trimmed(next, stop, context) : null
  return [before, after].flatMap((stretch) => (stretch ? [unquoted(stretch, sentence, context)] : []))
}
