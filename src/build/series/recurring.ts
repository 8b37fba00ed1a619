import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention, TitleMention } from '#model/mention'
import { dateNear } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft } from '../draft.ts'
import type { BuildRule } from '../rule.ts'
import { nounTold } from './noun-told.ts'
import { seriesSpokenOf } from './spoken-of.ts'

/** "The Forum is held annually", "was first held in 2016", "has been held for three consecutive years". */
export const recurring: BuildRule = {
  id: 'series/recurring',
  version: 7,
  cues: ['recurring', 'first-held'],
  build(at, sentence, context, rule) {
    if (at.kind !== 'cue') return
    const ofBodyOnly = at.row === 'series/of-body'
    const title = ofBodyOnly
      ? (ofBody(at, sentence, context) ?? yearly(at, sentence, context))
      : (seriesOf(at, sentence, context) ??
        nearestTitle(at, sentence) ??
        cupOf(sentence, context) ??
        ofBody(at, sentence, context) ??
        assemblyIn(at, sentence, context) ??
        commission(at, sentence, context) ??
        spokenOf(sentence, context) ??
        pointedTo(at, sentence, context) ??
        (at.cue === 'recurring' ? (nounTold(at, sentence, context) ?? yearly(at, sentence, context)) : undefined))
    if (!title || /^anniversary\b/i.test(title.base)) return context.reject(rule, at.from, at.to, 'no series is named')
    if (isOnlyWhere(title, at, sentence, context)) return context.reject(rule, at.from, at.to, 'another thing recurs there')
    const draft = context.draft('series', rule, sentence)
    draft.tell('name', title.base.replace(/^The (?=\p{Lu})/u, ''), [title.from, title.to])
    if (at.cue === 'recurring' && title.edition !== null) tellEdition(draft, title, sentence)
    const first = sentence.cues.find((cue) => cue.cue === 'first-held')
    const date = at.cue === 'first-held' ? dateNear(sentence, at.to, sentence.from, sentence.to) : first ? null : sinceIn(sentence)
    if (date?.edtf) draft.tell('since', date.edtf, [date.from, date.to], date.inferred ? 'inferred' : 'stated')
    if (at.cue === 'first-held' && !date) return context.reject(rule, at.from, at.to, 'the first time is not dated')
    tellYears(draft, at, sentence, context)
    context.keep(draft)
  },
}

/** "Every two years, Riga sends a choir to the Song Festival": what recurs is the sending. */
function isOnlyWhere(title: Pick<TitleMention, 'from'>, at: CueMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (at.from !== sentence.from || title.from < at.to) return false
  const lead = context.low(title.from - 1) === 'the' ? context.low(title.from - 2) : context.low(title.from - 1)
  return /^(?:to|at|in|for|from)$/.test(lead) && !sentence.cues.some((cue) => cue.cue === 'hold' || cue.cue === 'held')
}

/** "It has been held every year": the occasion that the sentence before, in the same paragraph, begins with. */
function spokenOf(sentence: AnnotatedSentence, context: BuildContext): TitleMention | undefined {
  const before = context.doc.sentences[sentence.index - 1]
  if (!before || before.unit !== sentence.unit || !/^(?:it|they|this|the)$/.test(context.low(sentence.from))) return undefined
  return before.occasions.find((m) => !m.inside)
}

/** "has been held annually since 2008": the year that it is held since. */
const sinceIn = (sentence: AnnotatedSentence): DateMention | null => sentence.dates.find((m) => m.relation === 'since' && m.edtf !== null) ?? null

/** "The annual hui, which started in 2006": what the noun stands for; only where the words say that it recurs. */
function pointedTo(
  at: CueMention,
  sentence: AnnotatedSentence,
  context: BuildContext,
): Pick<TitleMention, 'base' | 'from' | 'to' | 'edition'> | undefined {
  const recurs = at.cue === 'recurring' || sentence.cues.some((cue) => cue.cue === 'recurring') || hasWord(sentence, context, RECURS)
  const known = recurs ? seriesSpokenOf(sentence, context) : null
  return known ? { base: known.name, from: known.from, to: known.to, edition: null } : lastOccasion(at, sentence, context)
}

