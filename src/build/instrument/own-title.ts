import type { AnnotatedSentence } from '#model/annotated'
import type { FieldsOf } from '#model/record'
import type { BuildContext } from '../context.ts'
import { type NamedAt, twoStates } from '../the-two.ts'
import { weOf } from './pointed-parties.ts'

/** A document that names itself: `JOINT MEDIA STATEMENT`, `Annual Report 2016`. */
const RULE = 'instrument/own-title@4'
/** What a document calls itself, at the start of one of its first lines. */
const CALLED =
  /^((?:(?:joint|final|forum|summit|agreed|media|press|chair's|chair’s|co-chairs'|co-chairs’|leaders'|leaders’|ministerial|common|official|concluding) )*(?:statement|communiqu[eé]|declaration)|(?:european )?council conclusions|annual report|activity report|year report|yearly report|progress report|minutes)(?: (?:no\.?|nr\.?|number) ?\d+| (?:19|20)\d\d(?:[-–/]\d{2,4})?)?(?![\p{L}\p{N}])/iu
const LINES = 5

const kindOf = (name: string): FieldsOf<'instrument'>['kind'] =>
  /statement/i.test(name)
    ? 'statement'
    : /communiqu/i.test(name)
      ? 'communique'
      : /declaration/i.test(name)
        ? 'declaration'
        : /conclusions/i.test(name)
          ? 'other'
          : 'report'

/** The document itself, where its first lines say what it is: `JOINT MEDIA STATEMENT`, `Annual Report 2016`, `Minutes No. 6`. */
export function tellOwnTitle(context: BuildContext): void {
  const { doc } = context
  for (const sentence of doc.sentences.slice(0, LINES)) {
    const kind = doc.document.units[sentence.unit]?.kind
    const found = place(sentence.from, sentence.to, context)
    if (!found || (kind !== 'heading' && !isShouted(found.name) && !isLine(found, sentence, context))) continue
    const draft = context.draft('instrument', RULE, sentence)
    draft.tell('name', found.name, [found.from, found.to])
    draft.tell('kind', kindOf(found.name), [found.from, found.to])
    tellDay(draft, found, sentence.index, context)
    for (const party of partiesOf(found, sentence.index, context)) draft.tell('parties', party.name, party.at, 'inferred')
    if (draft.valueOf('date') !== null && (draft.valuesOf('parties').length > 0 || kindOf(found.name) === 'report')) context.keep(draft)
    return
  }
}

/** `Council conclusions on …` as a line of its own that no full stop ends. */
function isLine(found: { from: number; to: number }, { from, to, unit }: AnnotatedSentence, { doc }: BuildContext): boolean {
  const [first, last] = doc.sentencesOfUnit[unit] ?? []
  return found.from === from && found.to === to && first !== undefined && last === first + 1
}

const isShouted = (name: string): boolean => name === name.toUpperCase()

/** The words of the title in a line: it opens the line, or ends it in capitals (`… FRIENDSHIP GROUP MINUTES No. 6`). */
function place(from: number, to: number, context: BuildContext): { name: string; from: number; to: number } | null {
  for (let i = from; i < Math.min(to, from + 14); i++) {
    const match = CALLED.exec(context.words(i, Math.min(to, i + 6)))
    if (!match || (i > from && !isShouted(match[1] as string) && !/^(?:annual|activity) report (?:19|20)/i.test(match[0]))) continue
    let end = i + 1
    while (end < to && context.words(i, end).length < match[0].length) end++
    const goesOn = i === from ? titleEnd(end, to, context) : end
    if (goesOn > end) return { name: context.words(i, goesOn), from: i, to: goesOn }
    if (
      i === from &&
      to - from <= 16 &&
      /^(?:by|of the)$/.test(context.words(end, Math.min(to, end + (context.low(end) === 'by' ? 1 : 2))).toLowerCase())
    )
      end = to
    return { name: context.words(i, end), from: i, to: end }
  }
  return null
}

/** `JOINT STATEMENT ON THE OCCASION OF …`, `Joint statement between A and B`: where a title that goes on ends, before a bracket. */
function titleEnd(at: number, to: number, context: BuildContext): number {
  if (!/^(?:on|between|issued|following|regarding)$/.test(context.low(at))) return at
  let end = at
  while (end < to && !/^[([.:]$/.test(context.form(end))) end++
  return end - at <= 40 ? end : at
}

/** `Ottawa, 6th June, 1967`: tokens of the line that closes a communiqué. */
const DATELINE = 9

type Drafted = ReturnType<BuildContext['draft']>
function tellDay(draft: Drafted, found: { name: string; from: number; to: number }, index: number, context: BuildContext): void {
  const year = /\b(?:19|20)\d\d\b/.exec(found.name)?.[0]
  if (year) {
    draft.tell('date' as never, year as never, [found.from, found.to])
    return
  }
  const above = context.doc.sentences.slice(Math.max(0, index - 3), index).filter(({ from, to }) => to - from <= 6)
  const below = context.doc.sentences.slice(index, index + 4)
  const end = context.doc.sentences.slice(-2).filter(({ from, to }) => to - from <= DATELINE)
  for (const sentence of [...below.slice(0, 2), ...above, ...below.slice(2), ...end])
    for (const m of sentence.mentions)
      if (m.kind === 'date' && m.edtf !== null && /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/.test(m.edtf)) {
        draft.tell('date' as never, m.edtf as never, [m.from, m.to])
        draft.sentences.add(sentence.index)
        return
      }
}

/** The two states that a title names. */
function statesOf(line: AnnotatedSentence): NamedAt[] {
  const found = new Map<string, NamedAt>()
  for (const m of line.places)
    if (m.sort === 'country' && m.country !== null && !found.has(m.country)) found.set(m.country, { name: m.name, at: [m.from, m.to] })
  return [...found.values()]
}

/** Those who speak as `We`; else the body that the line itself names. */
function partiesOf(found: { readonly name: string; readonly to: number }, index: number, context: BuildContext): NamedAt[] {
  const we = weOf(context)
  if (we.length > 0) return we
  const line = context.doc.sentences[index]
  const states = line ? statesOf(line) : []
  if (states.length === 2) return states
  const two = line && states.length === 0 && /^joint/i.test(found.name) ? twoStates(line, context) : []
  if (two.length === 2) return two
  const body =
    line?.organizations.find((m) => !m.inside && !m.generic && m.to - m.from > 1) ??
    context.doc.sentences[0]?.organizations.find((m) => !m.inside && !m.generic)
  return body?.kind === 'organization' ? [{ name: body.name, at: [body.from, body.to] }] : []
}
