import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, TitleMention } from '#model/mention'
import { SHAPE } from '#model/tokens'
import { clauseOf } from '../clause/clause.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { tellAttendance } from './attendance.ts'
import { kindOfCue, kindOfHead, kindOfName, OCCASION_CUES } from './kind.ts'
import { tellParties, tellStates } from './people.ts'
import { tellRoles } from './roles.ts'
import { type Stretch, segmentAround } from './stretch.ts'
import { tellWhen } from './when.ts'
import { tellPlace, tellWhere } from './where.ts'

const editions = new WeakMap<BuildContext, Draft<'event'>[]>()
function editionsIn(context: BuildContext): Draft<'event'>[] {
  let told = editions.get(context)
  if (!told) editions.set(context, (told = []))
  return told
}
/** True for a sentence that an edition was read from. */
export const toldAsEdition = (sentence: AnnotatedSentence, context: BuildContext): boolean =>
  editionsIn(context).some((draft) => draft.sentences.has(sentence.index))

/** How many sentences before may have given the series its name. */
const REACH = 8

/** "The sixth edition took place in Vientiane in May", "the next fair will be held in Dire": an edition of what was named before; `the first such meeting was in Oslo`. */
export const nextEdition: BuildRule = {
  id: 'event/next-edition',
  version: 3,
  cues: ['editions', ...OCCASION_CUES],
  build(noun: CueMention, sentence, context, rule) {
    if (isInName(noun, sentence)) return
    const ordinal = sentence.quantities.find((m) => m.unitKind === 'ordinal' && m.from < noun.from && noun.from - m.to <= 1)
    const lead = ordinal ? null : /^(?:next|previous|inaugural|upcoming|forthcoming)$/.exec(context.low(noun.from - 1))
    if (!ordinal && !lead) return
    const such = ordinal !== undefined && context.low(ordinal.to) === 'such'
    const inBrackets = such || (ordinal !== undefined && isDatedInBrackets(noun, sentence, context))
    const title = namedBefore(noun, sentence, inBrackets, context)
    if (title && !inBrackets && isOfAnother(noun, title.at, context)) return
    if (!title) return context.reject(rule, noun.from, noun.to, 'no series is named before')
    const draft = context.draft('event', rule, sentence)
    const edition = ordinal?.value ?? (lead?.[0] === 'inaugural' ? 1 : null)
    draft.tell('kind', kindOf(noun, title, inBrackets), [noun.from, noun.to])
    draft.tell('name', title.at.base, [title.at.from, title.at.to])
    draft.tell('series', { name: title.at.base, edition }, [(ordinal ?? noun).from, noun.to])
    if (!tellRoles(draft, sentence, noun.from, noun.to, context) && !inBrackets)
      return context.reject(rule, noun.from, noun.to, 'no verb says that it took place')
    tellHolders(draft, noun, sentence, context)
    const place = inBrackets ? sentence.places.find((m) => m.from === noun.to + 1) : undefined
    if (place?.kind === 'place') tellPlace(draft, place)
    const stretch = stretchOf(noun, title, sentence, context)
    tellWhen(draft, stretch, context, false)
    tellWhere(draft, stretch, context, false)
    tellAttendance(draft, stretch, context)
    if (draft.valueOf('date') === null && draft.valuesOf('places').length === 0)
      return context.reject(rule, noun.from, noun.to, 'neither when nor where is told')
    if (draft.valueOf('date') === null && edition === null) return context.reject(rule, noun.from, noun.to, 'when is not told')
    if (inBrackets) tellStates(draft, title.at, title.sentence)
    draft.sentences.add(title.sentence.index)
    context.keep(draft)
    editionsIn(context).push(draft)
  },
}

/** The occasion that gives an edition its series, with its sentence. */
interface Named {
  readonly sentence: AnnotatedSentence
  readonly at: TitleMention
}

/** The kind of the occasion that gives the series its name, else that of the noun. */
function kindOf(noun: CueMention, { at, sentence }: Named, inBrackets: boolean) {
  const ofHead = kindOfHead(at.head, at.name)
  const told = (inBrackets ? ofHead : null) ?? kindOfName(sentence, at.from, at.to, at.to) ?? ofHead
  return told ?? (noun.cue === 'editions' ? 'conference' : kindOfCue(noun.cue))
}

/** Who holds it, by the verb behind the noun. */
function tellHolders(draft: Draft<'event'>, noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  const verb = sentence.cues.find((cue) => (cue.cue === 'held' || cue.cue === 'hold' || cue.cue === 'open') && cue.from >= noun.to)
  if (!verb) return
  const clause = clauseOf(verb, sentence, context)
  draft.tellStatus(clause.status, clause.statusAt)
  tellParties(draft, 'organizers', clause.passive ? clause.by : [])
}

/** The words around the noun; those behind it, where the series stands in the same sentence and a place follows. */
function stretchOf(noun: CueMention, title: Named, sentence: AnnotatedSentence, context: BuildContext): Stretch {
  const around = segmentAround(sentence, noun.to, context)
  const behind = sentence.places.some((m) => m.from >= noun.to && /^(?:in|at)$/.test(context.low(m.from - 1)))
  return behind && title.sentence === sentence ? { ...around, from: noun.from } : around
}

/** `the second round (Lima, 12 May 2016)`: place and date in brackets right after it say that it took place. */
const isDatedInBrackets = (noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.low(noun.to) === '(' &&
  sentence.dates.some((m) => m.edtf !== null && m.from > noun.to && m.from - noun.to <= 5 && /^[),;]$/.test(context.low(m.to)))

const isInName = (noun: CueMention, sentence: AnnotatedSentence): boolean =>
  sentence.mentions.some((m) => (m.kind === 'occasion' || m.kind === 'organization' || m.kind === 'work') && m.from <= noun.from && m.to >= noun.to)

/** `the first conference of the Forum`: not an edition of what was told before and is not the Forum. */
function isOfAnother(noun: CueMention, { name }: TitleMention, context: BuildContext): boolean {
  if (context.low(noun.to) !== 'of' || context.low(noun.to + 1) !== 'the' || !(context.shape(noun.to + 2) & SHAPE.capital)) return false
  return !name.toLowerCase().includes(context.low(noun.to + 2))
}

/** The occasion of the sentences before that the noun can stand for: any for `edition`, else one with that noun in its name. */
function namedBefore(noun: CueMention, sentence: AnnotatedSentence, far: boolean, context: BuildContext): Named | null {
  const word = context.low(noun.from)
  for (let back = 0; back <= REACH; back++) {
    const earlier = context.doc.sentences[sentence.index - back]
    if (earlier && back > 0 && context.isQuiet(earlier)) continue
    if (!earlier || (noun.cue === 'editions' && back > 3 && !far)) return null
    const at = earlier.occasions.find(
      (m) =>
        !m.inside &&
        m.to - m.from > 1 &&
        (back > 0 || m.to <= noun.from) &&
        (far ||
          /^(?:edition|iteration|season|instalment|installment)$/.test(word) ||
          (back === 0 && word === 'round') ||
          m.name.toLowerCase().includes(word)),
    )
    if (at) return { sentence: earlier, at }
  }
  return null
}
