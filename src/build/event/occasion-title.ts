import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, Mention } from '#model/mention'
import type { BuildContext } from '../context.ts'

const TITLE_LEAD =
  /^(?:titled|entitled|themed|called|named|dubbed|on|of|under|the|theme|title|motto|with|including|and|—|–|-|:|,|such|as|series|parallel|integrated|media|event|programme)$/

/** The quoted titles that belong to a noun: one, or a list of them. Tokens inside the marks. */
export function titlesAfter(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): (readonly [number, number])[] {
  const titles: (readonly [number, number])[] = []
  let at = noun.to
  for (const mention of sentence.mentions) {
    if (mention.kind !== 'quotation' || mention.from < at) continue
    if (!isLead(at, mention.from, context) || mention.to - mention.from < 4 || !isTitleCase(mention, context)) break
    titles.push([mention.from + 1, context.low(mention.to - 2) === ',' ? mention.to - 2 : mention.to - 1])
    at = mention.to
  }
  return titles.length > 0 ? titles : barelyTitled(noun, sentence, context)
}

const endsTitle = (i: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  STOP.has(context.low(i)) ||
  context.low(i) === 'at' ||
  (isFiniteVerb(i, sentence) && !(context.shape(i) & 1)) ||
  (/^(?:in|on)$/.test(context.low(i)) && (placeOrDate(i + 1, sentence) || isSomeVenue(i + 1, context)))

/** `the exhibition titled Forty Years of Mail has opened`: a title in capitals that no marks set off, up to the verb. */
function barelyTitled(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): (readonly [number, number])[] {
  const from = noun.to + 1
  if (!/^(?:titled|entitled|called|named|dubbed)$/.test(context.low(noun.to)) || !(context.shape(from) & 9)) return []
  let to = from
  while (to < sentence.to && to - from < 14 && !endsTitle(to, sentence, context)) to++
  while (to > from && !(context.shape(to - 1) & 9)) to--
  return to - from >= 2 && to - from < 14 ? [[from, to]] : []
}

/** `the “Lisbon in Pencil” exhibition`: the quoted title that stands right before a noun, tokens inside the marks. */
export function titleBefore(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly [number, number] | null {
  const quoted = sentence.quotations.find((m) => noun.from - m.to >= 0 && noun.from - m.to <= 1)
  if (!quoted || quoted.to - quoted.from < 3 || quoted.to - quoted.from > 14 || !isTitleCase(quoted, context)) return null
  if (!/^(?:the|a|an|its|their|his|her|this|of|annual)$/.test(context.low(quoted.from - 1))) return null
  return noun.from === quoted.to || /^(?:photo|art|film|book|poster|painting|travelling)$/.test(context.low(quoted.to))
    ? [quoted.from + 1, quoted.to - 1]
    : null
}

function isLead(from: number, to: number, context: BuildContext): boolean {
  if (to - from > 6) return false
  for (let i = from; i < to; i++) if (!TITLE_LEAD.test(context.low(i))) return false
  return true
}

/** Most of its longer words begin with a capital: a title, not something that somebody said. */
export function isTitleCase(mention: Mention, context: BuildContext): boolean {
  let long = 0
  let capital = 0
  for (let i = mention.from + 1; i < mention.to - 1; i++) {
    if (context.form(i).length < 4) continue
    long++
    if (context.shape(i) & 9) capital++
  }
  return long > 0 && capital / long >= 0.6
}

const COMPLEMENT = new Set(['on', 'for', 'marking', 'commemorating', 'celebrating', 'of'])
const STOP = new Set(
  'was were is are will has had held hosted organized organised took takes , ; . attended brought drew gathered co-hosted jointly which that where from ( ”'.split(
    ' ',
  ),
)
const MODIFIER_STOP = new Set('the a an this that its their his her at of in on and , to by with for held hold attended “ ” ( ) :'.split(' '))

/**
 * "the symposium on rural schools", "the launching ceremony for the Lunch Programme": the noun with its modifiers and
 * complement, tokens [from, to); null where it has no complement, or one without end.
 */
export function descriptionOf(noun: CueMention, sentence: AnnotatedSentence, context: BuildContext): readonly [number, number] | null {
  if (!COMPLEMENT.has(context.low(noun.to)) || sentence.dates.some((m) => m.from === noun.to + 1)) return null
  let from = noun.from
  while (from > sentence.from && noun.from - from < 4 && !MODIFIER_STOP.has(context.low(from - 1)) && !isVerb(from - 1, sentence)) from--
  while (from < noun.from && /-(?:day|week|month|hour|year|person|member)$/.test(context.low(from))) from++
  const named = from
  while (/-(?:day|week|month|hour|year|person|member)$/.test(context.low(from - 1))) from--
  if (!/^(?:the|a|an|its|their|this|that|special|’s|'s)$/.test(context.low(from - 1))) return null
  let to = noun.to + 1
  while (to < sentence.to && to - noun.to < 24) {
    const low = context.low(to)
    const quoted = sentence.quotations.find((m) => m.from === to)
    const inName = sentence.mentions.find((m) => m.kind !== 'cue' && m.kind !== 'quotation' && m.from <= to && m.to > to)
    if (quoted) to = quoted.to
    else if (inName && !(inName.kind === 'date' && NOW.test(low))) to = Math.max(to + 1, inName.to)
    else if (
      STOP.has(low) ||
      beginsAnother(to, sentence, context) ||
      (low === 'at' && /^an?$/.test(context.low(to + 1))) ||
      isFiniteVerb(to, sentence) ||
      (NOW.test(low) && sentence.dates.some((m) => m.from === to)) ||
      ((low === 'in' || low === 'at' || low === 'on') && (placeOrDate(to + 1, sentence) || isSomeVenue(to + 1, context))) ||
      ((low === 'in' || low === 'at') && (context.shape(to + 1) & 1) !== 0) ||
      (low === 'with' && WITH_WHOM.test(context.words(to + 1, to + 3).toLowerCase()))
    )
      break
    else to++
  }
  return to - noun.to > 1 ? [named, Math.min(to, sentence.to)] : null
}

/** `the dinner of the Society | last night`. */
const NOW = /^(?:last|yesterday|today|tonight|this|tomorrow|next)$/

/** `with the participation of`, `with the support of`: who took part stands behind the name. */
const WITH_WHOM = /^(?:the )?(?:participation|support|presence|attendance|assistance|help|cooperation|collaboration)\b/

/** `the award ceremony of the contest | and the launch ceremony of the tour`. */
const beginsAnother = (i: number, sentence: AnnotatedSentence, context: BuildContext): boolean =>
  context.low(i) === 'and' &&
  context.low(i + 1) === 'the' &&
  sentence.cues.some((cue) => cue.cue.startsWith('occasion.') && cue.from >= i + 2 && cue.from <= i + 3)

const isVerb = (i: number, sentence: AnnotatedSentence): boolean =>
  sentence.cues.some((cue) => cue.from <= i && cue.to > i && /finite|participle|infinitive|gerund/.test(cue.form))
const isFiniteVerb = (i: number, sentence: AnnotatedSentence): boolean => sentence.cues.some((cue) => cue.from === i && cue.form === 'finite')
const placeOrDate = (i: number, sentence: AnnotatedSentence): boolean =>
  sentence.mentions.some((m) => (m.kind === 'place' || m.kind === 'date' || m.kind === 'organization') && m.from >= i && m.from <= i + 1)

/** `in the Corn Hall`, `at the Place de l’Europe`: a capital behind the article. */
const isSomeVenue = (i: number, context: BuildContext): boolean => context.low(i) === 'the' && (context.shape(i + 1) & 1) !== 0
