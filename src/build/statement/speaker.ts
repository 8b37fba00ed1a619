import type { AnnotatedSentence } from '#model/annotated'
import type { Basis } from '#model/claim'
import { SHAPE } from '#model/tokens'
import { partiesOf } from '../clause/parties.ts'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'
import { coupleEnding } from './couple.ts'
import { groupEnding } from './group-with-members.ts'
import { ENDS_OFFICE, speakerInShort } from './name-in-short.ts'
import { describedEnding, occasionSpeaking, SHOWS } from './occasion-as-speaker.ts'
import { holderInShort } from './office-in-short.ts'
import { holderOfState } from './office-of-state.ts'
import { outerFrom, partyEnding, speakerFrom, subjectBefore } from './party.ts'
import { openingSubject, pronounAt } from './pronoun.ts'
import { issuerAt, issuerEnding } from './publication.ts'
import { headOf, holderOf, OFFICE, ofRole, PREPOSITION, ROLE } from './role.ts'
import type { Saying } from './saying.ts'

/** Who speaks: the name that is written down, the words it was read from. */
export interface Speaker {
  readonly name: string
  readonly at: readonly Tokens[]
  readonly basis: Basis
  readonly sort: 'person' | 'body' | 'sides'
  /** Where the words that name the speaker begin and end in the sentence. */
  readonly from: number
  readonly to: number
  /** True where the name stands right before the verb, or right after it. */
  readonly direct?: boolean
  /** True where `we` is nobody but the publisher of the document. */
  readonly publisher?: boolean | undefined
}

const SKIPPED = new Set(
  `also has have had further then later again once both jointly repeatedly publicly solemnly clearly explicitly strongly firmly highly fully warmly
   respectively once-again too always still often and first just immediately recently himself herself itself themselves each all even did does do will would`.split(
    /\s+/,
  ),
)
/** What stands around a verb when its speaker is looked for. */
export interface SpeakerPlace {
  readonly sentence: AnnotatedSentence
  readonly context: BuildContext
  readonly inSentence: readonly Saying[]
  readonly inUnit: readonly Saying[]
  /** What was said before in the document, where it is short enough to have one voice. */
  readonly inDocument?: readonly Saying[]
}

/** Who stands before a verb at token `verb` as the one who speaks; null where nobody is named. */
export function speakerBefore(verb: number, place: SpeakerPlace): Speaker | null {
  const found = adjacent(verb, place)
  if (found === undefined) return subjectFurther(verb, place)
  return found && directly(found)
}

/**
 * A speaker who stands right beside the verb. The fields are written out: V8 gives every object that is spread with one field
 * more a shape of its own, and what reads speakers never gets fast.
 */
export const directly = ({ name, at, basis, sort, from, to, publisher }: Speaker): Speaker => ({
  name,
  at,
  basis,
  sort,
  from,
  to,
  direct: true,
  publisher,
})

const stepBack = (verb: number, { sentence, context }: SpeakerPlace): number => {
  let i = overAside(verb - 1, sentence, context)
  while (
    i >= sentence.from &&
    (SKIPPED.has(context.low(i)) || (context.low(i).endsWith('ly') && context.low(i).length > 4)) &&
    context.low(i) !== 'and'
  )
    i--
  return i
}

/** `X, for his part, said`, `Mr X, in reply, said`: the token before the first comma. */
function overAside(last: number, sentence: AnnotatedSentence, context: BuildContext): number {
  if (context.form(last) !== ',') return last
  for (let from = last - 1; from > Math.max(sentence.from, last - 4); from--)
    if (context.form(from - 1) === ',' && ASIDE.test(context.words(from, last))) return from - 2
  return last
}
const ASIDE = /^(?:(?:for|on) (?:his|her|its|their) part|in (?:turn|reply|response)|too|however|meanwhile)$/i

