import type { AnnotatedSentence } from '#model/annotated'
import type { DateMention } from '#model/mention'
import { datesOf } from '../clause/when.ts'
import type { BuildContext } from '../context.ts'
import { quotationsOf } from './extent.ts'

/** Paragraphs of a news item in whose telling its day is looked for. */
const LEAD = 6
/** A document of fewer UTF-16 units is one news item, whatever short lines part it. */
const ONE_ITEM = 9_000
/** A line of fewer tokens dates the page, not what it tells. */
const SHORT = 9
/** Days after which no news item tells of a day as its own. */
const FRESH = 31 * 24 * 3_600_000

const memo = new WeakMap<BuildContext, Map<number, DateMention | null>>()

/**
 * The day of which a news item tells (`received the envoys on Tuesday`), where it is not that of its publication: the first full
 * day in the telling of its lead. Null where nothing dates the item, or it tells of none.
 */
export function storyDay(sentence: AnnotatedSentence, context: BuildContext): DateMention | null {
  const { units, facts, text } = context.doc.document
  const section = text.length < ONE_ITEM ? -1 : (units[sentence.unit]?.section ?? -1)
  let known = memo.get(context)
  if (!known) memo.set(context, (known = new Map()))
  let found = known.get(section)
  if (found === undefined) known.set(section, (found = facts.published?.length === 10 ? firstDay(section, facts.published, context) : null))
  const told = found && context.sentenceAt(found.from)
  return told && told.unit <= sentence.unit ? found : null
}

function firstDay(section: number, published: string, context: BuildContext): DateMention | null {
  const { units, text } = context.doc.document
  const all = text.length < ONE_ITEM
  for (let unit = section + 1, told = 0; told < LEAD && unit < units.length && (all || units[unit]?.section === section); unit++) {
    if (units[unit]?.kind !== 'paragraph') continue
    told++
    const [first = 0, last = 0] = context.doc.sentencesOfUnit[unit] ?? []
    for (const sentence of context.doc.sentences.slice(first, last)) {
      const day = datesOf(sentence).find((date) => isDay(date, sentence, published, context))
      if (day) return day
    }
  }
  return null
}

/** A full day shortly before the document, told in a sentence with a verb, outside a quotation and not as a dateline. */
function isDay(date: DateMention, sentence: AnnotatedSentence, published: string, context: BuildContext): boolean {
  if (date.edtf?.length !== 10 || date.duration || date.edtf > published || Date.parse(published) - Date.parse(date.edtf) > FRESH) return false
  if (sentence.to - sentence.from < SHORT || quotationsOf(sentence).some((q) => q.from <= date.from && q.to >= date.to)) return false
  return !isDateline(date, sentence, context)
}

/** `Maputo, 21 Nov (AIM) –`, `Havana, May 29.-`: the day of writing, before the dash that opens the telling. */
export function isDateline(date: DateMention, sentence: AnnotatedSentence, context: BuildContext): boolean {
  if (date.to >= sentence.to - 1) return date.from - sentence.from < SHORT
  if (date.from - sentence.from > SHORT) return false
  for (let i = date.to; i < Math.min(sentence.to, date.to + 7); i++) {
    if (/^(?:[–—:|/-]|--|\.-)$/.test(context.form(i))) return true
    if (/^\p{Ll}/u.test(context.form(i))) return false
  }
  return false
}