/** "The annual celebration promotes …": the occasion last told of by name, in the sentences right before. */
function lastOccasion(at: CueMention, sentence: AnnotatedSentence, context: BuildContext): TitleMention | undefined {
  if (!/^(?:annual|biennial|yearly) /.test(context.words(at.from, at.to).toLowerCase()) || !/^(?:the|this)$/.test(context.low(at.from - 1)))
    return undefined
  for (let s = sentence.index - 1; s >= Math.max(0, sentence.index - 3); s--) {
    const named = context.doc.sentences[s]?.occasions.filter((m) => !m.inside && m.to - m.from > 1) ?? []
    if (named.length > 0) return named.length === 1 ? named[0] : undefined
  }
  return undefined
}
const RECURS =
  /^(?:annual|biennial|triennial|yearly|biannual|festival|fair|tournament|championship|regatta|marathon|carnival|biennale|expo|olympiad|camp)$/
function hasWord(sentence: AnnotatedSentence, context: BuildContext, word: RegExp): boolean {
  for (let i = sentence.from; i < sentence.to; i++) if (word.test(context.low(i))) return true
  return false
}

/** `the Mayor’s Cup golf tournament`: whose cup it is, and what is played for it. */
function cupOf(sentence: AnnotatedSentence, context: BuildContext): Named | undefined {
  const cup = sentence.occasions.find((m) => !m.inside && m.to - m.from === 1 && /^(?:'s|’s|s'|s’|’|')$/.test(context.low(m.from - 1)))
  if (!cup) return undefined
  let from = cup.from - 1
  while (from > sentence.from && context.shape(from - 1) & 1 && context.low(from - 1) !== 'the') from--
  let to = cup.to
  while (to < cup.to + 3 && /^\p{Ll}+$/u.test(context.form(to)) && !/^(?:in|on|at|for|is|was|of|which|and|has)$/.test(context.low(to))) to++
  const played = sentence.cues.some((cue) => cue.cue.startsWith('occasion.') && cue.to === to)
  const end = played ? to : cup.to
  return from < cup.from - 1 ? { base: context.words(from, end), from, to: end, edition: null } : undefined
}

function nearestTitle(at: { readonly from: number; readonly to: number }, sentence: AnnotatedSentence): TitleMention | undefined {
  const gap = (title: TitleMention): number => (title.to <= at.from ? at.from - title.to : title.from - at.to + 2)
  return sentence.occasions.filter((m) => !m.inside && m.to - m.from > 1 && gap(m) <= 20).sort((a, b) => gap(a) - gap(b))[0]
}

/** "the most recent, the sixth Dialogue, on 11 March": so many editions by then. */
function tellEdition(draft: Draft<'series'>, title: Pick<TitleMention, 'from' | 'to' | 'edition'>, sentence: AnnotatedSentence): void {
  draft.tell('editions', title.edition as number, [title.from, title.to], 'inferred')
  const date = dateNear(sentence, title.to, sentence.from, sentence.to)
  if (date?.edtf) draft.tell('asOf', date.edtf.split('/').at(-1) as string, [date.from, date.to], 'inferred')
}

/** `The “Bond with Lima” series of youth activities has been held for three years`: the series by its own words. */
function seriesOf(at: { readonly from: number }, sentence: AnnotatedSentence, context: BuildContext): Named | undefined {
  for (let i = sentence.from + 2; i < at.from; i++) {
    if (context.low(i) !== 'series' || context.low(i + 1) !== 'of') continue
    if (context.low(sentence.from) !== 'the' || !(/^["“]$/.test(context.form(sentence.from + 1)) || context.shape(sentence.from + 1) & 1))
      return undefined
    let to = i + 2
    while (to < at.from && !/^(?:has|have|was|were|is|are|will|,)$/.test(context.low(to))) to++
    return to < at.from && to - i < 12 ? { base: context.words(sentence.from + 1, to), from: sentence.from + 1, to, edition: null } : undefined
  }
  return undefined
}
type Named = Pick<TitleMention, 'base' | 'from' | 'to' | 'edition'>

/** `The Joint Commission was established in 1984`: a body that meets in sessions, where the text tells of one. */
function commission(at: CueMention, sentence: AnnotatedSentence, context: BuildContext): Named | undefined {
  if (at.cue !== 'first-held') return undefined
  const body = sentence.organizations.find((m) => !m.generic && !m.inside && m.to <= at.from && at.from - m.to <= 3)
  if (!body || !/(?:joint|bi-?national|mixed|intergovernmental|bilateral) .*(?:commission|committee|council)$/i.test(` ${body.name}`.slice(1)))
    return undefined
  for (let k = Math.max(0, sentence.index - 8); k <= sentence.index + 8; k++)
    if (context.doc.sentences[k]?.cues.some((cue) => cue.cue === 'editions' && /^(?:session|meeting|round)/.test(context.low(cue.from))))
      return { base: body.name, from: body.from, to: body.to, edition: null }
  return undefined
}

/** `the annual conference of the Twin Lakes Association`: what a body holds every year, by its own words. */
function ofBody(at: CueMention, sentence: AnnotatedSentence, context: BuildContext): Named | undefined {
  if (at.cue !== 'recurring' || !/^(?:annual|biennial|triennial|yearly)$/.test(context.low(at.from)) || at.to - at.from < 2) return undefined
  if (context.low(at.to) !== 'of') return undefined
  const body = sentence.organizations.find((m) => !m.generic && !m.inside && m.from > at.to && m.from - at.to <= 2)
  return body ? { base: context.words(at.from, body.to), from: at.from, to: body.to, edition: null } : undefined
}

/** `Every three years, the Federation’s General Assembly is organised`: an assembly that is held. */
function assemblyIn(at: CueMention, sentence: AnnotatedSentence, context: BuildContext): Named | undefined {
  if (at.cue !== 'recurring' || !sentence.cues.some((cue) => cue.cue === 'hold' || cue.cue === 'held' || cue.cue === 'meet')) return undefined
  const body =
    sentence.organizations.find((m) => !m.inside && /\b(?:General Assembly|Congress|Convention|Convocation)$/.test(m.name)) ??
    sentence.organizations.find((m) => !m.inside && m.to - m.from > 1 && ASSEMBLY.test(m.name) && MEETS.test(context.low(m.to)))
  return body ? { base: body.name, from: body.from, to: body.to, edition: null } : undefined
}

const ASSEMBLY = /^(?:Congress|Assembly|Conference|Synod|Convention) of |\b(?:Assembly|Conference|Synod|Commission|Committee)$/
const MEETS = /^(?:meets|meet|is|are|was|has|have|takes|convenes)$/

/** `The two parliaments hold an annual seminar`: what is held every year, where it has no name. */
function yearly(at: CueMention, sentence: AnnotatedSentence, context: BuildContext): Named | undefined {
  if (at.to - at.from < 2 || (context.low(at.from - 1) !== 'an' && context.low(at.from - 1) !== 'a')) return undefined
  const held = sentence.cues.some((cue) => (cue.cue === 'hold' || cue.cue === 'held') && cue.to <= at.from && at.from - cue.to <= 2)
  return held ? { base: context.words(at.from, at.to), from: at.from, to: at.to, edition: null } : undefined
}

/** `held for three consecutive years: in June 2021, in …`: so many editions, and the first of the dates that follow. */
function tellYears(draft: Draft<'series'>, at: CueMention, sentence: AnnotatedSentence, context: BuildContext): void {
  if (!/^consecutive (?:years|editions|sessions)/.test(context.words(at.from, at.to).toLowerCase()) || draft.valueOf('editions') !== null) return
  const count = sentence.quantities.find((m) => m.from < at.from && m.to >= at.from && Number.isInteger(m.value))
  if (!count) return
  draft.tell('editions', count.value as number, [count.from, count.to])
  const first = context.form(at.to) === ':' ? sentence.dates.find((m) => m.from > at.to && m.edtf !== null) : undefined
  if (first?.edtf && draft.valueOf('since') === null) draft.tell('since', first.edtf.split('/')[0] as string, [first.from, first.to], 'inferred')
}
