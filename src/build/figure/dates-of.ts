import type { AnnotatedSentence } from '#model/annotated'
import type { DateMention } from '#model/mention'
import type { BuildContext } from '../context.ts'

/** Which date of a sentence a number holds for; null where none of them is its own. */
export function dateFor(at: number, sentence: AnnotatedSentence, context: BuildContext): DateMention | null {
  if (sentence.dates.length === 0) return null
  const number = sentence.quantities.find((m) => m.from === at)
  const to = number ? Math.max(number.to, number.unitTo) : at + 1
  const clause = clauseAround(at, sentence, context)
  const dates = sentence.dates.filter(
    (m) =>
      !begins(m, at, context) &&
      !isOther(m, at, sentence) &&
      !isCompared(m, context) &&
      !isSinceClause(m, sentence, context) &&
      !isBehindRelative(m, to, context) &&
      !isInName(m, sentence) &&
      m.edtf !== null &&
      !m.inside &&
      m.duration === undefined &&
      (m.relation === 'at' || m.relation === 'by' || m.relation === 'until'),
  )
  const attached = dates.find((m) => m.from >= to && m.from - to < 3)
  if (attached) return attached
  const told = dates.find((m) => m.relation === 'by' || context.low(m.from - 1) === 'of')
  if (told) return told
  const own = clause.present ? dates.filter((m) => m.from >= clause.from && m.to <= clause.to) : dates
  if (own.length === 0) return null
  return own.reduce((best, date) => (Math.abs(date.from - at) < Math.abs(best.from - at) ? date : best))
}

interface Around {
  readonly from: number
  readonly to: number
  readonly present: boolean
}

/** The clause that a number stands in, and whether it tells of the present. */
export function clauseAround(at: number, sentence: AnnotatedSentence, context: BuildContext): Around {
  let from = at
  while (from > sentence.from && !opens(from, context)) from--
  let to = at + 1
  while (to < sentence.to && !opens(to, context) && context.form(to) !== ';') to++
  let present = false
  for (let i = from; i < to && !present; i++) present = PRESENT.test(context.low(i))
  return { from, to, present: present && from > sentence.from }
}
/** `, which`, `, and some`, `at which`, `said that`. */
const opens = (i: number, context: BuildContext): boolean =>
  (/^(?:which|who|where|and|but|while)$/.test(context.low(i)) &&
    (context.form(i - 1) === ',' || /^(?:at|in|under|to|of)$/.test(context.low(i - 1)))) ||
  context.form(i - 1) === ';'
const PRESENT =
  /^(?:has|have|is|are|currently|now|presents|includes|comprises|contains|holds|maintains|counts|live|lives|runs|offers|employs|covers|provides)$/

/** `a storm that struck the coast in 2015`: the time of something else that the sentence speaks of behind the number. */
function isBehindRelative(date: DateMention, to: number, context: BuildContext): boolean {
  for (let i = to + 3; i < date.from; i++)
    if (/^(?:that|which|who)$/.test(context.low(i)) && !/^(?:said|noted|showed)$/.test(context.low(i - 1))) return true
  return false
}

/** `the Strategic Plan 2016-2025`: part of a name. */
const isInName = (date: DateMention, sentence: AnnotatedSentence): boolean =>
  sentence.mentions.some((m) => /^(?:instrument|programme|work|organization)$/.test(m.kind) && m.from <= date.from && date.to <= m.to)

/** `the branch, founded in 1949, has passed 300`: when a thing began is no date of what is counted of it. */
const begins = (date: DateMention, at: number, context: BuildContext): boolean =>
  /^(?:in|on)$/.test(context.low(date.from - 1)) &&
  (/^(?:founded|established|created|formed|born|begun|started|launched|up|inaugurated|incorporated|chartered)$/.test(context.low(date.from - 2)) ||
    (/^(?:signed|concluded|adopted|accredited|ratified|built|opened)$/.test(context.low(date.from - 2)) &&
      !(/^(?:was|were|been)$/.test(context.low(date.from - 3)) && at < date.from)))

/** `have 20 branches, up from four in 2019`, `from $4 million in 2010 to $9 million`: the year of another number. */
function isOther(date: DateMention, at: number, { quantities }: AnnotatedSentence): boolean {
  const sum = quantities.some((m) => m.from === at && (m.unitKind === 'money' || m.unitKind === 'bare'))
  return quantities.some(
    (m) =>
      m.from !== at &&
      date.from - Math.max(m.to, m.unitTo) === 1 &&
      ((m.unitKind === 'bare' && date.from > at) || (m.unitKind === 'money' && sum && (date.from > at || date.to + 1 >= at - 1))),
  )
}

/** `12 percent more than in 2014`, `compared with 2020`: the time before. */
const isCompared = (date: DateMention, context: BuildContext): boolean => {
  const lead = /^(?:in|on|the)$/.test(context.low(date.from - 1)) ? date.from - 2 : date.from - 1
  const before = /^(?:before|earlier|previous|preceding)$/
  if (
    /^(?:on|over|against|from)$/.test(context.low(date.from - 1)) &&
    (before.test(context.low(date.to - 1)) || before.test(context.low(date.from + 1)))
  )
    return true
  return /^(?:than|versus|vs)$/.test(context.low(lead)) || (/^(?:with|to)$/.test(context.low(lead)) && context.low(lead - 1) === 'compared')
}

/** `has grown since the two signed the pact in 2004`: when it began. */
function isSinceClause(date: DateMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  for (let i = date.from - 2; i >= sentence.from && date.from - i < 18; i--) {
    if (/^[,;]$/.test(context.form(i))) return false
    if (context.low(i) === 'since') return true
  }
  return false
}
