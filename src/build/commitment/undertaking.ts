import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention, QuantityMention } from '#model/mention'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import type { Draft, Tokens } from '../draft.ts'
import { governing } from '../statement/instrument.ts'
import { eventAt, isLater } from '../statement/occasion.ts'
import type { Speaker } from '../statement/speaker.ts'
import { storyDay } from '../statement/story-day.ts'
import { beneficiaryIn } from './beneficiary.ts'
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
  const beneficiary = beneficiaryIn(action, actor, sentence, context)
  if (beneficiary) draft.tell('beneficiary', beneficiary.name, [beneficiary.from, beneficiary.to])
}

/** The amount that is promised; of a rise or fall the level it comes to. */
export const targetIn = (sentence: AnnotatedSentence, action: Tokens, context: BuildContext): QuantityMention | null =>
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

/** `increase the number of medical seats from 22 to 30`: 30 medical seats. */
function levelIn(sentence: AnnotatedSentence, [from, to]: Tokens, context: BuildContext): QuantityMention | null {
  const numbers = sentence.quantities.filter((m) => m.from >= from && m.to <= to)
  for (const [k, level] of numbers.entries()) {
    const before = numbers[k - 1]
    if (!before || level.from - before.to > 2 || context.low(level.from - 1) !== 'to' || context.low(before.from - 1) !== 'from') continue
    if (level.unit !== null) return level
    for (let i = from; i < before.from - 2; i++) {
      if (!/^(?:number|numbers|count)$/.test(context.low(i)) || context.low(i + 1) !== 'of') continue
      const begin = /^(?:the|its|their|annual|yearly)$/.test(context.low(i + 2)) ? i + 3 : i + 2
      let end = begin
      while (
        end < before.from - 1 &&
        /^\p{L}[\p{L}-]*$/u.test(context.form(end)) &&
        !/^(?:for|of|in|at|each|every|from|to|per|that)$/.test(context.low(end))
      )
        end++
      if (end > begin) return { ...level, unit: context.words(begin, end), unitTo: level.to }
    }
  }
  return null
}

export const deadlineIn = (sentence: AnnotatedSentence, [from, to]: Tokens): DateMention | null =>
  sentence.dates.find(
    (m) =>
      !m.inside &&
      m.from >= from &&
      m.to <= to &&
      (m.relation !== 'at' || m.edtf !== null) &&
      !/^(?:since|after)$/.test(m.relation) &&
      !isNamed(m, sentence),
  ) ?? null

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
  } else if (date.edtf && date.relation !== 'over' && (date.relation !== 'at' || announced === null || date.edtf > announced))
    draft.tell('deadline', date.edtf.split('/').at(-1) as string, at, date.inferred ? 'inferred' : 'stated')
}

/** When it was promised: never later than the document was published. */
function tellAnnounced(draft: Draft<'commitment'>, sentence: AnnotatedSentence, [verb, end]: Tokens, context: BuildContext): void {
  const { facts, text } = context.doc.document
  const may = (edtf: string | null | undefined): edtf is string => typeof edtf === 'string' && !(facts.published && isLater(edtf, facts.published))
  const own = datesOf(sentence).find((date) => (date.to <= verb || date.from >= end) && !date.duration)
  if (own && may(own.edtf)) draft.tell('announced', own.edtf, [own.from, own.to], own.inferred ? 'inferred' : 'stated')
  const instrument = governing(sentence, context)?.date
  if (instrument && may(instrument.edtf)) draft.tell('announced', instrument.edtf, [instrument.from, instrument.to], 'inferred')
  const event = eventAt(sentence, context)?.claims.find((claim) => claim.field === 'date')
  const day = text.length < ONE_DAY ? storyDay(sentence, context) : null
  if (day?.edtf) draft.tell('announced', day.edtf, [day.from, day.to], 'inferred')
  const published = text.length < ONE_DAY ? facts.published : null
  if (published) draft.tell('announced', published, [verb, verb + 1], 'inferred')
  if (event && may(String(event.value)) && draft.valueOf('announced') === null)
    draft.claims.push({ ...event, field: 'announced', basis: 'inferred', rule: draft.rule })
  const { date } = context.setting(sentence)
  if (date && may(date.edtf) && !date.duration) draft.tell('announced', date.edtf, [date.from, date.to], 'inferred')
}
