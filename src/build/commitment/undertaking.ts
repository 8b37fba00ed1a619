import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention, QuantityMention } from '#model/mention'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import { claimLike, type Draft, type Tokens } from '../draft.ts'
import { governing } from '../statement/instrument.ts'
import { eventAt, isLater } from '../statement/occasion.ts'
import type { Speaker } from '../statement/speaker.ts'
import { storyDay } from '../statement/story-day.ts'
import { beneficiaryIn, otherSide } from './beneficiary.ts'
import { later } from './deadline.ts'

/** A document shorter than this (UTF-16 units) is of one day: what it announces, it announces when it is published. */
const ONE_DAY = 25_000

/** Tells what is undertaken in [from, to): the clause, its target, deadline, beneficiary, and when it was announced. */
export function tellUndertaking(
  draft: Draft<'commitment'>,
  actor: Speaker,
  action: Tokens,
  place: { sentence: AnnotatedSentence; verb: CueMention; context: BuildContext },
): void {
  const { sentence, verb, context } = place
  draft.tell('actor', actor.name, actor.at, actor.basis)
  draft.tell('action', context.words(...action), [action])
  draft.tellStatus('planned', [verb.from, verb.to])
  const target = targetIn(sentence, action, context)
  if (target) draft.tell('target', { value: target.value, unit: target.unit }, [target.from, Math.max(target.to, target.unitTo)])
  tellAnnounced(draft, sentence, [verb.from, action[1]], context)
  tellDeadline(draft, deadlineIn(sentence, action) ?? openingDate(sentence, verb, context))
  if (draft.valueOf('deadline') === null) tellTerm(draft, sentence, action, context)
  const beneficiary = beneficiaryIn(action, actor, sentence, context) ?? otherSide(action, actor, sentence, context)
  if (beneficiary) draft.tell('beneficiary', beneficiary.name, [beneficiary.from, beneficiary.to], beneficiary.inferred ? 'inferred' : 'stated')
}

/** The amount that is promised; of a rise or fall the level it comes to. */
export const targetIn = (
  sentence: AnnotatedSentence,
  action: Tokens,
  context: BuildContext,
): Pick<QuantityMention, 'value' | 'unit' | 'unitKind' | 'from' | 'to' | 'unitTo'> | null =>
  halfIn(action, context) ??
  levelIn(sentence, action, context) ??
  sentence.quantities.find(
    (m) =>
      m.from >= action[0] &&
      m.to <= action[1] &&
      !/^(?:the|these|those|both|all)$/.test(context.low(m.from - 1)) &&
      /^(?:money|percent|measure|count)$/.test(m.unitKind) &&
      !/^(?:sides?|countries|parties|leaders)$/.test(m.unit ?? ''),
  ) ??
  null

/** `halve the fee`, `cut it by half`. */
function halfIn([from, to]: Tokens, context: BuildContext) {
  for (let i = from; i < to; i++)
    if ((i === from && context.low(i) === 'halve') || (context.low(i) === 'half' && context.low(i - 1) === 'by'))
      return { value: 50, unit: 'percent', unitKind: 'percent', from: i, to: i + 1, unitTo: i + 1 } as const
  return null
}

/** `increase the number of medical seats from 22 to 30`: 30 medical seats. */
function levelIn(sentence: AnnotatedSentence, [from, to]: Tokens, context: BuildContext): QuantityMention | null {
  const numbers = sentence.quantities.filter((m) => m.from >= from && m.to <= to)
  for (const [k, level] of numbers.entries()) {
    const before = numbers[k - 1]
    const alike = before?.unit === level.unit || before?.unit === null || level.unit === null
    const risen = before && alike && level.from - before.to <= 2 && context.low(before.from - 1) === 'from'
    if (context.low(level.from - 1) !== 'to' || !(risen || /^(?:raise|increase|bring|lift|expand|cut|reduce|lower)$/.test(context.low(from))))
      continue
    if (level.unit !== null) return level
    const limit = risen ? before.from - 2 : level.from - 2
    for (let i = from; i < limit; i++) {
      if (!/^(?:number|numbers|count)$/.test(context.low(i)) || context.low(i + 1) !== 'of') continue
      const begin = /^(?:the|its|their|annual|yearly)$/.test(context.low(i + 2)) ? i + 3 : i + 2
      let end = begin
      while (
        end < limit + 1 &&
        /^\p{L}[\p{L}-]*$/u.test(context.form(end)) &&
        !/^(?:for|of|in|at|each|every|from|to|per|that|exchanged|sent|trained|invited|available)$/.test(context.low(end))
      )
        end++
      if (end > begin) return { ...level, unit: context.words(begin, end), unitTo: level.to }
    }
  }
  return null
}

export const deadlineIn = (sentence: AnnotatedSentence, [from, to]: Tokens): DateMention | null =>
  sentence.dates.find(
    (m) => !m.inside && m.from >= from && m.to <= to && (m.relation !== 'at' || m.edtf !== null) && mayBeDue(m) && !isNamed(m, sentence),
  ) ?? null