/** undefined where neither a name nor a pronoun stands right before the verb. */
function adjacent(verb: number, place: SpeakerPlace): Speaker | null | undefined {
  const { sentence, context } = place
  const i = stepBack(verb, place)
  if (i < sentence.from) return null
  const group = groupEnding(i, place)
  if (group) return group
  const low = context.low(i)
  if (low === ')') {
    const person = sentence.persons.find((m) => m.outerTo === i && context.low(m.outerFrom - 1) === '(')
    if (person) return speakerFrom([person], place)
  }
  const over = low === ',' ? overInsertion(i, place) : null
  if (over) return over
  const pronoun = pronounAt(i, place)
  if (pronoun !== undefined) return pronoun
  if (low === 'who' || low === 'which') return partyEnding(context.low(i - 1) === ',' ? i - 1 : i, place, low === 'who') ?? null
  const couple = coupleEnding(i + 1, place)
  if (couple !== undefined) return couple
  const short = holderInShort(i, place)
  if (short) return short
  const ofState = holderOfState(i, place)
  if (ofState) return ofState
  const issuer = issuerEnding(i, place)
  if (issuer) return issuer
  if (ROLE.has(low)) {
    const role = ofRole(i, place)
    if (role || !sentence.organizations.some((m) => !m.generic && m.to === i + 1)) return role
  }
  if (low === 'state' || low === 'government') {
    const head = headOf(i, place)
    if (head) return head
  }
  if (OFFICE.has(low.split('-')[0] as string) || OFFICE.has(low)) {
    const holder = holderOf(i, place)
    const other = holder && context.low(holder.from - 1) === 'and' ? holderOf(holder.from - 2, place) : null
    if (holder && other) return { ...holder, name: `${other.name} and ${holder.name}`, at: [...other.at, ...holder.at], from: other.from }
    if (holder) return holder
  }
  const meeting = context.low(i - 1) === 'the' ? meetingAt(i, verb, place) : null
  return meeting ?? partyEnding(i + 1, place) ?? shortAt(i, place) ?? nameAt(i, place) ?? meetingAt(i, verb, place) ?? undefined
}

/** A meeting speaks by verbs of holding and asking alone. */
const meetingAt = (i: number, verb: number, place: SpeakerPlace): Speaker | null =>
  SHOWS.test(place.context.low(verb)) && place.context.low(verb + 1) !== 'that' ? null : occasionSpeaking(i, place)

/** `K. Rumm`, `Otago` right before a verb, where no mention covers the name. */
function shortAt(last: number, { sentence, context }: SpeakerPlace): Speaker | null {
  if (!isNameWord(last, sentence, context)) return null
  const found = speakerInShort(last, context, sentence)
  let from = found?.from ?? last
  while (from > sentence.from && RANK.test(context.low(from - 1))) from--
  if (found && from < found.from) return { ...found, from }
  if (from > sentence.from && (isNameWord(from - 1, sentence, context) || PREPOSITION.has(context.low(from - 1)))) return null
  return found
}

/** What may stand before a surname: `Associate Professor Rewi said`. */
const RANK =
  /^(?:professor|associate|assistant|president|minister|prime|deputy|vice|vice-chancellor|chancellor|ambassador|governor|mayor|senator|director|general|chairman|chair|dean|rector|secretary|comrade|bishop|father|sister|chief|captain|colonel|judge)$/

