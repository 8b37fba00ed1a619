import type { AnnotatedSentence } from '#model/annotated'
import type { CueMention, DateMention, Mention, OrganizationMention, PlaceMention } from '#model/mention'
import type { BuildContext } from '../context.ts'
import type { Tokens } from '../draft.ts'

/** The document whose text a sentence gives: a joint statement in a table's row, under a heading, or the whole file. */
export interface Governing {
  readonly name: string
  readonly at: Tokens
  readonly date: DateMention | null
  readonly parties: readonly (PlaceMention | OrganizationMention)[]
}

/** Most cells of a row that are looked through. */
const MOST_CELLS = 60

const OF_SIDES = /^(?:joint |)(?:statement|declaration|communiqu|press|communique|action plan|plan of action|vision)|^joint/i

const memo = new WeakMap<BuildContext, Map<number, Governing | null>>()

/** The instrument that governs a sentence, null where none does. */
export function governing(sentence: AnnotatedSentence, context: BuildContext): Governing | null {
  let known = memo.get(context)
  if (!known) {
    known = new Map()
    memo.set(context, known)
  }
  const cached = known.get(sentence.unit)
  if (cached !== undefined) return cached
  const found = inRow(sentence.unit, context) ?? inHeading(sentence.unit, context)
  known.set(sentence.unit, found)
  return found
}

const rowOf = (unit: number, context: BuildContext): { index: number; row: number } | null => {
  const { document } = context.doc
  const block = document.units[unit]?.blocks[0]
  return (block === undefined ? undefined : document.blocks[block]?.table) ?? null
}

function inRow(unit: number, context: BuildContext): Governing | null {
  const here = rowOf(unit, context)
  if (!here) return null
  const same = (other: number): boolean => {
    const row = rowOf(other, context)
    return row !== null && row.index === here.index && row.row === here.row
  }
  let first = unit
  while (first > 0 && unit - first < MOST_CELLS && same(first - 1)) first--
  let date: DateMention | null = null
  let found: Governing | null = null
  for (let u = first; u < unit || (u === unit && !found); u++) {
    for (const sentence of sentencesOf(u, context)) {
      date ??= sentence.dates.find((m) => m.edtf !== null) ?? null
      found ??= titleIn(sentence, context, u !== unit)
    }
    if (u >= unit) break
  }
  return found ? { ...found, date: found.date ?? date } : null
}

function inHeading(unit: number, context: BuildContext): Governing | null {
  const { units } = context.doc.document
  for (let u = units[unit]?.section ?? -1, depth = 0; u >= 0 && depth < 4; u = units[u]?.section ?? -1, depth++)
    for (const sentence of sentencesOf(u, context)) {
      const found = titleIn(sentence, context, true)
      if (found) return found
    }
  return null
}

function sentencesOf(unit: number, context: BuildContext): AnnotatedSentence[] {
  const [first = 0, last = 0] = context.doc.sentencesOfUnit[unit] ?? []
  return context.doc.sentences.slice(first, last)
}

/** A unit that is the title of an instrument of two or more sides. */
function titleIn(sentence: AnnotatedSentence, context: BuildContext, whole: boolean): Governing | null {
  const title =
    sentence.instruments.find((m) => OF_SIDES.test(m.head) || OF_SIDES.test(m.base)) ?? (whole ? lowercaseTitle(sentence, context) : undefined)
  if (!title || (whole && title.from - sentence.from > 4)) return null
  const parties = partiesAfter(sentence, title.from)
  const to = whole ? endOfTitle(sentence, context) : title.to
  const date = sentence.dates.find((m) => m.edtf !== null && (m.to <= title.from || m.from >= to)) ?? null
  const from = /^\d{4}$/.test(context.form(title.from)) ? title.from + 1 : title.from
  return { name: whole || !('name' in title) ? context.words(from, to) : title.name, at: [from, to], date, parties }
}

/** `Joint statement by the ministers of …` that opens a heading without capitals. */
const lowercaseTitle = (sentence: AnnotatedSentence, context: BuildContext): CueMention | undefined =>
  sentence.cues.find((cue) => cue.cue === 'instrument' && cue.from === sentence.from && /^joint /i.test(context.words(cue.from, cue.to)))

const endOfTitle = (sentence: AnnotatedSentence, context: BuildContext): number =>
  context.form(sentence.to - 1) === '.' ? sentence.to - 1 : sentence.to

/** `A, B and C`: at most `,`, `and`, `the` lie between. */
const listed = (sentence: AnnotatedSentence, last: Mention | undefined, next: Mention): boolean =>
  last !== undefined && next.from - last.to <= 3 && next.from <= sentence.to

const withinBody = (mention: Mention, sentence: AnnotatedSentence): boolean =>
  sentence.organizations.some((m) => m !== mention && m.from <= mention.from && m.to >= mention.to)

/** The states or bodies that a title names after `between` or before `joint`. */
function partiesAfter(sentence: AnnotatedSentence, from: number): (PlaceMention | OrganizationMention)[] {
  const found: (PlaceMention | OrganizationMention)[] = []
  for (const mention of sentence.mentions) {
    const party = (mention.kind === 'place' && mention.sort === 'country') || (mention.kind === 'organization' && !mention.generic)
    if (!party || mention.from < from || withinBody(mention, sentence)) continue
    const seen = found.some((other) => other.country !== null && other.country === mention.country)
    if (!seen && (found.length < 2 || listed(sentence, found.at(-1), mention))) found.push(mention as PlaceMention | OrganizationMention)
  }
  return found
}