/** `from 2027` is when what is promised begins; `since 2019` lies behind. */
const mayBeDue = (date: DateMention): boolean => date.relation !== 'after' && (date.relation !== 'since' || date.edtf !== null)

/** A date by which something is to be done, not one on which it takes place. */
export const isDue = (date: DateMention): boolean => date.duration !== undefined || /^(?:by|until|before|over)$/.test(date.relation)

/** The year in a name: `the 2030 Agenda`. */
const isNamed = (date: DateMention, sentence: AnnotatedSentence): boolean =>
  sentence.mentions.some((m) => /^(?:organization|occasion|instrument|programme|work)$/.test(m.kind) && m.from <= date.from && m.to >= date.to)

/** `By 2027 the bank will …`, `Next year we will …`: the date with which the clause opens. */
export const openingDate = (sentence: AnnotatedSentence, verb: CueMention, context: BuildContext): DateMention | null =>
  sentence.dates.find(
    (m) =>
      !m.inside &&
      m.to <= verb.from &&
      verb.from - m.to < 10 &&
      (m.from <= sentence.from + 2 || /^(?:[,;:]|and|that)$/.test(context.low(m.from - 2))) &&
      (isDue(m) || (m.edtf !== null && m.edtf > (context.doc.document.facts.published ?? '9'))) &&
      !isNamed(m, sentence),
  ) ?? null

function tellDeadline(draft: Draft<'commitment'>, date: DateMention | null): void {
  if (!date) return
  const announced = draft.valueOf('announced')
  const at: Tokens = [date.from, date.to]
  if (date.duration && announced) {
    const due = later(announced, date.duration)
    // A span of years from a day is no more exact than its year.
    if (due) draft.tell('deadline', date.duration.unit === 'year' && due.length === 10 ? due.slice(0, 4) : due, at, 'inferred')
  } else if (date.edtf && date.relation !== 'over' && isDueAfter(date, announced))
    draft.tell('deadline', date.edtf.split('/').at(-1) as string, at, date.inferred ? 'inferred' : 'stated')
}

/** Not before the promise, as far as both are known: `this year` is due in the year of the promise, the day itself is not. */
function isDueAfter({ edtf, relation }: DateMention, announced: string | null): boolean {
  if (announced === null || edtf === null) return relation !== 'since'
  if (relation !== 'at' && relation !== 'since') return true
  const due = edtf.split('/').at(-1) as string
  const known = Math.min(due.length, announced.length)
  return due.length < 10 ? due.slice(0, known) >= announced.slice(0, known) : due > announced
}

/** `over three years`, `for five years`: the years for which something is promised count from the promise. */
function tellTerm(draft: Draft<'commitment'>, sentence: AnnotatedSentence, [from, to]: Tokens, context: BuildContext): void {
  const announced = draft.valueOf('announced')
  const term = sentence.quantities.find(
    (m) =>
      m.unitKind === 'duration' && m.from > from && Math.max(m.to, m.unitTo) <= to && /^(?:over|for|within|during)$/.test(context.low(m.from - 1)),
  )
  if (!term || announced === null || !/years?/.test(context.words(term.from, Math.max(term.to, term.unitTo)))) return
  const due = later(announced, { value: term.value, unit: 'year' })
  if (due) draft.tell('deadline', due.slice(0, 4), [term.from, Math.max(term.to, term.unitTo)], 'inferred')
}

/** A bare year before that of the document: `recalled that the two renewed their ties in 1986`. */
const isOld = (edtf: string | null, published: string | null): boolean => published !== null && edtf?.length === 4 && edtf < published.slice(0, 4)

/** When it was promised: never later than the document was published. */
function tellAnnounced(draft: Draft<'commitment'>, sentence: AnnotatedSentence, [verb, end]: Tokens, context: BuildContext): void {
  const { facts, text } = context.doc.document
  const may = (edtf: string | null | undefined): edtf is string => typeof edtf === 'string' && !(facts.published && isLater(edtf, facts.published))
  const own = datesOf(sentence).find((date) => (date.to <= verb || date.from >= end) && !date.duration && !isOld(date.edtf, facts.published))
  if (own && may(own.edtf)) draft.tell('announced', own.edtf, [own.from, own.to], own.inferred ? 'inferred' : 'stated')
  const instrument = governing(sentence, context)?.date
  if (instrument && may(instrument.edtf)) draft.tell('announced', instrument.edtf, [instrument.from, instrument.to], 'inferred')
  const event = eventAt(sentence, context)?.claims.find((claim) => claim.field === 'date')
  const day = text.length < ONE_DAY ? storyDay(sentence, context) : null
  if (day?.edtf) draft.tell('announced', day.edtf, [day.from, day.to], 'inferred')
  const published = text.length < ONE_DAY ? facts.published : null
  if (published) draft.tell('announced', published, [verb, verb + 1], 'inferred')
  if (event && may(String(event.value)) && draft.valueOf('announced') === null)
    draft.claims.push(claimLike(event, { field: 'announced', basis: 'inferred', rule: draft.rule }))
  const { date } = context.setting(sentence)
  if (date && may(date.edtf) && !date.duration) draft.tell('announced', date.edtf, [date.from, date.to], 'inferred')
}