/** Two to four capitalized words that no mention covers, right before a verb of saying: a person not told of otherwise. */
function nameAt(last: number, { sentence, context }: SpeakerPlace): Speaker | null {
  let from = last + 1
  while (from > sentence.from && last + 1 - from < 4 && isNameWord(from - 1, sentence, context)) from--
  if (ENDS_OFFICE.test(context.low(last))) return null
  return personAt(from, last + 1, sentence, context)
}
const isNameWord = (i: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  /^\p{Lu}[\p{L}’'-]+$/u.test(context.form(i)) &&
  (context.shape(i) & SHAPE.upper) === 0 &&
  !sentence.mentions.some((m) => m.kind !== 'cue' && m.kind !== 'quotation' && m.from <= i && m.to > i)
function personAt(from: number, to: number, sentence: AnnotatedSentence, context: BuildContext): Speaker | null {
  const before = context.low(from - 1)
  if (
    to - from < 2 ||
    to - from > 4 ||
    /^(?:the|a|an|of)$/.test(before) ||
    (from === sentence.from && /^(?:As|In|On|At|But|And|The|A|An|If|When)$/.test(context.form(from)))
  )
    return null
  return { name: context.words(from, to), at: [[from, to]], basis: 'stated', sort: 'person', from, to }
}

/** `A. Beltran, the company’s director, told …`, `Ng, who heads the centre, says …`: the name before what is inserted between commas. */
function overInsertion(comma: number, place: SpeakerPlace): Speaker | null {
  const { sentence, context } = place
  for (let i = comma - 2; i > sentence.from && comma - i < 26; i--) {
    if (/^[;:”"]$/.test(context.form(i))) return null
    if (context.form(i) !== ',') continue
    const inserted =
      /^(?:who|whose|which|the|a|an|its|their|his|her|\p{Ll}+|\d\d)$/u.test(context.form(i + 1)) ||
      (OFFICE.has(context.low(comma - 1)) && comma - i < 8)
    const found = inserted
      ? (describedEnding(i, place) ?? issuerAt(i - 1, place) ?? partyEnding(i, place) ?? shortAt(i - 1, place) ?? nameAt(i - 1, place))
      : null
    if (found && found.to >= i && startsClause(found.from, sentence, context)) return found
  }
  return null
}

const startsClause = (from: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  from <= sentence.from + 1 || /^(?:[,:;”"“–—-]|and|but|while|that|the|miss|mr|mrs|ms|dr|says)$/.test(context.low(from - 1))

function subjectFurther(verb: number, place: SpeakerPlace): Speaker | null {
  const { context } = place
  const i = stepBack(verb, place)
  const low = context.low(i)
  if (low === ',') {
    const nearest = partyEnding(i, place)
    if (nearest?.sort === 'person' && nearest.to >= i) return nearest
  }
  if (low === 'and' || low === ',' || low === 'but') {
    const previous = place.inSentence.at(-1)
    if (previous && low !== ',') return previous.speaker
    if (low !== ',') {
      const opening = openingSubject(i, place)
      if (opening) return opening
    }
    return subjectBefore(i, place)
  }
  return subjectBefore(i + 1, place, 14)
}
/** `said teacher and trainer Ana Ruiz`: over plain words that describe a person to where the name may begin. */
function overDescription(from: number, sentence: AnnotatedSentence, context: BuildContext): number {
  let at = from
  while (at < Math.min(sentence.to, from + 6) && /^\p{Ll}[\p{Ll}-]+$/u.test(context.form(at)) && !PREPOSITION.has(context.low(at))) at++
  return at
}

/** Who stands after a verb (`said X`) or after `according to`. */
export function speakerAfter(from: number, place: SpeakerPlace): Speaker | null {
  const { sentence, context } = place
  const start = overDescription(from, sentence, context)
  const party = partiesOf(sentence).find(
    (m) =>
      outerFrom(m) >= from &&
      outerFrom(m) <= start + 1 &&
      (outerFrom(m) === from || context.low(from) === 'the' || (m.kind === 'person' && outerFrom(m) === start)),
  )
  if (party) return speakerFrom([party], place)
  const honoured = /^(?:his|her)$/.test(context.low(from)) ? pronounAt(overStyle(from + 1, context), place) : undefined
  if (honoured !== undefined) return honoured
  let to = from
  while (to < sentence.to && to - from < 4 && isNameWord(to, sentence, context)) to++
  return personAt(from, to, sentence, context) ?? pronounAt(from, place) ?? behindOffice(from, place)
}

/** `His Royal Highness`: the word of the style that stands for a name. */
const overStyle = (at: number, context: BuildContext): number => (context.low(at) === 'royal' ? at + 1 : at)

/** `said President of the tenth session of the Council Li Wei, who …`: the name that ends a long office. */
function behindOffice(from: number, place: SpeakerPlace): Speaker | null {
  const { sentence, context } = place
  if (!OFFICE.has(context.low(from)) && !RANK.test(context.low(from))) return null
  let end = from + 1
  while (end < Math.min(sentence.to, from + LONGEST_OFFICE) && !/^(?:[,.;:“"]|who|in|at|on|during|after|when)$/.test(context.low(end))) end++
  if (end >= from + LONGEST_OFFICE) return null
  const person = sentence.persons.find((m) => m.to === end && m.from > from)
  if (person) return speakerFrom([person], place)
  const found = nameAt(end - 1, place)
  return found && found.from > from + 2 ? found : null
}
/** Tokens of the longest office that stands before a name. */
const LONGEST_OFFICE = 24
